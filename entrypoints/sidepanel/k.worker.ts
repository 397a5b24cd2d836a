import { argon2id } from 'hash-wasm';
argon2id({ password: 'x', salt: new Uint8Array(16), parallelism: 1, iterations: 3, memorySize: 65536, hashLength: 32, outputType: 'hex' }).then((h) => postMessage(h.slice(0, 8)));
