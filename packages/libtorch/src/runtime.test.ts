import { describe, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import { checkDevice, libtorchInfo, parallelInfo, setThreads } from "./index.ts";

describe("libtorchInfo", () => {
  it("says which library is in use", () => {
    const info = libtorchInfo();
    expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(["LIBTORCH", "python", "system"]).toContain(info.kind);
    expect(info.prefix.startsWith("/")).toBe(true);
    expect(info.cudaDevices).toBeGreaterThanOrEqual(0);
  });
});

describe("checkDevice", () => {
  it("accepts the devices that are there", () => {
    expect(checkDevice("cpu")).toBe("cpu");
    expect(checkDevice("cpu:0")).toBe("cpu:0");
  });

  it.each(["", "CPU", "tpu", "cuda:", "cuda:-1", "cuda:x", "cpu:0:1"])(
    "does not know %j",
    (device) => {
      const error = torchError(() => checkDevice(device));
      expect(error.code).toBe("BAD_ARGUMENT");
      expect(error.message).toContain("use cpu, cuda or cuda:N");
    },
  );

  it("says how many devices there are when the one asked for is not", () => {
    const { cudaDevices } = libtorchInfo();
    expect(torchError(() => checkDevice("cpu:1")).message).toContain("only 1");
    const error = torchError(() => checkDevice(`cuda:${cudaDevices}`));
    expect(error.message).toContain(cudaDevices === 0 ? "sees none" : `only ${cudaDevices}`);
  });
});

describe("setThreads", () => {
  it("sets the threads of libtorch's loops", () => {
    expect(setThreads(1)).toEqual({ operators: 1, blas: 1 });
    expect(parallelInfo()).toMatch(/at::get_num_threads\(\) : 1\b/);
    const { operators } = setThreads();
    expect(parallelInfo()).toContain(`at::get_num_threads() : ${operators}\n`);
  });

  it.each([0, -1, 1.5, NaN, Infinity])("refuses %s", (count) => {
    const error = torchError(() => setThreads(count));
    expect(error.code).toBe("BAD_ARGUMENT");
    expect(error.message).toContain(String(count));
  });
});
