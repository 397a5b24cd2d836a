import { execFileSync } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync, writeSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const chunk = Buffer.alloc(4096, 1);

/** A small disk of its own under the folder where Chromium keeps IndexedDB; the rest of the profile stays elsewhere. */
export class SmallDisk {
  readonly #folder: string;
  readonly #ballast: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#ballast = join(folder, 'ballast');
  }

  /** Puts it under a profile whose browser is closed, with what was kept there. Throws a sentence where it may not. */
  static mount(profile: string, megabytes: number): SmallDisk {
    const folder = join(profile, 'Default/IndexedDB');
    const kept = `${folder}.kept`;
    renameSync(folder, kept);
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
    } catch (cause) {
      throw new Error('A really full disk needs a small one to fill: run this test where it may mount a tmpfs.', {
        cause,
      });
    }
    cpSync(kept, folder, { recursive: true });
    return new SmallDisk(folder);
  }

  /** Takes every block that is left. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (;;) writeSync(file, chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.#ballast);
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.#folder]);
  }
}
