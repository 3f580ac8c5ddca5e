import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refuseOutAround } from "./refuse-out-around.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

it("refuses an output that is or holds an input, through links too", async () => {
  const folder = makeFolder();
  const inside = join(folder, "a", "b");
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, "file"), "");
  symlinkSync(join(folder, "a"), join(folder, "link"));
  const refused = [inside, join(folder, "a"), folder, join(folder, "link"), `${inside}/../b/`];
  for (const out of refused) {
    await expect(refuseOutAround(out, [undefined, join(inside, "file")])).rejects.toMatchObject({
      code: "USAGE",
      where: out,
    });
    await expect(refuseOutAround(out, [inside])).rejects.toMatchObject({ code: "USAGE" });
  }
});

it("lets others pass: beside, within, not there", async () => {
  const folder = makeFolder();
  for (const name of ["in", "in/within", "in2", "..odd"]) mkdirSync(join(folder, name));
  for (const out of ["in/within", "in2", "..odd", "nowhere"]) {
    await refuseOutAround(join(folder, out), [join(folder, "in")]);
  }
  await refuseOutAround(folder, [join(folder, "nowhere"), undefined]);
});
