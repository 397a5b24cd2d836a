import { readMirror, writeMirror } from './mirror.ts';

/**
 * Which tab is open, which item, how far it was scrolled: ids only, nothing of a case. Kept in the extension's own
 * `localStorage`, because it answers at once and the first paint waits for nothing.
 */
export interface InterfaceState {
  tab: string;
  /** Open item by tab. */
  open: Record<string, string | null>;
  /** Scroll offset by place, CSS pixels. */
  scroll: Record<string, number>;
}

const key = 'interface';
const blank = (): InterfaceState => ({ tab: 'guidance', open: {}, scroll: {} });

export function readInterfaceState(): InterfaceState {
  const stored = parse(readMirror(key));
  return { ...blank(), ...stored };
}

export function hasInterfaceState(): boolean {
  return readMirror(key) !== null;
}

export function writeInterfaceState(state: InterfaceState): void {
  writeMirror(key, JSON.stringify(state));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** What an older version or a broken write left behind counts as nothing. */
function parse(text: string | null): Partial<InterfaceState> {
  if (text === null) return {};
  try {
    const stored: unknown = JSON.parse(text);
    const { tab, open, scroll } = (stored ?? {}) as Partial<InterfaceState>;
    const isState = typeof tab === 'string' && isRecord(open) && isRecord(scroll);
    return isState ? { tab, open, scroll } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
