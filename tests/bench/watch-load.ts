/** When things happened in a page, in milliseconds from the start of its navigation. */
export interface LoadTimes {
  /** The component is mounted and takes presses. */
  mounted: number;
  /** The first frame with content in it. */
  painted: number;
}

/** The way to a case: each step as soon as the screen offers it. */
export interface PressTimes {
  /** The vault is open: the sidebar offers to lock it. */
  opened: number;
  /** The list of cases stands in the first frame after. */
  listed: number;
  listLength: number;
  /** The header names the case, its page is left, and a frame has passed. */
  chosen: number;
}

declare global {
  /** Put into every page before its own scripts. */
  var benchLoad: { painted: Promise<LoadTimes>; chosen: Promise<PressTimes> };
}

/** Runs in the page, before its own scripts. With `?press` it also goes to the first case of the list, by itself. */
export function watchLoad(): void {
  const inDom = <T>(find: () => T | null | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find();
        if (found) resolve(found);
        return Boolean(found);
      };
      const observer = new MutationObserver(() => look() && observer.disconnect());
      if (!look())
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
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
  const press = async (): Promise<PressTimes> => {
    await inDom(() => document.querySelector('header button[aria-label="Lock"]'));
    const opened = performance.now();
    document.querySelector<HTMLButtonElement>('header button.case')!.click();
    const first = await inDom(() => document.querySelector<HTMLButtonElement>('main li button:has(strong)'));
    const listLength = document.querySelectorAll('main li:has(strong)').length;
    const listed = await frame();
    first.click();
    await inDom(() => document.querySelector('header .reference') && document.querySelector('main button.search'));
    return { opened, listed, listLength, chosen: await frame() };
  };
  const never = new Promise<never>(() => {});
  globalThis.benchLoad = { painted: paint(), chosen: location.search === '?press' ? press() : never };
}
