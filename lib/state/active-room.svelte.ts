import { browser } from '../browser.ts';
import type { RoomName } from './rooms.ts';

/**
 * Which room this window is in: practice while the practice agency is the tab in front, real otherwise. The address of
 * our own page is the only one that is looked at.
 */
export class ActiveRoom {
  #room = $state<RoomName>('real');

  get room(): RoomName {
    return this.#room;
  }

  /** Follows the tabs of this window until the signal aborts. */
  async follow(signal: AbortSignal): Promise<void> {
    const look = () => void this.#look();
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(look);
    onUpdated.addListener(look);
    signal.addEventListener('abort', () => {
      onActivated.removeListener(look);
      onUpdated.removeListener(look);
    });
    await this.#look();
  }

  async #look(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const practice = browser.runtime.getURL('practice.html');
    this.#room = tab?.url?.startsWith(practice) ? 'practice' : 'real';
  }
}
