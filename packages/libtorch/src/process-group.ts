import { TorchError } from "./errors.ts";
import type { TorchErrorCode } from "./errors.ts";
import { native } from "./native.ts";
import type { Handle } from "./native.ts";
import * as ops from "./operators.generated.ts";
import { ownAddressTowards } from "./own-address.ts";
import { describe, scope } from "./tensor.ts";
import type { Tensor } from "./tensor.ts";

export interface GroupOptions {
  /** Address of the machine where rank 0 runs (`MASTER_ADDR`). */
  readonly host: string;
  /** A port that is free there (`MASTER_PORT`). */
  readonly port: number;
  /** This process's number, from 0. */
  readonly rank: number;
  readonly worldSize: number;
  /** How long to wait for the other processes, when joining and in every exchange. */
  readonly timeoutSeconds: number;
  /** The network interface to use (`GLOO_SOCKET_IFNAME`); by default the one that leads to `host`. */
  readonly networkInterface?: string;
}

/** Whether the addon has process groups: its libtorch has Gloo and came with the headers. */
export function hasProcessGroups(): boolean {
  return native.hasProcessGroups();
}

/**
 * Processes, on one machine or many, that exchange tensors through libtorch's Gloo. All of them make the
 * same calls in the same order, with tensors of the same shapes. Nothing blocks the event loop; the
 * tensors must be left alone until the promise settles. Tensors of a GPU travel through the host's memory.
 *
 * When a process is lost, the calls of the others fail with PEER_LOST, at once or after the timeout. A
 * group that has failed is of no more use.
 *
 * @example
 * const group = await ProcessGroup.join({ host: "127.0.0.1", port: 29500, rank, worldSize: 2, timeoutSeconds: 60 });
 * await group.sum(gradients);
 * await group.leave();
 */
export class ProcessGroup {
  readonly rank: number;
  readonly worldSize: number;
  readonly #handle: Handle;
  readonly #timeoutSeconds: number;
  readonly #underWay = new Set<Promise<unknown>>();
  #left = false;

  private constructor(handle: Handle, options: GroupOptions) {
    this.#handle = handle;
    this.rank = options.rank;
    this.worldSize = options.worldSize;
    this.#timeoutSeconds = options.timeoutSeconds;
  }

  /**
   * Meets the other processes; rank 0 listens on the port.
   *
   * @throws TorchError RENDEZVOUS when the port is in use, a process does not come in time, or the
   * processes were told different numbers; PEER_LOST
   */
  static async join(options: GroupOptions): Promise<ProcessGroup> {
    checkOptions(options);
    const { host, port, rank, worldSize, timeoutSeconds, networkInterface = "" } = options;
    try {
      const address = networkInterface === "" ? await ownAddressTowards(host) : "";
      const milliseconds = Math.ceil(timeoutSeconds * 1000);
      const handle = await native.joinGroup(
        host,
        port,
        rank,
        worldSize,
        milliseconds,
        address,
        networkInterface,
      );
      return new ProcessGroup(handle, options);
    } catch (cause) {
      throw joinError(options, cause);
    }
  }

  /** Replaces the elements of all tensors by their sums over the processes, the same bits in each. */
  async sum(tensors: readonly Tensor[]): Promise<void> {
    await this.#run("sum", tensors);
  }

  /** Replaces the elements of all tensors by those of the process `root`. */
  async broadcast(tensors: readonly Tensor[], root = 0): Promise<void> {
    if (!(Number.isInteger(root) && root >= 0 && root < this.worldSize)) {
      throw new TorchError("BAD_ARGUMENT", `no rank ${root} among ${this.worldSize} processes`);
    }
    await this.#run("broadcast", tensors, root);
  }

  /**
   * The tensors of all processes, one above the other: `[world, …]`. It belongs to no scope; the caller
   * disposes of it.
   */
  async gather(tensor: Tensor): Promise<Tensor> {
    const { dtype, shape } = tensor;
    const { device } = tensor;
    const all = scope(() => ops.empty([this.worldSize, ...shape], { dtype, device }).keep());
    try {
      if (tensor.size > 0) await this.#run("gather", [tensor, all]);
      return all;
    } catch (error) {
      all.dispose();
      throw error;
    }
  }

  /** Waits until all processes have come here. */
  async barrier(): Promise<void> {
    const nothing = scope(() => ops.zeros([1]).keep());
    try {
      await this.sum([nothing]);
    } finally {
      nothing.dispose();
    }
  }

