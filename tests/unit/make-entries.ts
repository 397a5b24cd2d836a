import fc from 'fast-check';
import type { BodyOf, Entry, EntryKind, UnknownEntry } from '../../lib/ledger/entry.ts';

export const noon = Date.UTC(2026, 10, 12, 12);
export const zone = 'UTC';

/** Entries of one case as one window writes them: each names the last one as its head. */
export class Writer {
  readonly entries: (Entry | UnknownEntry)[] = [];
  by = 'J. Alvarez';
  instant = noon;

  /** Appends an entry and returns its id. */
  write<Kind extends EntryKind>(kind: Kind, child: string | null, body: BodyOf<Kind>, heads?: string[]): string {
    const id = `e${String(this.entries.length).padStart(4, '0')}`;
    const last = this.entries.at(-1);
    const at = { instant: this.instant, zone };
    const entry = { id, case: 'case-1', child, at, by: this.by, kind, body, heads: heads ?? (last ? [last.id] : []) };
    this.entries.push(entry as Entry);
    return id;
  }
}

/** A good observation, changed as asked. */
export const observation = (change: Partial<BodyOf<'observation'>> = {}): BodyOf<'observation'> => ({
  indicator: 'I3',
  state: 'observed',
  on: '2026-11-12',
  source: '',
  evidence: '',
  relative: false,
  ...change,
});

/** A good step, changed as asked. */
export const step = (run: string, change: Partial<BodyOf<'step'>> = {}): BodyOf<'step'> => ({
  run,
  step: 'police',
  state: 'done',
  done: { instant: noon, zone },
  channel: 'phone',
  person: '',
  reference: '',
  relative: false,
  ...change,
});

type Plan = { kind: EntryKind; child: string; pick: number; seen: number[] };

const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom<EntryKind>(
    'child-added',
    'child-renamed',
    'observation',
    'note',
    'note-amended',
    'pathway-started',
    'pathway-branched',
    'pathway-ended',
    'step',
    'case-named',
    'case-unnamed',
    'case-closed',
    'case-reopened',
    'hold-set',
    'hold-lifted',
    'reminder-set',
    'reminder-done',
    'summary-sent',
  ),
  child: fc.constantFrom('child-a', 'child-b', 'child-c'),
  pick: fc.nat(99),
  seen: fc.array(fc.nat(99), { maxLength: 3 }),
});

function bodyOf({ kind, pick }: Plan, target: string): unknown {
  const texts = `text ${pick}`;
  const all: { [Kind in EntryKind]: BodyOf<Kind> } = {
    'case-opened': { reference: 'RB-2041', system: '' },
    'case-named': { reference: `RB-${pick % 5}`, system: 'https://cases.example.org' },
    'case-unnamed': { reference: `RB-${pick % 5}`, system: 'https://cases.example.org' },
    'child-added': { label: texts },
    'child-renamed': { label: texts },
    observation: observation({ indicator: `I${(pick % 10) + 1}`, evidence: texts }),
    note: { text: texts, relative: false },
    'note-amended': { note: target, text: texts },
    'pathway-started': { pathway: 'missing', branch: texts },
    'pathway-branched': { run: target, branch: texts },
    'pathway-ended': { run: target },
    step: step(target, { step: `step-${pick % 3}`, person: texts }),
    'case-closed': { reason: '' },
    'case-reopened': { reason: '' },
    'hold-set': { reason: texts },
    'hold-lifted': { hold: target, reason: texts },
    'reminder-set': { note: target, due: { instant: noon + pick, zone }, wake: `wake-${pick}` },
    'reminder-done': { reminder: target },
    'summary-sent': { how: 'copied', entries: [target] },
  };
  return all[kind];
}

/**
 * Histories of a case with three siblings, as several windows write them: each entry knows some of those before it and
 * refers to one that it knows, of whatever child and kind.
 */
export const histories: fc.Arbitrary<Entry[]> = fc.array(plan, { minLength: 1, maxLength: 40 }).map((plans) => {
  const opened = { kind: 'case-opened', child: null, body: { reference: 'RB-2041', system: '' }, heads: [] };
  const made: Entry[] = [];
  [opened, ...plans].forEach((planned, at) => {
    const id = `e${String((at * 7919) % 1000).padStart(4, '0')}-${at}`;
    const common = { id, case: 'case-1', at: { instant: noon + at, zone }, by: 'J. Alvarez' };
    if ('seen' in planned) {
      const { kind, child, seen } = planned;
      const heads = [...new Set([planned.pick, ...seen].map((index) => made[index % made.length]!.id))];
      // What is about the case as a whole names no child.
      const about = /^(?:case|hold)-/.test(kind) ? null : child;
      made.push({ ...common, kind, child: about, heads, body: bodyOf(planned, heads[0]!) } as Entry);
    } else made.push({ ...common, ...planned } as Entry);
  });
  return made;
});
