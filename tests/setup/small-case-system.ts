import { createServer } from 'node:http';

/** A page on loopback that stands for a case system where any will do. */
export interface SmallCaseSystem {
  url: string;
  /** `127.0.0.1:PORT` */
  host: string;
  stop(): Promise<void>;
}

export async function startSmallCaseSystem(): Promise<SmallCaseSystem> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A case system</title><h1>Case RB-2041</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('the case system has no port');
  const host = `127.0.0.1:${at.port}`;
  return { host, url: `http://${host}/`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
