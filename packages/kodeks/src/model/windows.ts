/**
 * Documents cut into windows of equal length without overlap, all in one batch: no document is padded
 * to another's length, only each document's last window is filled up.
 */
export interface Windows extends EncoderWindows {
  /** Per document, its first window. */
  readonly firstWindow: Int32Array;
  /** Per document, its number of tokens. */
  readonly tokens: Int32Array;
}

/** What an encoder needs to know of windows. */
export interface EncoderWindows {
  /** Token ids, `[windows, length]`. */
  readonly ids: BigInt64Array;
  /** Per window, how many of its tokens are real. */
  readonly filled: Int32Array;
  readonly count: number;
  readonly length: number;
  readonly isPadded: boolean;
}

/**
 * @param documents token ids of each document, at least one each
 * @param length window length W (128 in the paper)
 */
export function packWindows(
  documents: readonly Int32Array[],
  length: number,
  padId: number,
): Windows {
  const firstWindow = new Int32Array(documents.length);
  let count = 0;
  documents.forEach((ids, i) => {
    firstWindow[i] = count;
    count += Math.ceil(ids.length / length);
  });
  const ids = new BigInt64Array(count * length).fill(BigInt(padId));
  const filled = new Int32Array(count).fill(length);
  let isPadded = false;
  documents.forEach((document, i) => {
    const start = firstWindow[i] * length;
    for (let t = 0; t < document.length; t++) ids[start + t] = BigInt(document[t]);
    const rest = document.length % length;
    if (rest !== 0) {
      filled[firstWindow[i] + Math.floor(document.length / length)] = rest;
      isPadded = true;
    }
  });
  const tokens = Int32Array.from(documents, (document) => document.length);
  return { ids, filled, count, length, firstWindow, tokens, isPadded };
}

/** Some neighbouring windows, which the encoder sees as it does when they come with the others. */
export function sliceWindows(
  { ids, filled, length }: EncoderWindows,
  from: number,
  to: number,
): EncoderWindows {
  const own = filled.subarray(from, to);
  return {
    ids: ids.subarray(from * length, to * length),
    filled: own,
    count: to - from,
    length,
    isPadded: own.some((tokens) => tokens < length),
  };
}

/** Some of the windows by their numbers, in that order. */
export function selectWindows(windows: EncoderWindows, numbers: ArrayLike<number>): EncoderWindows {
  const { length } = windows;
  const ids = new BigInt64Array(numbers.length * length);
  const filled = Int32Array.from(numbers, (window) => windows.filled[window]);
  Array.from(numbers).forEach((window, i) => {
    ids.set(windows.ids.subarray(window * length, (window + 1) * length), i * length);
  });
  return {
    ids,
    filled,
    count: numbers.length,
    length,
    isPadded: filled.some((tokens) => tokens < length),
  };
}
