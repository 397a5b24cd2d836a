/** When things happened in a page, in milliseconds from the start of its navigation. */
export interface LoadTimes {
  /** The component is mounted and takes presses. */
  mounted: number;
  /** The first frame with content in it. */
  painted: number;
}

export interface CaseTimes {
  /** The vault is open: the sidebar offers to lock it. */
  opened: number;
  /** The header names the case, and a frame has passed. */
  named: number;
}

export interface ListTimes {
  opened: number;
  /** The list of cases stands in the page, and a frame has passed. */
  listed: number;
  length: number;
}

declare global {
  /** Put into every page before its own scripts. */
  var benchLoad: { painted: Promise<LoadTimes>; named: Promise<CaseTimes>; listed: Promise<ListTimes> };
}

/** Runs in the page, before its own scripts. With `?list` it also opens the list of cases as soon as it is offered. */
export function watchLoad(): void {
  const inDom = <T>(find: () => T | null | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find();
        if (found) resolve(found);
        return Boolean(found);
      };
      const observer = new MutationObserver(() => look() && observer.disconnect());
      if (!look()) observer.observe(document, { subtree: true, childList: true });
    });
  /** The end of the next frame: what was in the document has been painted. */
  const frame = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );
  const paint = async (): Promise<LoadTimes> => {
    const painted = await new Promise<number>((resolve) => {
      const see = (list: PerformanceObserverEntryList) => {
        const [entry] = list.getEntriesByName('first-contentful-paint');
        if (entry) resolve(entry.startTime);
      };
      new PerformanceObserver(see).observe({ type: 'paint', buffered: true });
    });
    return { painted, mounted: performance.getEntriesByName('guidance-usable')[0]!.startTime };
  };
  const open = async (): Promise<number> => {
    await inDom(() => document.querySelector('header button[aria-label="Lock"]'));
    return performance.now();
  };
  const name = async (): Promise<CaseTimes> => {
    const [opened] = await Promise.all([open(), inDom(() => document.querySelector('header .reference'))]);
    return { opened, named: await frame() };
  };
  const list = async (): Promise<ListTimes> => {
    const opened = await open();
    document.querySelector<HTMLButtonElement>('header button.case')!.click();
    await inDom(() => document.querySelector('main li strong'));
    return { opened, listed: await frame(), length: document.querySelectorAll('main li strong').length };
  };
  const never = new Promise<never>(() => {});
  globalThis.benchLoad = { painted: paint(), named: name(), listed: location.search === '?list' ? list() : never };
}
