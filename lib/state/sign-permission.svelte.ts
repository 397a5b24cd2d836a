import { browser } from '../browser.ts';

/** Whether the browser may show notifications of ours. Asked for only by the person's own click. */
export class SignPermission {
  #mayAsk = $state(false);

  /** True while asking can still change something. */
  get mayAsk(): boolean {
    return this.#mayAsk;
  }

  async look(): Promise<void> {
    this.#mayAsk = !(await browser.permissions.contains({ permissions: ['notifications'] }));
  }

  /** Shows the browser's own question. Call it within a click, before anything is awaited. */
  async ask(): Promise<void> {
    await browser.permissions.request({ permissions: ['notifications'] });
    await this.look();
  }
}
