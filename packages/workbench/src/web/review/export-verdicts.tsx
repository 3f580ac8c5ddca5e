import type { JSX } from "preact";
import { addressOf } from "../api/client.ts";
import { words } from "../i18n/words.ts";

export function ExportVerdicts({ queueId }: { readonly queueId: string }): JSX.Element {
  return (
    <a
      class="button"
      download
      href={addressOf("/v1/reviews/:queueId/export", { queueId }, { format: "csv" })}
    >
      {words.value.exportVerdicts}
    </a>
  );
}
