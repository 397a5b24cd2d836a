import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * A module and all that it imports as one script, to be run in a page of the extension from outside: the product's own
 * code where it is measured or tried, and no package carries it.
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      rollupOptions: { input: resolve(entry), output: { format: 'iife' } },
    },
  });
  const { output: files } = Array.isArray(built) ? built[0]! : (built as Extract<typeof built, { output: unknown }>);
  return files[0].code;
}
