import '../../components/ui/tokens.css';
import { mount } from 'svelte';
import { SidebarWindow } from '../../lib/state/sidebar-window.svelte.ts';
import App from './App.svelte';

const window = new SidebarWindow();
mount(App, { target: document.getElementById('app')!, props: { window } });
performance.mark('guidance-usable');
void window.start();
