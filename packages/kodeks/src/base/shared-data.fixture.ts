import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of real data that lies beside the repository; tests that need it are skipped without. */
export const sharedData = fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

export const hasSharedData = existsSync(sharedData);

/** Ends the name of a test group that needs the real data. */
export const needsSharedData = hasSharedData ? "" : " (skipped: there is no ../shared/data)";
