interface Run<Item> {
  readonly last: Item;
  readonly before: Run<Item> | undefined;
}

/** The longest run of items, not all side by side, whose places do not go down: those that may stay when the others move. */
export function longestRun<Item extends { readonly place: number }>(items: readonly Item[]): Item[] {
  // For each length the run of that length that ends earliest.
  const best: Run<Item>[] = [];
  for (const last of items) {
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (best[middle]!.last.place <= last.place) low = middle + 1;
      else high = middle;
    }
    best[low] = { last, before: best[low - 1] };
  }
  const kept: Item[] = [];
  for (let run = best.at(-1); run; run = run.before) kept.push(run.last);
  return kept.reverse();
}
