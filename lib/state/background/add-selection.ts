import { browser, sidePanel, type Tabs } from '../../browser.ts';
import { putWaitingQuote } from '../../settings/waiting-quote.ts';
import { t } from '../../text/index.ts';
import { callPage, PageShut } from '../page/page-calls.ts';

const menuId = 'add-selection';

/**
 * "Add to Sidelight" from the page's own menu and by shortcut: opens the sidebar of that window and hands it what is
 * selected. Both grant `activeTab`, so it works on sites that were never allowed.
 */
export function addSelections(): void {
  const { contextMenus, commands, runtime } = browser;
  // The menu outlives the worker; it is made anew where the browser may have lost it.
  const make = () => void remake();
  runtime.onInstalled.addListener(make);
  runtime.onStartup.addListener(make);
  contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab) void add(tab, info.selectionText ?? '');
  });
  commands.onCommand.addListener((command, tab) => {
    if (command === menuId && tab) void add(tab, '');
  });
}

async function remake(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: menuId, title: t('menu.add-selection'), contexts: ['selection'] });
}

/** `told` is what the browser says was selected, without its line breaks: for pages that no script can reach. */
async function add(tab: Tabs.Tab, told: string): Promise<void> {
  const { windowId, id } = tab;
  // First, before anything is awaited: opening needs the gesture.
  const opening = sidePanel && windowId !== undefined ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
  if (id === undefined || windowId === undefined) return;
  const quote = await selectedIn(tab, told);
  if (quote) await putWaitingQuote(windowId, quote);
  await opening;
}

async function selectedIn(tab: Tabs.Tab, told: string) {
  const isPractice = tab.url?.startsWith(browser.runtime.getURL('practice.html')) ?? false;
  const room = isPractice ? ('practice' as const) : ('real' as const);
  try {
    const quote = await callPage({ id: tab.id!, isPractice }, 'readSelection');
    if (quote) {
      const { text, cut, title, url, at } = quote;
      return { room, text, cut, title, url, taken: Date.parse(at) };
    }
  } catch (error) {
    if (!(error instanceof PageShut)) throw error;
  }
  const text = told.trim().slice(0, 4_000);
  if (!text) return null;
  return {
    room,
    text,
    cut: told.trim().length > text.length,
    title: (tab.title ?? '').slice(0, 1_000),
    url: (tab.url ?? '').slice(0, 8_192),
    taken: Date.now(),
  };
}
