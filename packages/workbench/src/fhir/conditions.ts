import { createHash } from "node:crypto";
import type { Coding, CourseInput, EvidenceSpan, Suggestion } from "../api/coding.ts";
import type { OffsetUnit } from "../api/common.ts";
import type { ModelIdentity } from "../api/model.ts";

/** https://hl7.org/fhir/extensions/StructureDefinition-derivation-reference.html */
const derivation = "http://hl7.org/fhir/StructureDefinition/derivation-reference";
const icd10 = "http://hl7.org/fhir/sid/icd-10";
const verification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

/** What a coded course is about, for references; null where the request did not tell. */
export interface Subject {
  readonly patient: string | null;
  readonly encounter: string | null;
}

export interface ConditionOptions {
  readonly suggestion: Pick<Suggestion, "code" | "title" | "score" | "confidence" | "evidence">;
  readonly status: "provisional" | "confirmed" | "refuted";
  readonly subject: Subject;
  readonly course: CourseInput;
  /** Makes ids of one course differ from another's. */
  readonly scope: string;
}

type Resource = Readonly<Record<string, unknown>> & {
  readonly resourceType: string;
  readonly id: string;
};

/**
 * A Condition for a code. Without a national profile: those are promises about reviewed data. The
 * `derivation-reference` extension does not say what its offsets count: the tag of the Bundle does.
 */
export function condition(options: ConditionOptions): Resource {
  const { suggestion, status, subject, course, scope } = options;
  const { code, title, score, confidence, evidence } = suggestion;
  const quotes = (evidence ?? []).toSorted((a, b) => b.share - a.share).slice(0, 20);
  return {
    resourceType: "Condition",
    id: idOf(scope, code),
    ...(quotes.length === 0 ? {} : { extension: quotes.map((span) => derivationOf(span)) }),
    verificationStatus: { coding: [{ system: verification, code: status }] },
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/condition-category",
            code: "encounter-diagnosis",
          },
        ],
      },
    ],
    code: {
      coding: [{ system: icd10, code, ...(title === null ? {} : { display: title }) }],
      ...(title === null ? {} : { text: title }),
    },
    subject: referenceTo("Patient", subject.patient) ?? { display: "unknown" },
    ...optional("encounter", referenceTo("Encounter", subject.encounter ?? course.courseId)),
    note: [
      {
        text:
          `score ${score.toFixed(4)}` +
          (confidence === null ? "" : `, calibrated ${confidence.toFixed(4)}`) +
          (quotes.length === 0 ? "" : `; evidence: ${quotes.map(quoteOf).join("; ")}`),
      },
    ],
  };
}

function derivationOf({ source, start, end }: EvidenceSpan): object {
  // Medicines and results have no path in a document; the quote in the note names them.
  const reference =
    source.kind === "document"
      ? { reference: `DocumentReference/${source.documentId}` }
      : { display: `${source.kind} ${source.index + 1} of the course` };
  return {
    url: derivation,
    extension: [
      { url: "reference", valueReference: reference },
      ...(source.kind === "document"
        ? [{ url: "path", valueString: "content[0].attachment" }]
        : []),
      { url: "offset", valueInteger: start },
      { url: "length", valueInteger: end - start },
    ],
  };
}

function quoteOf({ source, quote }: EvidenceSpan): string {
  const where =
    source.kind === "document" ? source.documentId : `${source.kind} ${source.index + 1}`;
  return `“${quote}” (${where})`;
}

/** Who made the conditions: the model by name, version and hash, and the coder where there was one. */
export function provenance(
  conditions: readonly Resource[],
  model: ModelIdentity,
  recorded: string,
  coder: string | null = null,
): Resource {
  const agentType = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
  return {
    resourceType: "Provenance",
    id: idOf("provenance", conditions.map(({ id }) => id).join(" ")),
    target: conditions.map(({ resourceType, id }) => ({ reference: `${resourceType}/${id}` })),
    recorded,
    agent: [
      {
        type: { coding: [{ system: agentType, code: "assembler" }] },
        who: {
          display: `${model.name} (${model.architecture})`,
          identifier: { system: "urn:kodeks:model-sha256", value: model.sha256 },
        },
      },
      ...(coder === null
        ? []
        : [
            {
              type: { coding: [{ system: agentType, code: "verifier" }] },
              who: { display: coder },
            },
          ]),
    ],
    entity: [
      {
        role: "source",
        what: {
          identifier: { system: "urn:kodeks:model-version", value: model.version },
          display: `${model.name} ${model.version}, ${model.kodeks}, SHA-256 ${model.sha256}`,
        },
      },
    ],
  };
}

/** A Bundle of resources, as answers and exports are; its tag says what offsets of evidence count. */
export function bundle(
  resources: readonly Resource[],
  recorded: string,
  offsetUnit: OffsetUnit,
): Resource {
  return {
    resourceType: "Bundle",
    id: idOf("bundle", resources.map(({ id }) => id).join(" ")),
    meta: { tag: [{ system: "urn:kodeks:offset-unit", code: offsetUnit }] },
    type: "collection",
    timestamp: recorded,
    entry: resources.map((resource) => ({
      fullUrl: `urn:uuid:${uuidOf(`${resource.resourceType}/${resource.id}`)}`,
      resource,
    })),
  };
}

/** The answer to a coded course: its predicted codes as provisional conditions. */
export function suggestionBundle(
  coding: Coding,
  course: CourseInput,
  subject: Subject,
  recorded: string,
): Resource {
  const scope = subject.encounter ?? course.courseId ?? recorded;
  const predicted = coding.suggestions.filter((one) => one.predicted);
  const conditions = predicted.map((suggestion) =>
    condition({ suggestion, status: "provisional", subject, course, scope }),
  );
  const made =
    conditions.length === 0 ? [] : [...conditions, provenance(conditions, coding.model, recorded)];
  return bundle(made, recorded, coding.offsetUnit);
}

/** FHIR's ids have at most 64 characters of a small alphabet: the same input gives the same id. */
function idOf(scope: string, name: string): string {
  return createHash("sha256").update(`${scope}\0${name}`).digest("hex").slice(0, 40);
}

function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

function referenceTo(type: string, id: string | null): object | null {
  if (id === null || id === "") return null;
  return /^[A-Za-z0-9.-]{1,64}$/.test(id)
    ? { reference: `${type}/${id}` }
    : { identifier: { value: id } };
}

function optional(key: string, value: object | null): object {
  return value === null ? {} : { [key]: value };
}
