import type { ComponentChildren, JSX } from "preact";
import { addressOf, CallError } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import { hrefOf } from "../state/route.ts";

/** Where a state is all that the page shows, it carries the page's heading. */
interface Whole {
  readonly whole?: boolean;
}

/** Grey lines where text will be. */
export function Loading({ whole = false }: Whole): JSX.Element {
  const m = words.value;
  return (
    <div class="loading" role="status">
      {whole ? <h1 class="unseen">{m.loading}</h1> : <span class="unseen">{m.loading}</span>}
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

export function Empty(
  props: Whole & {
    readonly title: string;
    readonly text: string;
    readonly children?: ComponentChildren;
  },
): JSX.Element {
  return (
    <div class="empty">
      {props.whole === true ? <h1 tabIndex={-1}>{props.title}</h1> : <h2>{props.title}</h2>}
      <p>{props.text}</p>
      {props.children !== undefined && <div class="row">{props.children}</div>}
    </div>
  );
}

/** What a failed call means to the reader, and what can be done. */
export function Failure(
  props: Whole & { readonly error: unknown; readonly retry: () => void },
): JSX.Element {
  const m = words.value;
  const { whole = false } = props;
  const { status, problem } = props.error instanceof CallError ? props.error : noCall;
  const again = (
    <button type="button" class="button primary" onClick={props.retry}>
      {m.retry}
    </button>
  );
  if (status === 0)
    return <Empty whole={whole} title={m.unreachable} text={m.unreachableText} children={again} />;
  if (status === 401) {
    return (
      <Empty whole={whole} title={m.signedOut} text={m.signedOutText}>
        <a class="button primary" href={addressOf("/auth/login")}>
          {m.signIn}
        </a>
      </Empty>
    );
  }
  if (status === 403) return <Empty whole={whole} title={m.forbidden} text={m.forbiddenText} />;
  if (status === 404) {
    return (
      <Empty whole={whole} title={m.notFound} text={m.notFoundText}>
        <a class="button primary" href={hrefOf({ view: "worklist" })}>
          {m.toWorklist}
        </a>
      </Empty>
    );
  }
  if (status === 429 || status === 503)
    return <Empty whole={whole} title={m.failed} text={m.busy} children={again} />;
  return (
    <Empty
      whole={whole}
      title={m.failed}
      text={problemText(status, problem?.detail, problem?.code)}
    >
      {again}
    </Empty>
  );
}

const noCall = { status: -1, problem: null } as const;

function problemText(status: number, detail?: string, code?: string): string {
  if (status < 0) return "";
  return [detail ?? `HTTP ${status}`, code === undefined ? "" : `(${code})`].join(" ").trim();
}
