import { browser } from '../browser.ts';
import {
  readSettings,
  watchSettings,
  writeSetting,
  type Settings,
  type LocalLine,
  type LocalLines,
  type RecoveryRecipient,
  type SettingName,
  type SettingValue,
} from '../settings/settings.ts';

/** A keyboard shortcut as the browser has it; the key is empty when the browser gave none. */
export interface Shortcut {
  name: 'open' | 'hide' | 'lock';
  key: string;
}

/** Settings for screens: the same in every window. */
export class ShownSettings {
  #settings = $state.raw<Settings | null>(null);
  #shortcuts = $state.raw<Shortcut[]>([]);
  #persisted = $state<boolean | null>(null);

  get all(): Settings | null {
    return this.#settings;
  }

  get shortcuts(): Shortcut[] {
    return this.#shortcuts;
  }

  /** The browser's answer about keeping the store when the disk is full; null while it is not known. */
  get persisted(): boolean | null {
    return this.#persisted;
  }

  get localLines(): LocalLines {
    return this.#settings?.localLines.value ?? {};
  }

  /** Sets one local line; an empty number takes it away. */
  async writeLocalLine(contact: string, line: LocalLine): Promise<void> {
    const others = Object.entries(this.localLines).filter(([id]) => id !== contact);
    const kept = line.number.trim() === '' && line.name.trim() === '' ? [] : [[contact, line] as const];
    await this.write('localLines', Object.fromEntries([...others, ...kept]));
  }

  /** Sets who else can open the vault, or nobody. Throws a TypeError when it is no age recipient. */
  async writeRecoveryRecipient(to: RecoveryRecipient | null): Promise<void> {
    const { isRecipient } = await import('../vault/age-file.ts');
    if (to && !(await isRecipient(to.recipient))) throw new TypeError('no recipient');
    await this.write('recoveryRecipient', to);
  }

  get version(): string {
    return browser.runtime.getManifest().version;
  }

  get isFirefox(): boolean {
    return browser.runtime.getURL('').startsWith('moz-extension:');
  }

  async follow(signal: AbortSignal): Promise<void> {
    watchSettings(signal, () => void this.#read());
    await this.#read();
  }

  /** Looks up what the browser says of shortcuts and of keeping the store. */
  async look(): Promise<void> {
    const commands = await browser.commands.getAll();
    const keyOf = (...names: string[]) => commands.find(({ name }) => names.includes(name ?? ''))?.shortcut ?? '';
    this.#shortcuts = [
      { name: 'open', key: keyOf('_execute_action', '_execute_sidebar_action') },
      { name: 'hide', key: keyOf('hide') },
      { name: 'lock', key: keyOf('lock') },
    ];
    this.#persisted = (await navigator.storage?.persisted?.()) ?? null;
  }

  async write<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<void> {
    await writeSetting(name, value);
    await this.#read();
  }

  async #read(): Promise<void> {
    this.#settings = await readSettings();
  }
}
