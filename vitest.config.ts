import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
    pool: "forks",
    // A test process computes with one thread, so that each core can have one.
    maxWorkers: "100%",
    env: { OMP_NUM_THREADS: "1" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
