import { browser } from '../browser.ts';
import type { RoomName } from './rooms.ts';

/**
 * Which room this window is in: practice while the practice agency is the tab in front, real otherwise. The address of
 * our own page is the only one that is looked at.
 */
export class ActiveRoom {
  /** Says the room now, and whenever a tab comes to the front or changes its address, until the signal aborts. */
  async follow(signal: AbortSignal, entered: (room: RoomName) => void): Promise<void> {
    const look = () => void this.#look().then(entered);
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(look);
    onUpdated.addListener(look);
    signal.addEventListener('abort', () => {
      onActivated.removeListener(look);
      onUpdated.removeListener(look);
    });
    entered(await this.#look());
  }

  async #look(): Promise<RoomName> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const practice = browser.runtime.getURL('practice.html');
    return tab?.url?.startsWith(practice) ? 'practice' : 'real';
  }
}
