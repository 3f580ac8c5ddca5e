import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { builtModule, runScript } from "./built.fixture.ts";
import { verifyStore } from "./log/verify-store.ts";
import { openStore, openStoreContext } from "./open-store.ts";
import { actor, course } from "./store.fixture.ts";
import { describeOnBoth } from "./stores.fixture.ts";

/**
 * A server's writing, as fast as it goes: coders decide on cases and reviewers give verdicts, and each line
 * printed is one that was acknowledged. The line is written at once, before anything else happens.
 */
function load(url: string, cases: readonly string[], name: string, rounds: number): string {
  return `
    import { writeSync } from "node:fs";
    const { openStore } = await import(${JSON.stringify(builtModule("store/open-store"))});
    const store = await openStore({ url: ${JSON.stringify(url)} });
    const cases = ${JSON.stringify(cases)};
    const actor = (user) => ({ user, roles: ["coder"], requestId: "r" });
    const [queue] = await store.reviews.list();
    writeSync(1, "ready\\n");
    const coder = async (user) => {
      for (let round = 0; round < ${rounds}; round += 1) {
        const id = cases[Math.floor(Math.random() * cases.length)];
        const { version } = await store.cases.get(id);
        const by = user + " " + round;
        const decisions = [{ code: "E11.9", state: "accepted", origin: "coder", role: null, reason: null,
          comment: by, by: user, at: new Date().toISOString() }];
        const { kind, record } = await store.cases.decide(id, version, { state: "in-progress", decisions }, actor(user));
        if (kind === "changed") writeSync(1, JSON.stringify({ kind: "case", id, version: record.version, by }) + "\\n");
        else if (kind === "conflict") writeSync(1, JSON.stringify({ kind: "conflict" }) + "\\n");
        const item = await store.reviews.next(queue.queueId, user, null);
        if (item === null) continue;
        const given = { answer: "explicit", comment: null, seconds: round };
        const told = await store.reviews.giveVerdict(queue.queueId, item.itemId, item.version, given, actor(user));
        if (told.kind === "changed") writeSync(1, JSON.stringify({ kind: "verdict", id: item.itemId, by: user, seconds: round }) + "\\n");
      }
    };
    await Promise.all(["a", "b", "c"].map((user) => coder(${JSON.stringify(name)} + user)));
    await store.close();`;
}

/** How often a process is killed. KODEKS_KILLS=50 takes the test for a long walk. */
const rounds = Number(process.env["KODEKS_KILLS"] ?? 3);

interface Line {
  readonly kind: "case" | "verdict" | "conflict";
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly seconds: number;
}

const parse = (lines: readonly string[]): Line[] =>
  lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Line);

describeOnBoth("a store under write load", ({ newUrl }) => {
  const begin = async (): Promise<{ url: string; cases: readonly string[]; queueId: string }> => {
    const url = await newUrl();
    const store = await openStore({ url });
    const cases = await store.cases.add(
      Array.from({ length: 5 }, (_, i) => course({ courseId: `c${i}` })),
      null,
      actor(),
    );
    const items = Array.from({ length: 100 }, () => ({
      course: course(),
      code: "X60",
      score: null,
      stratum: null,
      weight: null,
      evidence: [],
    }));
    const { queueId } = await store.reviews.create(
      { name: "q", kind: "undercoding", codes: "X60-X85", reviewers: 2, items },
      actor(),
    );
    await store.close();
    return { url, cases, queueId };
  };

  /** What was acknowledged must be there, and the chain must hold. */
  const check = async (
    { url, queueId }: { readonly url: string; readonly queueId: string },
    acknowledged: readonly Line[],
  ): Promise<void> => {
    const store = await openStore({ url });
    const behind = await openStoreContext(url);
    const outcomes = new Map(
      (await store.reviews.outcomes(queueId)).map((outcome) => [outcome.itemId, outcome]),
    );
    const changes = await behind.context.db.selectFrom("changes").selectAll().execute();
    const decided = new Set(changes.map(({ about, content }) => `${about} ${comment(content)}`));
    for (const { kind, id, version, by, seconds } of acknowledged) {
      if (kind === "conflict") continue;
      if (kind === "case") {
        expect((await store.cases.get(id))?.version).toBeGreaterThanOrEqual(version);
        expect(decided).toContain(`${id} ${by}`);
      } else {
        const found = outcomes.get(id)?.verdicts.find((verdict) => verdict.by === by);
        expect(found).toMatchObject({ answer: "explicit", seconds });
      }
    }
    const verified = await verifyStore(behind.context);
    expect(verified).toMatchObject({ broken: null, mismatch: null });
    // Five cases and the queue, then an entry for each change.
    const changed = acknowledged.filter(({ kind }) => kind !== "conflict").length;
    expect(verified.entries).toBeGreaterThanOrEqual(6 + changed);
    await store.close();
    await behind.close();
  };

  it("loses nothing it acknowledged when its process is killed at random moments", async () => {
    const begun = await begin();
    const acknowledged: Line[] = [];
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      const child = runScript(load(begun.url, begun.cases, `k${round}`, 100_000));
      // Somewhere between and within the writes that follow.
      const enough = 1 + Math.random() * 12;
      while (child.lines.length < enough) await setTimeout(1);
      await setTimeout(Math.random() * 20);
      child.kill();
      if ((await child.ended) === "SIGKILL") kills += 1;
      acknowledged.push(...parse(child.lines));
      await check(begun, acknowledged);
    }
    expect(kills).toBe(rounds);
    expect(acknowledged.length).toBeGreaterThan(3);
  });

  it("keeps one chain while two processes write at once", async () => {
    const writes = 10;
    const begun = await begin();
    const children = ["x", "y"].map((name) =>
      runScript(load(begun.url, begun.cases, name, writes)),
    );
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0]);
    const lines = children.flatMap(({ lines }) => parse(lines));
    await check(begun, lines);
    const told = (kind: Line["kind"]): Line[] => lines.filter((line) => line.kind === kind);
    expect(told("case").length + told("conflict").length).toBe(2 * 3 * writes);
    // No two were told that they made the same version of a case.
    const versions = told("case").map(({ id, version }) => `${id} ${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

function comment(content: string): string {
  const { decisions } = JSON.parse(content) as { decisions?: { comment: string }[] };
  return decisions?.[0]?.comment ?? "";
}
