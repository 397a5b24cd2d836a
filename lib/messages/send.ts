import { browser } from '../browser.ts';
import type { MessageName } from './protocol.ts';

/** Asks the worker to act. Returns whether it did; a worker that is not there is no fault of the person's act. */
export async function askWorker(name: MessageName): Promise<boolean> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name });
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  } catch (error) {
    console.warn('the worker did not answer:', error instanceof Error ? error.name : 'unknown');
    return false;
  }
}
