/**
 * The part of the extension API that `lib` asks of `browser.storage`, in memory. Values are copied in and out as the
 * browser does it, and every context hears of a change after it happened.
 */
type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

class FakeArea {
  readonly #values = new Map<string, unknown>();
  readonly #changed: (changes: Changes) => void;

  constructor(changed: (changes: Changes) => void) {
    this.#changed = changed;
  }

  async get(keys: string | readonly string[] | null = null): Promise<Values> {
    const asked = keys === null ? [...this.#values.keys()] : typeof keys === 'string' ? [keys] : keys;
    const found = asked.filter((key) => this.#values.has(key));
    return Object.fromEntries(found.map((key) => [key, structuredClone(this.#values.get(key))]));
  }

  async set(values: Values): Promise<void> {
    const changes: Changes = {};
    for (const [key, value] of Object.entries(values)) {
      const newValue = JSON.parse(JSON.stringify(value)) as unknown;
      changes[key] = { oldValue: this.#values.get(key), newValue };
      this.#values.set(key, newValue);
    }
    this.#changed(changes);
  }

  async remove(key: string): Promise<void> {
    if (!this.#values.has(key)) return;
    const oldValue = this.#values.get(key);
    this.#values.delete(key);
    this.#changed({ [key]: { oldValue } });
  }

  /** Everything gone and nobody told: what closing the browser does to session memory. */
  forget(): void {
    this.#values.clear();
  }
}

export interface FakeBrowser {
  permissions: { contains(): Promise<boolean> };
  storage: {
    local: FakeArea;
    session: FakeArea;
    onChanged: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
}

/** A browser with empty storage. Use it through `vi.mock` of `lib/browser.ts`. */
export function fakeBrowser(): FakeBrowser {
  const listeners = new Set<Listener>();
  const tell = (area: string) => (changes: Changes) => listeners.forEach((listener) => listener(changes, area));
  return {
    permissions: { contains: async () => true },
    storage: {
      local: new FakeArea(tell('local')),
      session: new FakeArea(tell('session')),
      onChanged: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
  };
}
