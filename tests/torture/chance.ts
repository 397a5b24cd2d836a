/** Chance that can be had again: the same seed gives the same choices (mulberry32). */
export class Chance {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#state = seed >>> 0;
  }

  /** A new seed, or the one asked for with `SIDELIGHT_SEED`; printed, so that a failure can be tried again. */
  static printed(what: string): Chance {
    const asked = Number(process.env['SIDELIGHT_SEED'] ?? '');
    const seed = asked > 0 ? asked : Date.now() % 2 ** 31;
    console.log(`${what}: SIDELIGHT_SEED=${seed}`);
    return new Chance(seed);
  }

  /** From 0 up to 1, 1 left out. */
  part(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.part() * (most - least + 1));
  }

  among<T>(things: readonly T[]): T {
    return things[this.between(0, things.length - 1)]!;
  }
}
