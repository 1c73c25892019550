// A row of numbers that grows: what an index is written into while nobody knows yet how long it becomes.
// May import: nothing. Invariant: `take` gives the numbers pushed, in their order, and nothing else.

type Numbers = Uint8Array | Uint16Array | Uint32Array;

const FIRST_LENGTH = 1024;

/** Numbers of one width, eight bytes of an array of plain numbers in one, two or four. */
export class GrowingRow<T extends Numbers> {
  readonly #make: (length: number) => T;
  #data: T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#data = make(FIRST_LENGTH);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) this.#resize(Math.max(FIRST_LENGTH, 2 * this.#length));
    this.#data[this.#length] = value;
    this.#length += 1;
  }

  /** The row at its length; what is pushed afterwards is not in it. */
  take(): T {
    this.#resize(this.#length);
    return this.#data;
  }

  #resize(length: number): void {
    const data = this.#make(length);
    data.set(this.#data.subarray(0, this.#length));
    this.#data = data;
  }
}
