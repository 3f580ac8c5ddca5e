import type { Command } from "commander";
import { folderName } from "./arguments.ts";
import { workbenchModule } from "./workbench-module.ts";

/** Where the store is. */
export interface StorePlace {
  readonly data: string;
  readonly database?: string;
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The log's end, as noted at a time. */
export interface Anchor extends Head {
  readonly store: string;
  readonly at: string;
}

/** What came out of checking a log. */
export interface Verification {
  readonly store: string;
  readonly entries: number;
  readonly head: Head;
  readonly broken: { readonly sequence: number; readonly kind: string } | null;
  readonly compared: number;
  readonly mismatch: { readonly sequence: number | null; readonly kind: string } | null;
}

/** What these commands call of `@kodeks/workbench`, which stands on this package and not below it. */
interface StoreModule {
  readonly storeUrl: (place: StorePlace) => string;
  readonly backupStore: (options: {
    readonly url: string;
    readonly out: string;
    readonly force: boolean;
    readonly signal: AbortSignal;
  }) => Promise<Verification>;
  readonly restoreStore: (folder: string, url: string) => Promise<Verification>;
  readonly migrateStore: (
    url: string,
    apply: boolean,
  ) => Promise<{
    readonly applied: readonly string[];
    readonly pending: readonly string[];
    readonly now: readonly string[];
  }>;
  readonly eraseCases: (
    url: string,
    what:
      | { readonly caseId: string }
      | { readonly patientId: string }
      | { readonly closedBefore: string },
  ) => Promise<{ readonly erased: number }>;
  readonly retain: (
    url: string,
    days: number,
  ) => Promise<{ readonly cases: number; readonly jobs: number }>;
  readonly feedback: (
    url: string,
    options: { readonly out: string; readonly force: boolean; readonly signal: AbortSignal },
  ) => Promise<{ readonly courses: number; readonly accepted: number; readonly rejected: number }>;
  readonly verifyLog: (url: string, anchors: readonly Anchor[]) => Promise<Verification>;
  readonly anchorLog: (url: string) => Promise<Anchor>;
  readonly showLog: (
    url: string,
    filter: {
      readonly caseId?: string;
      readonly patientId?: string;
      readonly user?: string;
      readonly since?: string;
      readonly until?: string;
    },
    each: (entry: object) => Promise<void>,
  ) => Promise<void>;
}

/** Loads the store's commands. @throws KodeksError NO_WORKBENCH */
export function storeModule(): Promise<StoreModule> {
  return workbenchModule<StoreModule>("store");
}

/** Adds the options that say which store is meant. */
export function withPlace(command: Command): Command {
  return command
    .option("--data <folder>", "the folder of `kodeks serve --data`", folderName, "kodeks-data")
    .option("--database <url>", "sqlite:FILE or postgres://…, where it is not in --data");
}
