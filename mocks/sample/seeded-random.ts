/**
 * A stream of reproducible choices. Everything random in the sample comes from here, so that one seed always
 * gives the same bytes.
 */
export type Random = {
  /** 0 <= x < 1. */
  unit(): number;
  /** low <= x < high. */
  between(low: number, high: number): number;
  /** As `between`, with equal chances per order of magnitude; both ends above zero. */
  logBetween(low: number, high: number): number;
  /** Integer, both ends included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  /** @throws RangeError on an empty list or an undefined item. */
  pick<Item>(items: readonly Item[]): Item;
  /** Picks by weight. @throws RangeError when no weight is above zero. */
  weighted<Item>(choices: readonly (readonly [Item, number])[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** An independent stream, so that a change in one noun leaves all others as they were. */
  branch(name: string): Random;
};

/** Four 32-bit words of a text (cyrb128, public domain). */
function seedWords(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  return [a, b, c, d];
}

/** The small fast counter generator sfc32 (Chris Doty-Humphrey, public domain) over the words of the seed. */
export function seededRandom(seed: string): Random {
  let [a, b, c, counter] = seedWords(seed);
  const unit = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first outputs still show the seed's pattern.
  for (let round = 0; round < 12; round += 1) unit();

  const between = (low: number, high: number): number => low + unit() * (high - low);
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between,
    logBetween: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    whole,
    chance: (share) => unit() < share,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted(choices) {
      let rest = unit() * choices.reduce((total, [, weight]) => total + weight, 0);
      for (const [item, weight] of choices) {
        rest -= weight;
        if (rest < 0) return item;
      }
      throw new RangeError('no choice has a weight');
    },
    shuffled(items) {
      const keyed = items.map((item) => ({ item, key: unit() }));
      return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
    },
    branch: (name) => seededRandom(`${seed}/${name}`),
  };
}
