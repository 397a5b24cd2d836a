import type { Chance } from '../chance.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const names = ['__proto__', 'constructor', 'toString', 'id', 'case', 'child', 'at', 'by', 'kind', 'body', 'heads', ''];
const kinds = [
  'note',
  'step',
  'observation',
  'case-opened',
  'pathway-ended',
  'hasOwnProperty',
  '__proto__',
  'NOTE',
  '',
];

/** Things that have no business in an entry. */
const strange: ((chance: Chance) => Json)[] = [
  () => null,
  () => true,
  () => -0.5,
  () => Number.MAX_VALUE,
  () => '',
  () => '\ud800',
  () => '\u202eeno\u0000',
  () => 'x'.repeat(200_000),
  () => [],
  () => ({}),
  () => deep(2_000),
  () => ({ instant: 1e300, zone: 'Nowhere/At_All' }),
  () => Array.from({ length: 5_000 }, (_, at) => `h${at}`),
  (chance) => JSON.parse(`{"${chance.among(names)}":{"${chance.among(names)}":[1]}}`) as Json,
];

function deep(levels: number): Json {
  let value: Json = 'bottom';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { down: value };
  return value;
}

/** An entry's JSON with one to three things in it made wrong: a value, a name, a field too many or too few, the kind. */
export function mutateJson(json: string, chance: Chance): string {
  let text = json;
  for (let times = chance.between(1, 3); times > 0; times--)
    text = JSON.stringify(mutateOnce(JSON.parse(text), chance));
  // A name that only text can carry: an object literal would take it for the prototype.
  return chance.part() < 0.05 ? text.replace('"id"', '"__proto__":{"polluted":true},"id"') : text;
}

function mutateOnce(root: Json, chance: Chance): Json {
  const place = chance.among(placesIn(root));
  if (!place) return chance.among(strange)(chance);
  const { holder, name } = place;
  const whats = ['replace', 'remove', 'rename', 'double', 'kind', 'head'] as const;
  const what = chance.among(whats);
  if (what === 'replace') put(holder, name, chance.among(strange)(chance));
  else if (what === 'remove') remove(holder, name);
  else if (what === 'rename' && !Array.isArray(holder)) {
    put(holder, chance.among(names), holder[name]!);
    remove(holder, name);
  } else if (what === 'double' && !Array.isArray(holder)) put(holder, `${name}${name}`, holder[name]!);
  else if (what === 'kind') put(root as Json[], 'kind', chance.among(kinds));
  // Its own head, or one that comes after it: a cycle that Sidelight never writes.
  else put(root as Json[], 'heads', [String((root as { id?: Json }).id ?? ''), 'nobody', ...names.slice(0, 3)]);
  return root;
}

interface Place {
  holder: Json[] | { [name: string]: Json };
  name: string;
}

function placesIn(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Object.keys(value).map((name) => ({ holder: value, name }));
  // A value that an earlier mutation made deep is taken as it is.
  return [...here, ...here.flatMap(({ name }) => shallow((value as Record<string, Json>)[name]!))].slice(0, 200);
}

function shallow(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).map((name) => ({ holder: value, name }));
}

function put(holder: Place['holder'], name: string, value: Json): void {
  if (typeof holder !== 'object' || holder === null) return;
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function remove(holder: Place['holder'], name: string): void {
  delete (holder as Record<string, Json>)[name];
}

/** Sealed bytes with some flipped, cut off, put on, or those of another record in their place. */
export function mutateBytes(sealed: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>, chance: Chance) {
  const bytes = sealed.slice();
  const at = chance.between(0, bytes.length - 1);
  const whats = ['flip', 'cut', 'extend', 'swap', 'splice', 'zero'] as const;
  switch (chance.among(whats)) {
    case 'flip':
      bytes[at]! ^= 1 << chance.between(0, 7);
      return bytes;
    case 'cut':
      return bytes.slice(0, at);
    case 'extend':
      return new Uint8Array([...bytes, ...bytes.slice(0, chance.between(1, 40))]);
    case 'swap':
      return other.slice();
    case 'splice':
      return new Uint8Array([...bytes.slice(0, at), ...other.slice(at)]);
    case 'zero':
      return new Uint8Array(bytes.length);
  }
}
