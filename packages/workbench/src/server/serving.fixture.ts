import { setTimeout as wait } from "node:timers/promises";
import { startKodeks } from "../../../kodeks/src/cli/kodeks.fixture.ts";
import { builtModule } from "../store/built.fixture.ts";

/** Starts `kodeks serve`, and gives where it listens as soon as it says so. */
export async function serving(args: readonly string[]) {
  builtModule("server/serve");
  const { child, ended } = startKodeks(["serve", ...args]);
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  while (!/serving .* at (http:\S+)/.test(text)) {
    if (child.exitCode !== null) throw new Error(text);
    await wait(50);
  }
  return { child, ended, address: /serving .* at (http:\S+)/.exec(text)?.[1] ?? "" };
}
