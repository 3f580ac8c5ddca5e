import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../../base/errors.ts";

/** A source file and its size in bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The files of a JSONL source: the file itself, or a folder's `*.jsonl` sorted by name.
 *
 * @throws KodeksError NOT_FOUND.
 */
export async function listJsonlFiles(source: string): Promise<readonly SourceFile[]> {
  const status = await stat(source).catch(() => undefined);
  if (status === undefined) {
    throw new KodeksError("NOT_FOUND", "there is no such file or folder", {
      where: source,
      remedy: "Give a JSONL file, or a folder with files whose names end in .jsonl.",
    });
  }
  if (!status.isDirectory()) return [{ path: source, bytes: status.size }];
  const files: SourceFile[] = [];
  for (const name of (await readdir(source)).sort()) {
    if (!name.endsWith(".jsonl")) continue;
    const path = join(source, name);
    const entry = await stat(path);
    if (entry.isFile()) files.push({ path, bytes: entry.size });
  }
  if (files.length === 0) {
    throw new KodeksError("NOT_FOUND", "the folder has no file whose name ends in .jsonl", {
      where: source,
      remedy: "Give a folder with .jsonl files, or the name of one file.",
    });
  }
  return files;
}
