/** Everything a reader can see of the guide, each piece with its place: what the content tests walk. */
import type { ContactText, IndicatorText, PathwayText, ReadyListText, TopicText } from '../../lib/guide/types.ts';

/** One piece of text and where it stands, e.g. `topic/what-it-is/meaning`. */
export interface Piece {
  at: string;
  text: string;
}

/** The texts of one language, as `lib/text/guide.ts` exports them. */
export interface GuideWords {
  indicatorText: Readonly<Record<string, IndicatorText>>;
  topicText: Readonly<Record<string, TopicText>>;
  topicGroupText: Readonly<Record<string, string>>;
  indicatorNames: Readonly<Record<string, string>>;
  topicTitles: Readonly<Record<string, string>>;
  pathwayTitles: Readonly<Record<string, string>>;
  dangerLine: string;
  pathwayText: Readonly<Record<string, PathwayText>>;
  readyListText: Readonly<Record<string, ReadyListText>>;
  contactText: Readonly<Record<string, ContactText>>;
}

/** Every piece of `words`, in no order that matters. */
export function allWords(words: GuideWords): Piece[] {
  return [
    ...pieces('indicator', words.indicatorText),
    ...pieces('topic', words.topicText),
    ...pieces('group', words.topicGroupText),
    ...pieces('indicator-name', words.indicatorNames),
    ...pieces('topic-title', words.topicTitles),
    ...pieces('pathway-title', words.pathwayTitles),
    ...pieces('danger', words.dangerLine),
    ...pieces('pathway', words.pathwayText),
    ...pieces('ready', words.readyListText),
    ...pieces('contact', words.contactText),
  ];
}

/** The pieces under `value`: strings as they are, lists and records by their keys. */
export function pieces(at: string, value: unknown): Piece[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pieces(`${at}/${key}`, inner));
}
