import { type Adapter } from './adapter.ts';

/** What is wrong with an adapter file; `lib/text` has a sentence for each. */
export const adapterMistakes = ['too-large', 'not-json', 'missing', 'unknown-field', 'wrong-type'] as const;
export type AdapterMistake = (typeof adapterMistakes)[number];

export type AdapterRead = { ok: true; adapter: Adapter } | { ok: false; field: string; mistake: AdapterMistake };

/** Reads an adapter from a file's text; `field` says where the mistake is, e.g. `sources[1].selector`. Never throws. */
export function readAdapterFile(text: string): AdapterRead {
  void text;
  return { ok: false, field: '', mistake: 'not-json' };
}

/** The text of an adapter file, which `readAdapterFile` takes back. */
export function writeAdapterFile(adapter: Adapter): string {
  return `${JSON.stringify(adapter, null, 2)}\n`;
}
