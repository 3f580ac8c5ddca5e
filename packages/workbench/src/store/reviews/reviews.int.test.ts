import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, openStoreContext } from "../open-store.ts";
import { verifyStore } from "../log/verify-store.ts";
import { actor, course } from "../store.fixture.ts";
import type { ItemRecord, QueueRecord, Store } from "../store.ts";
import { describeOnBoth } from "../stores.fixture.ts";

describeOnBoth("review queues", ({ newUrl }) => {
  let store: Store;
  let url: string;
  beforeAll(async () => {
    url = await newUrl();
    store = await openStore({ url });
  });
  afterAll(() => store.close());

  const create = (reviewers: 1 | 2): Promise<QueueRecord> =>
    store.reviews.create(
      {
        name: "self-harm",
        kind: "undercoding",
        codes: "X60-X85",
        reviewers,
        items: [1, 2, 3].map((i) => ({
          course: course({ patientId: `p${i} of ${reviewers}` }),
          code: "DX619",
          score: 0.5,
          stratum: i === 1 ? "high" : null,
          weight: i,
          evidence: [],
        })),
      },
      actor("research"),
    );
  const next = async (queue: QueueRecord, user: string, after?: string): Promise<ItemRecord> => {
    const item = await store.reviews.next(queue.queueId, user, after ?? null);
    if (item === null) throw new Error("there is no next item");
    return item;
  };
  const verdict = (answer: "explicit" | "wrong" | "inferred", comment: string | null = null) => ({
    answer,
    comment,
    seconds: 12.5,
  });

  it("takes two blind verdicts an item, and no third", async () => {
    const queue = await create(2);
    expect((await store.reviews.list())[0]).toEqual(queue);
    const item = await next(queue, "ann");
    expect(item).toMatchObject({ position: 1, code: "X61.9", version: 1, verdicts: [], weight: 1 });
    const give = (user: string, version: number, answer: "explicit" | "wrong") =>
      store.reviews.giveVerdict(queue.queueId, item.itemId, version, verdict(answer), actor(user));
    expect(await give("ann", 1, "wrong")).toMatchObject({
      kind: "changed",
      record: { version: 2 },
    });
    expect(await give("bob", 1, "explicit")).toEqual({ kind: "conflict", current: 2 });
    expect(await give("ann", 2, "explicit")).toMatchObject({
      kind: "changed",
      record: { version: 3, verdicts: [{ answer: "explicit", by: "ann" }] },
    });
    expect((await next(queue, "ann")).position).toBe(2);
    expect((await next(queue, "bob")).position).toBe(1);
    expect(await give("bob", 3, "explicit")).toMatchObject({ kind: "changed" });
    expect(await give("cay", 4, "wrong")).toEqual({ kind: "conflict", current: 4 });
    expect((await next(queue, "cay")).position).toBe(2);
    expect((await next(queue, "bob", item.itemId)).position).toBe(2);
    expect(
      await store.reviews.giveVerdict(queue.queueId, "none", 1, verdict("wrong"), actor()),
    ).toEqual({ kind: "missing" });
  });

  it("has disagreements settled, once", async () => {
    const queue = await create(2);
    for (const [user, answers] of [
      ["ann", ["explicit", "wrong", "wrong"]],
      ["bob", ["wrong", "wrong", "inferred"]],
    ] as const) {
      for (const answer of answers) {
        const item = await next(queue, user);
        await store.reviews.giveVerdict(
          queue.queueId,
          item.itemId,
          item.version,
          verdict(answer),
          actor(user),
        );
      }
    }
    expect(await store.reviews.next(queue.queueId, "ann", null)).toBeNull();
    const first = await store.reviews.disagreements(queue.queueId, { limit: 1, cursor: null });
    const second = await store.reviews.disagreements(queue.queueId, {
      limit: 1,
      cursor: first.next,
    });
    expect([...first.items, ...second.items].map(({ position }) => position)).toEqual([1, 3]);
    expect(second.next).toBeNull();
    const [item] = first.items;
    const settle = (version: number) =>
      store.reviews.adjudicate(
        queue.queueId,
        item?.itemId ?? "",
        version,
        verdict("explicit"),
        actor("cay"),
      );
    expect(await settle(3)).toMatchObject({
      kind: "changed",
      record: { adjudication: { answer: "explicit", by: "cay" } },
    });
    expect(await settle(3)).toEqual({ kind: "conflict", current: 4 });
    expect(
      (await store.reviews.disagreements(queue.queueId, { limit: 9, cursor: null })).items,
    ).toHaveLength(1);
    const outcomes = await store.reviews.outcomes(queue.queueId);
    expect(
      outcomes.map(({ verdicts, adjudication, stratum, weight }) => [
        verdicts.length,
        adjudication?.answer ?? null,
        stratum,
        weight,
      ]),
    ).toEqual([
      [2, "explicit", "high", 1],
      [2, null, null, 2],
      [2, null, null, 3],
    ]);
    const all: number[] = [];
    for await (const { position } of store.reviews.each(queue.queueId)) all.push(position);
    expect(all).toEqual([1, 2, 3]);
  });

  it("keeps an erased patient's verdict without text or comment, and shows the item no more", async () => {
    const queue = await create(1);
    const item = await next(queue, "ann");
    await store.reviews.giveVerdict(
      queue.queueId,
      item.itemId,
      1,
      verdict("wrong", "mentions her sister"),
      actor("ann"),
    );
    await store.cases.erase({ patientId: "p1 of 1" }, actor("admin"));
    await store.cases.erase({ patientId: "p2 of 1" }, actor("admin"));
    const found = await store.reviews.item(queue.queueId, item.itemId);
    expect(found).toMatchObject({
      course: { patientId: null, humanCodes: [] },
      verdicts: [{ answer: "wrong", comment: null }],
    });
    expect((await next(queue, "bob")).position).toBe(3);
    expect(
      await store.reviews.giveVerdict(queue.queueId, item.itemId, 2, verdict("wrong"), actor()),
    ).toEqual({ kind: "missing" });
    const behind = await openStoreContext(url);
    expect(await verifyStore(behind.context)).toMatchObject({ broken: null, mismatch: null });
    await behind.close();
  });
});
