/** What was read from a page, and nothing more. All of it is untrusted. */
export interface PageFacts {
  url: string;
  title: string;
  /** The visible text of the first visible element of each asked selector; a selector that found none is left out. */
  readings: Readonly<Record<string, string>>;
}

/** Facts with the document they were read in. */
export interface LoadedFacts extends PageFacts {
  /** Another one for each document that was loaded, e.g. `performance.timeOrigin`; the same for all routes within it. */
  load: string;
}
