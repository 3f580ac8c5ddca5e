/** Many names by number in little memory: objects and strings would take four times as much. */
export interface PackedNames {
  readonly add: (id: number, name: string) => void;
  /** The name that was added last under a number. */
  readonly get: (id: number) => string | undefined;
}

/** An empty collection; names are looked up once all are added. */
export function createPackedNames(): PackedNames {
  let bytes = Buffer.alloc(1 << 16);
  let ids = new Float64Array(1 << 10);
  let ends = new Float64Array(1 << 10);
  let count = 0;
  let used = 0;
  let order: Uint32Array | null = null;

  const grow = (length: number): void => {
    if (count === ids.length) {
      ids = enlarged(ids);
      ends = enlarged(ends);
    }
    if (used + length <= bytes.length) return;
    const larger = Buffer.alloc(Math.max(2 * bytes.length, used + length));
    bytes.copy(larger, 0, 0, used);
    bytes = larger;
  };
  const sorted = (): Uint32Array => {
    order ??= Uint32Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => ids[a] - ids[b] || a - b,
    );
    return order;
  };
  return {
    add(id, name) {
      const length = Buffer.byteLength(name);
      grow(length);
      used += bytes.write(name, used);
      ids[count] = id;
      ends[count] = used;
      count += 1;
      order = null;
    },
    get(id) {
      const places = sorted();
      let low = 0;
      let high = count;
      // The first place behind the id, so that of several the last added is found.
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ids[places[middle]] <= id) low = middle + 1;
        else high = middle;
      }
      const place = places[low - 1];
      if (low === 0 || ids[place] !== id) return undefined;
      return bytes.toString("utf8", place === 0 ? 0 : ends[place - 1], ends[place]);
    },
  };
}

function enlarged(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * array.length);
  larger.set(array);
  return larger;
}
