import { formatDuration } from "./duration.ts";
import { printable } from "./style.ts";
import type { ProgressEvent } from "../base/progress.ts";

/** Where progress is shown: standard error, or a collector in tests. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
/** On a terminal often enough to look alive; elsewhere rarely enough to keep logs short. */
const redrawMilliseconds = 100;
const plainMilliseconds = 15_000;

interface Task {
  readonly name: string;
  readonly total: number | undefined;
  readonly unit: string;
  readonly started: number;
  drawn: number;
  done: number;
}

/** Shows progress events as a bar on a terminal and as plain lines elsewhere. */
export class ProgressDisplay {
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  #task: Task | undefined;
  #barOnScreen = false;

  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
  }

  /** Takes an event; a stable function, so that it can be handed on. */
  readonly show = (event: ProgressEvent): void => {
    switch (event.kind) {
      case "start":
        this.#task = {
          name: event.task,
          total: event.total,
          unit: event.unit ?? "",
          started: this.#now(),
          drawn: this.#now(),
          done: 0,
        };
        if (this.#stream.isTTY === true) this.#draw(this.#task);
        return;
      case "advance":
        this.#advance(event.done);
        return;
      case "message":
        this.line(event.text);
        return;
      case "end":
        this.#end();
        return;
      default:
        event satisfies never;
    }
  };

  /** Writes a line that stays, above the bar if there is one. */
  line(text: string): void {
    this.clear();
    this.#stream.write(`${printable(text)}\n`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#barOnScreen) this.#stream.write("\r\u001b[K");
    this.#barOnScreen = false;
  }

  #advance(done: number): void {
    const task = this.#task;
    if (task === undefined) return;
    task.done = done;
    const interval = this.#stream.isTTY === true ? redrawMilliseconds : plainMilliseconds;
    if (this.#now() - task.drawn < interval) return;
    task.drawn = this.#now();
    if (this.#stream.isTTY === true) this.#draw(task);
    else this.#stream.write(`${task.name}: ${this.#amount(task)}\n`);
  }

  #end(): void {
    const task = this.#task;
    this.#task = undefined;
    this.clear();
    if (task === undefined || this.#stream.isTTY === true) return;
    const seconds = (this.#now() - task.started) / 1000;
    // A task that was over at once needs no line of its own in a log.
    if (seconds >= 1) this.#stream.write(`${task.name}: done in ${formatDuration(seconds)}\n`);
  }

  #draw(task: Task): void {
    const { name, done, total = 0 } = task;
    const amount = this.#amount(task);
    const filled = total === 0 ? 0 : Math.round(barWidth * Math.min(1, done / total));
    const bar = "━".repeat(filled) + "┈".repeat(barWidth - filled);
    const full = `${name}  ${bar}  ${amount}`;
    // A terminal that does not know its width says 0. A full last column would break the line.
    const room = (this.#stream.columns || 80) - 1;
    const text = total > 0 && full.length <= room ? full : `${name}  ${amount}`;
    this.#stream.write(`\r${text.slice(0, room)}\u001b[K`);
    this.#barOnScreen = true;
  }

  #amount({ done, total, unit, started }: Task): string {
    const count = (value: number): string =>
      unit === "bytes" ? `${(value / 1e6).toFixed(1)} MB` : value.toLocaleString("en");
    const suffix = unit === "" || unit === "bytes" ? "" : ` ${unit}`;
    if (total === undefined || total === 0) return `${count(done)}${suffix}`;
    const share = Math.min(1, done / total);
    const elapsed = (this.#now() - started) / 1000;
    const left =
      share > 0.02 && share < 1 ? `, ${formatDuration((elapsed / share) * (1 - share))} left` : "";
    return `${Math.floor(share * 100)} % (${count(done)} of ${count(total)}${suffix}${left})`;
  }
}
