/**
 * `npm start`: makes the machine ready, builds, and opens a browser with the practice agency and the real sidebar beside
 * it. Without a display it does the same headless, takes a short tour, and writes pictures to a folder that it names.
 */
import { spawnSync } from 'node:child_process';
import { built } from './built.mjs';
import { root, setUp } from './setup.mjs';

setUp(['chromium']);
built('chrome');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'scripts/config/demo.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SIDELIGHT_DEMO: hasDisplay ? 'window' : 'pictures' },
});
process.exit(status ?? 1);
