import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blankObservation } from '../../../components/indicators/observation-fields.ts';
import { blankNote, type NoteFields } from '../../../components/notes/note-fields.ts';
import { putIntoNote, putIntoObservation } from '../../../components/page/put-quote.ts';
import type { Draft } from '../../../lib/state/draft.svelte.ts';
import { moveQuote } from '../../../lib/state/page/move-quote.ts';
import type { QuoteFields } from '../../../lib/state/page/quote-fields.ts';
import { CaseWithQuote, quoted } from './case-with-quote.ts';

let at: CaseWithQuote;
let quote: Draft<QuoteFields>;
let note: Draft<NoteFields>;
const page = { title: quoted.title, address: quoted.address, taken: { instant: quoted.instant, zone: 'UTC' } };

beforeEach(async () => {
  at = await CaseWithQuote.begin();
  quote = await at.quote();
  note = await at.draft('note', blankNote());
});
afterEach(() => {
  at.end();
  vi.unstubAllGlobals();
});

function type(text: string): void {
  note.fields.text = text;
  note.edited();
}
const toNote = () => moveQuote(quote, note, putIntoNote);

describe('into a note', () => {
  test('it stands below what was typed, in quotation marks, sealed, and is no quote any more', async () => {
    type('Called the placement.\n');
    expect(await toNote()).toBe('moved');
    const text = 'Called the placement.\n\n“Found at a motel off Route 9.”';
    expect(note.fields).toEqual({ text, relative: false, page });
    expect(await at.stored(note)).toEqual({ text, relative: false, page });
    expect(await at.stored(quote)).toBeUndefined();
    expect(quote.holdsText).toBe(false);
  });

  test('a second quote of the same page stands below the first', async () => {
    await toNote();
    quote = await at.quote({ text: 'Away for two nights.' });
    expect(await toNote()).toBe('moved');
    expect(note.fields.text).toBe('“Found at a motel off Route 9.”\n\n“Away for two nights.”');
  });

  test('one of another page is not put under the wrong title, and both stay as they were', async () => {
    await toNote();
    quote = await at.quote({ text: 'Other words.', address: 'https://cases.test/case/9', title: 'Other' });
    expect(await toNote()).toBe('other-page');
    expect(note.fields).toMatchObject({ text: '“Found at a motel off Route 9.”', page });
    expect(await at.stored(quote)).toMatchObject({ text: 'Other words.' });
  });

  test('a draft from before pages were kept opens, and takes one', async () => {
    const old = await at.draft<Record<string, unknown>>('note', {});
    Object.assign(old.fields, { text: 'typed before', relative: true });
    old.edited();
    await old.flush();
    note = await at.draft('note', blankNote());
    expect(note.fields).toEqual({ text: 'typed before', relative: true, page: null });
    expect(await toNote()).toBe('moved');
    expect(note.fields).toMatchObject({ relative: true, page });
  });
});

describe('while the store takes no write', () => {
  test('the quote stays sealed where it was, and the note says that it is not saved', async () => {
    type('typed');
    await note.flush();
    at.failWrites();
    expect(await toNote()).toBe('not-kept');
    expect(note).toMatchObject({ status: 'not-kept', error: 'storage-full' });
    expect(note.fields.text).toContain('Found at a motel');
    expect(await at.stored(note)).toMatchObject({ text: 'typed' });
    expect(await at.stored(quote)).toEqual(quoted);
    expect(quote.fields.text).toBe(quoted.text);
  });

  test('the same press, once it can be written again, moves it once', async () => {
    const mend = at.failWrites();
    await toNote();
    await toNote();
    mend();
    expect(await toNote()).toBe('moved');
    expect(note.fields.text).toBe('“Found at a motel off Route 9.”');
    expect(await at.stored(quote)).toBeUndefined();
  });

  test('a quote that is in the note but cannot be removed says so, and lies in both', async () => {
    const remove = vi.spyOn(at.at.db.drafts, 'delete').mockRejectedValue(new Error('no'));
    expect(await toNote()).toBe('not-dropped');
    remove.mockRestore();
    expect(await at.stored(note)).toMatchObject({ page });
    expect(await at.stored(quote)).toEqual(quoted);
  });

  test('a note that another window changed is not written over', async () => {
    const theirs = await at.draft('note', blankNote());
    type('mine');
    theirs.fields.text = 'theirs';
    theirs.edited();
    await theirs.flush();
    expect(await toNote()).toBe('not-kept');
    expect(note.error).toBe('changed-elsewhere');
    expect(await at.stored(quote)).toEqual(quoted);
  });
});

describe('into an indicator', () => {
  test('opens the form as Observed, with the quote as evidence', async () => {
    const observation = await at.draft('observation:I3', blankObservation());
    expect(await moveQuote(quote, observation, putIntoObservation)).toBe('moved');
    const wanted = { state: 'observed', evidence: '“Found at a motel off Route 9.”', page };
    expect(observation.fields).toMatchObject(wanted);
    expect(await at.stored(observation)).toMatchObject(wanted);
  });

  test('leaves state, date and evidence that the worker gave already', async () => {
    const observation = await at.draft('observation:I3', blankObservation());
    Object.assign(observation.fields, { state: 'not-observed', on: '2026-11-01', evidence: 'typed' });
    await moveQuote(quote, observation, putIntoObservation);
    expect(observation.fields).toMatchObject({
      state: 'not-observed',
      on: '2026-11-01',
      evidence: 'typed\n\n“Found at a motel off Route 9.”',
    });
  });
});
