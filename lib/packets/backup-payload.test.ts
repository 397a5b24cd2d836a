import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { content, digest, kept } from '../../tests/unit/make-backup.ts';
import { readBackup, writeBackup } from './backup-payload.ts';
import { isShallow } from './shallow.ts';

const whole = await writeBackup(content(), digest);
const text = new TextDecoder().decode(whole);
const lines = text.trimEnd().split('\n');
const utf8 = (words: string) => new TextEncoder().encode(words);
const read = (words: string | Uint8Array<ArrayBuffer>) =>
  readBackup(typeof words === 'string' ? utf8(words) : words, digest);

/** The lines with a right end line, as another tool would write them. */
async function ended(body: readonly string[]): Promise<string> {
  const before = `${body.join('\n')}\n`;
  const sha256 = await digest(utf8(before));
  return `${before}${JSON.stringify({ type: 'end', lines: body.length + 1, sha256 })}\n`;
}

/** The good lines, changed as asked, with counts and end made right. */
async function changed(change: (body: string[]) => void): Promise<string> {
  const body = lines.slice(0, -1);
  change(body);
  const header = JSON.parse(body[0]!) as { counts: Record<string, number> };
  const names = { cases: 'case', entries: 'entry', drafts: 'draft', erased: 'erased', unreadable: 'unreadable' };
  const types = body.map((line) => /"type": ?"(\w+)"/.exec(line)?.[1]);
  const count = (type: string) => types.filter((one) => one === type).length;
  for (const [name, type] of Object.entries(names)) header.counts[name] = count(type);
  body[0] = JSON.stringify(header);
  return ended(body);
}

test('what was written is read, all of it, entries as the plain JSON that they were', async () => {
  expect(await read(whole)).toEqual(content());
  expect((await read(whole)).entries[3]).toMatchObject({
    entry: { kind: 'unknown', wrote: 'photo-described' },
    raw: { kind: 'photo-described', body: { words: ['kept', { as: 'it is' }] }, more: 1 },
  });
});

test('an empty backup is one too', async () => {
  const empty = content({ cases: [], entries: [], drafts: [], erased: [], unreadable: [] });
  expect(await read(await writeBackup(empty, digest))).toEqual(empty);
});

test('it is one JSON object a line, the first of which says what it is', () => {
  expect(text.endsWith('\n')).toBe(true);
  const objects = lines.map((line) => JSON.parse(line) as { type: string });
  expect(objects[0]).toEqual({
    type: 'header',
    format: 'sidelight-backup',
    version: 1,
    made: content().made,
    by: 'J. Alvarez',
    counts: { cases: 2, entries: 4, drafts: 1, erased: 1, unreadable: 1 },
  });
  expect(objects.at(-1)).toMatchObject({ type: 'end', lines: lines.length });
});

test('a large one is read to the end', async () => {
  const many = content({ entries: Array.from({ length: 5_000 }, (_, at) => kept(`e${at}`)) });
  expect((await read(await writeBackup(many, digest))).entries).toHaveLength(5_000);
});

test('lines that another tool wrote with other spaces and another order of keys are read', async () => {
  const spaced = await changed((body) => {
    const { type, ...rest } = JSON.parse(body[1]!) as Record<string, unknown>;
    body[1] = JSON.stringify({ ...rest, type }, null, 1).replaceAll('\n', ' ');
  });
  expect(await read(spaced)).toEqual(content());
});

describe('what is not ours is foreign', () => {
  test.each([
    ['nothing', ''],
    ['words', 'Dear all,\nsee below.\n'],
    ['no line at all', 'x'.repeat(10_000)],
    ['another format', `{"type":"header","format":"other","version":1}\n`],
    ['a list', '[1]\n'],
    ['null', 'null\n'],
    ['our lines after a mark of byte order', `\ufeff${text}`],
  ])('%s', async (_, words) => {
    await expect(read(words)).rejects.toMatchObject({ code: 'backup-foreign' });
  });
});

test('a newer version says so, whatever else it holds', async () => {
  for (const version of [2, 7, 1.5])
    await expect(read(text.replace('"version":1', `"version":${version}`))).rejects.toMatchObject({
      code: 'backup-newer',
    });
});

