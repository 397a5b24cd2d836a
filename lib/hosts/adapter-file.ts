import * as v from 'valibot';
import { type Adapter } from './adapter.ts';
import { type AdapterMistake, adapterMistakes } from './adapter-mistakes.ts';
import { adapterSchema } from './adapter-schema.ts';
import { presets } from './presets/index.ts';
import { recognise } from './recognise.ts';
export { type AdapterMistake, adapterMistakes } from './adapter-mistakes.ts';

/** Characters; an adapter of ours has about 4,000. */
export const largestAdapterFile = 64 * 1024;

export type AdapterRead = { ok: true; adapter: Adapter } | { ok: false; field: string; mistake: AdapterMistake };

type Mistake = Extract<AdapterRead, { ok: false }>;
const wrong = (field: string, mistake: AdapterMistake): Mistake => ({ ok: false, field, mistake });

/**
 * Reads an adapter from a file's text; `field` says where the mistake is, e.g. `sources[1].selector`, and is empty where
 * it is the file as a whole. Whatever the file claims, its status is `taught`: only ours were checked by us. Never throws.
 */
export function readAdapterFile(text: string): AdapterRead {
  if (text.length > largestAdapterFile) return wrong('', 'too-large');
  const { data, isDangerous } = parsed(text);
  if (data === undefined) return wrong('', 'not-json');
  if (isDangerous) return wrong('…', 'unknown-field');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return wrong('', 'not-an-object');
  const version: unknown = Object.hasOwn(data, 'version') ? (data as { version: unknown }).version : undefined;
  if (typeof version === 'number' && version > 1) return wrong('version', 'newer-version');

  const read = v.safeParse(adapterSchema, data);
  if (!read.success) return wrong(fieldOf(read.issues[0]), mistakeOf(read.issues[0]));
  const adapter: Adapter = { ...read.output, status: 'taught' };
  return mistakeAcross(adapter) ?? { ok: true, adapter };
}

/** The text of an adapter file, which `readAdapterFile` takes back. */
export function writeAdapterFile(adapter: Adapter): string {
  return `${JSON.stringify(adapter, null, 2)}\n`;
}

/** The data, and whether a field has a name that means something to the language; those are refused, not dropped. */
function parsed(text: string): { data?: unknown; isDangerous: boolean } {
  let isDangerous = false;
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) => {
      isDangerous ||= ['__proto__', 'constructor', 'prototype'].includes(key);
      return value;
    });
    return { data, isDangerous };
  } catch {
    return { isDangerous };
  }
}

/** What no single field shows. */
function mistakeAcross(adapter: Adapter): Mistake | undefined {
  if (presets.some(({ id }) => id === adapter.id)) return wrong('id', 'id-of-preset');
  const { sources } = adapter;
  if (sources.every(({ role }) => role === 'label')) return wrong('sources', 'nothing-names-a-case');
  const written = sources.map((source) => JSON.stringify(Object.entries(source).sort()));
  const again = written.findIndex((source, at) => written.indexOf(source) < at);
  if (again >= 0) return wrong(`sources[${again}]`, 'same-source-twice');

  const knowsKind = adapter.kindParameter !== undefined || sources.some((source) => source.pattern?.includes('{kind}'));
  if (adapter.numbering === 'kind' && !knowsKind) return wrong('numbering', 'kind-unknown');
  if (adapter.kinds.length > 0 && !knowsKind) return wrong('kinds', 'kind-unknown');
  const sample = adapter.samples.findIndex((one) => !agrees(adapter, one));
  return sample < 0 ? undefined : wrong(`samples[${sample}].expect`, 'sample-differs');
}

function agrees(adapter: Adapter, { url, title, readings = {}, expect }: Adapter['samples'][number]): boolean {
  const seen = recognise(adapter, { url, title, readings });
  if (seen.is === 'none' || !expect) return seen.is === 'none' && !expect;
  return (['reference', 'addressId', 'shown', 'from'] as const).every((name) => seen[name] === expect[name]);
}

type Issue = v.InferIssue<typeof adapterSchema>;

/** `sources[1].selector`. A name that is no plain word is not repeated: it is text from outside. */
function fieldOf(issue: Issue): string {
  return (issue.path ?? []).reduce((field, { key }) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    const name = typeof key === 'string' && /^\w{1,40}$/.test(key) ? key : '…';
    return field ? `${field}.${name}` : name;
  }, '');
}

function mistakeOf(issue: Issue): AdapterMistake {
  const said = adapterMistakes.find((mistake) => mistake === issue.message);
  if (said) return said;
  if (issue.expected === 'never') return 'unknown-field';
  if (issue.received === 'undefined') return 'missing';
  return ['picklist', 'literal', 'variant'].includes(issue.type) ? 'bad-choice' : 'wrong-type';
}
