import { browser } from '../../browser.ts';
import { hiddenSince } from '../../settings/hiding.ts';
import { comeBack } from '../come-back.ts';
import { hideNow } from '../hide-now.ts';

/** The shortcut hides every window at once, and brings them back. */
export function hideOrShowByCommand(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'hide') void hideOrShow();
  });
}

async function hideOrShow(): Promise<void> {
  if ((await hiddenSince()) === null) await hideNow();
  else await comeBack();
}
