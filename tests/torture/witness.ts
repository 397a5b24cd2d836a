/** One thing that happened in a sidebar, and when (milliseconds since 1970; one clock for all processes). */
export type Sign =
  /** The note's field holds so many characters. */
  | { what: 'typed'; at: number; length: number }
  /** A sealed write of a draft or an entry begins. */
  | { what: 'writing'; at: number }
  /** Its transaction is complete, or was given up. */
  | { what: 'written'; at: number }
  /** The screen says "Draft saved on this computer", with so many characters in the field. */
  | { what: 'drafted'; at: number; length: number }
  /** The screen says "Saved on this computer". */
  | { what: 'saved'; at: number };

export const signMark = 'sign ';

declare global {
  /** Signs that the driver has not fetched yet, in a browser that tells it of no console. */
  var sidelightSigns: Sign[] | undefined;
}

/**
 * Runs in a sidebar and tells what happens there, as it happens, on its console and in {@link sidelightSigns}: the driver
 * must know it before it kills. Takes no part in it: what it wraps does what it did.
 */
export function witness(mark: string): void {
  const signs: Sign[] = [];
  globalThis.sidelightSigns = signs;
  const tell = (sign: Record<string, unknown>) => {
    const told = { at: Date.now(), ...sign };
    signs.push(told as Sign);
    console.debug(mark + JSON.stringify(told));
  };
  const field = () => document.querySelector<HTMLTextAreaElement>('main textarea');
  document.addEventListener('input', () => tell({ what: 'typed', length: field()?.value.length ?? 0 }), true);

  const encrypt = SubtleCrypto.prototype.encrypt;
  SubtleCrypto.prototype.encrypt = function (how, ...rest) {
    const about = new TextDecoder().decode((how as AesGcmParams).additionalData);
    if (/^sidelight\/1\n(draft|entry)\n/.test(about)) tell({ what: 'writing' });
    return encrypt.call(this, how, ...rest);
  };

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = begin.call(this, names, mode, options);
    if (mode === 'readwrite' && [names].flat().includes('drafts'))
      for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => tell({ what: 'written' }));
    return transaction;
  };

  let said = '';
  new MutationObserver(() => {
    const words = document.querySelector('main [role="status"].line')?.textContent ?? '';
    if (words === said) return;
    said = words;
    if (words === 'Draft saved on this computer') tell({ what: 'drafted', length: field()?.value.length ?? 0 });
    if (words === 'Saved on this computer') tell({ what: 'saved' });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** The sign in a line of the console, or null when it is none. */
export function signIn(line: string): Sign | null {
  return line.startsWith(signMark) ? (JSON.parse(line.slice(signMark.length)) as Sign) : null;
}
