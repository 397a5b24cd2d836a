/** All guidance topics; each group has its own file. */
import { helpTopics } from './topics-help.ts';
import { lawTopics } from './topics-law.ts';
import { talkTopics } from './topics-talk.ts';
import { understandTopics } from './topics-understand.ts';
import type { Topic, TopicGroup } from './types.ts';

/** The groups in the order in which they are shown. */
export const topicGroups = ['talk', 'understand', 'law', 'help'] as const satisfies readonly TopicGroup[];

const all = [...talkTopics, ...understandTopics, ...lawTopics, ...helpTopics] as const;

/** The id of a topic. */
export type TopicId = (typeof all)[number]['id'];

/** A topic whose id is known to have words. */
export type GuideTopic = Topic & { readonly id: TopicId };

/** The topics, by group and in the order in which they are shown. */
export const topics: readonly GuideTopic[] = all;

/** The topic with this id, if there is one. */
export const findTopic = (id: string): GuideTopic | undefined => topics.find((item) => item.id === id);

/** The topics of one group, in order. */
export const topicsIn = (group: TopicGroup): readonly GuideTopic[] => topics.filter((item) => item.group === group);

/** The topics that are offered first when something is marked as involving a relative or household member. */
export const familialTopics: readonly GuideTopic[] = topics.filter((item) => item.familial);
