import { type Adapter } from './adapter.ts';

/**
 * The adapter for one host only: for a system that an agency runs under a name of its own, chosen by the worker. The
 * host is in lower case and without a port, as `URL.hostname` gives it.
 */
export function atHost(adapter: Adapter, host: string): Adapter {
  return { ...adapter, hosts: [host] };
}
