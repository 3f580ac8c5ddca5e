import { Worker } from "node:worker_threads";
import { KodeksError } from "kodeks/base/errors";
import type { ErrorCode } from "kodeks/base/errors";
import { WorkQueue } from "./work-queue.ts";
import type { Waiting } from "./work-queue.ts";
import type {
  BatchMessage,
  CodingWork,
  WorkerMessage,
  WorkerSettings,
  WorkFailure,
  WorkOutcome,
  WorkResult,
} from "./work.ts";

export interface PoolOptions {
  readonly folder: string;
  readonly workers: number;
  readonly threadsPerWorker: number;
  readonly autoCodeError: number;
  /** Works that may wait; beyond, `submit` refuses with OVERLOADED. */
  readonly maxQueued: number;
  /** Largest sum of costs of a batch (`costOf`); a work that alone costs more goes by itself. */
  readonly batchTokens: number;
  /** A worker that answers nothing for so long is replaced. */
  readonly stallMs?: number;
  /** The compiled worker. */
  readonly workerUrl?: URL;
  readonly onBatch?: (works: number) => void;
  readonly onRestart?: () => void;
}

export interface SubmitOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** From submitting to the answer; TIMED_OUT after it. */
  readonly timeLimitMs: number;
  /** Background works wait for all others, and are not counted against the bound. */
  readonly background?: boolean;
}

export interface Pool {
  /** @throws KodeksError OVERLOADED, TIMED_OUT, CLIENT_GONE, EMPTY_TEXT, BAD_CODE, INTERNAL */
  submit(work: CodingWork, options: SubmitOptions): Promise<WorkResult>;
  /** Settles when every worker has loaded the model. @throws KodeksError as `loadModel` */
  readonly ready: Promise<void>;
  stats(): PoolStats;
  close(): Promise<void>;
}

export interface PoolStats {
  readonly queued: number;
  readonly running: number;
  readonly workers: number;
  /** Seconds until the queue will have been worked off, by the pace of late. */
  readonly secondsToEmpty: number;
}

interface Thread {
  readonly worker: Worker;
  state: "starting" | "idle" | "busy" | "dead";
  readonly running: Map<number, Waiting>;
  batch: { readonly began: number; readonly works: number };
  stall: NodeJS.Timeout | undefined;
}

/**
 * Threads that code courses. Each takes what has gathered while it was busy, up to a limit, so that
 * batches grow with the load and a lone note never waits for company.
 */
