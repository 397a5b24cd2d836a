import { findField, type Field } from './focused.ts';
import { byCommand, byPaste, bySetter } from './give.ts';
import { around, fieldText, standsIn, type Around } from './read-back.ts';
import { isSame, readPage } from './reading.ts';
import type { InsertResult, InsertWay, PageReading } from './shapes.ts';

const longestInsert = 100_000;
const longestFound = 300;
/** How long an editor may take to draw what it was given. */
const drawnWithinMs = 1000;
const lookEveryMs = 20;
/** A framework may take a change back after the event: what stands has to stand still that long. */
const standsForMs = 150;

/** {@link PageActs.insert} */
export async function insert(text: string, expected?: PageReading): Promise<InsertResult> {
  // From here to the insertion nothing is awaited, so that the page cannot change between the check and the act.
  if (expected) {
    const now = readPage(Object.keys(expected.readings));
    if (!isSame(now, expected)) return { is: 'page-changed', now };
  }
  const field = findField();
  if (!field) return { is: 'no-field' };
  const { editor } = field;
  const place = around(field);
  if (field.way === null || !place) return { is: 'not-known', editor };
  const wanted = textFor(field, text);
  const before = fieldText(field);
  const way = give(field, wanted, before);
  if (await stands(field, place, wanted)) return { is: 'inserted', way, editor };
  const found = fieldText(field);
  if (found === before) return { is: 'not-known', editor };
  return { is: 'differs', way, editor, found: found.slice(0, longestFound).toWellFormed() };
}

function textFor(field: Field, text: string): string {
  const plain = text.slice(0, longestInsert).toWellFormed().replace(/\r\n?/gu, '\n');
  // A field of one line would drop the breaks, and join the words.
  return field.editor === 'input' ? plain.replace(/\s*\n\s*/gu, ' ') : plain;
}

/** Gives the text once, and says how. What an editor does later is seen when it is read back. */
function give(field: Field, text: string, before: string): InsertWay {
  if (field.holds === 'content' && field.way === 'paste') {
    byPaste(field, text);
    return 'paste';
  }
  if (byCommand(field, text) || field.holds === 'content' || fieldText(field) !== before) return 'command';
  bySetter(field.element, text);
  return 'setter';
}

/** Whether the text comes to stand in its place and stays there. */
async function stands(field: Field, place: Around, text: string): Promise<boolean> {
  const isThere = () => standsIn(fieldText(field), place, text);
  for (let waited = 0; waited < drawnWithinMs && !isThere(); waited += lookEveryMs) await wait(lookEveryMs);
  if (!isThere()) return false;
  await wait(standsForMs);
  return isThere();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
