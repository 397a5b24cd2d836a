import { browser } from '../../browser.ts';
import { hasSessionDoors } from '../../vault/session-doors.ts';

/** Chromium ends a worker that has called nothing for 30 s. */
const beat = 20_000;
let beating: ReturnType<typeof setInterval> | undefined;

/**
 * Under "keep nothing" an update would empty session memory, and with it the only doors of the vault: so none is taken
 * until the browser closes. Firefox waits when somebody listens and nobody reloads. Chromium updates an extension as soon
 * as it finds it idle, perhaps without asking, so the worker is kept busy from set-up on. What there is to hold stands in
 * session memory, not here: a worker that starts again goes on with it.
 * https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/update_install_gate.cc
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => void holdWhileNeeded());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'session') void holdWhileNeeded();
  });
  void holdWhileNeeded();
}

/** Each look at session memory is itself the call that keeps the worker alive. */
async function holdWhileNeeded(): Promise<void> {
  if (await hasSessionDoors('real')) beating ??= setInterval(() => void holdWhileNeeded(), beat);
  else {
    clearInterval(beating);
    beating = undefined;
  }
}
