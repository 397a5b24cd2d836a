import type { CDPSession, Page } from '@playwright/test';

export interface AuthenticatorOptions {
  /** Whether it gives a secret with a signature (the PRF extension). */
  hasPrf?: boolean;
  transport?: 'internal' | 'usb';
}

/** Authenticators that the browser itself plays (WebDriver and CDP call them virtual), for one page. */
export class Authenticators {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Authenticators> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    return new Authenticators(cdp);
  }

  /** Adds one whose person is always there and always known to it. */
  async add({ hasPrf = true, transport = 'internal' }: AuthenticatorOptions = {}): Promise<string> {
    const { authenticatorId } = await this.#cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasPrf,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return authenticatorId;
  }

  async remove(authenticatorId: string): Promise<void> {
    await this.#cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  }

  /** How many passkeys it holds. */
  async passkeysOn(authenticatorId: string): Promise<number> {
    return (await this.#cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
  }

  /** From now on the person is not the one that it knows: what is asked fails, as when it is cancelled. */
  async refuse(authenticatorId: string): Promise<void> {
    await this.#cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  }
}
