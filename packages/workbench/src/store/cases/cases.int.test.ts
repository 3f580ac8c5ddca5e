import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import { actor, coding, course, decision } from "../store.fixture.ts";
import type { Store } from "../store.ts";
import { describeOnBoth } from "../stores.fixture.ts";

describeOnBoth("cases", ({ newUrl }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ url: await newUrl() });
  });
  afterAll(() => store.close());

  const add = async (
    over: Parameters<typeof course>[0] = {},
    worklist: string | null = null,
  ): Promise<string> => {
    const [id = ""] = await store.cases.add([course(over)], worklist, actor());
    return id;
  };

  it("gives back what it was given, as it was given", async () => {
    const given = course({
      labs: [{ time: null, code: "K", name: null, value: "<5", unit: null, low: 1.5, high: null }],
    });
    const id = await add(given);
    const found = await store.cases.get(id);
    expect(found?.course).toEqual(given);
    expect(found).toMatchObject({
      version: 1,
      state: "new",
      humanCodes: ["E11.9"],
      coding: null,
      decisions: [],
    });
    expect(await store.cases.get("nobody")).toBeNull();
  });

  it("keeps the length of text that databases refuse", async () => {
    const text = "a\0b\ud800c\udc00d🙂";
    const id = await add({ documents: [{ documentId: "d", type: "note", time: null, text }] });
    const found = await store.cases.get(id);
    expect(found?.course.documents[0]?.text).toBe("a\uFFFDb\uFFFDc\uFFFDd🙂");
  });

  it("counts what model and human disagree on, at the model's level", async () => {
    const id = await add({
      humanCodes: [
        { code: "DE119", role: null },
        { code: "I10", role: null },
      ],
    });
    const first = await store.cases.setCoding(id, null, coding(["E11.9", "J18.9"]), actor("model"));
    expect(first).toMatchObject({
      kind: "changed",
      record: { version: 2, disagreements: 2, recommendation: "review" },
    });
    const coarse = coding(["E11"], { model: { ...coding([]).model, level: 3 } });
    expect(await store.cases.setCoding(id, 2, coarse, actor())).toMatchObject({
      record: { disagreements: 1 },
    });
  });

  it("lets one of two coders at once change a case, and tells the other what stands", async () => {
    const id = await add();
    const change = (code: string): Parameters<typeof store.cases.decide>[2] => ({
      state: "in-progress",
      decisions: [decision(code)],
    });
    const both = await Promise.all([
      store.cases.decide(id, 1, change("E11.9"), actor("ann")),
      store.cases.decide(id, 1, change("I10"), actor("bob")),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["changed", "conflict"]);
    expect(both.find(({ kind }) => kind === "conflict")).toEqual({ kind: "conflict", current: 2 });
    const winner = both[0]?.kind === "changed" ? "E11.9" : "I10";
    expect((await store.cases.get(id))?.acceptedCodes).toEqual([winner]);
    expect(await store.cases.assign("nobody", 1, "ann", actor())).toEqual({ kind: "missing" });
  });

  it("filters, sorts and pages without losing or repeating a case", async () => {
    const { worklistId: worklist } = await store.worklists.create("list", actor());
    // Of another list, and so never to be seen.
    await store.cases.add([course(), course()], null, actor());
    const specialties = ["cardiology", "surgery", "neurology"];
    for (let i = 0; i < 30; i += 1) {
      const given = {
        courseId: `c-${i % 10}-${i}`,
        specialty: specialties[i % 3] ?? null,
        department: null,
      };
      const id = await add(given, worklist);
      if (i % 2 === 0) {
        const made = coding(i % 4 === 0 ? ["E11.9", "I10"] : ["I10"], {
          confidence: (i % 5) / 5,
          recommendation: i % 6 === 0 ? "auto-code" : "review",
        });
        await store.cases.setCoding(id, null, made, actor());
      }
      if (i % 7 === 0) await store.cases.assign(id, i % 2 === 0 ? 2 : 1, "bob", actor());
    }
    const all = async (
      query: Partial<Parameters<typeof store.cases.list>[0]>,
    ): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await store.cases.list({
          sort: "newest",
          limit: 7,
          worklist,
          ...query,
          ...(cursor === undefined ? {} : { cursor }),
        });
        found.push(...page.items.map(({ courseId }) => courseId ?? ""));
        if (page.next === null) return found;
        cursor = page.next;
      }
    };
    const newest = await all({});
    expect(newest).toHaveLength(30);
    expect(new Set(newest).size).toBe(30);
    expect(await all({ sort: "oldest" })).toEqual(newest.toReversed());
    for (const sort of ["confidence", "-confidence", "disagreements"] as const) {
      expect((await all({ sort })).sort()).toEqual([...newest].sort());
    }
    expect(await all({ specialty: "surgery" })).toHaveLength(10);
    expect(await all({ assignee: "bob" })).toHaveLength(5);
    expect(await all({ assignee: "none" })).toHaveLength(25);
    expect(await all({ code: "DI10" })).toHaveLength(15);
    expect(await all({ code: "E11", disagreement: "any" })).toHaveLength(15);
    expect(await all({ disagreement: "human-only" })).toHaveLength(7);
    expect(await all({ recommendation: "auto-code" })).toHaveLength(5);
    expect(await all({ minConfidence: 0.5, maxConfidence: 0.7 })).toHaveLength(3);
    expect((await all({ course: "c-3-" })).sort()).toEqual(["c-3-13", "c-3-23", "c-3-3"]);
    expect(await all({ course: "c-3-%" })).toEqual([]);
    const least = await store.cases.list({ sort: "confidence", limit: 30, worklist });
    const confidences = least.items.map(({ confidence }) => confidence);
    expect(confidences.slice(0, 3)).toEqual([0, 0, 0]);
    expect(confidences.slice(15)).toEqual(Array.from({ length: 15 }, () => null));
    expect(least.total).toBe(30);
    await expect(
      store.cases.list({
        sort: "oldest",
        limit: 5,
        cursor: (await store.cases.list({ sort: "newest", limit: 5 })).next ?? "",
      }),
    ).rejects.toMatchObject({ code: "USAGE" });
    const each: string[] = [];
    for await (const found of store.cases.each({ worklist, sort: "newest", specialty: "surgery" }))
      each.push(found.course.documents[0]?.text ?? "");
    expect(each).toHaveLength(10);
    const facets = await store.cases.facets(worklist);
    expect(facets.specialties).toEqual(
      specialties.toSorted().map((value) => ({ value, cases: 10 })),
    );
    expect(facets.assignees).toEqual([{ value: "bob", cases: 5 }]);
    expect(facets.departments).toEqual([]);
  });

  it("finds the next case that is open and nobody else's", async () => {
    const { worklistId: worklist } = await store.worklists.create("next", actor());
    const ids = await store.cases.add([course(), course(), course()], worklist, actor());
    const [first = "", second = "", third = ""] = ids;
    await store.cases.assign(second, 1, "bob", actor());
    const next = async (user: string, after?: string): Promise<string | undefined> =>
      (
        await store.cases.next(
          { worklist, sort: "oldest", ...(after === undefined ? {} : { after }) },
          user,
        )
      )?.caseId;
    expect([
      await next("ann"),
      await next("ann", first),
      await next("bob", first),
      await next("ann", third),
    ]).toEqual([first, third, second, undefined]);
    await store.cases.decide(first, 1, { state: "done", decisions: [] }, actor());
    expect(await next("ann")).toBe(third);
  });

  it("counts the cases of worklists", async () => {
    const list = await store.worklists.create("January", actor());
    const [id = ""] = await store.cases.add([course(), course()], list.worklistId, actor());
    await store.cases.decide(id, 1, { state: "done", decisions: [] }, actor());
    expect(await store.worklists.list()).toContainEqual({ ...list, cases: 2, done: 1 });
    expect([
      await store.worklists.exists(list.worklistId),
      await store.worklists.exists("x"),
    ]).toEqual([true, false]);
  });
});
