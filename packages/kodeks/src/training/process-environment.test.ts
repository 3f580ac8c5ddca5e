import { describe, expect, it } from "vitest";
import { readProcessPlace } from "./process-environment.ts";

const whole = { MASTER_ADDR: "node7", MASTER_PORT: "29500", RANK: "3", WORLD_SIZE: "8" };

describe("readProcessPlace", () => {
  it("reads what PyTorch's launchers set", () => {
    expect(readProcessPlace(whole)).toEqual({
      host: "node7",
      port: 29_500,
      rank: 3,
      worldSize: 8,
      localRank: 0,
      localProcesses: null,
      networkInterface: null,
    });
    const more = { LOCAL_RANK: "1", LOCAL_WORLD_SIZE: "2", GLOO_SOCKET_IFNAME: "ib0" };
    expect(readProcessPlace({ ...whole, ...more })).toMatchObject({
      localRank: 1,
      localProcesses: 2,
      networkInterface: "ib0",
    });
  });

  it.each([
    {},
    { MASTER_ADDR: "node7", LOCAL_RANK: "2" },
    { RANK: "0", WORLD_SIZE: "1" },
    { WORLD_SIZE: "1" },
    { RANK: "", WORLD_SIZE: "" },
  ])("trains alone where it is told %j", (environment) => {
    expect(readProcessPlace(environment)).toBeNull();
  });

  it.each([
    [{ WORLD_SIZE: undefined }, "WORLD_SIZE must be set, too"],
    [{ RANK: undefined, MASTER_PORT: "" }, "MASTER_PORT and RANK must be set, too"],
    [{ RANK: "8" }, "RANK 8 does not fit WORLD_SIZE 8: ranks count from 0"],
    [{ RANK: "-1" }, 'RANK is "-1" and not a whole number of 0 to 100000'],
    [{ RANK: "1", WORLD_SIZE: "1" }, "RANK 1 does not fit WORLD_SIZE 1: ranks count from 0"],
    [{ WORLD_SIZE: "two" }, 'WORLD_SIZE is "two" and not a whole number of 1 to 100000'],
    [{ MASTER_PORT: "70000" }, 'MASTER_PORT is "70000" and not a whole number of 1 to 65535'],
    [
      { LOCAL_RANK: "2", LOCAL_WORLD_SIZE: "2" },
      'LOCAL_RANK is "2" and not a whole number of 0 to 1',
    ],
  ])("refuses %j", (changes, message) => {
    let thrown: unknown;
    try {
      readProcessPlace({ ...whole, ...changes });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: "BAD_PROCESSES", message });
  });
});
