import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Facets } from "../../api/worklist.ts";
import { words } from "../i18n/words.ts";
import type { Filter } from "./filter.ts";
import { filter, setFilter } from "./filter.ts";

/** What the list shows. Every choice works at once and stays for the visit. */
export function FilterBar({ facets }: { readonly facets: Facets | null }): JSX.Element {
  const m = words.value;
  const now = filter.value;
  const set = (change: Filter): void => {
    setFilter({ ...filter.peek(), ...change });
  };
  const { sort, worklist, ...narrowing } = now;
  return (
    <form
      class="filter-bar"
      role="search"
      aria-label={m.filterBy}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Choice
        label={m.specialty}
        value={now.specialty}
        options={(facets?.specialties ?? []).map(({ value }) => [value, value])}
        onChoose={(specialty) => {
          set({ specialty });
        }}
      />
      <Choice
        label={m.state}
        value={now.state}
        options={(["new", "in-progress", "done"] as const).map((state) => [state, m.states[state]])}
        onChoose={(state) => {
          set({ state: state as Filter["state"] });
        }}
      />
      <Choice
        label={m.recommendation}
        value={now.recommendation}
        options={[
          ["review", m.reviewBadge],
          ["auto-code", m.autoCode],
        ]}
        onChoose={(recommendation) => {
          set({ recommendation: recommendation as Filter["recommendation"] });
        }}
      />
      <Choice
        label={m.minConfidence}
        value={now.minConfidence === undefined ? undefined : String(now.minConfidence)}
        options={["0.25", "0.5", "0.75", "0.9"].map((value) => [
          value,
          `${String(Number(value) * 100)} %`,
        ])}
        onChoose={(value) => {
          set({ minConfidence: value === undefined ? undefined : Number(value) });
        }}
      />
      <Choice
        label={m.disagreement}
        value={now.disagreement}
        options={(["any", "model-only", "human-only"] as const).map((kind) => [
          kind,
          m.disagreements[kind],
        ])}
        onChoose={(disagreement) => {
          set({ disagreement: disagreement as Filter["disagreement"] });
        }}
      />
      <Choice
        label={m.assignee}
        value={now.assignee}
        options={[
          ["me", m.me],
          ["none", m.nobody],
          ...(facets?.assignees ?? []).map(({ value }): [string, string] => [value, value]),
        ]}
        onChoose={(assignee) => {
          set({ assignee });
        }}
      />
      <Typed
        label={m.withCode}
        value={now.code ?? ""}
        isComplete={(text) => /^[A-Za-z][0-9][0-9A-Za-z.]+$/.test(text)}
        onType={(code) => {
          set({ code });
        }}
      />
      <Typed
        label={m.courseBegins}
        value={now.course ?? ""}
        id="filter-course"
        onType={(course) => {
          set({ course });
        }}
      />
      <Choice
        label={m.sort}
        value={sort ?? "newest"}
        options={(["newest", "oldest", "confidence", "-confidence", "disagreements"] as const).map(
          (order) => [order, m.sorts[order]],
        )}
        required
        onChoose={(order) => {
          set({ sort: order === "newest" ? undefined : (order as Filter["sort"]) });
        }}
      />
      {Object.keys(narrowing).length > 0 && (
        <button
          type="button"
          class="button small quiet"
          onClick={() => {
            setFilter({ worklist, sort });
          }}
        >
          {m.clearFilter}
        </button>
      )}
    </form>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly required?: boolean;
  readonly onChoose: (value: string | undefined) => void;
}): JSX.Element {
  const { label, value, options, required = false, onChoose } = props;
  return (
    <label class={value !== undefined && !required ? "filter set" : "filter"}>
      <span>{label}</span>
      <select
        class="input"
        value={value ?? ""}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value === "" ? undefined : currentTarget.value);
        }}
      >
        {!required && <option value="">{words.value.any}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Typed(props: {
  readonly label: string;
  readonly value: string;
  readonly id?: string;
  /** Text that the service would refuse is not sent yet. */
  readonly isComplete?: (text: string) => boolean;
  readonly onType: (value: string | undefined) => void;
}): JSX.Element {
  const { label, value, id, isComplete = () => true, onType } = props;
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === value || (text !== "" && !isComplete(text))) return undefined;
    const timer = setTimeout(() => {
      onType(text === "" ? undefined : text);
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <label class={value === "" ? "filter" : "filter set"}>
      <span>{label}</span>
      <input
        class="input"
        id={id}
        value={text}
        autoComplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
    </label>
  );
}
