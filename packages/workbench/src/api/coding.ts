import { z } from "zod";
import { code, foreignId, label, noteText, offsetUnit, probability, role, time } from "./common.ts";
import { modelIdentity } from "./model.ts";

export const noteDocument = z
  .strictObject({
    documentId: foreignId,
    type: label.default("note"),
    time: time.nullable().default(null),
    text: noteText,
  })
  .meta({ id: "NoteDocument" });

export const medication = z
  .strictObject({
    time: time.nullable().default(null),
    atc: label.nullable().default(null),
    name: label.nullable().default(null),
    dose: label.nullable().default(null),
    route: label.nullable().default(null),
    kind: z.enum(["prescribed", "administered"]).nullable().default(null),
  })
  .meta({ id: "Medication" });

export const labResult = z
  .strictObject({
    time: time.nullable().default(null),
    code: label.nullable().default(null),
    name: label.nullable().default(null),
    value: label.nullable().default(null),
    unit: label.nullable().default(null),
    low: z.number().nullable().default(null),
    high: z.number().nullable().default(null),
  })
  .meta({ id: "LabResult" });

export const codeWithRole = z
  .strictObject({ code, role: role.nullable().default(null) })
  .meta({ id: "CodeWithRole" });

/** A patient course to be coded: what `kodeks` calls a course, without a code. */
export const courseInput = z
  .strictObject({
    courseId: foreignId.nullable().default(null),
    patientId: foreignId.nullable().default(null),
    sex: z.enum(["female", "male", "other"]).nullable().default(null),
    birthYear: z.int().min(1850).max(2200).nullable().default(null),
    start: time.nullable().default(null),
    end: time.nullable().default(null),
    hospital: label.nullable().default(null),
    department: label.nullable().default(null),
    specialty: label.nullable().default(null),
    admissionType: label.nullable().default(null),
    language: label.nullable().default(null),
    documents: z.array(noteDocument).min(1).max(500),
    medications: z.array(medication).max(5000).default([]),
    labs: z.array(labResult).max(20_000).default([]),
    humanCodes: z
      .array(codeWithRole)
      .max(200)
      .default([])
      .meta({ description: "What human coders chose, where they did; the model never sees it" }),
  })
  .meta({ id: "CourseInput" });
export type CourseInput = z.infer<typeof courseInput>;

/** Where a quote stands: in a document, or in a line of a list. */
export const evidenceSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("document"), documentId: foreignId }),
  z.object({ kind: z.literal("medication"), index: z.int().min(0) }),
  z.object({ kind: z.literal("lab"), index: z.int().min(0) }),
]);

export const evidenceSpan = z
  .object({
    source: evidenceSource,
    start: z.int().min(0).meta({
      description:
        "In the document's text, or in the line that stands for the medication or result",
    }),
    end: z.int().min(0),
    quote: z.string(),
    share: probability.meta({ description: "The word's share of the code's explanation" }),
  })
  .meta({ id: "EvidenceSpan" });
export type EvidenceSpan = z.infer<typeof evidenceSpan>;

export const faithfulness = z
  .object({
    scoreWithout: probability.meta({ description: "The score with the evidence words masked" }),
    drop: z.number().meta({ description: "By what share of itself the score fell; 1: all of it" }),
  })
  .meta({ id: "Faithfulness" });

export const suggestion = z
  .object({
    rank: z.int().min(1),
    code: z.string(),
    title: z.string().nullable(),
    score: probability,
    confidence: probability
      .nullable()
      .meta({ description: "Calibrated probability; null where the model has no calibration" }),
    predicted: z
      .boolean()
      .meta({ description: "Whether the score reaches τ, or its boundary of the set asked for" }),
    role: role.nullable(),
    evidence: z
      .array(evidenceSpan)
      .nullable()
      .meta({ description: "Null where no explanation was asked for" }),
    faithfulness: faithfulness.nullable(),
  })
  .meta({ id: "Suggestion" });
export type Suggestion = z.infer<typeof suggestion>;

export const recommendation = z.enum(["auto-code", "review"]);

/** What the model says about a course. */
export const coding = z
  .object({
    model: modelIdentity,
    offsetUnit,
    tokens: z.int(),
    droppedTokens: z.int().meta({ description: "Behind the model's limit: not read" }),
    primary: z.string().nullable(),
    confidence: probability
      .nullable()
      .meta({ description: "That the predicted set is exactly right; null without calibration" }),
    recommendation: recommendation.meta({
      description:
        "`auto-code` only where the confidence reaches the model's certified boundary; a model without one always says `review`",
    }),
    automaticCodes: z.array(z.string()).nullable().meta({
      description: "With `auto-code`: the set of codes that the certificate is about",
    }),
    boundaries: z.string().optional().meta({
      description: "The named set of boundaries that decided what is predicted; absent: τ did",
    }),
    suggestions: z.array(suggestion),
  })
  .meta({ id: "Coding" });
export type Coding = z.infer<typeof coding>;

export const codingOptions = {
  explain: z.boolean().default(true),
  faithfulness: z.boolean().default(false),
  top: z.int().min(1).max(200).nullable().default(null).meta({
    description: "Codes to give; by default ten, or all predicted ones if those are more",
  }),
  offsetUnit: offsetUnit.default("utf-16"),
  boundaries: z.string().min(1).max(100).nullable().default(null).meta({
    description:
      "A named set of the model's boundaries, code by code, instead of τ (see the model)",
  }),
} as const;

/** One text, or a whole course. */
export const codeRequest = z
  .union([
    z.strictObject({ text: noteText, id: foreignId.optional(), ...codingOptions }),
    z.strictObject({ course: courseInput, ...codingOptions }),
  ])
  .meta({ id: "CodeRequest" });
export type CodeRequest = z.infer<typeof codeRequest>;

export const codedCourse = coding.extend({ id: foreignId.nullable() }).meta({ id: "CodedCourse" });

export const batchRequest = z
  .strictObject({ courses: z.array(courseInput).min(1).max(1000), ...codingOptions })
  .meta({ id: "BatchRequest" });

/** Codes to be explained in a text, whether predicted or not. */
export const explainRequest = z
  .strictObject({
    course: courseInput,
    codes: z.array(code).min(1).max(50),
    offsetUnit: offsetUnit.default("utf-16"),
  })
  .meta({ id: "ExplainRequest" });

export const explanation = z
  .object({ model: modelIdentity, offsetUnit, suggestions: z.array(suggestion) })
  .meta({ id: "Explanation" });
