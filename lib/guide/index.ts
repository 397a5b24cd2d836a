/** The face of the guide: facts, ids, sources and rules. Their words are in `lib/text/guide.ts`, by the same ids. */
import { contacts as contactData, type ContactId } from './contacts';
import { indicators } from './indicators';
import { pathways } from './pathways';
import { readyLists as readyListData, type ReadyListId } from './ready-lists';
import { sources } from './sources';
import { topics, type GuideTopic } from './topics';
import type { Contact, Indicator, IndicatorId, Pathway, PathwayId, ReadyList, Source, TopicGroup } from './types';

export type { ContactId } from './contacts';
export { indicatorIds, indicators } from './indicators';
export { pathwayIds, pathways } from './pathways';
export type { ReadyListId } from './ready-lists';
export { readOn, sources, type SourceId } from './sources';
export { isStale } from './staleness';
export { topicGroups, topics, type GuideTopic, type TopicId } from './topics';
export type * from './types';

/** A contact whose id is known to have words. */
export type GuideContact = Contact & { readonly id: ContactId };

/** A list whose id is known to have words. */
export type GuideReadyList = ReadyList & { readonly id: ReadyListId };

/** The contacts, in the order in which they are shown. */
export const contacts: readonly GuideContact[] = contactData;

/** The lists of what to have at hand, in the order in which they are shown. */
export const readyLists: readonly GuideReadyList[] = readyListData;

/** The indicator; every id has one. */
export function indicator(id: IndicatorId): Indicator {
  const found = findIndicator(id);
  if (!found) throw new RangeError(`No such indicator: ${id}`);
  return found;
}

/** The indicator with this id, if there is one. */
export const findIndicator = (id: string): Indicator | undefined => indicators.find((item) => item.id === id);

/** The topic with this id, if there is one. */
export const findTopic = (id: string): GuideTopic | undefined => topics.find((item) => item.id === id);

/** The pathway with this id, if there is one. */
export const findPathway = (id: string): Pathway | undefined =>
  Object.hasOwn(pathways, id) ? pathways[id as PathwayId] : undefined;

/** The contact with this id, if there is one. */
export const findContact = (id: string): GuideContact | undefined => contacts.find((item) => item.id === id);

/** The list with this id, if there is one. */
export const findReadyList = (id: string): GuideReadyList | undefined => readyLists.find((item) => item.id === id);

/** The source with this id, if there is one. */
export const findSource = (id: string): Source | undefined =>
  Object.hasOwn(sources, id) ? sources[id as keyof typeof sources] : undefined;

/** The topics of one group, in order. */
export const topicsIn = (group: TopicGroup): readonly GuideTopic[] => topics.filter((item) => item.group === group);

/** The topics that are offered first when something is marked as involving a relative or household member. */
export const familialTopics: readonly GuideTopic[] = topics.filter((item) => item.familial);
