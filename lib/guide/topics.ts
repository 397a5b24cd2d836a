/** All guidance topics; each group has its own file. */
import { helpTopics } from './topics-help';
import { lawTopics } from './topics-law';
import { talkTopics } from './topics-talk';
import { understandTopics } from './topics-understand';
import type { Topic, TopicGroup } from './types';

/** The groups in the order in which they are shown. */
export const topicGroups = ['talk', 'understand', 'law', 'help'] as const satisfies readonly TopicGroup[];

const all = [...talkTopics, ...understandTopics, ...lawTopics, ...helpTopics] as const;

/** The id of a topic. */
export type TopicId = (typeof all)[number]['id'];

/** A topic whose id is known to have words. */
export type GuideTopic = Topic & { readonly id: TopicId };

/** The topics, by group and in the order in which they are shown. */
export const topics: readonly GuideTopic[] = all;
