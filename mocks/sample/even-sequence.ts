/**
 * Deals items in proportion to their weights and as evenly mixed as possible (smooth weighted round robin): after
 * any number of calls each item's count is within about one of its share, so that rare cases occur in
 * a sample of 200 as well as in one of 100,000.
 * @throws RangeError when there is nothing to deal
 */
export function evenSequence<Item>(choices: readonly (readonly [Item, number])[]): () => Item {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  const slots = choices
    .filter(([, weight]) => weight > 0)
    .map(([item, weight]) => ({ item, weight, due: 0 }));
  return () => {
    let next: (typeof slots)[number] | undefined;
    for (const slot of slots) {
      slot.due += slot.weight;
      if (next === undefined || slot.due > next.due) next = slot;
    }
    if (next === undefined) throw new RangeError('no choice has a weight');
    next.due -= total;
    return next.item;
  };
}
