import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

/**
 * A function that makes empty folders, which are removed after each test.
 *
 * @param when `afterAll` for folders that the tests of a file share
 */
export function temporaryFolders(
  when: (cleanUp: () => void) => void = (cleanUp) => afterEach(cleanUp),
): () => string {
  const made: string[] = [];
  when(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "kodeks-test-"));
    made.push(folder);
    return folder;
  };
}
