import type { Adapter } from '../../hosts/adapter.ts';
import type { AdapterRead } from '../../hosts/adapter-file.ts';
import { practiceAgency } from '../../hosts/presets/practice-agency.ts';
import { presets } from '../../hosts/presets/index.ts';
import {
  readSites,
  readTaught,
  removeSite,
  removeTaught,
  watchSites,
  writeSite,
  writeTaught,
  type Site,
} from '../../settings/sites.ts';
import { giveSiteBack, isSamePermission } from './site-permission.ts';

/** Bytes of one character in a file, at most: UTF-8 needs three for each UTF-16 unit. */
const bytesPerCharacter = 3;

/** The sites on which Sidelight is used, and the case systems that they can be: for screens, the same in every window. */
export class SiteDesk {
  #sites = $state.raw<readonly Site[] | null>(null);
  #taught = $state.raw<readonly Adapter[]>([]);

  /** In the order in which they were last changed; null until they were read. */
  get sites(): readonly Site[] | null {
    return this.#sites;
  }

  /** Case systems that were taught here or taken in from a file. */
  get taught(): readonly Adapter[] {
    return this.#taught;
  }

  /** What a site can be, what was taught here first. The practice agency is no site. */
  get systems(): readonly Adapter[] {
    return [...this.#taught, ...presets.filter(({ id }) => id !== practiceAgency.id)];
  }

  async follow(signal: AbortSignal): Promise<void> {
    watchSites(signal, () => void this.look());
    await this.look();
  }

  /** Reads sites and systems again. */
  async look(): Promise<void> {
    const [sites, taught] = [await readSites(), await readTaught()];
    this.#taught = taught;
    this.#sites = sites;
  }

  siteAt(origin: string): Site | null {
    return this.#sites?.find((site) => site.origin === origin) ?? null;
  }

  /** The system of a site; null until one was chosen, or when it was forgotten. */
  systemOf({ adapter }: Site): Adapter | null {
    return this.systems.find(({ id }) => id === adapter) ?? null;
  }

  /** The sites that are read by a system. */
  usersOf(adapterId: string): string[] {
    return (this.#sites ?? []).flatMap(({ origin, adapter }) => (adapter === adapterId ? [origin] : []));
  }

  /** The worker has seen what this system reads there, and says that it is right. */
  async use(origin: string, adapter: Adapter): Promise<void> {
    await writeSite({ origin, adapter: adapter.id, confirmed: true });
    await this.look();
  }

  /**
   * Takes a site off the list and gives its permission back; cases stay. The browser gives one permission for all ports
   * of a host, so it stays while another port is on the list. Returns false where a policy keeps the permission.
   */
  async remove(origin: string): Promise<boolean> {
    await removeSite(origin);
    await this.look();
    const isShared = this.#sites?.some((other) => isSamePermission(other.origin, origin)) ?? false;
    return isShared || giveSiteBack(origin);
  }

  /** Keeps a system that came from a file; one of the same id is replaced. */
  async keep(adapter: Adapter): Promise<void> {
    await writeTaught(adapter);
    await this.look();
  }

  /** Forgets a taught system. Its sites stay allowed, and show no case until another one is chosen. */
  async forget(adapterId: string): Promise<void> {
    await removeTaught(adapterId);
    await this.look();
  }
}

/** Reads an adapter file that the worker chose. Nothing is kept. A file far over the limit is not read at all. */
export async function readChosenFile(file: Blob): Promise<AdapterRead> {
  const { largestAdapterFile, readAdapterFile } = await import('../../hosts/adapter-file.ts');
  if (file.size > largestAdapterFile * bytesPerCharacter) return { ok: false, field: '', mistake: 'too-large' };
  return readAdapterFile(await file.text());
}

/** An adapter as a file, whose name holds the id only: nothing of a case. */
export async function adapterAsFile(adapter: Adapter): Promise<{ name: string; text: string }> {
  const { writeAdapterFile } = await import('../../hosts/adapter-file.ts');
  return { name: `sidelight-adapter-${adapter.id}.json`, text: writeAdapterFile(adapter) };
}
