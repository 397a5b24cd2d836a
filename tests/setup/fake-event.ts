/** An event of the extension API, told by the test. */
export class FakeEvent<What extends unknown[]> {
  readonly #listeners = new Set<(...what: What) => void>();

  readonly addListener = (listener: (...what: What) => void): void => void this.#listeners.add(listener);
  readonly removeListener = (listener: (...what: What) => void): void => void this.#listeners.delete(listener);

  tell(...what: What): void {
    for (const listener of this.#listeners) listener(...what);
  }

  /** Nobody listens any more, as after the worker's end. */
  forget(): void {
    this.#listeners.clear();
  }
}
