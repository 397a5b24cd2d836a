import type { Sign } from './witness.ts';

/** The promise: of typing at most so many milliseconds are lost, and the write under way. */
const longestUnsealed = 250;
/** Two writes with no more than this between them, in milliseconds, are one stretch of writing: one waited for the other. */
const backToBack = 20;

/** What a sidebar holds after it was opened again. */
export interface Found {
  /** The texts of all notes of the case. */
  notes: readonly string[];
  /** What the form for a new note holds. */
  draft: string;
}

/** What a case must hold: what the driver was told before it killed. */
export class Testimony {
  /** Notes that were said to be saved. */
  readonly acknowledged: string[] = [];
  /** The note that is typed now, in full. */
  #intended = '';
  #pressed = false;
  #signs: Sign[] = [];
  /** The longest time, in milliseconds, that what was lost of typing had been on screen. */
  longestLoss = 0;
  /** Notes that were on their way when it was killed, and arrived. */
  arrived = 0;

  /** A note begins; the field is empty. */
  begin(intended: string): void {
    this.#intended = intended;
    this.#pressed = false;
    this.#signs = [];
  }

  /** Save is about to be pressed. */
  press(): void {
    this.#pressed = true;
  }

  hear(sign: Sign): void {
    this.#signs.push(sign);
    if (sign.what === 'saved' && this.#pressed && !this.acknowledged.includes(this.#intended))
      this.acknowledged.push(this.#intended);
  }

  /** The note at hand was said to be saved. */
  get isSaved(): boolean {
    return this.acknowledged.includes(this.#intended);
  }

  /** Takes down what is known at this moment: what is heard later no longer counts. Returns a judge of what is found. */
  close(now = Date.now()): (found: Found) => string[] {
    const acknowledged = [...this.acknowledged];
    const [signs, intended, saved] = [this.#signs, this.#intended, this.isSaved];
    this.#signs = [];
    return (found) => [
      // Save may have been pressed in the moments until the end: then the note may be there, once.
      ...this.#missingOrDoubled(found, acknowledged, this.#pressed ? intended : null),
      ...this.#lostTyping(found, { signs, intended: saved ? '' : intended, now }),
    ];
  }

  #missingOrDoubled({ notes }: Found, acknowledged: readonly string[], pending: string | null): string[] {
    const times = (text: string) => notes.filter((note) => note === text).length;
    const known = new Set([...acknowledged, ...(pending === null ? [] : [pending])]);
    if (pending !== null && !acknowledged.includes(pending) && times(pending) === 1) {
      this.acknowledged.push(pending);
      this.arrived++;
    }
    return [
      ...acknowledged.filter((text) => times(text) === 0).map((text) => `acknowledged and lost: ${text}`),
      ...[...known].filter((text) => times(text) > 1).map((text) => `recorded ${times(text)} times: ${text}`),
      ...notes.filter((text) => !known.has(text)).map((text) => `recorded by nobody: ${text}`),
    ];
  }

  #lostTyping({ notes, draft }: Found, at: { signs: readonly Sign[]; intended: string; now: number }): string[] {
    const { signs, now } = at;
    // A note that was recorded takes its draft with it.
    const expected = notes.includes(at.intended) ? '' : at.intended;
    if (!expected.startsWith(draft)) return [`the draft is not what was typed: ${draft}`];
    if (expected === '') return [];
    const typed = signs.filter((sign) => sign.what === 'typed');
    const firstLost = typed.find(({ length }) => length > draft.length);
    if (firstLost) this.longestLoss = Math.max(this.longestLoss, now - firstLost.at);
    const drafted = Math.max(0, ...signs.filter((sign) => sign.what === 'drafted').map(({ length }) => length));
    const due = now - longestUnsealed - stretchOfWriting(signs, now);
    const sealed = Math.max(0, ...typed.filter((sign) => sign.at <= due).map(({ length }) => length));
    return [
      ...(draft.length < drafted ? [`the draft was said to be saved with ${drafted} characters: ${draft}`] : []),
      ...(draft.length < sealed ? [`more than ${longestUnsealed} ms and the write were lost: ${draft} …`] : []),
    ];
  }
}

/** How long the writing had gone on that was under way at that moment, in milliseconds; 0 when none was. */
function stretchOfWriting(signs: readonly Sign[], now: number): number {
  let begun: number | null = null;
  let ended: number | null = null;
  for (const { what, at } of signs) {
    if (what === 'writing') {
      if (begun === null || (ended !== null && at - ended > backToBack)) begun = at;
      ended = null;
    } else if (what === 'written') ended = at;
  }
  const isUnderWay = begun !== null && (ended === null || now - ended <= backToBack);
  return isUnderWay ? now - begun! : 0;
}
