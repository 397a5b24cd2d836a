import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A made-up case system that no adapter knows, on loopback. */
export interface UnknownCaseSystem {
  origin: string;
  /** The address of a record; the number of its case stands in none of it. */
  urlOf(record: keyof typeof records): string;
  stop(): Promise<void>;
}

/** Record ids, and the case numbers that only the page shows. */
const records = { a7f2: 'RB-2041', b310: 'RB-2044', c98e: 'RB-2050' } as const;

/**
 * A single page with hash routes and one title for all. The number follows the address a moment later; the other
 * records stay in the document, hidden, as in real systems. What the page hears of presses is kept in `pressed`.
 */
export async function startUnknownCaseSystem(): Promise<UnknownCaseSystem> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(document());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    urlOf: (record) => `${origin}/app#/record/${record}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function document(): string {
  const views = Object.entries(records).map(
    ([id, number]) => `<main data-record="${id}" hidden>
      <h1>Household record</h1>
      <dl><dt>Office</dt><dd class="office">Riverbend 3</dd>
      <dt>Case number</dt><dd class="case-no"><a href="#/record/${id}/print">No. ${number}, since 2026</a></dd></dl>
    </main>`,
  );
  return `<!doctype html><html lang="en"><head><title>Riverbend Records</title></head><body>
    <nav>${Object.keys(records)
      .map((id) => `<a href="#/record/${id}">Open ${id}</a> `)
      .join('')}<a href="#/list">List</a></nav>${views.join('')}
    <script>
      const pressed = [];
      for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])
        addEventListener(type, (event) => pressed.push(type + ' ' + event.target.tagName));
      const follow = () => setTimeout(() => {
        const id = location.hash.split('/')[2];
        for (const view of document.querySelectorAll('main')) view.hidden = view.dataset.record !== id;
      }, 120);
      addEventListener('hashchange', follow);
      follow();
    </script></body></html>`;
}
