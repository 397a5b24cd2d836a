import type { PageActs } from '../../page/acts.ts';

/**
 * The practice agency is a page of ours, into which no browser puts a script. It brings the acts itself, and answers
 * (`practice-answer.ts`) on
 * a channel that only pages of this extension can reach (https://html.spec.whatwg.org/#broadcasting-to-other-browsing-contexts).
 */
export const practiceChannel = 'sidelight-practice-page';
/** A page that does not answer within this is taken to be gone; milliseconds. Pointing takes as long as the person does. */
const patience = 2_000;

type ActName = keyof PageActs;
type AnswerOf<Name extends ActName> = Awaited<ReturnType<PageActs[Name]>>;

export interface PracticeCall {
  tab: number;
  call: string;
  name: ActName;
  args: unknown[];
}
export interface PracticeAnswer {
  answer: string;
  value: unknown;
}

/** Calls an act in the practice agency of that tab. Throws a TimeoutError when it does not answer. */
export async function practiceActs<Name extends ActName>(
  tab: number,
  name: Name,
  args: unknown[],
): Promise<AnswerOf<Name>> {
  const channel = new BroadcastChannel(practiceChannel);
  const call = crypto.randomUUID();
  try {
    return await new Promise<AnswerOf<Name>>((resolve, reject) => {
      if (name !== 'point' && name !== 'untilPageChanges') {
        setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patience);
      }
      channel.onmessage = ({ data }: MessageEvent<PracticeAnswer | PracticeCall>) => {
        if ('answer' in data && data.answer === call) resolve(data.value as AnswerOf<Name>);
      };
      channel.postMessage({ tab, call, name, args } satisfies PracticeCall);
    });
  } finally {
    channel.close();
  }
}
