import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { temporaryFolders } from "../../../../kodeks/src/base/temporary-folder.fixture.ts";
import { withPassword } from "./with-password.ts";

const makeFolder = temporaryFolders();
const name = "KODEKS_DATABASE_PASSWORD_FILE";
const url = "postgres://kodeks@db:5432/kodeks";

describe("a database's password from a file", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("goes into the URL of PostgreSQL, whatever characters it has", () => {
    const file = join(makeFolder(), "password");
    writeFileSync(file, "p@ss/wörd:%1\n");
    vi.stubEnv(name, file);
    const { username, password, host } = new URL(withPassword(url));
    expect([username, decodeURIComponent(password), host]).toEqual([
      "kodeks",
      "p@ss/wörd:%1",
      "db:5432",
    ]);
    expect(withPassword("sqlite:/data/kodeks.sqlite")).toBe("sqlite:/data/kodeks.sqlite");
  });

  it("is left out where there is none, and missed where its file is", () => {
    vi.stubEnv(name, undefined);
    expect(withPassword(url)).toBe(url);
    vi.stubEnv(name, join(makeFolder(), "none"));
    expect(() => withPassword(url)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  });
});
