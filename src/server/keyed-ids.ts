/** A list that is longer grows in steps, which leaves room in it. */
const LONG = 16;

/** Ids by what they belong to. Most keys hold one id or a few, which take no more room than that: they are millions. */
export class KeyedIds {
  readonly #ids = new Map<string, string | string[]>();

  add(key: string, id: string): void {
    const held = this.#ids.get(key);
    if (held === undefined) this.#ids.set(key, id);
    else if (typeof held === 'string') this.#ids.set(key, [held, id]);
    else if (held.length < LONG) this.#ids.set(key, [...held, id]);
    else held.push(id);
  }

  remove(key: string, id: string): void {
    const rest = this.of(key).filter((each) => each !== id);
    const [first] = rest;
    if (first === undefined) this.#ids.delete(key);
    else this.#ids.set(key, rest.length === 1 ? first : rest);
  }

  of(key: string): readonly string[] {
    const held = this.#ids.get(key);
    if (held === undefined) return [];
    return typeof held === 'string' ? [held] : held;
  }
}
