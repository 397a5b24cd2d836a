import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that may see one site from the start, as after "Use Sidelight on this site": a browser
 * without a screen cannot answer the question that a request for permission asks. Gives the copy's folder.
 *
 * `origin` is `http://127.0.0.1:PORT`; the permission is for every port, as a worker's is.
 */
export async function allowSite(extension: string, origin: string): Promise<string> {
  const copyFolder = await mkdtemp(join(tmpdir(), 'sidelight-allowed-'));
  await cp(extension, copyFolder, { recursive: true });
  const file = join(copyFolder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions?: string[] };
  const { protocol, hostname } = new URL(origin);
  const host_permissions = [...(manifest.host_permissions ?? []), `${protocol}//${hostname}/*`];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions }));
  return copyFolder;
}
