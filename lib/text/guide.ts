/** The words of the guide in the current language, by the ids of `lib/guide`. Another language is another folder. */
export { contactText, stalenessText } from './en/guide-contacts';
export { indicatorText } from './en/guide-indicators';
export { pathwayText } from './en/guide-pathways';
export { readyListText } from './en/guide-ready';
export { topicGroupText, topicText } from './en/guide-topics';
