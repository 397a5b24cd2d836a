import { randomBytes, toBase64, utf8, type Bytes } from './bytes.ts';
import { binding, openBytes, openJson, sealBytes, sealJson } from './cipher.ts';

const exportable = false;
const keyLength = 32;

/** 32 random bytes: the root of everything sealed in one vault. */
export function newVaultKey(): Bytes {
  return randomBytes(keyLength);
}

/**
 * The working keys of an open vault, each derived from the vault key for one use (HKDF-SHA-256, RFC 5869) and none of
 * them readable again by script.
 */
export class VaultKeys {
  readonly #caseKeys: CryptoKey;
  readonly #vaultRows: CryptoKey;
  readonly #lookups: CryptoKey;

  private constructor(caseKeys: CryptoKey, vaultRows: CryptoKey, lookups: CryptoKey) {
    this.#caseKeys = caseKeys;
    this.#vaultRows = vaultRows;
    this.#lookups = lookups;
  }

  static async from(vaultKey: Bytes): Promise<VaultKeys> {
    const root = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', exportable, ['deriveKey']);
    const derive = (use: string, type: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`sidelight/1/${use}`) },
        root,
        type,
        exportable,
        usages,
      );
    const aes = { name: 'AES-GCM', length: 256 };
    return new VaultKeys(
      await derive('case-keys', aes, ['encrypt', 'decrypt']),
      await derive('vault-rows', aes, ['encrypt', 'decrypt']),
      await derive('lookups', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
    );
  }

  /** A new random key for one case, and the form in which it is kept: wrapped, and bound to that case. */
  async newCaseKey(caseId: string): Promise<{ key: CryptoKey; wrapped: Bytes }> {
    const raw = randomBytes(keyLength);
    const wrapped = await sealBytes(this.#caseKeys, raw, binding('case-key', caseId));
    return { key: await importCaseKey(raw), wrapped };
  }

  /** Throws `record-unreadable` when the wrapped key is damaged or of another case. */
  async openCaseKey(caseId: string, wrapped: Uint8Array): Promise<CryptoKey> {
    return importCaseKey(await openBytes(this.#caseKeys, wrapped, binding('case-key', caseId)));
  }

  sealVaultRow(id: string, value: unknown): Promise<Bytes> {
    return sealJson(this.#vaultRows, value, binding('vault-row', id));
  }

  openVaultRow(id: string, sealed: Uint8Array): Promise<unknown> {
    return openJson(this.#vaultRows, sealed, binding('vault-row', id));
  }

  /** The name under which a row is found again: an HMAC of what it is about (a reference, a form), never the words. */
  async lookupOf(kind: 'case' | 'draft' | 'tombstone', ...about: string[]): Promise<string> {
    const name = binding(`lookup-${kind}`, ...about);
    return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', this.#lookups, name)));
  }
}

function importCaseKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', exportable, ['encrypt', 'decrypt']);
}
