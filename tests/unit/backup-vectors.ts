import { armor, identityToRecipient } from 'age-encryption';
import { writeBackup } from '../../lib/packets/backup-payload.ts';
import { encrypt } from '../../lib/vault/age-work.ts';
import { content, digest, kept } from './make-backup.ts';

/** One file of tests/vectors/backup: what is wrong with it, what refuses it, and what opens it. All keys are made up. */
export interface Vector {
  file: string;
  what: string;
  /** The code that refuses it; null for a good one. */
  expect: string | null;
  passphrase?: string;
  identity?: string;
}

const identity = 'AGE-SECRET-KEY-1PHDDF4NMVV3H6EERRSLFVY5S2NQULLRTYPXL7DL3VQYNQ5SGG2TQ0JGPY8';
const stranger = 'AGE-SECRET-KEY-1Z96CHQDRYNNDH0N8P078XQNCX5H0L8MNPAH6SRHMSY7AA7DTSG9Q58SPVE';
const passphrase = 'quiet river stone lamp';
const cheap = 10;

const utf8 = (text: string) => new TextEncoder().encode(text);
const good = await writeBackup(content(), digest);
const text = new TextDecoder().decode(good);
const lines = text.trimEnd().split('\n');
const recipient = await identityToRecipient(identity);
const toKey = (bytes: Uint8Array<ArrayBuffer>) => encrypt(bytes, { recipients: [recipient] });

/** The good payload with its lines changed, its last line made right again, and its counts too but for `more`. */
async function mended(change: (body: string[]) => void, more = 0): Promise<Uint8Array<ArrayBuffer>> {
  const body = lines.slice(0, -1);
  change(body);
  const names = { cases: 'case', entries: 'entry', drafts: 'draft', erased: 'erased', unreadable: 'unreadable' };
  const types = body.map((line) => (JSON.parse(line) as { type: string }).type);
  const counts = Object.entries(names).map(([name, type]) => [name, types.filter((one) => one === type).length + more]);
  body[0] = JSON.stringify({ ...(JSON.parse(body[0]!) as object), counts: Object.fromEntries(counts) });
  const before = utf8(`${body.join('\n')}\n`);
  const end = { type: 'end', lines: body.length + 1, sha256: await digest(before) };
  return new Uint8Array([...before, ...utf8(`${JSON.stringify(end)}\n`)]);
}

const entry = (change: Record<string, unknown>) =>
  JSON.stringify({ type: 'entry', entry: { ...kept('e9').raw, ...change } });

/** Payloads inside a good age file to the made-up recipient. */
const payloads: Record<string, [what: string, code: string | null, bytes: Uint8Array<ArrayBuffer>]> = {
  'foreign-payload': ['an age file of something else', 'backup-foreign', utf8('Dear all,\nsee below.\n')],
  'foreign-empty': ['an age file of nothing', 'backup-foreign', utf8('')],
  newer: ['version 2', 'backup-newer', utf8(text.replace('"version":1', '"version":2'))],
  'damaged-no-end': ['the last line is missing', 'backup-damaged', utf8(`${lines.slice(0, -1).join('\n')}\n`)],
  'damaged-cut-line': ['cut in the middle of a line', 'backup-damaged', good.slice(0, good.length - 150)],
  'damaged-digest': ['a word is changed', 'backup-damaged', utf8(text.replace('Half', 'Holf'))],
  'damaged-order': [
    'two lines are swapped',
    'backup-damaged',
    utf8(text.replace(`${lines[3]}\n${lines[4]}`, `${lines[4]}\n${lines[3]}`)),
  ],
  'damaged-not-utf8': ['a byte that is no text', 'backup-damaged', good.with(lines[0]!.length + 40, 0xff)],
  'damaged-count': ['the header counts one more of each', 'backup-damaged', await mended(() => undefined, 1)],
  'damaged-end-loose': [
    'the last line holds a member twice',
    'backup-damaged',
    utf8(text.replace('"type":"end"', '"type":"end","type":"end"')),
  ],
  'damaged-entry-malformed': [
    'a note whose text is a number',
    'backup-damaged',
    await mended((body) => body.push(entry({ body: { text: 5, relative: false } }))),
  ],
  'damaged-entry-time': [
    'an entry of a time that no clock shows',
    'backup-damaged',
    await mended((body) => body.push(entry({ at: { instant: 9e15, zone: 'UTC' } }))),
  ],
  'damaged-entry-twice': ['the same entry twice', 'backup-damaged', await mended((body) => body.push(body[3]!))],
  'damaged-entry-of-no-case': [
    'an entry of a case that is not named',
    'backup-damaged',
    await mended((body) => body.push(entry({ case: 'case-9' }))),
  ],
  'damaged-draft-of-no-case': [
    'a draft of a case that is not named',
    'backup-damaged',
    await mended((body) => body.push(body[7]!.replace('case-1', 'case-9'))),
  ],
  'damaged-case-erased': [
    'a case that is there and erased',
    'backup-damaged',
    await mended((body) => body.push('{"type":"erased","case":"case-1","instant":5}')),
  ],
  'damaged-unknown-line': [
    'a line of an unknown type',
    'backup-damaged',
    await mended((body) => body.push('{"type":"picture"}')),
  ],
  'damaged-deep': [
    'an entry that nests a thousand levels deep',
    'backup-damaged',
    await mended((body) => body.push(entry({ more: JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown }))),
  ],
};

