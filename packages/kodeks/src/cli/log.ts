import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";
import { readManifest } from "../base/manifest.ts";
import { runCommand } from "./run.ts";
import { storeModule, withPlace } from "./store-module.ts";
import type { Anchor, StorePlace, Verification } from "./store-module.ts";

interface VerifyOptions extends StorePlace {
  readonly anchor?: readonly string[];
  readonly json?: true;
}

interface ShowOptions extends StorePlace {
  readonly case?: string;
  readonly patient?: string;
  readonly user?: string;
  readonly since?: string;
  readonly until?: string;
}

const anchorSchema = z.object({
  store: z.string(),
  sequence: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export function logCommand(): Command {
  return new Command("log")
    .description("The audit log of `kodeks serve`: check it, note its end, read it")
    .addCommand(verifyCommand())
    .addCommand(anchorCommand())
    .addCommand(showCommand());
}

function verifyCommand(): Command {
  return withPlace(new Command("verify"))
    .description("Check that nothing in the log was changed, removed, reordered or cut off")
    .option("--anchor <files...>", "what `kodeks log anchor` printed earlier, or backup folders")
    .option("--json", "print the result as one JSON object")
    .addHelpText(
      "after",
      `
Ends with 0 if the log holds, and with 3 naming the first broken entry. Without an anchor, a log that was
cut off or written anew together with its head cannot be told from a true one.

Examples:
  kodeks log verify --data kodeks-data
  kodeks log verify --data kodeks-data --anchor anchor-monday.json`,
    )
    .action(({ anchor = [], json, ...place }: VerifyOptions) =>
      runCommand(async ({ print }) => {
        const { verifyLog, storeUrl } = await storeModule();
        const verified = await verifyLog(
          storeUrl(place),
          await Promise.all(anchor.map(readAnchor)),
        );
        if (json) await print(`${JSON.stringify(verified)}\n`);
        throwIfBroken(verified);
        const { entries, compared, head } = verified;
        const line = `the log holds: ${entries.toLocaleString("en")} entries, ${compared.toLocaleString("en")} changes compared, head ${head.hash}`;
        if (!json) await print(`${line}\n`);
      }),
    );
}

function anchorCommand(): Command {
  return withPlace(new Command("anchor"))
    .description("Print the log's end, to be kept where the store's administrators cannot write")
    .addHelpText("after", `\nExample:\n  kodeks log anchor --data kodeks-data > anchor-monday.json`)
    .action((place: StorePlace) =>
      runCommand(async ({ print }) => {
        const { anchorLog, storeUrl } = await storeModule();
        await print(`${JSON.stringify(await anchorLog(storeUrl(place)))}\n`);
      }),
    );
}

function showCommand(): Command {
  return withPlace(new Command("show"))
    .description("Print the log's entries, a JSON object a line, the oldest first")
    .option("--case <id>", "about this case, erased or not")
    .option("--patient <id>", "about this patient, erased or not")
    .option("--user <user>", "of this user")
    .option("--since <time>", "from this time on, ISO 8601, UTC")
    .option("--until <time>", "before this time")
    .addHelpText("after", `\nExample:\n  kodeks log show --patient 0101701234 --since 2024-01-01`)
    .action(({ case: caseId, patient, user, since, until, ...place }: ShowOptions) =>
      runCommand(async ({ print }) => {
        const { showLog, storeUrl } = await storeModule();
        const filter = {
          ...(caseId === undefined ? {} : { caseId }),
          ...(patient === undefined ? {} : { patientId: patient }),
          ...(user === undefined ? {} : { user }),
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        };
        await showLog(storeUrl(place), filter, (entry) => print(`${JSON.stringify(entry)}\n`));
      }),
    );
}

/** @throws KodeksError NOT_FOUND, BAD_FOLDER */
async function readAnchor(path: string): Promise<Anchor> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EISDIR") return null;
    throw error;
  });
  const anchor = content === null ? (await readManifest(path, "backup")).details : parse(content);
  const { data } = anchorSchema.safeParse(anchor);
  if (data !== undefined) return { ...data, at: "" };
  throw new KodeksError("BAD_FOLDER", "this is neither an anchor nor a backup", {
    where: path,
    remedy: "Give what `kodeks log anchor` printed.",
  });
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  changed: "was changed: its content does not give its hash",
  removed: "is missing",
  relinked: "does not follow from the one before: one of the two was replaced",
  truncated: "and what followed it was cut off",
  replaced: "is not the one that the anchor was taken of",
  head: "does not fit the stored head of the log",
  change: "has the hash of another content than what lies beside it",
  decisions: "is the last on a case whose decisions are others now",
  verdict: "is the last on a review item whose verdict is another now",
};

function throwIfBroken({ broken, mismatch }: Verification): void {
  const found = broken ?? mismatch;
  if (found === null) return;
  const { sequence, kind } = found;
  const message =
    sequence === null
      ? "a decision or verdict is stored that the log knows nothing of"
      : `entry ${sequence} of the log ${kinds[kind] ?? kind}`;
  throw new KodeksError("BAD_LOG", message, {
    remedy:
      "Keep the database as it is, compare it with the last backup, and find out who could write to it.",
  });
}
