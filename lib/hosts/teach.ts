import { type Adapter, longestRead, type Place, type Shape, type Source } from './adapter.ts';
import { hasUnseen, hostMistake, selectorMistake } from './adapter-rules.ts';
import { readAdapterFile, writeAdapterFile } from './adapter-file.ts';
import { type Address, addressFrom } from './address.ts';
import { recognise } from './recognise.ts';
import { cleaned, normalised } from './shape.ts';
import { textPatternAround } from './text-pattern.ts';

/** What the worker pointed at, as `lib/page` reports it. */
export interface Pointed {
  /** The case number: the marked text, or a piece of it that the worker chose (`referencesIn`). */
  text: string;
  /** The whole visible text of the element. */
  whole: string;
  /** Selectors that find this element alone, the most stable first. */
  selectors: readonly string[];
  url: string;
  title: string;
}

/** The pieces of a text that can be a case number, the likeliest first, the whole text last. */
export function referencesIn(text: string): string[] {
  const whole = cleaned(text, longestRead.reading);
  const words = whole.match(/[\p{L}\p{M}\p{N}._-]+/gu) ?? [];
  const pieces = words.map((word) => word.replace(/^[._-]+|[._-]+$/g, '')).filter((word) => /\p{N}/u.test(word));
  // Letters and digits together, then the longer one: "RB-2041" before "2026".
  const weight = (piece: string) => (/\p{L}/u.test(piece) ? 1000 : 0) + piece.length;
  const ordered = [...new Set(pieces)].sort((one, other) => weight(other) - weight(one));
  return [...new Set([...ordered, whole])].filter((piece) => normalised('any', piece) !== undefined);
}

/**
 * Adapters that would read what was pointed at, best first: from the address, from the title, from the element. Each
 * sees this very number on this very page. None holds the number, the title or the rest of the page: an adapter may be
 * given to others. Only the number that was pointed at names the case; what else in the address looks like an id could
 * be that of the office, and would make all its cases one.
 *
 * @param today `YYYY-MM-DD`, the day on which it was taught.
 */
export function teach(pointed: Pointed, name: string, today: string): Adapter[] {
  const address = addressFrom(pointed.url);
  const text = normalised('any', pointed.text);
  if (!address || text === undefined || hostMistake(address.host)) return [];
  const shape = shapeOf(text);
  const ways = [
    ...inAddress(address, text, shape),
    ...inTitle(pointed, text, shape),
    ...inElement(pointed, text, shape),
  ];
  return ways
    .map((way) => taught(address, name, today, way))
    .filter((adapter) => sees(adapter, pointed, text, shape) && readAdapterFile(writeAdapterFile(adapter)).ok);
}

/** One way to read the number; `pages` is where, if the source itself says more than the path does. */
interface Way {
  sources: Source[];
  pages?: Place[];
}

function inAddress({ path, hash, parameters }: Address, text: string, shape: Shape): Way[] {
  const isIt = (value: string) => normalised(shape, value) === normalised(shape, text);
  const names = [...new Set(parameters.keys())].filter(
    (name) => isIt(parameters.get(name)!) && /^[\w.:[\]-]+$/.test(name),
  );
  const byParameter = names.map((name): Way => ({
    sources: [{ role: 'address', from: 'parameter', name, shape }],
    pages: [{ ...placeOf({ path, hash: '' }), parameters: { [name]: '*' } }],
  }));
  const byPart = (['path', 'hash'] as const).flatMap((from): Way[] => {
    const parts = (from === 'path' ? path : hash).split('/');
    const at = parts.findIndex(isIt);
    if (at < 0) return [];
    const lead = parts.slice(0, at).map((part) => `${general(part)}/`);
    // The case's other pages come after its number: `/cases/12/notes`.
    const patterns = ['{ref}', '{ref}/**'].map((tail) => lead.join('') + tail);
    const around = from === 'path' ? {} : placeOf({ path, hash: '' });
    return [
      {
        sources: patterns.map((pattern) => ({ role: 'address', from, pattern, shape })),
        pages: patterns.map((pattern) => ({ ...around, [from]: pattern.replace('{ref}', '*') })),
      },
    ];
  });
  return [...byParameter, ...byPart];
}

function inTitle({ title }: Pointed, text: string, shape: Shape): Way[] {
  const pattern = textPatternAround(cleaned(title, longestRead.title), text);
  return pattern === undefined ? [] : [{ sources: [{ role: 'shown', from: 'title', pattern, shape }] }];
}

function inElement({ whole, selectors }: Pointed, text: string, shape: Shape): Way[] {
  const pattern = textPatternAround(cleaned(whole, longestRead.reading), text);
  if (pattern === undefined) return [];
  const usable = selectors.filter((selector) => selector.length <= 300 && !selectorMistake(selector)).slice(0, 3);
  return usable.map((selector) => ({ sources: [{ role: 'shown', from: 'selector', selector, pattern, shape }] }));
}

function taught(address: Address, name: string, today: string, { sources, pages }: Way): Adapter {
  return {
    version: 1,
    id: idFor(address),
    name: cleaned(name.toWellFormed(), 80).replace(/[\p{Cc}\ufffd]/gu, '') || address.host.slice(0, 80),
    status: 'taught',
    evidence: 'Taught by pointing at the case number',
    checked: today,
    hosts: [address.host],
    pages: pages ?? [placeOf(address)],
    not: [],
    kinds: [],
    numbering: 'site',
    sources,
    routing: address.hash.includes('/') ? 'hash' : 'history',
    editors: [],
    samples: [],
  };
}

/** One id for each site, so that a site taught again has its new adapter in place of the old one. */
function idFor({ host, port }: Address): string {
  const site = `${host}-${port}`.replace(/[^a-z0-9]+/g, '-');
  return `taught-${site}`.slice(0, 60).replace(/-+$/, '');
}

/** The place of a page: its path and a hash that is a route, with a star for each part that looks like an id. */
function placeOf({ path, hash }: Pick<Address, 'path' | 'hash'>): Place {
  const part = (text: string) => text.split('/').map(general).join('/');
  return { path: part(path), ...(hash.includes('/') && { hash: part(hash) }) };
}

/** A part with a digit is likely the id of something on another page. What a pattern cannot say is a star too. */
function general(part: string): string {
  return /[\p{N}*{}?#%\\]/u.test(part) || hasUnseen(part) ? '*' : part;
}

function shapeOf(text: string): Shape {
  return (['uuid', 'digits', 'word'] as const).find((shape) => normalised(shape, text) !== undefined) ?? 'any';
}

/** Whether the adapter, once made, sees what was pointed at. */
function sees(adapter: Adapter, { url, title, whole }: Pointed, text: string, shape: Shape): boolean {
  const [source] = adapter.sources;
  const readings = source?.from === 'selector' ? { [source.selector]: whole } : {};
  const seen = recognise(adapter, { url, title, readings });
  return seen.is === 'case' && seen.reference === normalised(shape, text);
}
