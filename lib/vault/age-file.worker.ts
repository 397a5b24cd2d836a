import { answerAge, type AgeWork } from './age-work.ts';

// A worker, because a passphrase costs about a second of arithmetic and 256 MiB, and the screen must not freeze meanwhile.
self.onmessage = async ({ data }: MessageEvent<AgeWork>) => self.postMessage(await answerAge(data));
