import { createHash } from "node:crypto";
import { fromArray, ProcessGroup, scope, TorchError } from "@kodeks/libtorch";
import type { Tensor, TensorData } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { divideDocuments } from "./divide-documents.ts";
import type { ProcessPlace } from "./process-environment.ts";

export interface JoinOptions {
  /** How long to wait for another process before it counts as lost; 600 by default. */
  readonly timeoutSeconds?: number;
  /** A process that was told to stop calls a lost peer an interruption: the others were stopped, too. */
  readonly signal?: AbortSignal;
}

/**
 * The processes that train one model together, seen from one of them. All make the same calls in the
 * same order.
 */
export class Peers {
  readonly #group: ProcessGroup;
  readonly #signal: AbortSignal | undefined;

  private constructor(group: ProcessGroup, signal: AbortSignal | undefined) {
    this.#group = group;
    this.#signal = signal;
  }

  /** @throws KodeksError BAD_PROCESSES when they do not find together, PEER_LOST, INTERRUPTED */
  static async join(place: ProcessPlace, options: JoinOptions = {}): Promise<Peers> {
    const { timeoutSeconds = 600, signal } = options;
    const { networkInterface, ...rest } = place;
    try {
      const network = networkInterface === null ? {} : { networkInterface };
      return new Peers(await ProcessGroup.join({ ...rest, ...network, timeoutSeconds }), signal);
    } catch (error) {
      throw translated(error, signal);
    }
  }

  get rank(): number {
    return this.#group.rank;
  }

  get processes(): number {
    return this.#group.worldSize;
  }

  /** The one that reports and writes. */
  get isFirst(): boolean {
    return this.rank === 0;
  }

  /** This process's part of some documents. */
  share(documents: readonly number[], cost: (document: number) => number): number[] {
    return divideDocuments(documents, cost, this.processes)[this.rank];
  }

  async sum(tensors: readonly Tensor[]): Promise<void> {
    await this.#exchange((group) => group.sum(tensors));
  }

  async broadcast(tensors: readonly Tensor[]): Promise<void> {
    await this.#exchange((group) => group.broadcast(tensors));
  }

  /** Sums over the processes of some numbers. */
  async sumOf<A extends Float32Array | Float64Array>(numbers: A): Promise<A> {
    return this.#withTensor(numbers, async (group, tensor) => {
      await group.sum([tensor]);
      return tensor.toArray() as A;
    });
  }

  /** The numbers of the first process. */
  async fromFirst<A extends Uint8Array | Float64Array>(numbers: A): Promise<A> {
    return this.#withTensor(numbers, async (group, tensor) => {
      await group.broadcast([tensor]);
      return tensor.toArray() as A;
    });
  }

  /** A text of the first process; the others give anything. */
  async textFromFirst(text: string): Promise<string> {
    const bytes = new TextEncoder().encode(text);
    const [length = 0] = await this.fromFirst(new Float64Array([bytes.length]));
    const room = new Uint8Array(length);
    if (this.isFirst) room.set(bytes);
    return length === 0 ? "" : new TextDecoder().decode(await this.fromFirst(room));
  }

  /** Whether there is anything to train, which the first process knows; the others wait for it here. */
  async isBeginning(isNeeded: boolean): Promise<boolean> {
    const [needed = 0] = await this.fromFirst(new Float64Array([isNeeded ? 1 : 0]));
    return needed === 1;
  }

  /** Whether any process was told to stop: all of them learn it at the same step. */
  async isAnyStopped(): Promise<boolean> {
    const [stopped = 0] = await this.sumOf(new Float64Array([this.#signal?.aborted ? 1 : 0]));
    return stopped > 0;
  }

  /**
   * Makes sure that all processes do the same.
   *
   * @param task all that decides it, without paths
   * @throws KodeksError BAD_PROCESSES naming the ranks whose task is not that of rank 0
   */
  async refuseOtherTasks(task: unknown): Promise<void> {
    const hash = createHash("sha256").update(JSON.stringify(task)).digest();
    const hashes = await this.#withTensor(new Uint8Array(hash), async (group, tensor) => {
      const all = await group.gather(tensor);
      const bytes = all.toArray() as Uint8Array;
      all.dispose();
      return Array.from({ length: group.worldSize }, (_, rank) =>
        bytes.slice(rank * hash.length, (rank + 1) * hash.length).join(),
      );
    });
    const strange = hashes.flatMap((own, rank) => (own === hashes[0] ? [] : [rank]));
    if (strange.length === 0) return;
    throw new KodeksError(
      "BAD_PROCESSES",
      `rank ${strange.slice(0, 10).join(", ")} trains on other data, codes or settings than rank 0`,
      { remedy: "Start all processes with the same command on the same files and version." },
    );
  }

  /** Ends the connections. */
  async leave(): Promise<void> {
    await this.#group.leave();
  }

  async #withTensor<T>(
    numbers: TensorData,
    use: (group: ProcessGroup, tensor: Tensor) => Promise<T>,
  ): Promise<T> {
    const tensor = scope(() => fromArray(numbers, [numbers.length]).keep());
    try {
      return await this.#exchange((group) => use(group, tensor));
    } finally {
      tensor.dispose();
    }
  }

  async #exchange<T>(exchange: (group: ProcessGroup) => Promise<T>): Promise<T> {
    try {
      return await exchange(this.#group);
    } catch (error) {
      throw translated(error, this.#signal);
    }
  }
}

function translated(error: unknown, signal: AbortSignal | undefined): unknown {
  if (!(error instanceof TorchError)) return error;
  const lost = error.code === "PEER_LOST";
  if (!lost && error.code !== "RENDEZVOUS") return error;
  if (signal?.aborted) return new KodeksError("INTERRUPTED", "the training was stopped");
  return lost
    ? new KodeksError("PEER_LOST", error.message, {
        remedy: "See what ended the other process, and start all again, with --resume to go on.",
        cause: error,
      })
    : new KodeksError("BAD_PROCESSES", error.message, {
        remedy:
          "Check MASTER_ADDR, MASTER_PORT, RANK and WORLD_SIZE of every process; docs/clusters.md has recipes.",
        cause: error,
      });
}
