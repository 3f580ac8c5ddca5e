import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { KodeksError } from "../base/errors.ts";
import type { Deidentifier } from "../cohort/deidentify/deidentifier.ts";
import type { Shard } from "../cohort/shard.ts";

/** Options that take out what identifies patients. */
export interface DeidentifyOptions {
  readonly deidentify?: true;
  readonly names?: string;
  readonly secret?: string;
  readonly shard?: Shard;
}

/** Adds them to a command. */
export function addDeidentifyOptions(command: Command): Command {
  return command
    .option(
      "--deidentify",
      "replace CPR and phone numbers, e-mail addresses and names, shift dates, give pseudonyms",
    )
    .option("--names <file>", "with --deidentify: names to replace, one a line")
    .option(
      "--secret <file>",
      "with --deidentify: what decides pseudonyms and dates; drawn and forgotten without",
    );
}

/** @throws KodeksError USAGE, NOT_FOUND */
export async function readDeidentifier(
  options: DeidentifyOptions,
): Promise<{ readonly deidentify?: Deidentifier }> {
  const { names, secret } = options;
  if (options.deidentify !== true) {
    if (names === undefined && secret === undefined) return {};
    throw new KodeksError("USAGE", "--names and --secret belong to --deidentify", {
      remedy: "Add --deidentify.",
    });
  }
  if (options.shard !== undefined && secret === undefined) {
    throw new KodeksError("USAGE", "shards need one secret for the pseudonyms they share", {
      remedy: "Write a long random line into a file and give it to each shard as --secret.",
    });
  }
  const { createDeidentifier } = await import("../cohort/deidentify/create-deidentifier.ts");
  const list = names === undefined ? [] : (await readFile(names, "utf8")).split(/\r?\n/);
  const key = secret === undefined ? undefined : (await readFile(secret, "utf8")).trim();
  if (key !== undefined && key.length < 16) {
    throw new KodeksError("USAGE", "the secret has fewer than 16 characters", {
      where: secret ?? "",
      remedy: "Take a long random one, as `openssl rand -hex 32` prints.",
    });
  }
  return {
    deidentify: createDeidentifier({
      names: list.map((name) => name.trim()).filter((name) => name !== ""),
      ...(key === undefined ? {} : { secret: key }),
    }),
  };
}