export function createPool(options: PoolOptions): Pool {
  const {
    folder,
    workers,
    threadsPerWorker,
    autoCodeError,
    maxQueued,
    batchTokens,
    stallMs = 120_000,
    workerUrl = new URL("./inference-worker.js", import.meta.url),
  } = options;
  const settings: WorkerSettings = { folder, threads: threadsPerWorker, autoCodeError };
  const queue = new WorkQueue(maxQueued);
  const threads = new Set<Thread>();
  let closed = false;
  let nextId = 1;
  let failedStarts = 0;
  // Exponential mean of the seconds that one work keeps one worker.
  let pace = 0.1;
  let becomeReady: () => void;
  let becomeUnusable: (error: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    [becomeReady, becomeUnusable] = [resolve, reject];
  });
  // A failure is told to whoever awaits `ready`; nobody awaiting is no reason to end the process.
  ready.catch(() => {});

  const start = (): void => {
    const worker = new Worker(workerUrl, { workerData: settings });
    const thread: Thread = {
      worker,
      state: "starting",
      running: new Map(),
      batch: { began: 0, works: 1 },
      stall: undefined,
    };
    threads.add(thread);
    worker.on("message", (message: WorkerMessage) => onMessage(thread, message));
    worker.on("error", () => {});
    worker.on("exit", () => onExit(thread));
  };

  const onMessage = (thread: Thread, message: WorkerMessage): void => {
    switch (message.kind) {
      case "ready":
        failedStarts = 0;
        thread.state = "idle";
        if ([...threads].every(({ state }) => state !== "starting")) becomeReady();
        dispatch();
        break;
      case "unusable":
        becomeUnusable(errorOf(message.failure));
        break;
      case "outcome":
        watchOver(thread);
        settle(thread, message.id, message.outcome);
        break;
      case "idle":
        clearTimeout(thread.stall);
        if (thread.state !== "dead") thread.state = "idle";
        pace =
          0.9 * pace + (0.1 * (performance.now() - thread.batch.began)) / 1000 / thread.batch.works;
        dispatch();
        break;
      default:
        message satisfies never;
    }
  };

  const onExit = (thread: Thread): void => {
    clearTimeout(thread.stall);
    const wasStarting = thread.state === "starting";
    thread.state = "dead";
    threads.delete(thread);
    for (const { reject } of thread.running.values()) {
      reject(new KodeksError("INTERNAL", "a thread of the model ended while it was coding"));
    }
    thread.running.clear();
    if (closed) return;
    options.onRestart?.();
    if (wasStarting) failedStarts += 1;
    // A thread that cannot even start is tried again with more and more time between.
    setTimeout(() => !closed && start(), Math.min(30_000, 100 * 2 ** failedStarts)).unref();
  };

  const settle = (thread: Thread, id: number, outcome: WorkOutcome): void => {
    const running = thread.running.get(id);
    if (running === undefined) return;
    thread.running.delete(id);
    if (outcome.kind === "done") running.resolve(outcome.result);
    else if (outcome.kind === "failed") running.reject(errorOf(outcome.failure));
    else running.reject(new KodeksError("CLIENT_GONE", "nobody waits for the answer any more"));
  };

  const dispatch = (): void => {
    const idle = [...threads].filter(({ state }) => state === "idle");
    for (const [i, thread] of idle.entries()) {
      // What waits is shared among the idle threads, so that none stands by while another has a batch.
      const batch = queue.take(batchTokens, idle.length - i);
      if (batch.length === 0) return;
      run(thread, batch);
    }
  };

  /** Ends a thread that gives no outcome for too long; its exit starts another. */
  const watchOver = (thread: Thread): void => {
    clearTimeout(thread.stall);
    thread.stall = setTimeout(() => void thread.worker.terminate(), stallMs);
    thread.stall.unref();
  };

  const run = (thread: Thread, batch: readonly Waiting[]): void => {
    const cancelled = new SharedArrayBuffer(4 * batch.length);
    const flags = new Int32Array(cancelled);
    thread.batch = { began: performance.now(), works: batch.length };
    batch.forEach((waiting, i) => {
      waiting.onCancel(() => void Atomics.store(flags, i, 1));
      thread.running.set(waiting.id, waiting);
    });
    thread.state = "busy";
    watchOver(thread);
    const message: BatchMessage = {
      works: batch.map(({ id, work }) => ({ id, work })),
      cancelled,
    };
    options.onBatch?.(batch.length);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(message);
  };

  const stats = (): PoolStats => {
    let running = 0;
    for (const thread of threads) running += thread.running.size;
    const alive = Math.max(1, threads.size);
    const secondsToEmpty = ((queue.size + running) * pace) / alive;
    return { queued: queue.size, running, workers: threads.size, secondsToEmpty };
  };

  for (let i = 0; i < workers; i++) start();

  return {
    ready,
    stats,
    submit(work, { signal, timeLimitMs, background = false }) {
      if (closed) throw new KodeksError("OVERLOADED", "the service is going down");
      const id = nextId;
      nextId += 1;
      return new Promise<WorkResult>((resolve, reject) => {
        let cancelRunning: (() => void) | undefined;
        const finish = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onAbort);
        };
        const giveUp = (error: KodeksError): void => {
          finish();
          queue.remove(id);
          cancelRunning?.();
          reject(error);
        };
        const onAbort = (): void =>
          giveUp(new KodeksError("CLIENT_GONE", "nobody waits for the answer any more"));
        const timer = setTimeout(
          () =>
            giveUp(
              new KodeksError("TIMED_OUT", `coding took longer than ${timeLimitMs / 1000} s`, {
                remedy: "Send shorter texts, ask for fewer explanations, or use a batch.",
              }),
            ),
          timeLimitMs,
        );
        if (signal?.aborted === true) {
          onAbort();
          return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        const added = queue.add(
          {
            id,
            work,
            onCancel: (flag) => (cancelRunning = flag),
            resolve: (result) => {
              finish();
              resolve(result);
            },
            reject: (error) => {
              finish();
              reject(error);
            },
          },
          background,
        );
        if (!added) {
          giveUp(
            new KodeksError("OVERLOADED", "more notes wait than the service takes on", {
              remedy: "Try again after the seconds that Retry-After names.",
            }),
          );
          return;
        }
        dispatch();
      });
    },
    async close() {
      closed = true;
      for (const waiting of queue.drain()) {
        waiting.reject(new KodeksError("OVERLOADED", "the service is going down"));
      }
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function errorOf({ code, message, where }: WorkFailure): KodeksError {
  return new KodeksError(code as ErrorCode, message, where === null ? {} : { where });
}
