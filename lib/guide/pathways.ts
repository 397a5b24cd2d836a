/** The four situations that call for reports, as steps. The federal limit is the outer limit; agencies set stricter. */
import { cite, to } from './citing.ts';
import { readOn } from './read-on.ts';
import type { SourceId } from './sources.ts';
import type { Citation, Latest, Pathway, PathwayId, Step } from './types.ts';

const within24Hours: Latest = { kind: 'federal', hours: 24, from: 'information-received' };
const atOnce: Latest = { kind: 'at-once' };
const asAgencySays: Latest = { kind: 'agency' };
const noFederalLimit: Latest = { kind: 'no-limit' };

const missingReport = cite('usc-42-671', '(a)(35)(B)');
const identifiedReport = cite('usc-42-671', '(a)(34)(A)');
const covered = cite('usc-42-671', '(a)(9)(C)(i)(I)');
const onReturn = cite('usc-42-671', '(a)(35)(A)');

type Parts = Partial<Pick<Step, 'contacts' | 'ready' | 'branch'>> & { tells: boolean };

function step(id: string, latest: Latest, parts: Parts, ...from: Citation<SourceId>[]): Step {
  return { id, latest, contacts: [], ready: [], ...parts, sources: from, checked: readOn };
}

const missing: Pathway = {
  id: 'missing',
  branches: ['abducted'],
  sources: [missingReport, covered, cite('guide', 'Children Missing From Care')],
  checked: readOn,
  related: [to.topic('missing-two-reports'), to.topic('what-the-report-holds'), to.topic('what-police-must-do')],
  steps: [
    step(
      'missing-police',
      within24Hours,
      {
        tells: true,
        contacts: ['emergency', 'police'],
        ready: ['named-by-law', 'police-entry', 'circumstances', 'earlier-episodes', 'references'],
      },
      missingReport,
      cite('usc-34-41308', '(1), (3)'),
      cite('cmfc-missing'),
    ),
    step(
      'missing-abducted',
      atOnce,
      { tells: true, contacts: ['emergency', 'police'], ready: ['circumstances'], branch: 'abducted' },
      missingReport,
      cite('nine-one-one'),
    ),
    step(
      'missing-ncmec',
      within24Hours,
      {
        tells: true,
        contacts: ['ncmec', 'cmfc'],
        ready: ['named-by-law', 'circumstances', 'earlier-episodes', 'references'],
      },
      missingReport,
      cite('cmfc-missing'),
      cite('cmfc-report'),
      cite('oig-ncmec'),
    ),
    step(
      'missing-supervisor',
      asAgencySays,
      { tells: true },
      cite('washington-missing'),
      cite('texas-bench-book'),
      cite('kentucky-missing'),
      cite('cmfc-recovered', 'interstate return'),
    ),
    step(
      'missing-locate',
      asAgencySays,
      { tells: true, ready: ['circumstances'] },
      cite('usc-42-671', '(a)(35)(A)(i)'),
    ),
    step(
      'missing-keep-contact',
      asAgencySays,
      { tells: true, contacts: ['police', 'ncmec'], ready: ['references'] },
      missingReport,
    ),
  ],
};

const returned: Pathway = {
  id: 'returned',
  branches: [],
  sources: [onReturn, missingReport, cite('guide', 'Children in care')],
  checked: readOn,
  related: [to.topic('when-a-child-comes-back'), to.topic('talking-with-a-child'), to.topic('after-a-return')],
  steps: [
    step(
      'returned-needs',
      atOnce,
      { tells: false, contacts: ['emergency'] },
      cite('guide', 'Children in care'),
      cite('quebec-return'),
    ),
    step(
      'returned-police',
      asAgencySays,
      { tells: true, contacts: ['police'], ready: ['recovery', 'references'] },
      missingReport,
    ),
    step(
      'returned-ncmec',
      asAgencySays,
      { tells: true, contacts: ['ncmec', 'cmfc'], ready: ['recovery', 'references'] },
      missingReport,
    ),
    step('returned-supervisor', asAgencySays, { tells: true, ready: ['recovery'] }, cite('texas-bench-book')),
    step(
      'returned-talk',
      asAgencySays,
      { tells: false },
      cite('guide', 'Children in care'),
      cite('missouri-missing', '4.9.1'),
      cite('quebec-return'),
    ),
    step(
      'returned-disclosure',
      atOnce,
      { tells: true, contacts: ['emergency', 'police', 'state-line', 'advocacy-center'], ready: ['concern'] },
      cite('missouri-tool'),
      cite('kids-first'),
      cite('minimal-facts'),
    ),
    step('returned-reasons', asAgencySays, { tells: false }, cite('usc-42-671', '(a)(35)(A)(ii)')),
    step(
      'returned-screening',
      asAgencySays,
      { tells: false },
      cite('usc-42-671', '(a)(35)(A)(iii)'),
      cite('oig-screening'),
      cite('cse-it-training'),
    ),
    step('returned-marks', asAgencySays, { tells: false }, cite('cmfc-recovered')),
    step(
      'returned-placement',
      asAgencySays,
      { tells: true, contacts: ['recovery-services-team'] },
      cite('usc-42-671', '(a)(35)(A)(ii)'),
      cite('cmfc-recovered'),
    ),
  ],
};

