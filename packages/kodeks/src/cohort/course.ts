/** A note of a course. */
export interface CourseDocument {
  readonly documentId: string;
  /** What the note is: `note`, `discharge summary`, … as the source calls it. */
  readonly type: string;
  readonly time: string | null;
  readonly text: string;
}

export interface Medication {
  readonly time: string | null;
  readonly atc: string | null;
  readonly name: string | null;
  readonly dose: string | null;
  readonly route: string | null;
  readonly kind: "prescribed" | "administered" | null;
}

export interface LabResult {
  readonly time: string | null;
  readonly code: string | null;
  readonly name: string | null;
  /** As reported, so that "<5" and "positive" fit. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Diagnosis {
  /** Canonical, at the level registered. */
  readonly code: string;
  /** Null where the source does not tell. */
  readonly role: "primary" | "secondary" | null;
}

/** A span of a document that justifies a code. */
export interface Evidence {
  readonly documentId: string;
  readonly code: string;
  /** First UTF-16 code unit of the span. */
  readonly start: number;
  /** The UTF-16 code unit behind the span. */
  readonly end: number;
  /** Number of the annotation within the course; its fragments share it. */
  readonly group: number;
  readonly fragment: number;
  /**
   * What the span says. Annotated sources: `diagnosis`. Simulated ones: the condition by name
   * (`explicit`), by the name of a broader one (`generic`), or its `drug`, `result` or finding
   * (`inferred`).
   */
  readonly kind: "diagnosis" | "explicit" | "generic" | "drug" | "result" | "inferred";
}

/**
 * A patient course: one electronic health record with everything the source holds about it.
 * Times are ISO 8601 without zone.
 */
export interface Course {
  readonly courseId: string;
  readonly patientId: string;
  /** The source's own split, if it has one. */
  readonly split: string | null;
  readonly language: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly hospital: string | null;
  readonly department: string | null;
  readonly specialty: string | null;
  readonly admissionType: string | null;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly documents: readonly CourseDocument[];
  readonly medications: readonly Medication[];
  readonly labs: readonly LabResult[];
  readonly diagnoses: readonly Diagnosis[];
  readonly evidence: readonly Evidence[];
}
