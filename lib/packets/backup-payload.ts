import * as v from 'valibot';
import { SidelightError } from '../errors.ts';
import { parseEntry } from '../ledger/entry.ts';
import {
  backupFormat,
  backupVersion,
  bodyLine,
  countsOf,
  endLine,
  headerLine,
  type BackupContent,
  type BackupCounts,
  type BodyLine,
  type KeptCase,
  type KeptDraft,
  type KeptEntry,
  type ErasedCase,
  type Unreadable,
} from './backup-lines.ts';
import { isShallow } from './shallow.ts';

/** SHA-256 as 64 hexadecimal digits; given from outside, because this folder knows no cryptography. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

const newline = 0x0a;
/** A first line is short; what has none within this many bytes is another kind of file. */
const longestFirstLine = 4_096;
/** Lines between two breaths, so that reading a large backup does not freeze the screen. */
const linesAtOnce = 2_000;

/** A backup as the text that goes into the age file: one JSON object a line (docs/backup-format.md). */
export async function writeBackup(content: BackupContent, digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
  const { made, by, cases, entries, drafts, erased, unreadable } = content;
  const header = { type: 'header', format: backupFormat, version: backupVersion, made, by, counts: countsOf(content) };
  const body: BodyLine[] = [
    ...cases.map((line) => ({ type: 'case' as const, ...line })),
    ...entries.map(({ raw }) => ({ type: 'entry' as const, entry: raw })),
    ...drafts.map((line) => ({ type: 'draft' as const, ...line })),
    ...erased.map((line) => ({ type: 'erased' as const, ...line })),
    ...unreadable.map((line) => ({ type: 'unreadable' as const, ...line })),
  ];
  const lines = [header, ...body].map((line) => `${JSON.stringify(line)}\n`);
  const before = new TextEncoder().encode(lines.join(''));
  const end = { type: 'end', lines: lines.length + 1, sha256: await digest(before) };
  const last = new TextEncoder().encode(`${JSON.stringify(end)}\n`);
  const all = new Uint8Array(before.length + last.length);
  all.set(before);
  all.set(last, before.length);
  return all;
}

/**
 * Everything in a backup, or nothing. Throws `backup-foreign` when the text is no backup of ours, `backup-newer` when a
 * newer Sidelight made it, and `backup-damaged` when anything in it is cut, changed, counted wrongly, malformed, twice, or
 * of a case that it does not name.
 */
export async function readBackup(bytes: Uint8Array<ArrayBuffer>, digest: Digest): Promise<BackupContent> {
  checkFormat(bytes);
  try {
    return await readWhole(bytes, digest);
  } catch (error) {
    if (error instanceof SidelightError) throw error;
    throw new SidelightError('backup-damaged', error);
  }
}

/** The first line alone says whether this is ours, and of which version. */
function checkFormat(bytes: Uint8Array): void {
  const end = bytes.subarray(0, longestFirstLine).indexOf(newline);
  const first =
    end < 0 ? null : parseJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end)));
  const header = v.safeParse(v.object({ format: v.literal(backupFormat), version: v.number() }), first);
  if (!header.success) throw new SidelightError('backup-foreign');
  if (header.output.version > backupVersion) throw new SidelightError('backup-newer');
}

async function readWhole(bytes: Uint8Array<ArrayBuffer>, digest: Digest): Promise<BackupContent> {
  const beforeEnd = bytes.lastIndexOf(newline, bytes.length - 2) + 1;
  if (bytes.at(-1) !== newline || beforeEnd === 0) throw damaged();
  const decode = (part: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  const lines = decode(bytes.subarray(0, beforeEnd - 1)).split('\n');
  const end = readEnd(decode(bytes.subarray(beforeEnd, -1)));
  const before = bytes.subarray(0, beforeEnd);
  if (end.lines !== lines.length + 1 || end.sha256 !== (await digest(before))) throw damaged();
  const { made, by, counts } = v.parse(headerLine, JSON.parse(lines[0]!));
  const gathered = new Gathered();
  for (let at = 1; at < lines.length; at++) {
    if (at % linesAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    gathered.take(v.parse(bodyLine, JSON.parse(lines[at]!)));
  }
  return gathered.whole({ made, by }, counts);
}

/** The last line, which no digest covers: it must be as short as it can be, so that nothing is changed in it unseen. */
function readEnd(text: string): v.InferOutput<typeof endLine> {
  const end: unknown = JSON.parse(text);
  if (JSON.stringify(end) !== text) throw damaged();
  return v.parse(endLine, end);
}

/** What was read so far. Every id is looked at when it comes: twice, or of no case that was named, is damage. */
class Gathered {
  readonly #cases = new Map<string, KeptCase>();
  readonly #entries: KeptEntry[] = [];
  readonly #drafts: KeptDraft[] = [];
  readonly #erased = new Map<string, ErasedCase>();
  readonly #unreadable: Unreadable[] = [];
  readonly #seen = new Set<string>();

  take(line: BodyLine): void {
    const { type, ...rest } = line;
    if (type === 'case') this.#cases.set(this.#new(line.id, 'case'), rest as KeptCase);
    else if (type === 'entry') this.#takeEntry(line.entry);
    else if (type === 'draft') this.#takeDraft(rest as KeptDraft);
    // A case was erased or is here; both at once says that the file was put together wrongly.
    else if (type === 'erased') this.#erased.set(this.#new(line.case, 'case'), rest as ErasedCase);
    else this.#unreadable.push(rest as Unreadable);
  }

  whole(from: Pick<BackupContent, 'made' | 'by'>, told: BackupCounts): BackupContent {
    const content: BackupContent = {
      ...from,
      cases: [...this.#cases.values()],
      entries: this.#entries,
      drafts: this.#drafts,
      erased: [...this.#erased.values()],
      unreadable: this.#unreadable,
    };
    const found = countsOf(content);
    const isTold = (Object.keys(found) as (keyof BackupCounts)[]).every((name) => found[name] === told[name]);
    if (!isTold) throw damaged();
    return content;
  }

  #takeEntry(raw: Readonly<Record<string, unknown>>): void {
    const entry = parseEntry(raw);
    if (!entry || !isShallow(raw) || !this.#cases.has(entry.case)) throw damaged();
    this.#new(entry.id, 'entry', entry.case);
    this.#entries.push({ entry, raw });
  }

  #takeDraft(draft: KeptDraft): void {
    if (!this.#cases.has(draft.case) || !isShallow(draft.fields)) throw damaged();
    this.#new(draft.form, 'draft', draft.case, draft.child);
    this.#drafts.push(draft);
  }

  #new(id: string, ...where: string[]): string {
    const name = JSON.stringify([...where, id]);
    if (this.#seen.has(name)) throw damaged();
    this.#seen.add(name);
    return id;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function damaged(): SidelightError {
  return new SidelightError('backup-damaged');
}
