/** Numbers that look like chance and are the same for the same seed (mulberry32), so that a failure can be made again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

const join = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]));

/** Ways in which a file is damaged on its way: one of them is done at a place that chance picks. */
const ways: readonly ((file: Bytes, chance: Chance) => Bytes)[] = [
  function flipABit(file, chance) {
    const at = chance.below(file.length);
    return file.with(at, file[at]! ^ (1 << chance.below(8)));
  },
  function replaceAByte(file, chance) {
    return file.with(chance.below(file.length), chance.below(256));
  },
  function cutTheEnd(file, chance) {
    return file.slice(0, chance.below(file.length));
  },
  function cutFromTheMiddle(file, chance) {
    const at = chance.below(file.length);
    return join(file.subarray(0, at), file.subarray(at + 1 + chance.below(40)));
  },
  function insertBytes(file, chance) {
    const at = chance.below(file.length + 1);
    return join(file.subarray(0, at), chance.bytes(1 + chance.below(40)), file.subarray(at));
  },
  function repeatAPart(file, chance) {
    const [at, length] = [chance.below(file.length), 1 + chance.below(60)];
    return join(file.subarray(0, at + length), file.subarray(at));
  },
  function swapTwoLines(file, chance) {
    const lines = linesOf(file);
    const [one, other] = [chance.below(lines.length), chance.below(lines.length)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return join(...lines);
  },
  function repeatALine(file, chance) {
    const lines = linesOf(file);
    const at = chance.below(lines.length);
    return join(...lines.slice(0, at + 1), ...lines.slice(at));
  },
  function dropALine(file, chance) {
    const lines = linesOf(file);
    return join(...lines.toSpliced(chance.below(lines.length), 1));
  },
  function zeroTheRest(file, chance) {
    return file.slice().fill(0, chance.below(file.length));
  },
];

/** Lines with their ends, so that joining them gives the file again. */
function linesOf(file: Bytes): Bytes[] {
  const lines: Bytes[] = [];
  for (let at = 0; at < file.length;) {
    const end = file.indexOf(0x0a, at);
    const next = end < 0 ? file.length : end + 1;
    lines.push(file.slice(at, next));
    at = next;
  }
  return lines;
}

/** A damaged copy that differs from the file, and how it was damaged. */
export function mutate(file: Bytes, chance: Chance): { how: string; bytes: Bytes } {
  for (;;) {
    const way = ways[chance.below(ways.length)]!;
    const bytes = way(file, chance);
    const isSame = bytes.length === file.length && bytes.every((byte, at) => byte === file[at]);
    if (!isSame) return { how: way.name, bytes };
  }
}
