import { join } from "node:path";
import { Command, Option } from "commander";
import type { KodeksError } from "../base/errors.ts";
import type { CodedNote } from "../explanation/code-note.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { share, wholeNumber } from "./arguments.ts";
import type { ModelIdentity, OffsetUnit } from "./note-json.ts";
import { readNotes } from "./read-notes.ts";
import type { Note } from "./read-notes.ts";
import { runCommand } from "./run.ts";
import type { CommandContext } from "./run.ts";
import { hasColour } from "./style.ts";
import { deviceOption, useDevice } from "./device.ts";
import { threadsOption, useThreads } from "./threads.ts";

type Format = "table" | "json" | "jsonl";

interface Options {
  readonly explain?: true;
  readonly format: Format;
  readonly jsonl?: true;
  readonly top?: number;
  readonly boundaries?: string;
  readonly offsetUnit: OffsetUnit;
  readonly skipBad?: true;
  readonly automationError?: number;
  readonly threads?: number;
  readonly device: string;
}

export function codeCommand(): Command {
  return new Command("code")
    .description("Suggest codes for notes, best first, with the words that speak for them")
    .argument("<model>", "a model folder, as made by `kodeks train`")
    .argument("<note>", "a text file, a .jsonl file of {id, text} objects, or - for standard input")
    .option("--explain", "show the words of the note that speak for each code (AttInGrad)")
    .addOption(
      new Option("--format <format>", "table: for people; json: one value; jsonl: an object a line")
        .choices(["table", "json", "jsonl"])
        .default("table"),
    )
    .option("--jsonl", "the input is JSONL whatever its name")
    .option(
      "--top <codes>",
      "codes to show; by default ten, or all predicted ones if those are more",
      wholeNumber(1),
    )
    .option(
      "--boundaries <name>",
      "decide by a named set of boundaries of the model, as made by `kodeks audit boundaries`",
    )
    .addOption(
      new Option("--offset-unit <unit>", "what evidence offsets count in json and jsonl")
        .choices(["utf-16", "code-points"])
        .default("utf-16"),
    )
    .option(
      "--automation-error <share>",
      "how many of the notes coded without review may be wrong: auto-code or review (0.1)",
      share,
    )
    .option("--skip-bad", "report bad lines of JSONL and go on")
    .addOption(threadsOption())
    .addOption(deviceOption())
    .addHelpText(
      "after",
      `
Offsets are 0-based and end-exclusive: UTF-16 units as JavaScript and Java count, code points as
Python does. Nothing is stored, and nothing leaves this machine.

Examples:
  kodeks code model note.txt --explain
  cat note.txt | kodeks code model - --format json
  kodeks code model notes.jsonl --explain --format jsonl > coded.jsonl`,
    )
    .action((model: string, source: string, options: Options) =>
      runCommand(async (context) => {
        await useThreads(options.threads);
        const device = await useDevice(options.device);
        const { loadModel } = await import("../model/model-folder.ts");
        const trained = await loadModel(model, device);
        try {
          await codeNotes(trained, source, options, context);
        } finally {
          trained.model.dispose();
        }
      }),
    );
}

async function codeNotes(
  trained: TrainedModel,
  source: string,
  options: Options,
  { signal, note, print }: CommandContext,
): Promise<void> {
  const { boundariesOf } = await import("../model/thresholds.ts");
  const { codeNote } = await import("../explanation/code-note.ts");
  const { explain = false } = options;
  const codeOptions = {
    explain,
    ...(options.top === undefined ? {} : { top: options.top }),
    ...(options.automationError === undefined ? {} : { automationError: options.automationError }),
    ...(options.boundaries === undefined ? {} : { boundaries: options.boundaries }),
  };
  // An unknown name is refused before any note is read.
  boundariesOf(trained.thresholds, trained.labels.codes, options.boundaries);
  const jsonl = options.jsonl ?? /\.(jsonl|ndjson)$/i.test(source);
  const render = await renderer(trained, options);
  const { before, between, after, none } =
    layouts[options.format === "json" && jsonl ? "array" : options.format];
  if (source === "-" && process.stdin.isTTY) note("reading from the terminal: Ctrl-D ends it");
  let coded = 0;
  let bad = 0;
  const onBad = (error: KodeksError): void => {
    bad += 1;
    note(`left out ${error.where ?? ""}: ${error.message} (${error.code})`);
  };
  const notes = readNotes({
    source,
    jsonl,
    stdin: process.stdin,
    signal,
    ...(options.skipBad === true ? { onBad } : {}),
  });
  for await (const item of notes) {
    signal.throwIfAborted();
    const text = render(item, await codeNote(trained, item.text, codeOptions));
    await print((coded === 0 ? before : between) + text);
    coded += 1;
  }
  await print(coded === 0 ? none : after);
  if (bad > 0) note(`coded ${coded} notes, left out ${bad} bad lines`);
}

/** What stands before, between and after the notes, and for none at all. */
const layouts = {
  table: { before: "", between: "\n", after: "", none: "" },
  jsonl: { before: "", between: "", after: "", none: "" },
  json: { before: "", between: "", after: "\n", none: "" },
  array: { before: "[\n", between: ",\n", after: "\n]\n", none: "[]\n" },
} as const;

async function renderer(
  trained: TrainedModel,
  options: Options,
): Promise<(note: Note, coded: CodedNote) => string> {
  if (options.format === "table") {
    const { noteView } = await import("./note-view.ts");
    // A terminal that does not know its width says 0.
    const width = process.stdout.columns || 100;
    const view = { colour: hasColour(), width, maxTokens: trained.maxTokens };
    return (note, coded) => noteView(note, coded, view);
  }
  const { noteToJson } = await import("./note-json.ts");
  const identity = await identify(trained, options.boundaries);
  // A line of JSONL is whole as soon as it is printed: whoever reads the pipe need not wait.
  const end = options.format === "jsonl" ? "\n" : "";
  return (note, coded) =>
    JSON.stringify(noteToJson(note, coded, identity, options.offsetUnit)) + end;
}

async function identify(
  { folder, manifest, model, labels, thresholds }: TrainedModel,
  boundaries: string | undefined,
): Promise<ModelIdentity> {
  const { hashFile } = await import("../base/hash.ts");
  return {
    sha256: await hashFile(join(folder, "model.safetensors")),
    kodeks: manifest.createdBy,
    architecture: model.shape.architecture,
    level: labels.level,
    codes: labels.size,
    tau: thresholds.tau,
    ...(boundaries === undefined ? {} : { boundaries }),
  };
}
