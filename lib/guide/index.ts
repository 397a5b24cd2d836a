/** The face of the guide: facts, ids, sources and rules. Their words are in `lib/text/guide.ts`, by the same ids. */
export { contacts, findContact, type ContactId, type GuideContact } from './contacts.ts';
export { indicatorIds, pathwayIds } from './ids.ts';
export { findIndicator, indicators } from './indicators.ts';
export { findPathway, pathways } from './pathways.ts';
export { readOn } from './read-on.ts';
export { findReadyList, readyLists, type GuideReadyList, type ReadyListId } from './ready-lists.ts';
export { findSource, sources, type SourceId } from './sources.ts';
export { isStale } from './staleness.ts';
export { familialTopics, findTopic, topicGroups, topics, topicsIn, type GuideTopic, type TopicId } from './topics.ts';
export type * from './types.ts';
