import type { Coding, CourseInput } from "../api/coding.ts";
import type { Actor, CaseRecord } from "./store.ts";

/** A coder at a request. */
export function actor(user = "ann"): Actor {
  return { user, roles: ["coder"], requestId: `request of ${user}` };
}

/** A course of one short note. */
export function course(over: Partial<CourseInput> = {}): CourseInput {
  return {
    courseId: "course-1",
    patientId: "patient-1",
    sex: "female",
    birthYear: 1950,
    start: "2024-01-01",
    end: "2024-01-05",
    hospital: "North",
    department: "Ward 3",
    specialty: "cardiology",
    admissionType: "acute",
    language: "en",
    documents: [{ documentId: "d1", type: "note", time: null, text: "Type 2 diabetes. Æøå 🙂" }],
    medications: [],
    labs: [],
    humanCodes: [{ code: "E11.9", role: "primary" }],
    ...over,
  };
}

/** A coding that predicts codes. */
export function coding(codes: readonly string[], over: Partial<Coding> = {}): Coding {
  return {
    model: {
      name: "test",
      version: "1",
      sha256: "0".repeat(64),
      kodeks: "0.1.0",
      architecture: "plm-ca",
      level: 5,
      codes: 100,
      tau: 0.5,
    },
    offsetUnit: "utf-16",
    tokens: 10,
    droppedTokens: 0,
    primary: codes[0] ?? null,
    confidence: 0.7,
    recommendation: "review",
    automaticCodes: null,
    suggestions: codes.map((code, i) => ({
      rank: i + 1,
      code,
      title: null,
      score: 0.9,
      confidence: 0.9,
      predicted: true,
      role: null,
      evidence: [],
      faithfulness: null,
    })),
    ...over,
  };
}

/** A decision on a code. */
export function decision(
  code: string,
  over: Partial<CaseRecord["decisions"][number]> = {},
): CaseRecord["decisions"][number] {
  return {
    code,
    state: "accepted",
    origin: "model",
    role: null,
    reason: null,
    comment: null,
    by: "ann",
    at: "2024-02-01T10:00:00.000Z",
    ...over,
  };
}
