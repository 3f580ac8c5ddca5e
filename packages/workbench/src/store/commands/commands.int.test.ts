import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../../kodeks/src/base/temporary-folder.fixture.ts";
import { kodeks, succeed } from "../../../../kodeks/src/cli/kodeks.fixture.ts";
import { builtModule } from "../built.fixture.ts";
import { openStore, openStoreContext } from "../open-store.ts";
import { actor, course, decision } from "../store.fixture.ts";

const folder = temporaryFolders();

describe("kodeks store and kodeks log", () => {
  it("look after a store from the command line", async () => {
    builtModule("store/commands/store-commands");
    const place = folder();
    const data = join(place, "data");
    const url = `sqlite:${join(data, "kodeks.sqlite")}`;
    const store = await openStore({ url });
    const [id = ""] = await store.cases.add([course()], null, actor());
    await store.cases.decide(id, 1, { state: "done", decisions: [decision("E11.9")] }, actor());
    await store.close();
    expect(succeed(["log", "verify", "--data", data])).toMatch(
      /^the log holds: 2 entries, 1 change/,
    );
    const anchor = join(place, "anchor.json");
    writeFileSync(anchor, succeed(["log", "anchor", "--data", data]));
    const out = join(place, "backup");
    expect(
      JSON.parse(succeed(["store", "backup", "--data", data, "--out", out, "--json"])),
    ).toMatchObject({ entries: 2, broken: null });
    const erased = kodeks(["store", "erase", "--patient", "-", "--database", url], {
      input: "patient-1\n",
    });
    expect(erased).toMatchObject({ status: 0, stdout: "1 cases erased\n" });
    const shown = succeed(["log", "show", "--data", data, "--patient", "patient-1"])
      .trim()
      .split("\n");
    expect(shown.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual([
      "case.add",
      "case.decide",
      "case.erase",
    ]);
    const { context, close } = await openStoreContext(url);
    await sql`drop trigger log_entries_no_update`.execute(context.db);
    await sql`update log_entries set actor = 'eve' where sequence = 2`.execute(context.db);
    await close();
    const broken = kodeks(["log", "verify", "--data", data, "--anchor", anchor, out]);
    expect(broken).toMatchObject({ status: 3, stdout: "" });
    expect(broken.stderr).toContain("entry 2 of the log was changed");
    const restored = join(place, "restored");
    succeed(["store", "restore", out, "--data", restored]);
    expect(succeed(["log", "verify", "--data", restored, "--anchor", anchor, out])).toContain(
      "2 entries",
    );
  }, 120_000);
});
