import { SidelightError } from '../errors.ts';
import { randomBytes, toBase64, type Bytes } from './bytes.ts';
import { openBySecret, wrapBySecret, type PasskeyDoor } from './doors.ts';

/**
 * Doors by passkey: the authenticator turns the door's salt into 32 secret bytes (WebAuthn Level 3, PRF extension), and
 * these wrap the vault key. https://www.w3.org/TR/webauthn-3/#prf-extension
 */

/** Why no door was made: cancelled or failed, this device has one already, or it gives no secret. Nothing was kept. */
export type PasskeyTrouble = 'not-made' | 'known' | 'no-secret';

const secretLength = 32;
/** How long the browser waits for the person, in milliseconds. */
const timeout = 120_000;
/** All that an authenticator and the system show of it. */
const neutralName = 'Sidelight';
const algorithms = [-7, -257, -8];

/** Whether this browser can give a secret with a passkey here. Firefox refuses passkeys on extension pages. */
export async function canUsePasskeys(): Promise<boolean> {
  const asks = globalThis.PublicKeyCredential?.getClientCapabilities;
  if (!asks || globalThis.location?.protocol !== 'chrome-extension:') return false;
  const can = await PublicKeyCredential.getClientCapabilities();
  return can['extension:prf'] === true;
}

/** A door by a new passkey, after a trial that it gives the secret. `others` are those that exist already. */
export async function makePasskeyDoor(
  vaultKey: Bytes,
  others: readonly PasskeyDoor[],
): Promise<PasskeyDoor | PasskeyTrouble> {
  const salt = randomBytes(secretLength);
  const made = await create(others);
  if (typeof made === 'string') return made;
  const trial = await ask([{ credentialId: made, salt }]);
  if (!trial) return 'not-made';
  if (!trial.secret) return 'no-secret';
  const id = `passkey:${crypto.randomUUID()}` as const;
  const { wrapped } = await wrapBySecret(vaultKey, trial.secret, id, salt);
  return { id, credentialId: made, salt, madeAt: Date.now(), wrapped };
}

/** The vault key behind whichever of the doors the person's passkey opens; null when cancelled or when none does. */
export async function openByPasskey(doors: readonly PasskeyDoor[]): Promise<Bytes | null> {
  const answer = await ask(doors);
  const door = answer && doors.find(({ credentialId }) => nameOf(credentialId) === nameOf(answer.credentialId));
  if (!door || !answer.secret) return null;
  try {
    return await openBySecret(door, answer.secret);
  } catch (error) {
    if (error instanceof SidelightError) return null;
    throw error;
  }
}

async function create(others: readonly PasskeyDoor[]): Promise<Bytes | PasskeyTrouble> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: neutralName },
        user: { id: randomBytes(16), name: neutralName, displayName: neutralName },
        // Nobody verifies the attestation: the secret is what counts, and the trial shows it.
        challenge: randomBytes(32),
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: others.map(({ credentialId: id }) => ({ type: 'public-key', id })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: {} },
        timeout,
      },
    });
    if (!(made instanceof PublicKeyCredential)) return 'not-made';
    if (made.getClientExtensionResults().prf?.enabled === false) return 'no-secret';
    return new Uint8Array(made.rawId);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return 'known';
    return refused(error, 'not-made');
  }
}

interface Answer {
  credentialId: Bytes;
  /** Null when the authenticator signed, but gave no secret. */
  secret: Bytes | null;
}

/** Asks for any one of the passkeys, each with its own salt. */
async function ask(asked: readonly Pick<PasskeyDoor, 'credentialId' | 'salt'>[]): Promise<Answer | null> {
  const salts = asked.map(({ credentialId, salt }) => [nameOf(credentialId), { first: salt }] as const);
  try {
    const got = await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: asked.map(({ credentialId: id }) => ({ type: 'public-key', id })),
        userVerification: 'required',
        extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
        timeout,
      },
    });
    if (!(got instanceof PublicKeyCredential)) return null;
    return { credentialId: new Uint8Array(got.rawId), secret: secretOf(got) };
  } catch (error) {
    return refused(error, null);
  }
}

function secretOf(got: PublicKeyCredential): Bytes | null {
  const first = got.getClientExtensionResults().prf?.results?.first;
  if (!(first instanceof ArrayBuffer) || first.byteLength !== secretLength) return null;
  return new Uint8Array(first);
}

/** The browser says one and the same of a refusal, a wait that ran out and a missing device; the rest is a bug. */
function refused<T>(error: unknown, instead: T): T {
  if (error instanceof DOMException) return instead;
  throw new SidelightError('unexpected', error);
}

/** A credential's name where the PRF extension asks for one: base64url without padding (RFC 4648, section 5). */
function nameOf(credentialId: Bytes): string {
  return toBase64(credentialId).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
