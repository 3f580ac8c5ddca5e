import { readFileSync } from "node:fs";
import { join } from "node:path";
import { atLevel, compareCodes } from "../icd10/code.ts";
import type { CodeLevel } from "../icd10/code.ts";

export interface Label {
  readonly code: string;
  /** Courses of the training split that have the code. */
  readonly count: number;
  /** Of those, the courses that have it as primary diagnosis; null where roles are unknown. */
  readonly primary: number | null;
}

/** A course's code with its role, as the source gives it. */
export interface RoleCode {
  readonly code: string;
  readonly role: "primary" | "secondary" | null;
}

/**
 * A course's codes at a level, duplicates removed; primary wins when a code appears as both.
 */
export function codesAtLevel(codes: readonly RoleCode[], level: CodeLevel): RoleCode[] {
  const roles = new Map<string, RoleCode["role"]>();
  for (const { code, role } of codes) {
    const short = atLevel(code, level);
    const known = roles.get(short);
    if (known === undefined || role === "primary" || known === null) {
      roles.set(short, known === "primary" ? known : role);
    }
  }
  return [...roles].map(([code, role]) => ({ code, role }));
}

/** The codes that a model tells apart: those of the training split, in code order. */
export class LabelSpace {
  readonly level: CodeLevel;
  readonly labels: readonly Label[];
  readonly #indices: ReadonlyMap<string, number>;

  constructor(level: CodeLevel, labels: readonly Label[]) {
    this.level = level;
    this.labels = labels;
    this.#indices = new Map(labels.map(({ code }, index) => [code, index]));
  }

  get size(): number {
    return this.labels.length;
  }

  get codes(): string[] {
    return this.labels.map(({ code }) => code);
  }

  indexOf(code: string): number | undefined {
    return this.#indices.get(code);
  }

  toJson(): object {
    return { level: this.level, labels: this.labels };
  }

  static fromFile(file: string): LabelSpace {
    const { level, labels } = JSON.parse(readFileSync(file, "utf8")) as {
      level: CodeLevel;
      labels: Label[];
    };
    return new LabelSpace(level, labels);
  }

  /** Reads the label space of a level from a dataset folder. */
  static ofDataset(folder: string, level: CodeLevel): LabelSpace {
    const file = readFileSync(join(folder, "labels.json"), "utf8");
    const { levels } = JSON.parse(file) as { levels: Record<string, Label[]> };
    return new LabelSpace(level, levels[String(level)] ?? []);
  }
}

/** Share of each code's training courses that have it as primary; null where roles are unknown. */
export function primarySharesOf({ labels }: LabelSpace): Float64Array | null {
  if (labels.some(({ primary }) => primary === null)) return null;
  return Float64Array.from(labels, ({ primary, count }) => (primary ?? 0) / Math.max(1, count));
}

/** Counts the codes of the training split at both levels. */
export class LabelCounter {
  readonly #levels = new Map<CodeLevel, Map<string, { count: number; primary: number }>>([
    [3, new Map()],
    [5, new Map()],
  ]);
  #rolesKnown = false;

  add(codes: readonly RoleCode[]): void {
    for (const [level, counts] of this.#levels) {
      for (const { code, role } of codesAtLevel(codes, level)) {
        const entry = counts.get(code) ?? { count: 0, primary: 0 };
        entry.count += 1;
        if (role === "primary") entry.primary += 1;
        if (role !== null) this.#rolesKnown = true;
        counts.set(code, entry);
      }
    }
  }

  space(level: CodeLevel): LabelSpace {
    const labels = [...(this.#levels.get(level) ?? [])]
      .sort(([a], [b]) => compareCodes(a, b))
      .map(([code, { count, primary }]) => ({
        code,
        count,
        primary: this.#rolesKnown ? primary : null,
      }));
    return new LabelSpace(level, labels);
  }
}
