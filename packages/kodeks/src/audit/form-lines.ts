/** A line that stands word for word in many records of one specialty: form text rather than prose. */
export interface FormLine {
  /** In lower case. */
  readonly text: string;
  readonly specialty: string;
  readonly courses: number;
  readonly patients: number;
  /** Share of the specialty's courses that have it. */
  readonly shareOfSpecialty: number;
  /** Rows that have it. */
  readonly rows: readonly number[];
}

export interface FormLineRule {
  /** Fewest patients. */
  readonly patients: number;
  /** Fewest of a specialty's courses. */
  readonly shareOfSpecialty: number;
  /** Fewest of the line's courses that are the specialty's. */
  readonly concentration: number;
  /** Fewest words: single terms are prose's own. */
  readonly words: number;
}

// What people write of patients is worded anew each time; what an office writes is not. Chosen on a simulated
// cohort, before the model is asked about any line.
export const defaultFormLineRule: FormLineRule = {
  patients: 8,
  shareOfSpecialty: 0.025,
  concentration: 0.9,
  words: 3,
};

/** A course's text for the search. */
export interface LineSource {
  readonly row: number;
  readonly patientId: string;
  readonly specialty: string | null;
  /** The stretches in which a line may stand: notes, not lists of medicines and results. */
  readonly parts: readonly string[];
}

/** Where one line of a note ends and another begins. */
const ends = /[\n.;:]+/;

/** The lines of a note, in lower case, with their places. */
export function* linesOf(
  text: string,
): Generator<{ readonly line: string; readonly start: number; readonly end: number }> {
  let start = 0;
  for (const part of text.split(ends)) {
    const found = text.indexOf(part, start);
    const line = part.trim();
    if (line !== "") {
      const from = found + part.indexOf(line);
      yield { line: line.toLowerCase(), start: from, end: from + line.length };
    }
    start = found + part.length;
  }
}

/**
 * Collects lines that stand in the same words in a notable share of one specialty's courses and hardly elsewhere.
 * Courses are added one by one; memory grows with the number of different lines.
 */
export class FormLineSearch {
  readonly #lines = new Map<string, LineCount>();
  readonly #specialties = new Map<string, number>();

  add({ row, patientId, specialty, parts }: LineSource): void {
    if (specialty === null) return;
    this.#specialties.set(specialty, (this.#specialties.get(specialty) ?? 0) + 1);
    const seen = new Set<string>();
    for (const part of parts) {
      for (const { line } of linesOf(part)) {
        if (seen.has(line) || line.length > 120 || !line.includes(" ")) continue;
        seen.add(line);
        const count: LineCount = this.#lines.get(line) ?? {
          rows: [],
          patients: new Set<string>(),
          specialties: new Map<string, number>(),
        };
        count.rows.push(row);
        count.patients.add(patientId);
        count.specialties.set(specialty, (count.specialties.get(specialty) ?? 0) + 1);
        this.#lines.set(line, count);
      }
    }
  }

  /** Lines that fit the rule, the most frequent first. */
  find(rule: FormLineRule = defaultFormLineRule): FormLine[] {
    const found: FormLine[] = [];
    for (const [text, { rows, patients, specialties }] of this.#lines) {
      if (patients.size < rule.patients || text.split(/\s+/).length < rule.words) continue;
      const [specialty, count] = [...specialties].reduce((a, b) => (b[1] > a[1] ? b : a));
      const shareOfSpecialty = count / (this.#specialties.get(specialty) ?? 1);
      if (count / rows.length < rule.concentration) continue;
      if (shareOfSpecialty < rule.shareOfSpecialty) continue;
      found.push({
        text,
        specialty,
        courses: rows.length,
        patients: patients.size,
        shareOfSpecialty,
        rows,
      });
    }
    return found.sort((a, b) => b.courses - a.courses || (a.text < b.text ? -1 : 1));
  }
}

interface LineCount {
  readonly rows: number[];
  readonly patients: Set<string>;
  readonly specialties: Map<string, number>;
}
