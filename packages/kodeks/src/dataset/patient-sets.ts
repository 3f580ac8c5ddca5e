/**
 * A patient's id as 32 bits (FNV-1a over its UTF-16 units, then murmur3's finaliser). Two patients
 * that share a number count as one, so that a set can only seem smaller than it is.
 */
export function patientNumber(patientId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < patientId.length; i += 1) {
    const unit = patientId.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const none = -1;
const full = -2;

/**
 * Many small sets of patients, numbered from 0, each of which is counted up to `limit` members and
 * then only known to be full: 4 bytes a set and 8 a member of a set that is not full. Most words
 * stand in one patient's notes, and most occurrences are of words that are full.
 */
export class PatientSets {
  readonly limit: number;
  #heads = new Int32Array(0);
  #patients = new Int32Array(1024);
  #next = new Int32Array(1024);
  #nodes = 0;
  #free = none;

  constructor(limit: number) {
    if (!Number.isSafeInteger(limit) || limit < 1) {
      throw new RangeError(`a set of patients needs a limit of at least 1: ${limit}`);
    }
    this.limit = limit;
  }

  /** Whether the set has `limit` members. */
  isFull(set: number): boolean {
    return this.#head(set) === full;
  }

  add(set: number, patient: number): void {
    const head = this.#head(set);
    if (head === full) return;
    let size = 1;
    for (let node = head; node !== none; node = this.#next[node]) {
      if (this.#patients[node] === patient) return;
      size += 1;
    }
    if (size >= this.limit) this.#fill(set);
    else this.#push(set, patient);
  }

  /** Adds the members of another collection's set, whose limit must not be below this one's. */
  addAll(set: number, other: PatientSets, otherSet: number): void {
    if (this.isFull(set)) return;
    const head = other.#head(otherSet);
    if (head === full) {
      this.#fill(set);
      return;
    }
    for (let node = head; node !== none; node = other.#next[node]) {
      this.add(set, other.#patients[node]);
    }
  }

  #head(set: number): number {
    return set < this.#heads.length ? this.#heads[set] : none;
  }

  #setHead(set: number, node: number): void {
    if (set >= this.#heads.length) {
      const heads = new Int32Array(Math.max(1024, 2 * this.#heads.length, set + 1)).fill(none);
      heads.set(this.#heads);
      this.#heads = heads;
    }
    this.#heads[set] = node;
  }

  #push(set: number, patient: number): void {
    let node = this.#free;
    if (node === none) {
      node = this.#nodes;
      this.#nodes += 1;
      if (node === this.#next.length) {
        this.#patients = grown(this.#patients);
        this.#next = grown(this.#next);
      }
    } else {
      this.#free = this.#next[node];
    }
    this.#patients[node] = patient;
    this.#next[node] = this.#head(set);
    this.#setHead(set, node);
  }

  #fill(set: number): void {
    const head = this.#head(set);
    if (head !== none) {
      let last = head;
      while (this.#next[last] !== none) last = this.#next[last];
      this.#next[last] = this.#free;
      this.#free = head;
    }
    this.#setHead(set, full);
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
