import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** SHA-256 of a file's bytes, in hexadecimal; reads it as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/**
 * SHA-256 of a folder's content: of the sorted list of relative file names (with `/`) and the
 * hash of each. The folder's own `manifest.json` is left out, because it holds the time of
 * writing: two folders made from the same input by the same command hash alike. Empty
 * sub-folders do not count.
 */
export async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    // Model folders often link into a download cache: the linked file's bytes are what counts.
    const isFile = entry.isSymbolicLink() ? (await stat(path)).isFile() : entry.isFile();
    const name = relative(folder, path).split(sep).join("/");
    if (isFile && name !== "manifest.json") names.push(name);
  }
  names.sort();
  const hash = createHash("sha256");
  for (const name of names) {
    hash.update(`${JSON.stringify(name)} ${await hashFile(join(folder, name))}\n`);
  }
  return hash.digest("hex");
}
