/** The extension's own `localStorage`, for what must be known before the first paint. Ids and flags only. */

/** Null when there is nothing, or the browser gives no `localStorage` (Firefox with site data blocked). */
export function readMirror(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    return withoutMirror(error, null);
  }
}

/** Writes, or removes with null. A browser without `localStorage` only starts afresh each time. */
export function writeMirror(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch (error) {
    withoutMirror(error, undefined);
  }
}

function withoutMirror<T>(error: unknown, instead: T): T {
  console.warn('no localStorage:', error instanceof Error ? error.name : 'unknown');
  return instead;
}
