import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Worklist } from "../../api/worklist.ts";
import { call, CallError } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import { Dialog } from "../shell/dialog.tsx";
import type { Found } from "./read-courses.ts";
import { readCourses } from "./read-courses.ts";
import { sendCourses } from "./send-courses.ts";

/** Takes files, or a pasted note, and follows the model coding them. */
export function ImportDialog(props: {
  readonly worklists: readonly Worklist[];
  readonly onImported: (count: number) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { worklists, onImported, onClose } = props;
  const m = words.value;
  const chosen = useSignal<Found>({ courses: [], resources: [] });
  const pasted = useSignal("");
  const problems = useSignal<readonly string[]>([]);
  const into = useSignal("");
  const name = useSignal("");
  const progress = useSignal<{ readonly done: number; readonly total: number } | null>(null);
  const over = useSignal(false);
  const picker = useRef<HTMLInputElement>(null);

  const read = async (files: Iterable<File>): Promise<void> => {
    let { courses, resources } = chosen.peek();
    const bad: string[] = [];
    for (const file of files) {
      const result = readCourses(file.name, await file.text());
      if (result.type === "found") {
        courses = [...courses, ...result.courses];
        resources = [...resources, ...result.resources];
      } else {
        bad.push(m.importBad(file.name, result.line === null ? m.badFile : m.badLine(result.line)));
      }
    }
    chosen.value = { courses, resources };
    problems.value = bad;
  };
  const all = (): Found => {
    const { courses, resources } = chosen.value;
    const text = pasted.value;
    if (text.trim() === "") return { courses, resources };
    return { resources, courses: [...courses, { documents: [{ documentId: "note", text }] }] };
  };
  const { length: count } = [...all().courses, ...all().resources];
  const send = async (): Promise<void> => {
    const ready = all();
    problems.value = [];
    try {
      let worklist = into.peek() === "" ? null : into.peek();
      if (into.peek() === "new") {
        const made = await call("createWorklist", { body: { name: name.peek().trim() } });
        worklist = made.worklistId;
      }
      progress.value = { done: 0, total: count };
      await sendCourses(ready, worklist, (done) => {
        progress.value = { done, total: count };
      });
      onImported(count);
    } catch (error) {
      progress.value = null;
      problems.value =
        error instanceof CallError
          ? [
              error.problem?.detail ?? m.unreachable,
              ...(error.problem?.fields ?? []).map(({ path, message }) => `${path}: ${message}`),
            ]
          : [m.failed];
    }
  };
  const running = progress.value;
  return (
    <Dialog
      title={m.importTitle}
      onClose={onClose}
      footer={
        <>
          <span class="muted push-right" role="status">
            {running === null
              ? count > 0
                ? m.importReady(count)
                : ""
              : m.importing(running.done, running.total)}
          </span>
          <button
            type="button"
            class="button primary"
            disabled={
              count === 0 || running !== null || (into.value === "new" && name.value.trim() === "")
            }
            onClick={() => void send()}
          >
            {m.importNow}
          </button>
        </>
      }
    >
      <div class="stack">
        <p class="muted">{m.importText}</p>
        <div
          class={over.value ? "drop over" : "drop"}
          onDragOver={(event) => {
            event.preventDefault();
            over.value = true;
          }}
          onDragLeave={() => (over.value = false)}
          onDrop={(event) => {
            event.preventDefault();
            over.value = false;
            void read(event.dataTransfer?.files ?? []);
          }}
        >
          <input
            ref={picker}
            type="file"
            class="unseen"
            tabIndex={-1}
            aria-hidden="true"
            multiple
            accept=".txt,.json,.jsonl,.ndjson,text/plain"
            onChange={({ currentTarget }) => void read(currentTarget.files ?? [])}
          />
          <button type="button" class="button" data-first onClick={() => picker.current?.click()}>
            {m.chooseFiles}
          </button>
          <span class="muted">{m.dropFiles}</span>
        </div>
        <label class="field">
          <span>{m.pasteNote}</span>
          <textarea
            class="input"
            rows={6}
            value={pasted.value}
            onInput={({ currentTarget }) => (pasted.value = currentTarget.value)}
          />
        </label>
        <div class="row">
          <label class="field">
            <span>{m.importInto}</span>
            <select
              class="input"
              value={into.value}
              onChange={({ currentTarget }) => (into.value = currentTarget.value)}
            >
              <option value="">{m.noWorklist}</option>
              {worklists.map(({ worklistId, name }) => (
                <option key={worklistId} value={worklistId}>
                  {name}
                </option>
              ))}
              <option value="new">{m.newWorklist}</option>
            </select>
          </label>
          {into.value === "new" && (
            <label class="field">
              <span>{m.worklistName}</span>
              <input
                class="input"
                value={name.value}
                onInput={({ currentTarget }) => (name.value = currentTarget.value)}
              />
            </label>
          )}
        </div>
        {problems.value.length > 0 && (
          <ul role="alert" class="problems">
            {problems.value.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
