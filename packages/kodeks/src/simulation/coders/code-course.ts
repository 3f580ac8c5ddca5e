import type { Random } from "../../base/random.ts";
import type { Diagnosis } from "../../cohort/course.ts";
import type { Documented, TruthRow } from "../../cohort/truth.ts";
import type { Configuration, Shortcut } from "../configuration/schema.ts";
import type { Sex } from "../population/demography.ts";
import { drawCode } from "../population/conditions.ts";
import type { Epidemiology } from "../population/epidemiology.ts";
import type { AbsentCondition } from "../records/absent.ts";
import { createByCode } from "../records/documentation.ts";
import type { ShownCondition } from "../records/documentation.ts";

/** A course as its coder meets it. */
export interface CodingCase {
  readonly conditions: readonly ShownCondition[];
  readonly absent: readonly AbsentCondition[];
  readonly shortcuts: readonly Shortcut[];
  readonly specialtyKey: string;
  readonly year: number;
  readonly sex: Sex;
  readonly age: number;
  readonly random: Random;
}

/** The codes registered for a course, and what they ought to have been. */
export interface CodedCourse {
  readonly diagnoses: readonly Diagnosis[];
  readonly truth: readonly Omit<TruthRow, "course_id">[];
}

/** Codes a course. */
export type Coder = (course: CodingCase) => CodedCourse;

/** The coders of a configuration: whom they code, what they forget, what they get wrong. */
export function createCoder(
  { coding, documentation }: Configuration,
  epidemiology: Epidemiology,
): Coder {
  const secondaryByCode = createByCode(coding.secondaryByCode);
  const reviewed = createByCode(coding.reviewed);
  const undocumentedByCode = createByCode(coding.undocumentedByCode);

  const chanceOf = (condition: ShownCondition, course: CodingCase): number => {
    const { code, role, shown } = condition;
    if (role === "primary") return coding.primary;
    if (shown === null) return undocumentedByCode(code) ?? coding.undocumented;
    const measured = reviewed(code);
    // The reviews counted what is explicit or supported as documented, and no more.
    if (measured !== undefined) {
      return shown === "inferred" ? measured * coding.documented.inferred : measured;
    }
    const share = secondaryByCode(code) ?? coding.secondary;
    const specialty = coding.bySpecialty[course.specialtyKey] ?? 1;
    const year = coding.byYear[String(course.year)] ?? 1;
    return share * coding.documented[shown] * specialty * year;
  };

  const codeGiven = (code: string, category: string, random: Random): string => {
    const broader = documentation.generic[category];
    if (broader !== undefined && random.next() < (coding.broader[category] ?? 0)) {
      return unspecified(broader, code);
    }
    if (!code.endsWith(".9") && random.next() < coding.unspecific)
      return unspecified(category, code);
    return code;
  };

  /** The code of a category that says least; a broader category keeps the fourth character. */
  const unspecified = (category: string, code: string): string => {
    const codes = epidemiology.byCategory.get(category)?.disease.codes ?? [];
    const ending = code.slice(category.length);
    const wanted = code.startsWith(category) ? [] : [category + ending];
    const found = [...wanted, `${category}.9`, category].find((one) =>
      codes.some((known) => known.code === one),
    );
    return found ?? code;
  };

  const wrongCode = (condition: ShownCondition, course: CodingCase): string | null => {
    const { sex, age, random } = course;
    const { illness } = condition;
    const near = epidemiology.illnesses.filter(
      (other) =>
        other !== illness &&
        (other.presence[sex][age] ?? 0) > 0.0002 &&
        (illness.associations.has(other.index) ||
          other.disease.category[0] === illness.disease.category[0]) &&
        course.conditions.every((present) => present.illness !== other),
    );
    const drawn = near[random.nextInt(near.length || 1)];
    return drawn === undefined ? null : drawCode(drawn, random);
  };

  return (course) => {
    const { random, conditions } = course;
    const diagnoses = new Map<string, Diagnosis>();
    const truth: Omit<TruthRow, "course_id">[] = [];
    const wrongShare = coding.wrongBySpecialty[course.specialtyKey] ?? coding.wrong;
    const register = (code: string, role: Diagnosis["role"]): void => {
      if (!diagnoses.has(code)) diagnoses.set(code, { code, role });
    };

    for (const condition of conditions) {
      const { code, role, shown, illness } = condition;
      let codedAs: string | null = null;
      if (random.next() < chanceOf(condition, course)) {
        const wrong = random.next() < wrongShare ? wrongCode(condition, course) : null;
        if (wrong === null) {
          codedAs = codeGiven(code, illness.disease.category, random);
          register(codedAs, role);
        } else {
          register(wrong, role);
          truth.push(absentRow(wrong, null, wrong));
        }
      }
      const human_coded = codedAs !== null;
      const documented = shown !== null;
      truth.push({
        code,
        role,
        present: true,
        documented,
        how: shown,
        human_coded,
        coded_as: codedAs,
      });
    }
    for (const { code, how } of course.absent) {
      const mistaken = how === "historical" && random.next() < coding.historical;
      if (mistaken) register(code, "secondary");
      truth.push(absentRow(code, how, mistaken ? code : null));
    }
    for (const { code, coded } of course.shortcuts) {
      if (random.next() >= coded) continue;
      register(code, "secondary");
      const known = truth.findIndex((row) => row.code === code);
      const row = truth[known];
      if (row === undefined) truth.push({ ...absentRow(code, "shortcut", code) });
      else truth[known] = { ...row, human_coded: true, coded_as: row.coded_as ?? code };
    }
    return { diagnoses: [...diagnoses.values()], truth };
  };
}

function absentRow(
  code: string,
  how: Documented | null,
  codedAs: string | null,
): Omit<TruthRow, "course_id"> {
  return {
    code,
    role: null,
    present: false,
    documented: how !== null && how !== "shortcut",
    how,
    human_coded: codedAs !== null,
    coded_as: codedAs,
  };
}
