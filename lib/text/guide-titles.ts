import type { GuideLink } from '../guide/types.ts';
import { contactText, indicatorNames, pathwayTitles, topicTitles } from './guide.ts';

/** What an item of the guide is called where something links to it. A link to nothing shows its id, so that it is found. */
export function titleOf(link: GuideLink): string {
  switch (link.to) {
    case 'indicator':
      return indicatorNames[link.id];
    case 'topic':
      return (topicTitles as Record<string, string>)[link.id] ?? link.id;
    case 'pathway':
      return pathwayTitles[link.id];
    case 'contact':
      return (contactText as Record<string, { name: string }>)[link.id]?.name ?? link.id;
  }
}