const trafficking: Pathway = {
  id: 'trafficking',
  branches: ['identified', 'suspected'],
  sources: [identifiedReport, covered, cite('usc-42-5106a', '(b)(2)(B)(xxiv)')],
  checked: readOn,
  related: [
    to.topic('trafficking-identified'),
    to.topic('if-a-child-tells-you'),
    to.topic('recovery-services-team'),
    to.pathway('familial'),
  ],
  steps: [
    step(
      'trafficking-safety',
      atOnce,
      { tells: false, contacts: ['emergency', 'advocacy-center'] },
      cite('kids-first'),
      cite('missouri-tool'),
    ),
    step(
      'identified-police',
      within24Hours,
      { tells: true, contacts: ['emergency', 'police'], ready: ['concern', 'references'], branch: 'identified' },
      identifiedReport,
    ),
    step(
      'identified-state-line',
      asAgencySays,
      { tells: true, contacts: ['state-line'], ready: ['concern'], branch: 'identified' },
      cite('usc-42-5106g', '(b)(1)'),
      cite('usc-42-671', '(a)(9)(A)'),
    ),
    step(
      'suspected-state-line',
      noFederalLimit,
      { tells: true, contacts: ['state-line'], ready: ['concern'], branch: 'suspected' },
      cite('usc-42-671', '(a)(9)(A)'),
      cite('usc-42-5106a', '(b)(2)(B)(xxiv)'),
    ),
    step(
      'suspected-police',
      noFederalLimit,
      { tells: true, contacts: ['police'], ready: ['concern', 'references'], branch: 'suspected' },
      identifiedReport,
      cite('usc-42-5106a', '(b)(2)(B)(xxiv)'),
    ),
    step(
      'suspected-screening',
      noFederalLimit,
      { tells: false, branch: 'suspected' },
      cite('usc-42-671', '(a)(9)(C)'),
      cite('usc-42-5106a', '(b)(2)(B)(xxiv)'),
    ),
    step('trafficking-supervisor', asAgencySays, { tells: true }, cite('usc-42-671', '(a)(9)(C)')),
    step(
      'trafficking-cybertipline',
      noFederalLimit,
      { tells: true, contacts: ['cybertipline'], ready: ['concern'] },
      cite('ncmec-trafficking'),
      cite('cybertipline'),
    ),
    step(
      'identified-services',
      asAgencySays,
      { tells: false, contacts: ['recovery-services-team'], branch: 'identified' },
      cite('usc-42-671', '(a)(9)(C)'),
      cite('guide', 'Recovery Services Team'),
    ),
    step(
      'identified-rights',
      asAgencySays,
      { tells: false, contacts: ['advocacy-center'], branch: 'identified' },
      cite('guide', 'Recovery Services Team'),
      cite('cac-interview'),
    ),
  ],
};

const familial: Pathway = {
  id: 'familial',
  branches: ['identified', 'suspected'],
  sources: [cite('guide', 'Familial trafficking'), identifiedReport, covered],
  checked: readOn,
  related: [to.topic('family-trafficking'), to.topic('family-safe-contact'), to.pathway('trafficking')],
  steps: [
    step(
      'familial-who-not-to-tell',
      atOnce,
      { tells: false },
      cite('guide', 'Familial trafficking'),
      cite('kentucky-trafficking'),
    ),
    step('familial-safe-contact', atOnce, { tells: false }, cite('guide', 'Familial trafficking')),
    step(
      'familial-identified-police',
      within24Hours,
      { tells: true, contacts: ['emergency', 'police'], ready: ['concern', 'references'], branch: 'identified' },
      identifiedReport,
    ),
    step(
      'familial-suspected-police',
      noFederalLimit,
      { tells: true, contacts: ['police'], ready: ['concern', 'references'], branch: 'suspected' },
      cite('usc-42-5106a', '(b)(2)(B)(xxiv)'),
      cite('middleton-2020'),
    ),
    step(
      'familial-state-line',
      asAgencySays,
      { tells: true, contacts: ['state-line'], ready: ['concern'] },
      cite('usc-42-671', '(a)(9)(A)'),
      cite('usc-42-5106g', '(b)(1)'),
    ),
    step(
      'familial-interview',
      atOnce,
      { tells: true, contacts: ['advocacy-center', 'police'] },
      cite('missouri-tool'),
      cite('middleton-2020'),
    ),
    step('familial-siblings', atOnce, { tells: false }, cite('kids-first'), cite('guide', 'Familial trafficking')),
    step('familial-safe-adult', asAgencySays, { tells: true }, cite('guide', 'Familial trafficking')),
    step(
      'familial-placement',
      asAgencySays,
      { tells: true, contacts: ['recovery-services-team'] },
      cite('guide', 'Familial trafficking'),
      cite('usc-42-671', '(a)(9)(C)'),
    ),
    step(
      'familial-supervisor',
      asAgencySays,
      { tells: true, contacts: ['recovery-services-team', 'cybertipline'] },
      cite('usc-42-671', '(a)(9)(C)'),
      cite('guide', 'Recovery Services Team'),
    ),
  ],
};

/** The pathways, by id. */
export const pathways: Readonly<Record<PathwayId, Pathway>> = { missing, returned, trafficking, familial };

/** The pathway with this id, if there is one. */
export const findPathway = (id: string): Pathway | undefined =>
  Object.hasOwn(pathways, id) ? pathways[id as PathwayId] : undefined;
