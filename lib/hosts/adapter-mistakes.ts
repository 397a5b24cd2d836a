/** What is wrong with an adapter file; `lib/text` has a sentence for each. */
export const adapterMistakes = [
  /** Over 64 kB. */
  'too-large',
  /** Not JSON, or JSON that is no object. */
  'not-json',
  'not-an-object',
  /** Made for a newer Sidelight. */
  'newer-version',
  'missing',
  'unknown-field',
  'wrong-type',
  'bad-choice',
  'empty',
  'too-long',
  'too-few',
  'too-many',
  /** Control characters, half characters, or characters that nobody sees. */
  'unseen-characters',
  'bad-id',
  'id-of-preset',
  'bad-date',
  'bad-host',
  /** A host pattern that takes in a whole top-level domain. */
  'host-too-wide',
  /** A path that does not begin with `/` or `**`, or holds `?`, `#` or `%`. */
  'bad-path',
  'bad-hash',
  'bad-parameter',
  /** A place names neither path nor hash nor parameter, so it would be everywhere. */
  'place-is-everywhere',
  /** `{ref}` or `{kind}` where only `*` may stand. */
  'placeholder-in-place',
  /** Something in braces that is no placeholder. */
  'unknown-placeholder',
  'no-ref',
  'ref-twice',
  'kind-in-text',
  /** `{ref}` directly beside `{kind}`: nobody could say where one ends. */
  'placeholders-touch',
  'pattern-too-complex',
  'bad-selector',
  /** Every source is a label, so nothing names a case. */
  'nothing-names-a-case',
  'same-source-twice',
  /** `kinds` or `numbering` needs a `{kind}` that no pattern has. */
  'kind-unknown',
  'bad-address',
  /** The adapter does not see on a sample what the sample says. */
  'sample-differs',
] as const;
export type AdapterMistake = (typeof adapterMistakes)[number];
