import { type Adapter } from './adapter.ts';

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
  return [text];
}

/** Adapters that would read what was pointed at, best first: from the address, from the title, from the element. */
export function teach(pointed: Pointed, name: string): Adapter[] {
  void pointed;
  void name;
  return [];
}
