import { runnerImport } from 'vite';

// What is measured is what is shipped. Left unset, the import below would set it to development for every build.
process.env.NODE_ENV = 'production';
// Node 20 reads no TypeScript, so Vite brings it in, as it does for the extension itself.
const { module } = await runnerImport(new URL('./bench.ts', import.meta.url).pathname);
const only = process.argv.find((given) => given.startsWith('--only='))?.slice('--only='.length);
await module.bench({ quick: process.argv.includes('--quick'), only: only?.split(',') });