describe('what is cut or changed is damaged', () => {
  test('at any byte', async () => {
    for (let length = lines[0]!.length + 1; length < whole.length; length += 7)
      await expect(read(whole.slice(0, length))).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test.each<[string, string]>([
    ['a line is missing', text.replace(`${lines[3]}\n`, '')],
    ['two lines are swapped', text.replace(`${lines[3]}\n${lines[4]}`, `${lines[4]}\n${lines[3]}`)],
    ['a line comes twice', text.replace(`${lines[3]}\n`, `${lines[3]}\n${lines[3]}\n`)],
    ['something follows the end', `${text}{}\n`],
    ['the last line holds a member twice', text.replace('"type":"end"', '"type":"end","type":"end"')],
    ['the last line holds a space', text.replace('"type":"end",', '"type":"end", ')],
    ['a word is changed', text.replace('Half', 'Holf')],
    ['version 0', text.replace('"version":1', '"version":0')],
  ])('%s', async (_, words) => {
    await expect(read(words)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('bytes that are no text', async () => {
    const bytes = whole.slice();
    bytes[lines[0]!.length + 30] = 0xff;
    await expect(read(bytes)).rejects.toMatchObject({ code: 'backup-damaged' });
  });
});

describe('what was put together wrongly is damaged, although its end line is right', () => {
  const entry = (change: Record<string, unknown>) =>
    JSON.stringify({ type: 'entry', entry: { ...kept('e9').raw, ...change } });
  const deepText = '['.repeat(20_000) + ']'.repeat(20_000);
  test.each<[string, (body: string[]) => void]>([
    ['an entry of a case that is not named', (body) => body.push(entry({ case: 'elsewhere' }))],
    ['an entry twice', (body) => body.push(body[3]!)],
    ['an entry that is none', (body) => body.push(entry({ body: { text: 5 } }))],
    ['an entry without an instant', (body) => body.push(entry({ at: { zone: 'UTC' } }))],
    ['an entry of a time that no clock shows', (body) => body.push(entry({ at: { instant: 1e300, zone: 'UTC' } }))],
    ['a note on the 31st of February', (body) => body.push(entry({ kind: 'observation', body: { on: '2026-02-31' } }))],
    ['a case twice', (body) => body.push(body[1]!)],
    ['a case that is here and erased', (body) => body.push('{"type":"erased","case":"case-1","instant":5}')],
    ['a draft of a case that is not named', (body) => body.push(body[7]!.replace('case-1', 'case-9'))],
    ['a draft twice', (body) => body.push(body[7]!)],
    ['a line of an unknown kind', (body) => body.push('{"type":"picture"}')],
    ['a line with more in it', (body) => (body[1] = body[1]!.replace('}', ',"more":1}'))],
    ['an empty line', (body) => body.push('')],
    ['an entry that is a list', (body) => body.push('{"type":"entry","entry":[]}')],
    [
      'an entry that nests without end',
      (body) => body.push(entry({}).replace('"heads":[]', `"more":${deepText},"heads":[]`)),
    ],
    ['a draft that nests without end', (body) => (body[7] = body[7]!.replace('false', deepText))],
    ['a second header', (body) => body.push(body[0]!)],
    ['the time of making missing', (body) => (body[0] = body[0]!.replace('"made"', '"mode"'))],
  ])('%s', async (_, change) => {
    await expect(read(await changed(change))).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('the change alone is what is refused', async () => {
    expect(await read(await changed(() => undefined))).toEqual(content());
  });

  test('counts that are wrong', async () => {
    const body = lines.slice(0, -1);
    body[0] = body[0]!.replace('"entries":4', '"entries":5');
    await expect(read(await ended(body))).rejects.toMatchObject({ code: 'backup-damaged' });
  });
});

test('deep and shallow are told apart without walking into the depth', () => {
  expect(isShallow({ a: [{ b: 1 }] })).toBe(true);
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(isShallow(deep)).toBe(false);
});

test('the example in docs/backup-format.md is a whole backup', async () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/backup-format.md', 'utf8'))![1]!;
  expect(await read(example)).toMatchObject({ by: 'J. Alvarez', cases: [{}], entries: [{}, {}], drafts: [{}] });
});
