import type { Page } from '@playwright/test';

const quietForMs = 500;
const quietWithinMs = 15_000;

/**
 * Waits until nothing in the page has changed for half a second: many case systems go on drawing after they loaded.
 *
 * @throws if the page still changes after 15 seconds.
 */
export async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(
      ([quietFor, within]) =>
        new Promise<void>((done, failed) => {
          const finish = (act: () => void) => {
            observer.disconnect();
            clearTimeout(quiet);
            clearTimeout(tooLong);
            act();
          };
          const startQuiet = () => setTimeout(() => finish(done), quietFor);
          const observer = new MutationObserver(() => {
            clearTimeout(quiet);
            quiet = startQuiet();
          });
          let quiet = startQuiet();
          const tooLong = setTimeout(() => finish(() => failed(new Error(`changing after ${within} ms`))), within);
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        }),
      [quietForMs, quietWithinMs] as const,
    );
  }
}

/**
 * All that a page holds, as text to compare byte for byte: every frame's document, open shadow roots, what the fields
 * hold now, and the style sheets that a script can add without an element.
 */
export async function domSnapshot(page: Page): Promise<string> {
  const frames: string[] = [];
  for (const frame of page.frames()) frames.push(`=== ${frame.url()}\n${await frame.evaluate(serialise)}`);
  return frames.join('\n');
}

/** Runs in the page. Everything it uses must be inside it. */
function serialise(): string {
  const parts: string[] = [];
  const sheet = (rules: CSSStyleSheet) => [...rules.cssRules].map((rule) => rule.cssText).join('\n');
  const add = (root: Document | ShadowRoot) => {
    parts.push(
      root instanceof Document
        ? `${root.doctype ? new XMLSerializer().serializeToString(root.doctype) : ''}${root.documentElement.outerHTML}`
        : `--- shadow root of ${root.host.tagName}\n${root.innerHTML}`,
      `--- ${root.styleSheets.length} style sheets, adopted:`,
      ...root.adoptedStyleSheets.map(sheet),
    );
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement) parts.push(`${element.name}: ${element.value} ${element.checked}`);
      if (element instanceof HTMLTextAreaElement) parts.push(`${element.name}: ${element.value}`);
      if (element instanceof HTMLSelectElement) parts.push(`${element.name}: ${element.value}`);
      if (element.shadowRoot) add(element.shadowRoot);
    }
  };
  add(document);
  return parts.join('\n');
}

/** Counts what changes in the documents of a page, also what is changed and changed back. */
export interface MutationWatch {
  /** One line for each change since the watch began, `attributes class on LI#li-tools`. */
  changes(): Promise<string[]>;
}

/** Begins to watch every frame that the page has now. */
export async function watchMutations(page: Page): Promise<MutationWatch> {
  const watches = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluateHandle(() => {
        const seen: string[] = [];
        const describe = ({ type, attributeName, target }: MutationRecord) => {
          const where = target instanceof Element ? `${target.tagName}#${target.id}` : target.nodeName;
          seen.push(`${type} ${attributeName ?? ''} on ${where}`);
        };
        const observer = new MutationObserver((records) => records.forEach(describe));
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        return { observer, seen, describe };
      }),
    ),
  );
  return {
    changes: async () => {
      const lists = await Promise.all(
        watches.map((watch) =>
          watch.evaluate(({ observer, seen, describe }) => {
            observer.takeRecords().forEach(describe);
            return [...seen];
          }),
        ),
      );
      return lists.flat();
    },
  };
}
