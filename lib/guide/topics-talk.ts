/** Guidance on talking with a child. It stands in one place; other items link here. */
import { block, cite, to } from './citing.ts';
import type { Topic } from './types.ts';

/** The topics of the group "talk". */
export const talkTopics = [
  {
    id: 'talking-with-a-child',
    group: 'talk',
    blocks: [
      block('before', 'bullets', cite('child-trends-2022'), cite('guide', 'Familial trafficking')),
      block('needs-first', 'do', cite('quebec-return'), cite('guide', 'Children in care')),
      block('be-honest', 'do', cite('love146'), cite('florida-debrief')),
      block(
        'openers',
        'openers',
        cite('child-trends-2022'),
        cite('guide', 'Children in care'),
        cite('florida-reasons'),
        cite('ojjdp-interviewing'),
      ),
      block(
        'do-not',
        'do-not',
        cite('kids-first'),
        cite('missouri-missing', '4.9.1'),
        cite('words-that-harm'),
        cite('cse-it-training'),
        cite('phone-search'),
      ),
      block('stop', 'steps', cite('missouri-tool'), cite('minimal-facts'), cite('ojjdp-interviewing')),
    ],
    related: [to.topic('if-a-child-tells-you'), to.topic('family-safe-contact'), to.pathway('returned')],
  },
  {
    id: 'when-a-child-comes-back',
    group: 'talk',
    blocks: [
      block('welcome', 'do', cite('guide', 'Children in care'), cite('missouri-missing', '4.9.1')),
      block(
        'learn',
        'text',
        cite('guide', 'Children in care'),
        cite('quebec-return'),
        cite('usc-42-671', '(a)(35)(A)'),
      ),
      block('look', 'bullets', cite('guide', 'Children in care'), cite('guide', 'Indicators'), cite('cmfc-recovered')),
    ],
    related: [to.pathway('returned'), to.topic('talking-with-a-child'), to.topic('after-a-return')],
  },
  {
    id: 'if-a-child-tells-you',
    group: 'talk',
    blocks: [
      block('now', 'steps', cite('missouri-tool'), cite('kids-first'), cite('love146')),
      block('safety-only', 'bullets', cite('kids-first')),
      block('say-nothing-of', 'do-not', cite('kids-first'), cite('love146'), cite('cac-interview')),
      block(
        'reports-due',
        'steps',
        cite('usc-42-671', '(a)(34)(A), (a)(35)(B)'),
        cite('usc-42-5106a', '(b)(2)(B)(xxiv)'),
      ),
    ],
    related: [to.pathway('trafficking'), to.pathway('familial'), to.contact('advocacy-center')],
  },
  {
    id: 'when-a-child-defends-someone',
    group: 'talk',
    blocks: [
      block('why', 'text', cite('guide', 'Recovery Services Team'), cite('guide', 'Indicators')),
      block('meet-them', 'do', cite('guide', 'Recovery Services Team'), cite('love146')),
      block('rights', 'text', cite('guide', 'Recovery Services Team'), cite('usc-42-5106g', '(b)(1)')),
    ],
    related: [to.indicator('I5'), to.topic('recovery-services-team'), to.topic('talking-with-a-child')],
  },
  {
    id: 'family-safe-contact',
    group: 'talk',
    familial: true,
    blocks: [
      block('at-stake', 'text', cite('guide', 'Familial trafficking')),
      block('never', 'do-not', cite('guide', 'Familial trafficking'), cite('kentucky-trafficking')),
      block('instead', 'do', cite('guide', 'Familial trafficking'), cite('kids-first'), cite('middleton-2020')),
      block('consult', 'bullets', cite('guide', 'Recovery Services Team'), cite('missouri-tool')),
    ],
    related: [to.topic('family-trafficking'), to.pathway('familial'), to.topic('if-a-child-tells-you')],
  },
] as const satisfies readonly Topic[];
