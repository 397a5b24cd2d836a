import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What a test page is: its markup, and the headers that it comes with. */
export interface SitePage {
  html: string;
  csp?: string;
}

export interface Site {
  origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A server on 127.0.0.1 for pages by path (the query aside), and for the files of one folder under /built/. */
export async function serve(pages: Record<string, SitePage>, built?: string): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://127.0.0.1');
    const page = pages[pathname];
    if (page) {
      const csp = page.csp ? { 'content-security-policy': page.csp } : {};
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...csp }).end(page.html);
    } else if (built && pathname.startsWith('/built/')) {
      readFile(join(built, normalize(pathname.slice('/built'.length)))).then(
        (data) => response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(data),
        () => response.writeHead(404).end(),
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return address.port;
}
