import { type Adapter } from '../adapter.ts';

/** Every case system that Sidelight knows, in the order in which it is offered. */
export const presets: readonly Adapter[] = [];
