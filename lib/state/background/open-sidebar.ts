import { browser, sidePanel } from '../../browser.ts';

/**
 * Opens the sidebar from the toolbar button or its shortcut. Opening must be the first call after the click (an `await`
 * before it loses the gesture), and by our own listener rather than the browser's `openPanelOnActionClick`, because only
 * then the click also grants `activeTab`.
 */
export function openSidebarFromToolbar(): void {
  browser.action.onClicked.addListener((tab) => {
    if (sidePanel && tab.windowId !== undefined) void sidePanel.open({ windowId: tab.windowId });
    else void browser.sidebarAction.open();
  });
}
