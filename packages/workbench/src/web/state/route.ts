import { signal } from "@preact/signals";

/**
 * Where the reader is. The place stands behind the `#`: identifiers of cases then reach no server,
 * proxy or log as part of a URL.
 */
export type Route =
  | { readonly view: "worklist" }
  | { readonly view: "case"; readonly id: string }
  | { readonly view: "review" }
  | { readonly view: "queue"; readonly id: string }
  | { readonly view: "results"; readonly part: ResultsPart }
  | { readonly view: "unknown" };

export const resultsParts = ["evaluation", "audits", "model"] as const;
export type ResultsPart = (typeof resultsParts)[number];

export function parseRoute(hash: string): Route {
  const [view = "", ...rest] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
  const id = rest[0] ?? "";
  if (view === "" || view === "worklist") return { view: "worklist" };
  if (view === "cases" && id !== "") return { view: "case", id };
  if (view === "review") return id === "" ? { view } : { view: "queue", id };
  if (view === "results") {
    const part = resultsParts.find((part) => part === id) ?? (id === "" ? "evaluation" : null);
    if (part !== null) return { view, part };
  }
  return { view: "unknown" };
}

export function hrefOf(route: Route): string {
  switch (route.view) {
    case "worklist":
      return "#/worklist";
    case "case":
      return `#/cases/${encodeURIComponent(route.id)}`;
    case "review":
      return "#/review";
    case "queue":
      return `#/review/${encodeURIComponent(route.id)}`;
    case "results":
      return `#/results/${route.part}`;
    case "unknown":
      return "#/";
    default:
      return route satisfies never;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = signal<Route>({ view: "worklist" });

export function go(to: Route): void {
  location.hash = hrefOf(to);
}

/** Follows the address bar. */
export function followAddress(): void {
  const read = (): void => {
    route.value = parseRoute(location.hash);
  };
  addEventListener("hashchange", read);
  read();
}
