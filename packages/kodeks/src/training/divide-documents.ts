/**
 * Divides documents among processes so that each has about the same work: the dearest first, each to
 * whoever has the least. Within a process they keep their order. All processes find the same division.
 *
 * @param cost of a document, such as its windows
 * @returns the documents of each process; every document once
 */
export function divideDocuments(
  documents: readonly number[],
  cost: (document: number) => number,
  processes: number,
): number[][] {
  const costs = documents.map(cost);
  const work = Array.from({ length: processes }, () => 0);
  const owner = new Int32Array(documents.length);
  const dearest = documents.map((_, i) => i).sort((a, b) => costs[b] - costs[a] || a - b);
  for (const i of dearest) {
    const least = work.indexOf(Math.min(...work));
    owner[i] = least;
    work[least] += costs[i];
  }
  return work.map((_, process) => documents.filter((_, i) => owner[i] === process));
}
