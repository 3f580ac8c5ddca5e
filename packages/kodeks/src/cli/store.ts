import { text } from "node:stream/consumers";
import { Command } from "commander";
import { KodeksError } from "../base/errors.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { storeModule, withPlace } from "./store-module.ts";
import type { StorePlace, Verification } from "./store-module.ts";

interface Options extends StorePlace {
  readonly json?: true;
}

interface OutOptions extends Options {
  readonly out: string;
  readonly force?: boolean;
}

interface EraseOptions extends Options {
  readonly case?: string;
  readonly patient?: string;
  readonly closedBefore?: string;
}

export function storeCommand(): Command {
  return new Command("store")
    .description("Look after the store of `kodeks serve`: back up, restore, migrate, erase, export")
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(migrateCommand())
    .addCommand(eraseCommand())
    .addCommand(retainCommand())
    .addCommand(feedbackCommand());
}

const json = "print the result as one JSON object";

function backupCommand(): Command {
  return withPlace(new Command("backup"))
    .description("Copy a store, in use or not, into a backup folder, and check the copy's log")
    .requiredOption("--out <folder>", "the backup folder to make", folderName)
    .option("--force", "replace the backup folder if there is one")
    .option("--json", json)
    .addHelpText(
      "after",
      `
A backup is a SQLite file with the log's head in its manifest, whatever the store lies in, and can be
restored into either database. It holds all notes in the clear: keep it as safe as the store.

Examples:
  kodeks store backup --data kodeks-data --out backup-monday
  kodeks store backup --database postgres://kodeks@db/kodeks --out backup-monday`,
    )
    .action(({ out, force = false, json, ...place }: OutOptions) =>
      runCommand(async ({ signal, note, print }) => {
        const { backupStore, storeUrl } = await storeModule();
        const verified = await backupStore({ url: storeUrl(place), out, force, signal });
        noteBreak(verified, note);
        await print(json ? `${JSON.stringify(verified)}\n` : `${entriesText(verified)} → ${out}\n`);
      }),
    );
}

function restoreCommand(): Command {
  return withPlace(new Command("restore"))
    .description("Put a backup where there is no store yet, and check its log")
    .argument("<backup>", "a backup folder", folderName)
    .option("--json", json)
    .addHelpText(
      "after",
      `
Nothing is overwritten: a SQLite file must not be there, a PostgreSQL database must be empty. Patients who
were erased after the backup was made are in it: erase them again.

Examples:
  kodeks store restore backup-monday --data restored
  kodeks store restore backup-monday --database postgres://kodeks@db/new`,
    )
    .action((backup: string, { json, ...place }: Options) =>
      runCommand(async ({ note, print }) => {
        const { restoreStore, storeUrl } = await storeModule();
        const verified = await restoreStore(backup, storeUrl(place));
        noteBreak(verified, note);
        await print(
          json ? `${JSON.stringify(verified)}\n` : `restored: ${entriesText(verified)}\n`,
        );
      }),
    );
}

function migrateCommand(): Command {
  return withPlace(new Command("migrate"))
    .description("Bring a store's schema to this release's, as `kodeks serve` does when it starts")
    .option("--dry-run", "only say what would be done")
    .option("--json", json)
    .addHelpText("after", `\nExample:\n  kodeks store migrate --data kodeks-data --dry-run`)
    .action(({ json, dryRun, ...place }: Options & { readonly dryRun?: true }) =>
      runCommand(async ({ print }) => {
        const { migrateStore, storeUrl } = await storeModule();
        const state = await migrateStore(storeUrl(place), dryRun !== true);
        const listed = dryRun === true ? state.pending : state.now;
        const verb = dryRun === true ? "to do" : "done";
        const line =
          listed.length === 0 ? "the schema is up to date" : `${verb}: ${listed.join(", ")}`;
        await print(json ? `${JSON.stringify(state)}\n` : `${line}\n`);
      }),
    );
}

