import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CatalogueEntryAnswer } from "../../api/catalogue.ts";
import { call } from "../api/client.ts";
import { words } from "../i18n/words.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Icon } from "../shell/icons.tsx";
import { useLoaded } from "../state/use-call.ts";
import { learnTitles } from "./titles.ts";

interface Props {
  readonly title: string;
  /** Where the hierarchy is opened; null for search. */
  readonly at: string | null;
  readonly taken: readonly string[];
  readonly choose: (code: string) => void;
  readonly onClose: () => void;
}

/** The catalogue: search by words or code, and browse up and down. Arrows and Enter suffice. */
export function CatalogueDialog({ title, at, taken, choose, onClose }: Props): JSX.Element {
  const m = words.value;
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(at ?? "root");
  const [chosen, setChosen] = useState(0);
  const searching = query.trim() !== "";
  const settled = useSettled(query.trim());
  const [state, again] = useLoaded(
    searching ? `search ${settled}` : `at ${place}`,
    async (signal) => {
      const found = searching
        ? settled === ""
          ? { items: [], ancestors: [], entry: null }
          : {
              ...(await call("searchCodes", { query: { q: settled, limit: 40 }, signal })),
              ancestors: [],
              entry: null,
            }
        : await call("getCode", { params: { code: place }, signal }).then((node) => ({
            ...node,
            items: node.children,
          }));
      learnTitles(found.items.map((entry) => [entry.code, entry.title]));
      return found;
    },
  );
  const found = state.type === "loaded" ? state.value : null;
  const items = useMemo(() => {
    const { entry = null, items = [] } = found ?? {};
    if (entry !== null && isReportable(entry)) return [entry, ...items];
    const typed = searching ? typedCode(settled) : null;
    if (typed === null || items.some(({ code }) => code === typed)) return items;
    return [...items, unlisted(typed, m.notInCatalogue)];
  }, [found, searching, m]);
  useEffect(() => {
    setChosen(0);
  }, [items]);

  const take = (entry: CatalogueEntryAnswer | undefined): void => {
    if (entry === undefined) return;
    if (isReportable(entry)) choose(entry.code);
    else open(entry.code);
  };
  const open = (code: string): void => {
    setQuery("");
    setPlace(code);
  };
  const up = (): void => {
    setPlace(found?.ancestors[0]?.code ?? "root");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        setChosen((at) => Math.min(items.length - 1, at + 1));
      },
      ArrowUp: () => {
        setChosen((at) => Math.max(0, at - 1));
      },
      Enter: () => {
        take(items[chosen]);
      },
    };
    const arrows: Readonly<Record<string, () => void>> = {
      ArrowRight: () => {
        const entry = items[chosen];
        if (entry?.hasChildren) open(entry.code);
      },
      ArrowLeft: up,
    };
    // While there is text, left and right move in it.
    const act = steps[event.key] ?? (searching ? undefined : arrows[event.key]);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <div class="catalogue">
        <div class="catalogue-search">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            data-first
            autoComplete="off"
            spellcheck={false}
            role="combobox"
            aria-label={m.findCode}
            aria-expanded={items.length > 0}
            aria-controls="catalogue-list"
            aria-activedescendant={items.length > 0 ? `catalogue-${chosen}` : undefined}
            placeholder={m.findPlaceholder}
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {!searching && (
          <nav class="trail" aria-label={m.browse}>
            <button
              type="button"
              class="crumb"
              aria-current={place === "root" ? "page" : undefined}
              onClick={() => {
                open("root");
              }}
            >
              {m.chapters}
            </button>
            {[...(found?.ancestors ?? [])].reverse().map((entry) => (
              <button
                key={entry.code}
                type="button"
                class="crumb"
                title={entry.title}
                onClick={() => {
                  open(entry.code);
                }}
              >
                <Icon name="chevron" />
                <span class="code">{entry.code}</span>
              </button>
            ))}
            {found?.entry != null && (
              <span class="crumb" aria-current="page">
                <Icon name="chevron" />
                <span class="code">{found.entry.code}</span> {found.entry.title}
              </span>
            )}
          </nav>
        )}
        {state.type === "failed" && (
          <p class="row">
            {m.searchFailed}
            <button type="button" class="button small" onClick={again}>
              {m.retry}
            </button>
          </p>
        )}
        {found !== null && items.length === 0 && settled !== "" && searching && (
          <p>
            <strong>{m.nothingFound}.</strong> <span class="muted">{m.nothingFoundText}</span>
          </p>
        )}
        <ul class="entries" id="catalogue-list" role="listbox" aria-label={m.catalogue}>
          {items.map((entry, i) => (
            <EntryLine
              key={entry.code}
              entry={entry}
              index={i}
              chosen={i === chosen}
              taken={taken.includes(entry.code)}
              take={() => {
                take(entry);
              }}
              open={() => {
                open(entry.code);
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function EntryLine(props: {
  readonly entry: CatalogueEntryAnswer;
  readonly index: number;
  readonly chosen: boolean;
  readonly taken: boolean;
  readonly take: () => void;
  readonly open: () => void;
}): JSX.Element {
  const { entry, index, chosen, taken, take, open } = props;
  const m = words.value;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const isCode = entry.kind === "category" || entry.kind === "code";
  const remarks = [
    taken ? m.accepted : "",
    isCode && entry.billable === false ? m.notBillable : "",
    entry.kind === "category" && !entry.inModel ? m.notInModel : "",
  ].filter((remark) => remark !== "");
  return (
    <li
      ref={line}
      id={`catalogue-${index}`}
      role="option"
      aria-selected={chosen}
      class={chosen ? "entry chosen" : "entry"}
      onClick={take}
    >
      <span class="code">{entry.code}</span>
      <span class="entry-title">
        {entry.title}
        {remarks.length > 0 && <small>{remarks.join(" · ")}</small>}
      </span>
      {entry.hasChildren && (
        // For the mouse: the right arrow key opens an entry as well.
        <span
          class="tool"
          aria-hidden="true"
          title={m.browse}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          <Icon name="chevron" />
        </span>
      )}
    </li>
  );
}

/** Chapters, blocks and what the catalogue says is too broad are opened instead of taken. */
function isReportable({ kind, billable, hasChildren }: CatalogueEntryAnswer): boolean {
  if (kind === "chapter" || kind === "block") return false;
  return billable !== false || !hasChildren;
}

/** What was typed, if it is a code by its form: a service without a catalogue takes those too. */
function typedCode(text: string): string | null {
  const match = /^([A-Za-z]\d[0-9A-Za-z])\.?([0-9A-Za-z]{0,4})$/.exec(text);
  if (match === null) return null;
  const [, category = "", rest = ""] = match;
  return (rest === "" ? category : `${category}.${rest}`).toUpperCase();
}

function unlisted(code: string, title: string): CatalogueEntryAnswer {
  const place = { parent: null, validFrom: null, validTo: null, billable: null };
  return { code, title, kind: "code", ...place, hasChildren: false, inModel: false };
}

/** The value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, 120);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return value === "" ? "" : settled;
}
