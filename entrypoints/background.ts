import { defineBackground } from 'wxt/utils/define-background';
import { openSidebarFromToolbar } from '../lib/state/background/open-sidebar.ts';
import { hideOrShowByCommand } from '../lib/state/background/hide-command.ts';
import { addSelections } from '../lib/state/background/add-selection.ts';
import { receiveMessages } from '../lib/messages/receive.ts';
import { holdUpdates } from '../lib/state/background/hold-update.ts';
import { lockInTime } from '../lib/state/background/lock-in-time.ts';
import { wakeInTime } from '../lib/state/background/wake-ups.ts';

// Every listener is added at once, before anything is awaited: a late one misses the event that woke the worker.
export default defineBackground(() => {
  openSidebarFromToolbar();
  hideOrShowByCommand();
  addSelections();
  lockInTime();
  const wakeUps = wakeInTime();
  receiveMessages({ 'wake-ups-changed': wakeUps.look });
  holdUpdates();
});
