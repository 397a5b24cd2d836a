import { request, type APIRequestContext } from '@playwright/test';
import type { Tryton } from './server';

/** Tryton's own JSON-RPC interface, signed in as its administrator: what the server holds, past any browser. */
export class TrytonRpc {
  readonly #tryton: Tryton;
  readonly #requests: APIRequestContext;

  private constructor(tryton: Tryton, requests: APIRequestContext) {
    this.#tryton = tryton;
    this.#requests = requests;
  }

  /** @throws if Tryton refuses the user. */
  static async signIn(tryton: Tryton): Promise<TrytonRpc> {
    const { user, password } = tryton;
    const stranger = new TrytonRpc(tryton, await request.newContext());
    const [id, session] = await stranger.call<[number, string]>('common.db.login', user, { password }, 'en');
    await stranger.end();
    const Authorization = `Session ${Buffer.from(`${user}:${id}:${session}`).toString('base64')}`;
    return new TrytonRpc(tryton, await request.newContext({ extraHTTPHeaders: { Authorization } }));
  }

  /**
   * Calls a method, `model.project.work.create`.
   *
   * @throws if Tryton refuses; the message holds its answer.
   */
  async call<T>(method: string, ...params: readonly unknown[]): Promise<T> {
    const url = `${this.#tryton.url}/${this.#tryton.database}/`;
    const response = await this.#requests.post(url, { data: { id: 1, method, params } });
    const text = await response.text();
    const answer = response.ok() ? (JSON.parse(text) as { result?: T; error?: unknown }) : { error: text };
    if (answer.error !== undefined) throw new Error(`${method}: ${response.status()} ${text.slice(0, 500)}`);
    return answer.result as T;
  }

  async end(): Promise<void> {
    await this.#requests.dispose();
  }
}
