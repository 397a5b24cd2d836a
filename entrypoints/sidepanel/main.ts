import '../../components/ui/tokens.css';
import { mount } from 'svelte';
import { SidebarWindow } from '../../lib/state/sidebar-window.svelte.ts';
import App from './App.svelte';

const window = new SidebarWindow();
mount(App, { target: document.getElementById('app')!, props: { window } });
performance.mark('guidance-usable');
afterFirstFrame(() => void window.start());

/** What records loads once the guide is on screen; a page that is not shown draws no frame and does not wait for one. */
function afterFirstFrame(start: () => void): void {
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(() => setTimeout(start));
}
