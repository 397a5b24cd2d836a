import { browser } from '../../browser.ts';
import type { PageActs } from '../../page/acts.ts';
import { highlightCss } from '../../page/highlight.ts';
import { practiceActs } from './practice-channel.ts';

/** A tab whose page acts are called. */
export interface PageTab {
  id: number;
  /** Our own practice agency, into which the browser puts no script: it answers by itself. */
  isPractice: boolean;
}

type ActName = keyof PageActs;
type AnswerOf<Name extends ActName> = Awaited<ReturnType<PageActs[Name]>>;

/** The page cannot be reached: the browser or a policy shuts it, or it has gone. */
export class PageShut extends Error {}

/**
 * Calls an act in the page of a tab, and awaits its answer. It goes by the browser's own way into the page, with no
 * message in between that somebody else could send. Throws {@link PageShut}.
 */
export async function callPage<Name extends ActName>(
  tab: PageTab,
  name: Name,
  ...args: Parameters<PageActs[Name]>
): Promise<AnswerOf<Name>> {
  if (tab.isPractice) return shutUnless(practiceActs(tab.id, name, args));
  const answer =
    (await callInWorld(tab.id, name, args)) ?? (await putIn(tab.id).then(() => callInWorld(tab.id, name, args)));
  if (!answer) throw new PageShut();
  return answer.value as AnswerOf<Name>;
}

/** What the page is, at one moment, without putting anything into it. Throws {@link PageShut}. */
export async function lookAtPage(tabId: number): Promise<{ url: string; title: string; load: string }> {
  return run(tabId, () => ({
    url: location.href,
    title: document.title.slice(0, 1000),
    load: String(performance.timeOrigin),
  }));
}

/** What a frame within the page is; frames that cannot be seen are left out. */
export interface FrameLook {
  frame: number;
  url: string;
  title: string;
  load: string;
}

/** The frames of a page that are on screen and that the browser lets us see. Throws {@link PageShut}. */
export async function lookAtFrames(tabId: number): Promise<FrameLook[]> {
  const look = () => {
    // A frame of another origin does not tell us how it is shown, but a hidden one has no size.
    const element = window.frameElement;
    const isShown = !element || element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isShown || innerWidth === 0 || innerHeight === 0) return null;
    return { url: location.href, title: document.title.slice(0, 1000), load: String(performance.timeOrigin) };
  };
  const how = { target: { tabId, allFrames: true }, func: look, injectImmediately: true };
  const answers = await shutUnless(browser.scripting.executeScript(how));
  return answers.flatMap(({ frameId, result }) =>
    frameId !== 0 && result ? [{ frame: frameId, ...(result as NonNullable<ReturnType<typeof look>>) }] : [],
  );
}

/** Brings in the rule that paints what is shown and pointed at; nothing of the document changes. */
export async function paintPage(tab: PageTab): Promise<void> {
  // The practice agency has the rule in its own sheet.
  if (!tab.isPractice) await shutUnless(browser.scripting.insertCSS({ target: { tabId: tab.id }, css: highlightCss }));
}

interface InWorld {
  sidelightPage?: Record<string, (...args: unknown[]) => unknown>;
}

/** Null where the acts are not in the page yet. */
async function callInWorld(tabId: number, name: string, args: unknown[]): Promise<{ value: unknown } | null> {
  const act = async (called: string, given: unknown[]) => {
    const { sidelightPage } = globalThis as unknown as InWorld;
    return sidelightPage ? { value: await sidelightPage[called]!(...given) } : null;
  };
  return run(tabId, act, [name, args]);
}

async function putIn(tabId: number): Promise<void> {
  const how = { target: { tabId }, files: ['/page.js'], injectImmediately: true };
  await shutUnless(browser.scripting.executeScript(how));
}

async function shutUnless<T>(reached: Promise<T>): Promise<T> {
  try {
    return await reached;
  } catch (error) {
    throw new PageShut('', { cause: error });
  }
}

async function run<Args extends unknown[], T>(
  tabId: number,
  func: (...args: Args) => T | Promise<T>,
  args?: Args,
): Promise<T> {
  const how = { target: { tabId }, func: func as (...args: unknown[]) => unknown, injectImmediately: true };
  const [answer] = await shutUnless(browser.scripting.executeScript(args ? { ...how, args } : how));
  if (!answer || answer.error) throw new PageShut();
  return answer.result as T;
}