/** Every vector with its bytes. */
export async function makeVectors(): Promise<(Vector & { bytes: Uint8Array<ArrayBuffer> })[]> {
  const byKey = await toKey(good);
  const byPassphrase = await encrypt(good, { passphrase }, cheap);
  const asText = utf8(armor.encode(byKey));
  const macAt = byKey.findIndex((_, at) => new TextDecoder().decode(byKey.slice(at, at + 4)) === '--- ');
  const version2 = new Uint8Array([...utf8('age-encryption.org/v2'), ...byKey.slice(21)]);
  const made = [
    { file: 'good-key.age', what: 'a good file to a recipient', expect: null, identity, bytes: byKey },
    {
      file: 'good-passphrase.age',
      what: 'a good file with a passphrase',
      expect: null,
      passphrase,
      bytes: byPassphrase,
    },
    { file: 'good-armored.age', what: 'a good file as text', expect: null, identity, bytes: asText },
    {
      file: 'wrong-passphrase.age',
      what: 'another passphrase',
      expect: 'backup-wrong-key',
      passphrase: 'not this one',
      bytes: byPassphrase,
    },
    {
      file: 'wrong-identity.age',
      what: 'another identity',
      expect: 'backup-wrong-key',
      identity: stranger,
      bytes: byKey,
    },
    { file: 'foreign-text.age', what: 'no age file', expect: 'backup-foreign', identity, bytes: utf8('Dear all,\n') },
    {
      file: 'foreign-version.age',
      what: 'another version of age',
      expect: 'backup-foreign',
      identity,
      bytes: version2,
    },
    {
      file: 'damaged-file-cut.age',
      what: 'the file is cut',
      expect: 'backup-damaged',
      identity,
      bytes: byKey.slice(0, -20),
    },
    {
      file: 'damaged-file-byte.age',
      what: 'a byte of the file is changed',
      expect: 'backup-damaged',
      identity,
      bytes: byKey.with(byKey.length - 99, byKey.at(-99)! ^ 4),
    },
    {
      file: 'damaged-file-header.age',
      what: 'the check of the header is changed',
      expect: 'backup-damaged',
      identity,
      bytes: byKey.with(macAt + 8, byKey[macAt + 8]! === 65 ? 66 : 65),
    },
    {
      file: 'damaged-armor.age',
      what: 'the text form lacks its last line',
      expect: 'backup-damaged',
      identity,
      bytes: asText.slice(0, -36),
    },
  ];
  const inside = await Promise.all(
    Object.entries(payloads).map(async ([name, [what, code, bytes]]) => ({
      file: `${name}.age`,
      what,
      expect: code,
      identity,
      bytes: await toKey(bytes),
    })),
  );
  return [...made, ...inside];
}
