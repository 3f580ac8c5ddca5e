import { parentPort, workerData } from "node:worker_threads";
import { setThreads } from "@kodeks/libtorch";
import { KodeksError } from "kodeks/base/errors";
import { loadModel } from "kodeks/model/model-folder";
import { automationOf } from "./automation.ts";
import { codeCourses } from "./code-courses.ts";
import type { Coder } from "./code-courses.ts";
import type { BatchMessage, WorkerMessage, WorkerSettings, WorkFailure } from "./work.ts";

// A thread of the pool: loads the model (its weights are mapped, so that all threads share one copy),
// then takes batches and answers each work as soon as it is done.
const { folder, threads, autoCodeError } = workerData as WorkerSettings;

function send(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}

/** Errors that are not Kodeks' own may quote the note: only their kind goes on. */
function failureOf(error: unknown): WorkFailure {
  if (error instanceof KodeksError) {
    return { code: error.code, message: error.message, where: error.where ?? null };
  }
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === "TorchError" && code === "OUT_OF_MEMORY") {
    return { code, message: "the memory does not suffice for a text of this length", where: null };
  }
  if (name === "TorchError") return { code: "INTERNAL", message: message ?? "", where: null };
  return { code: "INTERNAL", message: `an unexpected ${name ?? "error"} came up`, where: null };
}

async function handle(coder: Coder, { works, cancelled }: BatchMessage): Promise<void> {
  const flags = new Int32Array(cancelled);
  const answered = new Set<number>();
  const isCancelled = (index: number): boolean => Atomics.load(flags, index) === 1;
  try {
    await codeCourses(
      coder,
      works.map(({ work }) => work),
      (index, result) => {
        const id = works[index]?.id;
        if (id === undefined) return;
        answered.add(id);
        const outcome =
          result instanceof Error
            ? ({ kind: "failed", failure: failureOf(result) } as const)
            : ({ kind: "done", result } as const);
        send({ kind: "outcome", id, outcome });
      },
      isCancelled,
    );
  } catch (error) {
    const failure = failureOf(error);
    for (const { id } of works) {
      if (answered.has(id)) continue;
      answered.add(id);
      send({ kind: "outcome", id, outcome: { kind: "failed", failure } });
    }
  }
  for (const { id } of works) {
    if (!answered.has(id)) send({ kind: "outcome", id, outcome: { kind: "cancelled" } });
  }
  send({ kind: "idle" });
}

try {
  setThreads(threads);
  const trained = await loadModel(folder);
  const coder = { trained, automation: automationOf(trained.thresholds, autoCodeError) };
  parentPort?.on("message", (batch: BatchMessage) => void handle(coder, batch));
  send({ kind: "ready" });
} catch (error) {
  send({ kind: "unusable", failure: failureOf(error) });
}
