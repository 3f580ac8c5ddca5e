import { libtorchInfo } from "@kodeks/libtorch";
import { expect, it } from "vitest";
import { version } from "../base/version.ts";
import { versionText } from "./version.ts";

it("names Kodeks, the libtorch in use and where it is, and Node", async () => {
  const { version: libtorch, prefix } = libtorchInfo();
  const lines = (await versionText()).split("\n");
  expect(lines).toEqual([
    `kodeks ${version}`,
    expect.stringMatching(/^libtorch .*(no CUDA device|\d+ CUDA devices)$/),
    `Node ${process.versions.node}`,
    "",
  ]);
  expect(lines[1]).toContain(`libtorch ${libtorch} (`);
  expect(lines[1]).toContain(prefix);
});
