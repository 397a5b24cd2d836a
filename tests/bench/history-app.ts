import { createServer } from 'node:http';

declare global {
  /** In the app's page: shows 30 cases one after the other, and gives the number of changes to the document. */
  var walkThroughCases: () => Promise<number>;
}

/** A single-page app that stands for a case system, the same at two origins. */
export interface HistoryApp {
  /** Two addresses of one page, of different sites to the browser: each has a process of its own. */
  readonly origins: readonly [string, string];
  stop(): Promise<void>;
}

/** Starts it on a free loopback port. */
export async function startHistoryApp(): Promise<HistoryApp> {
  const html = `<!doctype html><meta charset="utf-8"><title>Riverbend Cases</title><h1></h1><table></table>
<textarea></textarea><script>(${app.toString()})()</script>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('the app has no port');
  return {
    origins: [`http://127.0.0.1:${at.port}`, `http://localhost:${at.port}`],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs in the page. Everything it uses must be inside it. */
function app(): void {
  const [navigations, rows] = [30, 40];
  /** Longer than a sidebar may take to follow (150 ms), so that what it does after the last case is counted too. */
  const lateMs = 300;
  const table = document.querySelector('table')!;
  const show = (number: number) => {
    const reference = `RB-${2000 + number}`;
    history.pushState(null, '', `/cases/${reference}`);
    document.title = `${reference} · Riverbend Cases`;
    document.querySelector('h1')!.textContent = `Case ${reference}`;
    document.querySelector('textarea')!.value = `Contact note on ${reference}.`;
    table.replaceChildren();
    for (let row = 0; row < rows; row++) {
      const cell = table.insertRow().insertCell();
      cell.textContent = `${reference}: visit ${row}, school, placement, health.`;
    }
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  globalThis.walkThroughCases = async () => {
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let number = 0; number < navigations; number++) {
      show(number);
      await frame();
    }
    await new Promise((done) => setTimeout(done, lateMs));
    changes += observer.takeRecords().length;
    observer.disconnect();
    return changes;
  };
}
