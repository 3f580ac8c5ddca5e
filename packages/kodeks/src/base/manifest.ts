import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join, win32 } from "node:path";
import { z } from "zod";
import { KodeksError } from "./errors.ts";
import { version } from "./version.ts";

export { hashFile, hashFolder } from "./hash.ts";

/** The schema version that this release reads and writes. */
export const schemaVersion = 1;

const kinds = [
  "cohort",
  "dataset",
  "model",
  "predictions",
  "report",
  "encoder",
  "catalogue",
  "checkpoint",
  "backup",
] as const;

/** What a folder written by Kodeks holds. */
export type FolderKind = (typeof kinds)[number];

const makers: Readonly<Record<FolderKind, string>> = {
  cohort: "kodeks import",
  dataset: "kodeks prepare",
  model: "kodeks train",
  predictions: "kodeks evaluate",
  report: "kodeks evaluate",
  encoder: "kodeks pretrain",
  catalogue: "kodeks catalogue import",
  checkpoint: "kodeks train",
  backup: "kodeks store backup",
};

// Full paths name people and machines, so that only file names may be kept.
const fileName = z.string().refine((path) => path !== "" && path === lastPart(path));

const manifestSchema = z
  .strictObject({
    kind: z.enum(kinds),
    schemaVersion: z.literal(schemaVersion),
    command: z.string(),
    createdBy: z.string(),
    createdAt: z.iso.datetime().nullable(),
    seed: z.number().nullable(),
    inputs: z.array(
      z.strictObject({ path: fileName, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).readonly(),
    ),
    counts: z.record(z.string(), z.number()),
    details: z.record(z.string(), z.unknown()),
  })
  .readonly();

/** A folder's `manifest.json`: what the folder is and what it was made from. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** What a command states about the folder it writes; the rest is filled in. */
export interface ManifestInput {
  readonly kind: FolderKind;
  /** The command as called, without paths or note text. */
  readonly command: string;
  readonly seed?: number | null;
  /** Of `path` only the last part is kept. */
  readonly inputs?: readonly { readonly path: string; readonly sha256: string }[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Default now; null for what must be the same bytes whenever it is made. */
  readonly createdAt?: null;
}

/**
 * Writes `manifest.json` into a folder and returns what it wrote.
 *
 * @example
 * await writeManifest(temporary, { kind: "model", command: "kodeks train", seed: 1 });
 */
export async function writeManifest(folder: string, manifest: ManifestInput): Promise<Manifest> {
  const full = manifestSchema.parse({
    kind: manifest.kind,
    schemaVersion,
    command: manifest.command,
    createdBy: `kodeks ${version}`,
    createdAt: manifest.createdAt === null ? null : new Date().toISOString(),
    seed: manifest.seed ?? null,
    inputs: (manifest.inputs ?? []).map(({ path, sha256 }) => ({ path: lastPart(path), sha256 })),
    counts: manifest.counts ?? {},
    details: manifest.details ?? {},
  });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(full, null, 2)}\n`);
  return full;
}

/**
 * Reads a folder's manifest and checks that the folder is of the expected kind.
 *
 * @throws KodeksError NOT_FOUND (no such folder), BAD_FOLDER (not a folder, no or a damaged
 * manifest, another kind), BAD_SCHEMA_VERSION.
 */
export async function readManifest(folder: string, kind: FolderKind): Promise<Manifest> {
  const remedy = `Give ${article(kind)} folder, as made by \`${makers[kind]}\`.`;
  const content = parse(await readText(folder, kind, remedy));
  const where = join(folder, "manifest.json");
  const found = z
    .looseObject({ kind: z.enum(kinds), schemaVersion: z.unknown() })
    .safeParse(content);
  if (!found.success) {
    throw new KodeksError("BAD_FOLDER", "the manifest is damaged or not one of Kodeks", {
      where,
      remedy,
    });
  }
  if (found.data.kind !== kind) {
    const message = `the folder holds ${article(found.data.kind)}, and ${article(kind)} was expected`;
    throw new KodeksError("BAD_FOLDER", message, { where: folder, remedy });
  }
  if (found.data.schemaVersion !== schemaVersion) {
    const version = JSON.stringify(found.data.schemaVersion) ?? "none";
    throw new KodeksError(
      "BAD_SCHEMA_VERSION",
      `the folder has schema version ${version}, and ${schemaVersion} was expected`,
      { where, remedy: `Make the folder again with this release, by \`${makers[kind]}\`.` },
    );
  }
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) {
    const field = manifest.error.issues[0]?.path.map(String).join(".") ?? "";
    throw new KodeksError("BAD_FOLDER", `the manifest is damaged at field "${field}"`, {
      where,
      remedy: `Make the folder again by \`${makers[kind]}\`.`,
    });
  }
  return manifest.data;
}

/**
 * Reads the manifest of a folder that may be of several kinds.
 *
 * @throws KodeksError as `readManifest`, for the first of the kinds
 */
export async function readManifestOf(
  folder: string,
  kinds: readonly FolderKind[],
): Promise<Manifest> {
  let first: unknown;
  for (const kind of kinds) {
    try {
      return await readManifest(folder, kind);
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

async function readText(folder: string, kind: FolderKind, remedy: string): Promise<string> {
  const status = await stat(folder).catch(() => undefined);
  if (status === undefined) {
    throw new KodeksError("NOT_FOUND", `there is no such ${kind} folder`, {
      where: folder,
      remedy,
    });
  }
  if (!status.isDirectory()) {
    throw new KodeksError("BAD_FOLDER", `a file was given where ${article(kind)} folder belongs`, {
      where: folder,
      remedy,
    });
  }
  try {
    return await readFile(join(folder, "manifest.json"), "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new KodeksError("BAD_FOLDER", "the folder has no manifest.json", {
      where: folder,
      remedy,
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function article(kind: FolderKind): string {
  if (kind === "predictions") return kind;
  return `${kind === "encoder" ? "an" : "a"} ${kind}`;
}

function lastPart(path: string): string {
  return win32.basename(basename(path));
}