  /** Closes the connections once no exchange is under way. Others that still wait for this process fail. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await Promise.allSettled(this.#underWay);
    native.leaveGroup(this.#handle);
  }

  async #run(
    kind: "sum" | "broadcast" | "gather",
    tensors: readonly Tensor[],
    root = 0,
  ): Promise<void> {
    if (this.#left) throw new TorchError("BAD_ARGUMENT", `${kind}: the process group was left`);
    const given = tensors.filter((tensor) => tensor.size > 0);
    if (given.length === 0) return;
    const context = `${kind} of ${given.slice(0, 3).map(describe).join(", ")}`;
    try {
      const handles = given.map((tensor) => tensor.handle);
      const exchange = native.collective(this.#handle, kind, handles, root);
      this.#underWay.add(exchange);
      await exchange.finally(() => this.#underWay.delete(exchange));
    } catch (cause) {
      throw exchangeError(context, this, this.#timeoutSeconds, cause);
    }
  }
}

function checkOptions({ port, rank, worldSize, timeoutSeconds }: GroupOptions): void {
  const wrong = (message: string): TorchError => new TorchError("BAD_ARGUMENT", message);
  if (!hasProcessGroups()) {
    throw wrong(`libtorch ${native.version()} has no Gloo: one process only`);
  }
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw wrong(`a port lies between 1 and 65535, got ${port}`);
  }
  if (!(Number.isInteger(worldSize) && worldSize > 0)) {
    throw wrong(`the number of processes is positive, got ${worldSize}`);
  }
  if (!(Number.isInteger(rank) && rank >= 0 && rank < worldSize)) {
    throw wrong(`rank ${rank} does not fit ${worldSize} processes, counted from 0`);
  }
  if (!(timeoutSeconds > 0)) throw wrong(`the timeout must be positive, got ${timeoutSeconds} s`);
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n")[0] ?? text;
}

const inUse = /address already in use|EADDRINUSE/i;
const noSuchHost = /ENOTFOUND|EAI_AGAIN|failed to resolve|no such host|gai error/i;
const tooLate = /timed? ?out|timeout|exceeded/i;
const cutOff =
  /closed by peer|reset by peer|broken pipe|connection (closed|reset|refused|aborted)|socket timeout|failed to (recv|send)|end of file/i;

function joinError(options: GroupOptions, cause: unknown): TorchError {
  if (cause instanceof TorchError) return cause;
  const { host, port, rank, worldSize, timeoutSeconds } = options;
  const text = firstLine(cause);
  const place = `${host}:${port}`;
  const fail = (message: string, code: TorchErrorCode = "RENDEZVOUS"): TorchError =>
    new TorchError(code, message, { cause });
  // Several lines, of which a later one names the reason.
  if (inUse.test(cause instanceof Error ? cause.message : text)) {
    return fail(`port ${port} is in use on this machine`);
  }
  const [, kind, what] = /^(world size|duplicate rank|missing): (.*)/.exec(text) ?? [];
  if (kind === "missing") return fail(`only ${what} to ${place} within ${timeoutSeconds} s`);
  if (what !== undefined) return fail(`the processes do not agree on their ${kind}: ${what}`);
  if (noSuchHost.test(text)) return fail(`there is no host ${host}`);
  if (tooLate.test(text)) {
    const who = rank === 0 ? `its own address ${place}` : `rank 0 at ${place}`;
    return fail(`rank ${rank} of ${worldSize} cannot reach ${who} within ${timeoutSeconds} s`);
  }
  if (cutOff.test(text)) {
    return fail(
      `rank ${rank} lost the connection to rank 0 at ${place} while joining`,
      "PEER_LOST",
    );
  }
  return fail(`rank ${rank} cannot join the processes at ${place}: ${text}`);
}

function exchangeError(
  context: string,
  { rank, worldSize }: ProcessGroup,
  timeoutSeconds: number,
  cause: unknown,
): TorchError {
  if (cause instanceof TorchError) return cause;
  const text = firstLine(cause);
  const self = `rank ${rank} of ${worldSize}`;
  if (cutOff.test(text)) {
    return new TorchError("PEER_LOST", `${self} lost another process (${context})`, { cause });
  }
  if (tooLate.test(text)) {
    const message = `${self} heard nothing from another process for ${timeoutSeconds} s (${context})`;
    return new TorchError("PEER_LOST", message, { cause });
  }
  return new TorchError("OPERATOR", `${context}: ${text}`, { cause });
}
