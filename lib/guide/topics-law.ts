/** What federal law asks, as it stands, and where it has moved on since the guide. */
import { block, cite, figure, to } from './citing.ts';
import type { Topic } from './types.ts';

const whoIsCovered = cite('usc-42-671', '(a)(9)(C)(i)');
const missingReport = cite('usc-42-671', '(a)(35)(B)');

/** The topics of the group "law". */
export const lawTopics = [
  {
    id: 'missing-two-reports',
    group: 'law',
    blocks: [
      block('duty', 'text', missingReport),
      block('two', 'steps', missingReport, cite('cmfc-missing')),
      block('clock', 'text', missingReport),
      figure(
        'oig-ncmec',
        { year: '2018 to 2020', denominator: '100 sampled episodes of two days or more' },
        cite('oig-ncmec'),
        cite('oig-ncmec-quoted'),
        cite('oig-police'),
      ),
    ],
    related: [to.pathway('missing'), to.topic('what-the-report-holds'), to.topic('who-is-covered')],
  },
  {
    id: 'trafficking-identified',
    group: 'law',
    blocks: [
      block('duty', 'text', cite('usc-42-671', '(a)(34)(A)')),
      block('suspected', 'text', cite('usc-42-671', '(a)(34)(A)'), cite('usc-42-5106a', '(b)(2)(B)(xxiv)')),
      block('not-enough', 'do-not', cite('usc-42-671', '(a)(34)(A)'), cite('cybertipline')),
    ],
    related: [to.pathway('trafficking'), to.topic('who-is-covered')],
  },
  {
    id: 'who-is-covered',
    group: 'law',
    blocks: [
      block('children', 'bullets', whoIsCovered),
      block('options', 'text', whoIsCovered, cite('usc-42-5106g', '(b)(2)')),
      block('policy', 'text', whoIsCovered),
    ],
    related: [to.topic('missing-two-reports'), to.topic('trafficking-identified'), to.topic('state-rules')],
  },
  {
    id: 'what-the-report-holds',
    group: 'law',
    blocks: [
      block('since-2023', 'text', missingReport, cite('pl-117-348', 'section 137')),
      block('three', 'bullets', missingReport),
      block('keep-contact', 'text', missingReport),
    ],
    related: [to.pathway('missing'), to.topic('sharing-what-you-know')],
  },
  {
    id: 'after-a-return',
    group: 'law',
    blocks: [
      block('duties', 'steps', cite('usc-42-671', '(a)(35)(A)')),
      block('tell', 'text', missingReport),
      figure('oig-screening', { year: '2018', denominator: '413 children in five states' }, cite('oig-screening')),
    ],
    related: [to.pathway('returned'), to.topic('when-a-child-comes-back')],
  },
  {
    id: 'abuse-law',
    group: 'law',
    blocks: [
      block(
        'definition',
        'text',
        cite('guide', 'Federal requirements'),
        cite('usc-42-5106g', '(b)(1)'),
        cite('pl-114-22', 'section 802'),
        cite('pl-117-348', 'section 133'),
      ),
      block('state-plan', 'bullets', cite('usc-42-5106a', '(b)(2)(B)(xxiv), (xxv)')),
      block('agency-policies', 'text', cite('usc-42-671', '(a)(9)(C)'), cite('acf-im-22-01')),
    ],
    related: [to.topic('what-it-is'), to.topic('changes-since-the-guide'), to.topic('courses')],
  },
  {
    id: 'what-police-must-do',
    group: 'law',
    blocks: [
      block('must', 'bullets', cite('usc-34-41308', '(1)-(4)'), cite('usc-34-41307', '(a)')),
      block('refused', 'steps', cite('usc-34-41308', '(1), (3)')),
      block('not-yours', 'text', cite('usc-34-41308', '(4)(C)'), missingReport),
    ],
    related: [to.pathway('missing'), to.contact('police')],
  },
  {
    id: 'sharing-what-you-know',
    group: 'law',
    blocks: [
      block('permitted', 'text', cite('usc-42-671', '(a)(8)(E)'), missingReport),
      block('ncmec-care', 'bullets', cite('ncmec-missing-from-care')),
      block('limits', 'text', cite('usc-42-671', '(a)(8)'), cite('washington-missing')),
      block('immunity', 'text', cite('usc-42-5106a', '(b)(2)(B)(vii)')),
    ],
    related: [to.topic('what-the-report-holds'), to.pathway('missing')],
  },
  {
    id: 'state-rules',
    group: 'law',
    blocks: [
      block('stricter', 'text', cite('kentucky-missing'), cite('texas-bench-book')),
      block('check', 'bullets', cite('kentucky-missing'), cite('texas-bench-book'), cite('washington-missing')),
    ],
    related: [to.pathway('missing'), to.pathway('returned'), to.contact('state-line')],
  },
  {
    id: 'changes-since-the-guide',
    group: 'law',
    blocks: [
      block(
        'abuse',
        'difference',
        cite('guide', 'Federal requirements'),
        cite('usc-42-5106g', '(b)(1)'),
        cite('pl-117-348', 'section 133'),
      ),
      block(
        'contents',
        'difference',
        cite('guide', 'Federal requirements'),
        missingReport,
        cite('pl-117-348', 'section 137'),
      ),
      block(
        'hours',
        'difference',
        cite('guide', 'Children Missing From Care'),
        cite('usc-42-671', '(a)(34)(A), (a)(35)(B)'),
      ),
      block('identified', 'difference', cite('guide', 'Federal requirements'), cite('usc-42-671', '(a)(34)(A)')),
      block('return', 'difference', cite('guide', 'Children in care'), cite('usc-42-671', '(a)(35)(A)')),
      block('who-reports', 'difference', cite('guide', 'Children Missing From Care'), missingReport),
      block('name', 'difference', cite('guide', 'Federal requirements'), cite('usc-42-671')),
      block('signs', 'difference', cite('guide', 'Indicators'), cite('ncmec-trafficking')),
      block('missing-figure', 'difference', cite('guide', 'Children in care')),
      block('hotline', 'text', cite('hhs-hotline-award'), cite('hotline-operator')),
    ],
    related: [to.topic('missing-two-reports'), to.topic('trafficking-identified'), to.topic('abuse-law')],
  },
] as const satisfies readonly Topic[];
