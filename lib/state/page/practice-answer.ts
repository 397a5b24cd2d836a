import { browser } from '../../browser.ts';
import { highlightCss, pageActs } from '../../page/acts.ts';
import { practiceChannel, type PracticeAnswer, type PracticeCall } from './practice-channel.ts';

/** The practice agency answers calls to its own tab. */
export async function answerPracticePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const { id } = tab;
  const paint = new CSSStyleSheet();
  paint.replaceSync(highlightCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paint];
  const channel = new BroadcastChannel(practiceChannel);
  channel.onmessage = ({ data }: MessageEvent<PracticeAnswer | PracticeCall>) => {
    if ('call' in data && data.tab === id) void answer(channel, data);
  };
}

async function answer(channel: BroadcastChannel, { call, name, args }: PracticeCall): Promise<void> {
  const act = pageActs[name] as (...args: unknown[]) => unknown;
  channel.postMessage({ answer: call, value: await act(...args) } satisfies PracticeAnswer);
}
