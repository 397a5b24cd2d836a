const most = 200;

/** Which displayed number was seen to belong to which id in the address. Each has one partner; the oldest go first. */
export class JoinedNames {
  #idOf = new Map<string, string>();

  has(id: string, shown: string): boolean {
    return this.#idOf.get(shown) === id;
  }

  /** Whether one of both belongs to another already. */
  contradicts(id: string, shown: string): boolean {
    const known = this.#idOf.get(shown);
    if (known !== undefined) return known !== id;
    return [...this.#idOf.values()].includes(id);
  }

  join(id: string, shown: string): void {
    this.#idOf.set(shown, id);
    if (this.#idOf.size > most) this.#idOf.delete(this.#idOf.keys().next().value!);
  }
}
