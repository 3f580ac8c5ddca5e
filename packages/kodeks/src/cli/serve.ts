import { Command } from "commander";
import { wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { workbenchModule } from "./workbench-module.ts";

interface Options {
  readonly data: string;
  readonly settings?: string;
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
  readonly catalogue?: string;
  readonly report?: string;
  readonly workers?: number;
}

/** What the command calls of `@kodeks/workbench`, which stands on this package and not below it. */
interface ServeModule {
  readonly serve: (options: {
    readonly model: string;
    readonly data: string;
    readonly settingsFile?: string;
    readonly given: Readonly<Record<string, unknown>>;
    readonly signal: AbortSignal;
    readonly note: (text: string) => void;
  }) => Promise<void>;
}

export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve a model: HTTP API, FHIR, CDS Hooks and the workbench page")
    .argument("<model>", "a model folder, as made by `kodeks train`")
    .option("--data <folder>", "where cases and the audit log are kept", "kodeks-data")
    .option("--settings <file>", "all settings as JSON; options of the command line win")
    .option("--host <address>", "address to listen on (127.0.0.1); others need a login")
    .option("--port <port>", "port to listen on (8080); 0 for any free one", wholeNumber(0, 65_535))
    .option("--database <url>", "sqlite:FILE or postgres://…, instead of a file in --data")
    .option("--catalogue <folder>", "titles and hierarchy, as made by `kodeks catalogue import`")
    .option("--report <folder>", "the report that the page shows, as made by `kodeks evaluate`")
    .option("--workers <threads>", "threads that code notes; one a core by default", wholeNumber(1))
    .addHelpText(
      "after",
      `
Without a login the service answers to this machine alone. docs/service.md tells how to configure
OIDC or signed tokens, PostgreSQL, and limits; /docs on the service shows its API.

Examples:
  kodeks serve model --port 8080
  curl -s localhost:8080/v1/code -H 'content-type: application/json' \\
    -d '{"text": "Diabetes mellitus type 2, metformin 500 mg."}'
  kodeks serve model --settings service.json --catalogue sks --report report`,
    )
    .action((model: string, { data, settings, ...given }: Options) =>
      runCommand(async ({ signal, note }) => {
        const { serve } = await workbenchModule<ServeModule>("serve");
        const settingsFile = settings === undefined ? {} : { settingsFile: settings };
        await serve({ model, data, ...settingsFile, given, signal, note });
      }),
    );
}
