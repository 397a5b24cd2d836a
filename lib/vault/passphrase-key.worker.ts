import { argon2id } from 'hash-wasm';
import type { Argon2Answer, Argon2Work } from './passphrase-key.ts';

// A worker, because three passes over 64 MiB take 0.4 to 0.7 s and the screen must not freeze meanwhile.
self.onmessage = async ({ data }: MessageEvent<Argon2Work>) => {
  const { passphrase, salt, parameters } = data;
  const key: Argon2Answer = await argon2id({
    password: passphrase,
    salt,
    memorySize: parameters.memoryKiB,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    hashLength: 32,
    outputType: 'binary',
  }).catch(() => null);
  self.postMessage(key);
};
