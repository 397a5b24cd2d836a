import type { GuideLink } from '../guide/types.ts';
import { contactText, indicatorText, pathwayText, topicText } from './guide.ts';

/** What an item of the guide is called where something links to it. */
export function titleOf(link: GuideLink): string {
  switch (link.to) {
    case 'indicator':
      return indicatorText[link.id].name;
    case 'topic':
      return (topicText as Record<string, { title: string }>)[link.id]?.title ?? link.id;
    case 'pathway':
      return pathwayText[link.id].title;
    case 'contact':
      return (contactText as Record<string, { name: string }>)[link.id]?.name ?? link.id;
  }
}
