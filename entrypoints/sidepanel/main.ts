import { mount } from 'svelte';
import App from './App.svelte';
import url from './k.worker?worker&url';
const t0 = performance.now();
mount(App, { target: document.getElementById('app')! });
const policy = (globalThis as any).trustedTypes?.createPolicy('sidelight-workers', { createScriptURL: (u: string) => u });
const w = new Worker(policy ? policy.createScriptURL(url) : url, { type: 'module' });
w.onmessage = (e) => { document.title = 'worker ' + e.data + ' ' + (performance.now() - t0); };
w.onerror = (e) => { document.title = 'werr ' + e.message; };
