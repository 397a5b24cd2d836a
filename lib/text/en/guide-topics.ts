import type { TopicId } from '../../guide/topics.ts';
import type { TopicText } from '../../guide/types.ts';
import { helpText } from './guide-topics-help.ts';
import { lawText } from './guide-topics-law.ts';
import { talkText } from './guide-topics-talk.ts';
import { understandText } from './guide-topics-understand.ts';

/** The words of all topics. */
export const topicText: Readonly<Record<TopicId, TopicText>> = {
  ...talkText,
  ...understandText,
  ...lawText,
  ...helpText,
};
