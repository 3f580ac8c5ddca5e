import type { SplitReader } from "./dataset.ts";

/** The courses of two splits, one after the other, under the first one's name; closing it closes neither. */
export function joinReaders(first: SplitReader, second: SplitReader): SplitReader {
  const size = first.courses.length;
  const of =
    <Value>(read: (reader: SplitReader, index: number) => Value) =>
    (index: number): Value =>
      index < size ? read(first, index) : read(second, index - size);
  return {
    split: first.split,
    courses: [...first.courses, ...second.courses],
    length: of((reader, index) => reader.length(index)),
    ids: of((reader, index) => reader.ids(index)),
    starts: of((reader, index) => reader.starts(index)),
    ends: of((reader, index) => reader.ends(index)),
    close: () => {},
  };
}
