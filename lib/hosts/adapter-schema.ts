import * as v from 'valibot';
import {
  type Adapter,
  adapterStatuses,
  editorKinds,
  longestRead,
  type Place,
  roles,
  routings,
  shapes,
  type Source,
} from './adapter.ts';
import { type AdapterMistake } from './adapter-mistakes.ts';
import { hostMistake, patternMistake, pathMistake, selectorMistake, hasUnseen } from './adapter-rules.ts';

/** Most of each list. */
export const mostOf = {
  hosts: 20,
  places: 20,
  kinds: 50,
  sources: 20,
  editors: 20,
  samples: 50,
  parameters: 10,
} as const;

/** `message` is the mistake, so that one issue says both where and what. */
const says = (mistake: AdapterMistake): AdapterMistake => mistake;

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty(says('empty')),
    v.maxLength(most, says('too-long')),
    v.check((text) => !hasUnseen(text), says('unseen-characters')),
  );

/** A text that must pass a rule; the rule names the mistake. */
const ruled = (most: number, rule: (text: string) => AdapterMistake | undefined) =>
  v.pipe(
    line(most),
    v.rawCheck(({ dataset, addIssue }) => {
      const mistake = dataset.typed ? rule(dataset.value) : undefined;
      if (mistake) addIssue({ message: mistake });
    }),
  );

const list = <Item extends v.GenericSchema>(item: Item, most: number, least = 0) =>
  v.pipe(v.array(item), v.minLength(least, says('too-few')), v.maxLength(most, says('too-many')));

const parameterName = v.pipe(line(80), v.regex(/^[\w.:[\]-]+$/, says('bad-parameter')));
const inAddress = ruled(200, (text) => patternMistake(text, 'source'));
const inPath = ruled(200, (text) => pathMistake(text, 'path') ?? patternMistake(text, 'source'));
const inHash = ruled(200, (text) => pathMistake(text, 'hash') ?? patternMistake(text, 'source'));
const inText = ruled(200, (text) => patternMistake(text, 'text'));

const given = { role: v.picklist(roles), shape: v.picklist(shapes) };
const source = v.variant('from', [
  v.strictObject({ ...given, from: v.literal('parameter'), name: parameterName, pattern: v.optional(inAddress) }),
  v.strictObject({ ...given, from: v.literal('path'), pattern: inPath }),
  v.strictObject({ ...given, from: v.literal('hash'), pattern: inHash }),
  v.strictObject({ ...given, from: v.literal('title'), pattern: inText }),
  v.strictObject({
    ...given,
    from: v.literal('selector'),
    selector: ruled(300, selectorMistake),
    pattern: v.optional(inText),
  }),
]) satisfies v.GenericSchema<unknown, Source>;

/** A record by parameter name. Own keys only: `__proto__` is a name like any other, and is refused by the rule. */
const parameters = v.pipe(
  v.record(
    parameterName,
    ruled(200, (text) => patternMistake(text, 'place')),
  ),
  v.check((record) => Object.keys(record).length <= mostOf.parameters, says('too-many')),
);

const place = v.pipe(
  v.strictObject({
    path: v.optional(ruled(200, (text) => pathMistake(text, 'path') ?? patternMistake(text, 'place'))),
    hash: v.optional(ruled(200, (text) => pathMistake(text, 'hash') ?? patternMistake(text, 'place'))),
    parameters: v.optional(parameters),
  }),
  v.check(
    ({ path, hash, parameters: named = {} }) => Boolean(path ?? hash ?? Object.keys(named)[0]),
    says('place-is-everywhere'),
  ),
) satisfies v.GenericSchema<unknown, Place>;

const reference = v.pipe(v.string(), v.nonEmpty(says('empty')), v.maxLength(longestRead.reference, says('too-long')));
const sample = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(longestRead.url, says('too-long')), v.check(isWebAddress, says('bad-address'))),
  title: v.pipe(v.string(), v.maxLength(longestRead.title, says('too-long'))),
  readings: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(longestRead.reading, says('too-long'))))),
  expect: v.nullable(
    v.strictObject({
      reference,
      addressId: v.optional(reference),
      shown: v.optional(reference),
      from: v.picklist(['address', 'title', 'page']),
    }),
  ),
});

/** An adapter as a file may hold it. What goes beyond one field is checked in `adapter-file.ts`. */
export const adapterSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(line(60), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, says('bad-id'))),
  name: line(80),
  status: v.picklist(adapterStatuses),
  evidence: line(500),
  checked: v.pipe(v.string(), v.isoDate(says('bad-date')), v.check(isDay, says('bad-date'))),
  hosts: list(ruled(253, hostMistake), mostOf.hosts),
  pages: list(place, mostOf.places, 1),
  not: list(place, mostOf.places),
  kinds: list(line(80), mostOf.kinds),
  kindParameter: v.optional(parameterName),
  numbering: v.picklist(['site', 'kind']),
  sources: list(source, mostOf.sources, 1),
  routing: v.picklist(routings),
  editors: list(v.strictObject({ kind: v.picklist(editorKinds), name: line(80) }), mostOf.editors),
  samples: list(sample, mostOf.samples),
}) satisfies v.GenericSchema<unknown, Adapter>;

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** `v.isoDate` takes 2026-02-31. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
