/** Who can help, and what Sidelight is and is not. */
import { block, cite, to } from './citing.ts';
import type { Topic } from './types.ts';

/** The topics of the group "help". */
export const helpTopics = [
  {
    id: 'sexual-images',
    group: 'help',
    blocks: [
      block('rule', 'do-not', cite('usc-18-2252A', '(a)')),
      block('do', 'steps', cite('usc-18-2252A', '(a), (d)'), cite('cybertipline')),
      block('why', 'text', cite('usc-18-2252A', '(a)')),
    ],
    related: [to.indicator('I8'), to.contact('police'), to.contact('cybertipline')],
  },
  {
    id: 'recovery-services-team',
    group: 'help',
    blocks: [
      block('what', 'text', cite('guide', 'Recovery Services Team')),
      block('when', 'bullets', cite('guide', 'Recovery Services Team'), cite('cmfc-recovered')),
      block('how', 'do', cite('guide', 'Recovery Services Team')),
      block('not', 'text', cite('usc-42-671', '(a)(34)(A), (a)(35)(B)')),
    ],
    related: [to.contact('recovery-services-team'), to.topic('when-a-child-defends-someone')],
  },
  {
    id: 'missing-from-care',
    group: 'help',
    blocks: [
      block('order', 'steps', cite('guide', 'Children Missing From Care'), cite('cmfc-missing')),
      block('ways-in', 'bullets', cite('cmfc-report')),
      block('prepare', 'text', cite('cmfc-report')),
      block('what-ncmec-does', 'bullets', cite('ncmec-missing-from-care'), cite('cmfc-recovered')),
    ],
    related: [to.pathway('missing'), to.contact('ncmec'), to.contact('cmfc')],
  },
  {
    id: 'courses',
    group: 'help',
    blocks: [
      block('three', 'bullets', cite('guide', 'Courses')),
      block('where', 'text', cite('ncmec-connect'), cite('guide', 'Courses')),
    ],
    related: [to.topic('what-it-is'), to.topic('abuse-law')],
  },
  {
    id: 'about-sidelight',
    group: 'help',
    blocks: [
      block('source', 'text', cite('guide')),
      block('is-not', 'bullets', cite('guide'), cite('usc-42-671', '(a)(35)(A)(iii)')),
      block('dates', 'text', cite('guide')),
    ],
    related: [to.topic('reading-indicators'), to.topic('changes-since-the-guide')],
  },
] as const satisfies readonly Topic[];
