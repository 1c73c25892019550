// A binary heap of numbered items, smallest key first.
// May import: nothing. Invariant: of equal keys the smaller item comes out first, so results do not depend on the order of insertion.

type Entry = { readonly item: number; readonly key: number };

export class MinHeap {
  readonly #entries: Entry[] = [];

  push(item: number, key: number): void {
    const entries = this.#entries;
    let child = entries.push({ item, key }) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBefore(child, parent)) break;
      child = parent;
    }
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const [top] = entries;
    const last = entries.pop();
    if (last === undefined || entries.length === 0) return top;
    entries[0] = last;
    this.#sink(0);
    return top;
  }

  #sink(start: number): void {
    let parent = start;
    for (;;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(child, parent)) return;
      parent = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (first === undefined || second === undefined) return false;
    return first.key < second.key || (first.key === second.key && first.item < second.item);
  }

  #swapIfBefore(a: number, b: number): boolean {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (first === undefined || second === undefined || !this.#isBefore(a, b)) return false;
    this.#entries[a] = second;
    this.#entries[b] = first;
    return true;
  }
}
