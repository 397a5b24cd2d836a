/** The words of the guide in the current language, by the ids of `lib/guide`. Another language is another folder. */
export { contactText, stalenessText } from './en/guide-contacts.ts';
export { indicatorText } from './en/guide-indicators.ts';
export { pathwayText } from './en/guide-pathways.ts';
export { readyListText } from './en/guide-ready.ts';
export { dangerLine, indicatorNames, pathwayTitles, topicGroupText, topicTitles } from './en/guide-titles.ts';
export { topicText } from './en/guide-topics.ts';
