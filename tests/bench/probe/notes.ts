import type { NewEntry } from '../../../lib/storage/case-store.ts';

const words =
  'the worker spoke with M at school today she was away for three days and says that she stayed with a friend whose ' +
  'name she would not give new phone and shoes that nobody here bought for her she is tired and asked twice who reads ' +
  'what is written down told her plainly who does and what happens next foster parent says the calls at night have ' +
  'begun again and that a car waited at the corner on two evenings';

/** A made-up note of 80 words. The number keeps two of them apart. */
export function note(number: number): string {
  const all = `${number} ${words}`.split(' ');
  return Array.from({ length: 80 }, (_, at) => all[at % all.length]).join(' ');
}

/** Entries as a case gathers them: for every note of 80 words an observation with a short quote. */
export function entriesFor(child: string, count: number): NewEntry[] {
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? noteEntry(child, at) : observation(child, at)));
}

function noteEntry(child: string, at: number): NewEntry {
  return { kind: 'note', child, body: { text: note(at), relative: at % 10 === 0 } };
}

function observation(child: string, at: number): NewEntry {
  const evidence = note(at).slice(0, 160);
  const indicator = `I${(at % 10) + 1}`;
  const body = { indicator, state: 'observed', on: '2025-03-14', source: 'school', evidence, relative: false } as const;
  return { kind: 'observation', child, body };
}
