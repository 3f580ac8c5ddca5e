import { createCompiler, type Template } from "./choose.ts";
import { danish } from "./da/danish.ts";
import { english } from "./en/english.ts";
import {
  contextSlots,
  factSlots,
  fillerNames,
  type FillerName,
  type Language,
  type LanguageGrammar,
  noteTypes,
  type NoteType,
  shapeNames,
  type ShapeName,
  type Topic,
  topics,
} from "./language-grammar.ts";

/** A routine sentence and what it is about. */
export interface Filler {
  readonly topics: readonly Topic[];
  readonly template: Template;
}

/** A language ready for writing. */
export interface CompiledLanguage {
  readonly source: LanguageGrammar;
  readonly shapes: Readonly<
    Record<ShapeName, { readonly prose: readonly Template[]; readonly terse: readonly Template[] }>
  >;
  readonly fillers: Readonly<Record<FillerName, readonly Filler[]>>;
  readonly titles: Readonly<Record<NoteType, readonly Template[]>>;
  readonly headers: readonly Template[];
  readonly signatures: readonly Template[];
  readonly copiedLeads: readonly Template[];
  readonly leads: readonly Template[];
  /** Finds what can be shortened; the match is a key of `abbreviations` but for its case. */
  readonly shortenable: RegExp;
}

const sources: Readonly<Record<Language, LanguageGrammar>> = { en: english, da: danish };
const compiled = new Map<string, CompiledLanguage>();

/**
 * The language's templates as they read in a child's notes or a grown-up's, compiled once. Throws an
 * Error naming a template that is broken.
 */
export function compiledLanguage(language: Language, child: boolean): CompiledLanguage {
  const key = language + (child ? "-child" : "");
  let found = compiled.get(key);
  if (found === undefined) {
    const source = sources[language];
    found = compileLanguage(
      source,
      child ? { ...source.rules, ...source.childRules } : source.rules,
    );
    compiled.set(key, found);
  }
  return found;
}

function compileLanguage(
  source: LanguageGrammar,
  rules: LanguageGrammar["rules"],
): CompiledLanguage {
  const plain = createCompiler(rules, new Set(contextSlots));
  const factual = createCompiler(rules, new Set([...contextSlots, ...factSlots]));
  const all = (templates: readonly string[]): Template[] =>
    templates.map((text) => plain.compile(text));
  const facts = (templates: readonly string[]): Template[] =>
    templates.map((text) => factual.compile(text));
  const keys = Object.keys(source.abbreviations).sort((a, b) => b.length - a.length);

  return {
    source,
    shapes: record(shapeNames, (name) => ({
      prose: facts(source.shapes[name].prose),
      terse: facts(source.shapes[name].terse),
    })),
    fillers: record(fillerNames, (name) =>
      source.fillers[name].map((text) => {
        const tags = /^(#\S+ )*/.exec(text)?.[0] ?? "";
        return { topics: topicsOf(tags), template: plain.compile(text.slice(tags.length)) };
      }),
    ),
    titles: record(noteTypes, (name) => all(source.titles[name])),
    headers: all(source.headers),
    signatures: all(source.signatures),
    copiedLeads: all(source.copiedLeads),
    leads: all(source.leads),
    shortenable: new RegExp(`(?<![\\p{L}-])(?:${keys.join("|")})(?![\\p{L}-])`, "giu"),
  };
}

function topicsOf(tags: string): Topic[] {
  return tags
    .split(/[ #]+/)
    .filter((tag) => tag !== "")
    .map((tag) => {
      const topic = topics.find((known) => known === tag);
      if (topic === undefined) throw new Error(`unknown topic #${tag}`);
      return topic;
    });
}

function record<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;
}
