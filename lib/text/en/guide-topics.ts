import type { TopicId } from '../../guide/topics';
import type { TopicGroup, TopicText } from '../../guide/types';
import { helpText } from './guide-topics-help';
import { lawText } from './guide-topics-law';
import { talkText } from './guide-topics-talk';
import { understandText } from './guide-topics-understand';

/** The headings of the groups of topics. */
export const topicGroupText: Readonly<Record<TopicGroup, string>> = {
  talk: 'Talking with a child',
  understand: 'Understanding',
  law: 'What the law asks',
  help: 'Help and contacts',
};

/** The words of all topics. */
export const topicText: Readonly<Record<TopicId, TopicText>> = {
  ...talkText,
  ...understandText,
  ...lawText,
  ...helpText,
};
