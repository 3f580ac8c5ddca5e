import { KodeksError } from "../../../base/errors.ts";
import { codeOf } from "../fields.ts";
import { booleanOf, child, items, textOf } from "./element.ts";
import type { Element } from "./element.ts";

/** A code of a code system. */
export interface Coding {
  readonly system: string | null;
  readonly code: string | null;
  readonly display: string | null;
  /** The user chose this one; the others were derived from it. */
  readonly userSelected: boolean;
  readonly path: string;
}

/** A CodeableConcept: words, codes or both. */
export interface Concept {
  readonly text: string | null;
  readonly codings: readonly Coding[];
}

/** Reads a Coding. @throws KodeksError BAD_FHIR, BAD_TEXT */
export function codingOf(element: Element): Coding {
  return {
    system: textOf(child(element, "system")),
    code: textOf(child(element, "code")),
    display: textOf(child(element, "display")),
    userSelected: booleanOf(child(element, "userSelected")) ?? false,
    path: element.path,
  };
}

/** Reads a CodeableConcept; an absent one has no text and no codes. @throws KodeksError BAD_FHIR, BAD_TEXT */
export function conceptOf(element: Element): Concept {
  return {
    text: textOf(child(element, "text")),
    codings: items(child(element, "coding")).map(codingOf),
  };
}

/** What a person would call the concept: its text, else a display, else a code. */
export function nameOf({ text, codings }: Concept, preferred?: Coding): string | null {
  const inOrder = preferred === undefined ? codings : [preferred, ...codings];
  return (
    text ??
    inOrder.find(({ display }) => display !== null)?.display ??
    inOrder.find(({ code }) => code !== null)?.code ??
    null
  );
}

/** Whether one of the codings has one of these codes. */
export function hasCode(concepts: readonly Concept[], codes: ReadonlySet<string>): boolean {
  return concepts.some(({ codings }) =>
    codings.some(({ code }) => code !== null && codes.has(code)),
  );
}

/**
 * Code systems by their URI. SKS (its diagnoses are ICD-10 behind a D) and NPU are known under several;
 * national editions of ICD-10 have a two-letter country behind a hyphen.
 */
const icd10 =
  /^(?:http:\/\/hl7\.org\/fhir\/sid\/icd-10(?:-[a-z]{2})?|http:\/\/fhir\.de\/CodeSystem\/(?:bfarm|dimdi)\/icd-10-gm|urn:oid:1\.2\.208\.176\.2\.4(?:\.\d+)?|urn:oid:2\.16\.840\.1\.113883\.6\.(?:3|90)|http:\/\/mimic\.mit\.edu\/fhir\/(?:mimic\/)?CodeSystem\/mimic-diagnosis-icd10)$/;
const atc =
  /^(?:https?:\/\/www\.whocc\.no\/atc\/?|urn:oid:2\.16\.840\.1\.113883\.6\.73|http:\/\/fhir\.de\/CodeSystem\/(?:bfarm|dimdi)\/atc)$/;
const laboratory =
  /^(?:http:\/\/loinc\.org|https?:\/\/npu-terminology\.org|urn:oid:1\.2\.208\.176\.(?:9\.1|2\.1))$/;

const inSystem =
  (pattern: RegExp) =>
  ({ codings }: Concept): readonly Coding[] =>
    codings.filter(({ system, code }) => system !== null && code !== null && pattern.test(system));

/** The concept's code of ATC. */
export const atcCoding = (concept: Concept): Coding | undefined => inSystem(atc)(concept)[0];

/** The concept's code of LOINC or NPU, else its first. */
export function laboratoryCoding(concept: Concept): Coding | undefined {
  return inSystem(laboratory)(concept)[0] ?? concept.codings.find(({ code }) => code !== null);
}

/**
 * The concept's ICD-10 code in canonical form: of several codings that which the user chose, else the first.
 *
 * @param onOther told when another coding has another code, which is left out
 * @throws KodeksError BAD_CODE
 */
export function icd10Code(concept: Concept, onOther: () => void): string | null {
  // SKS holds operations and drugs as well; diagnoses begin with D.
  const codings = inSystem(icd10)(concept).filter(
    ({ system, code }) => system?.startsWith("urn:oid:1.2.208.") !== true || /^d/i.test(code ?? ""),
  );
  const chosen = codings.find(({ userSelected }) => userSelected) ?? codings[0];
  if (chosen === undefined) return null;
  const code = codeOf(chosen.code ?? "", `${chosen.path}.code`);
  if (codings.some((coding) => coding !== chosen && differs(coding, code))) onOther();
  return code;
}

function differs(coding: Coding, code: string): boolean {
  try {
    return codeOf(coding.code ?? "", coding.path) !== code;
  } catch (error) {
    if (error instanceof KodeksError) return true;
    throw error;
  }
}
