import { createServer, type Server } from 'node:http';
import type { Adapter } from '../../lib/hosts/adapter.ts';
import { writeAdapterFile } from '../../lib/hosts/adapter-file.ts';

/** A made-up case system of one page for every way in which an address can change. */
export interface CaseApp {
  origin: string;
  stop(): Promise<void>;
}

/** Cases at `/case/N` and `/#/case/N`, a redirect at `/go/N`, a portal at `/portal/N` that shows a case in a frame. */
export async function startCaseApp(): Promise<CaseApp> {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const go = /^\/go\/(\w+)$/.exec(url);
    if (go) return void response.writeHead(302, { location: `/case/${go[1]}` }).end();
    response.setHeader('content-type', 'text/html');
    const portal = /^\/portal\/(\w+)$/.exec(url);
    response.end(portal ? portalPage(portal[1]!) : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('the case system has no port');
  return { origin: `http://127.0.0.1:${at.port}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const page = '<!doctype html><title>Cases</title><h1>Cases</h1><p id="text">Seen at the motel with a key card.</p>';

function portalPage(one: string): string {
  return `<!doctype html><title>Portal</title><h1>Portal</h1>
<iframe id="case" src="/case/${one}"></iframe><iframe src="/case/999" style="display:none"></iframe>`;
}

/** How the cases of that system are recognised, as an agency would give it in a file. */
const adapter: Adapter = {
  version: 1,
  id: 'case-app',
  name: 'Case app',
  status: 'taught',
  evidence: 'written for the tests',
  checked: '2026-11-25',
  hosts: ['127.0.0.1'],
  pages: [{ path: '/case/*' }, { hash: '/case/*' }],
  not: [],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/case/{ref}', shape: 'word' },
    { role: 'address', from: 'hash', pattern: '/case/{ref}', shape: 'word' },
  ],
  routing: 'history',
  editors: [],
  samples: [],
};

/** What lies in `storage.local` once the worker uses the site with that adapter. */
export function caseAppSites(...apps: CaseApp[]): Record<string, unknown> {
  return {
    'taught-adapters': [writeAdapterFile(adapter)],
    sites: apps.map(({ origin }) => ({ origin, adapter: adapter.id, confirmed: true })),
  };
}
