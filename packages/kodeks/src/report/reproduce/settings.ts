import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../../base/errors.ts";
import type { Language } from "../../simulation/grammar/language-grammar.ts";
import { scales } from "./scales.ts";
import type { Scale, ScaleName } from "./scales.ts";

/** All that decides what a reproduction finds. */
export interface ReproduceSettings extends Scale {
  readonly scale: ScaleName;
  readonly seed: number;
  readonly language: Language;
}

export interface SettingsChange {
  readonly patients?: number;
  readonly epochs?: number;
  readonly seed?: number;
  readonly language?: Language;
}

/** The settings of a scale, with changes. */
export function resolveSettings(scale: ScaleName, changes: SettingsChange = {}): ReproduceSettings {
  const { patients, epochs, seed = 1, language = "en" } = changes;
  return {
    scale,
    seed,
    language,
    ...scales[scale],
    ...(patients === undefined ? {} : { patients }),
    ...(epochs === undefined ? {} : { epochs }),
  };
}

const fileName = "settings.json";

/**
 * Opens the folder of a reproduction: writes the settings into a new one, and refuses one that was begun with
 * others.
 *
 * @returns whether it goes on with what is there
 * @throws KodeksError EXISTS (a folder of something else), RESUME_MISMATCH (naming the settings that differ)
 */
export async function openReproduction(out: string, settings: ReproduceSettings): Promise<boolean> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  if (names.length === 0) {
    await mkdir(out, { recursive: true });
    const temporary = join(out, `.${fileName}.partial`);
    await writeFile(temporary, `${JSON.stringify(settings, null, 2)}\n`);
    await rename(temporary, join(out, fileName));
    return false;
  }
  const known = await readSettings(out);
  if (known === null) {
    // Nothing but our own half-written settings: the run was ended as it began.
    if (names.every((name) => name === `.${fileName}.partial`)) {
      await writeFile(join(out, fileName), `${JSON.stringify(settings, null, 2)}\n`);
      return false;
    }
    throw new KodeksError("EXISTS", "the output is there already and holds no reproduction", {
      where: out,
      remedy: "Name another folder.",
    });
  }
  const keys = new Set([...Object.keys(known), ...Object.keys(settings)]);
  const given: Readonly<Record<string, unknown>> = { ...settings };
  const changed = [...keys].filter(
    (key) => JSON.stringify(known[key]) !== JSON.stringify(given[key]),
  );
  if (changed.length > 0) {
    const details = changed.map(
      (key) => `${key} was ${JSON.stringify(known[key])} and is ${JSON.stringify(given[key])}`,
    );
    throw new KodeksError("RESUME_MISMATCH", `it was begun otherwise: ${details.join("; ")}`, {
      where: out,
      remedy: "Give the same options to go on, or name another folder.",
    });
  }
  return true;
}

async function readSettings(out: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const content: unknown = JSON.parse(await readFile(join(out, fileName), "utf8"));
    return typeof content === "object" && content !== null ? { ...content } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
