import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

import { describe, expect, it } from "vitest";

import { hasProcessGroups, ProcessGroup } from "./index.ts";
import { freePort, startRank, startRanks } from "./process-group.fixture.ts";

const host = "127.0.0.1";
const joinAlone = async (changes: object): Promise<unknown> =>
  ProcessGroup.join({
    host,
    port: await freePort(),
    rank: 0,
    worldSize: 2,
    timeoutSeconds: 1,
    ...changes,
  });

describe.skipIf(!hasProcessGroups())("ProcessGroup", () => {
  it("sums, broadcasts and gathers over processes, without leaks", async () => {
    const ended = await startRanks(3, async ({ torch, rank, port }) => {
      const { fromArray, liveTensors, ProcessGroup, scope } = torch;
      const group = await ProcessGroup.join({
        host: "127.0.0.1",
        port,
        rank,
        worldSize: 3,
        timeoutSeconds: 30,
      });
      const made = scope(() => ({
        matrix: fromArray([rank, 1, 2, 10 * rank], [2, 2]).keep(),
        row: fromArray([rank + 0.5], [1]).keep(),
        counts: fromArray(new BigInt64Array([BigInt(rank), 7n]), [2]).keep(),
        empty: fromArray([], [0, 3]).keep(),
      }));
      const numbers = (tensor: { toArray(): ArrayLike<unknown> }): number[] =>
        Array.from(tensor.toArray(), Number);
      await group.sum([made.matrix, made.empty, made.row]);
      const all = await group.gather(made.counts);
      // Two at a time; the event loop goes on.
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 1);
      if (rank === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      await Promise.all([group.broadcast([made.counts], 2), group.barrier()]);
      clearInterval(timer);
      const result = {
        matrix: numbers(made.matrix),
        row: numbers(made.row),
        counts: numbers(made.counts),
        shape: all.shape,
        all: numbers(all),
        isAwake: turns > 0,
      };
      all.dispose();
      for (const tensor of Object.values(made)) tensor.dispose();
      await group.leave();
      const late = await group.barrier().catch((error: Error) => error.message);
      return { ...result, late, live: liveTensors() };
    });
    expect(ended.map(({ result }) => result)).toEqual(
      Array.from({ length: 3 }, () => ({
        matrix: [3, 3, 6, 30],
        row: [4.5],
        counts: [2, 7],
        shape: [3, 2],
        all: [0, 7, 1, 7, 2, 7],
        isAwake: true,
        late: expect.stringContaining("was left") as string,
        live: 0,
      })),
    );
  });

  it("fails at once, and says so, when another process is killed", async () => {
    const [lost, left] = await startRanks(2, async ({ torch, rank, port }) => {
      const group = await torch.ProcessGroup.join({
        host: "127.0.0.1",
        port,
        rank,
        worldSize: 2,
        timeoutSeconds: 20,
      });
      await group.barrier();
      if (rank === 0) process.kill(process.pid, "SIGKILL");
      const started = performance.now();
      await group.barrier().catch((error: Error) => {
        throw Object.assign(error, { message: `${error.message}|${performance.now() - started}` });
      });
    });
    expect(lost).toMatchObject({ signal: "SIGKILL" });
    expect(left?.error).toMatchObject({ code: "PEER_LOST" });
    const [message, milliseconds] = left?.error?.message.split("|") ?? [];
    expect(message).toMatch(/^rank 1 of 2 lost another process \(sum of float32\[1\]\)$/);
    expect(Number(milliseconds)).toBeLessThan(10_000);
  });

  it("fails within the timeout when another process hangs", async () => {
    const [waiting] = await startRanks(2, async ({ torch, rank, port }) => {
      const group = await torch.ProcessGroup.join({
        host: "127.0.0.1",
        port,
        rank,
        worldSize: 2,
        timeoutSeconds: 2,
      });
      await group.barrier();
      if (rank === 1) await new Promise((resolve) => setTimeout(resolve, 5000));
      else await group.barrier();
    });
    expect(waiting?.error).toEqual({
      code: "PEER_LOST",
      message: "rank 0 of 2 heard nothing from another process for 2 s (sum of float32[1])",
    });
  });

  it("names a port that is in use", async () => {
    const server = createServer();
    server.listen(0);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await expect(joinAlone({ port })).rejects.toMatchObject({
      code: "RENDEZVOUS",
      message: `port ${port} is in use on this machine`,
    });
    server.close();
  });

  it("says how many processes came", async () => {
    const port = await freePort();
    await expect(joinAlone({ port })).rejects.toMatchObject({
      code: "RENDEZVOUS",
      message: `only 1 of 2 processes came to 127.0.0.1:${port} within 1 s`,
    });
    await expect(joinAlone({ port, rank: 1 })).rejects.toMatchObject({
      code: "RENDEZVOUS",
      message: `rank 1 of 2 cannot reach rank 0 at 127.0.0.1:${port} within 1 s`,
    });
    await expect(joinAlone({ host: "no-such-host.invalid" })).rejects.toMatchObject({
      code: "RENDEZVOUS",
      message: "there is no host no-such-host.invalid",
    });
  });

  it.each([
    ["world sizes", [0, 1], [2, 3], /do not agree on their world size: one process was told [23]/],
    ["ranks", [0, 1, 1], [3, 3, 3], /agree on their duplicate rank: .* rank 1$/],
  ])("tells all processes when they were told other %s", async (_, ranks, worlds, message) => {
    const port = await freePort();
    const ended = await Promise.all(
      ranks.map((rank, i) =>
        // The number travels in the port's place, so that the body refers to nothing outside itself.
        startRank(rank, port * 10 + worlds[i], async ({ torch, rank, port }) =>
          torch.ProcessGroup.join({
            host: "127.0.0.1",
            port: Math.floor(port / 10),
            rank,
            worldSize: port % 10,
            timeoutSeconds: 20,
          }),
        ),
      ),
    );
    for (const { error } of ended) {
      expect(error).toMatchObject({ code: "RENDEZVOUS" });
      expect(error?.message).toMatch(message);
    }
  });

  it.each([
    { rank: 2 },
    { rank: -1 },
    { worldSize: 0 },
    { port: 0 },
    { port: 70_000 },
    { timeoutSeconds: 0 },
  ])("refuses %j", async (changes) => {
    await expect(joinAlone(changes)).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
  });
});
