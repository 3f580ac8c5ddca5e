import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder with its content as Latin-1, but for the time in the manifest. */
export function contents(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path.slice(folder.length + 1),
      readFileSync(path, "latin1").replace(/"createdAt": "[^"]*"/, ""),
    );
  }
  return files;
}