function eraseCommand(): Command {
  return withPlace(new Command("erase"))
    .description("Erase cases for good: notes, codings, decisions; the log keeps pseudonyms")
    .option("--case <id>", "this case")
    .option(
      "--patient <id>",
      "all of a patient, in jobs and review queues too; - reads it from standard input",
    )
    .option("--closed-before <day>", "cases closed and not touched since, as in 2024-01-31")
    .option("--json", json)
    .addHelpText(
      "after",
      `
Backups keep what was erased until they are removed. docs/store.md tells what else to think of.

Examples:
  kodeks store erase --case 8f14e45f-ceea-467f-9dd1-1c6b4c1d7b3a
  echo 0101701234 | kodeks store erase --patient -`,
    )
    .action(({ json, ...options }: EraseOptions) =>
      runCommand(async ({ print }) => {
        const { eraseCases, storeUrl } = await storeModule();
        const result = await eraseCases(storeUrl(options), await erasureOf(options));
        await print(json ? `${JSON.stringify(result)}\n` : `${result.erased} cases erased\n`);
      }),
    );
}

async function erasureOf(
  options: EraseOptions,
): Promise<
  { readonly caseId: string } | { readonly patientId: string } | { readonly closedBefore: string }
> {
  const { case: caseId, patient, closedBefore } = options;
  if ([caseId, patient, closedBefore].filter((given) => given !== undefined).length !== 1) {
    throw new KodeksError("USAGE", "give one of --case, --patient and --closed-before");
  }
  if (caseId !== undefined) return { caseId };
  if (closedBefore !== undefined) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(closedBefore)) {
      throw new KodeksError("USAGE", "--closed-before wants a day, as in 2024-01-31");
    }
    return { closedBefore };
  }
  const patientId = (patient === "-" ? await text(process.stdin) : (patient ?? "")).trim();
  if (patientId === "") throw new KodeksError("USAGE", "no patient was given");
  return { patientId };
}

function retainCommand(): Command {
  return withPlace(new Command("retain"))
    .description("Erase closed cases and ended jobs that are older than a number of days")
    .requiredOption("--days <n>", "how long they are kept", wholeNumber(1))
    .option("--json", json)
    .addHelpText(
      "after",
      `\nExample, once a day:\n  kodeks store retain --data kodeks-data --days 365`,
    )
    .action(({ json, days, ...place }: Options & { readonly days: number }) =>
      runCommand(async ({ print }) => {
        const { retain, storeUrl } = await storeModule();
        const result = await retain(storeUrl(place), days);
        const { cases, jobs } = result;
        await print(
          json ? `${JSON.stringify(result)}\n` : `${cases} cases and ${jobs} jobs erased\n`,
        );
      }),
    );
}

function feedbackCommand(): Command {
  return withPlace(new Command("feedback"))
    .description("Write closed cases, with what coders accepted, as a cohort to train on")
    .requiredOption("--out <folder>", "the cohort folder to make", folderName)
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", json)
    .addHelpText(
      "after",
      `
The cohort has the table feedback.parquet besides: each decision, the rejected ones too, with its reason.

Example:
  kodeks store feedback --data kodeks-data --out feedback
  kodeks prepare feedback --out dataset`,
    )
    .action(({ out, force = false, json, ...place }: OutOptions) =>
      runCommand(async ({ signal, print }) => {
        const { feedback, storeUrl } = await storeModule();
        const counts = await feedback(storeUrl(place), { out, force, signal });
        const { courses, accepted, rejected } = counts;
        const line = `${courses} courses, ${accepted} codes accepted, ${rejected} rejected → ${out}`;
        await print(json ? `${JSON.stringify(counts)}\n` : `${line}\n`);
      }),
    );
}

function entriesText({ entries, compared }: Verification): string {
  return `${entries.toLocaleString("en")} entries of the log, ${compared.toLocaleString("en")} changes compared`;
}

function noteBreak({ broken, mismatch }: Verification, note: (text: string) => void): void {
  if (broken === null && mismatch === null) return;
  note("the log of this store is broken: see `kodeks log verify`");
}
