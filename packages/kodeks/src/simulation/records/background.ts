import type { Random } from "../../base/random.ts";
import type { SocialFact, VitalsFact } from "../grammar/facts.ts";
import type { Topic } from "../grammar/language-grammar.ts";
import type { ShownCondition } from "./documentation.ts";
import { markId } from "./marks.ts";

/** What routine sentences must not speak of beside a condition: they say that all is well. */
const contradicts: readonly (readonly [categories: RegExp, topics: readonly Topic[]])[] = [
  [/^(X[67]|X8[0-4]|F)/, ["suicide", "mood", "sleep"]],
  [/^(F0|G30|R40|R41|S06|G40|I6)/, ["orientation"]],
  [/^(I4[4-9]|R00)/, ["rhythm"]],
  [/^(I3|I05|Q2|I50)/, ["heart-sounds"]],
  [/^(J|I50|I26|R06|C34|P2)/, ["breathing"]],
  [/^(I50|N1[789]|K7|I8|R60|I11)/, ["oedema"]],
  [/^(A|B|J[0-2]|N10|N39|L0|R50|T8[14]|K3[5-7]|O86|M00)/, ["fever", "vitals"]],
  [/^(K|A0|R1|C1|C2|N2|D25|N80)/, ["abdomen", "nausea", "bowels"]],
  [/^(N|R3|C6)/, ["urine"]],
  [/^(L|S[01]|A46|T2|C43|C44)/, ["skin"]],
  [/^(E4|E66|R63|F50)/, ["weight"]],
  [/^(M|S|G|I6|W|R26|T0|Z89|Z96)/, ["mobility", "pain"]],
  [/^(G|I6|S06|M5)/, ["neurology"]],
  [/^(C|R07|R10|R52|K8|N2)/, ["pain"]],
  [/^(F17|Z72|J44)/, ["smoking"]],
  [/^(F10|K70|T51|X65)/, ["alcohol"]],
  [/^(D6|K92|N92|I85|O72|O20|D50)/, ["bleeding"]],
  [/^I1/, ["vitals"]],
];

/** Topics that notes of a patient with these conditions leave alone. */
export function topicsToAvoid(categories: readonly string[]): Set<Topic> {
  return new Set(
    contradicts
      .filter(([pattern]) => categories.some((category) => pattern.test(category)))
      .flatMap(([, topics]) => topics),
  );
}

/** Vital signs that agree with the conditions; null where nothing moves them. */
export function vitalsOf(
  conditions: readonly ShownCondition[],
  age: number,
  random: Random,
): VitalsFact {
  const has = (pattern: RegExp): boolean =>
    conditions.some(
      ({ illness, shown }) => shown !== null && pattern.test(illness.disease.category),
    );
  const infant = age < 2;
  return {
    type: "vitals",
    id: null,
    ...(has(/^(A4|A0|J[12]|N10|K3[567]|L03|R50|O86|M00|J0)/)
      ? { temperature: 38 + random.nextInt(20) / 10 }
      : {}),
    ...(has(/^(I48|A4|I26|R00|E05|D50|K92)/)
      ? { pulse: 98 + random.nextInt(45) }
      : infant
        ? { pulse: 115 + random.nextInt(40) }
        : {}),
    ...(has(/^I1[0-5]/)
      ? { systolic: 152 + random.nextInt(40), diastolic: 88 + random.nextInt(20) }
      : has(/^(A41|R57|E86|I95|K92)/)
        ? { systolic: 82 + random.nextInt(22), diastolic: 48 + random.nextInt(14) }
        : infant
          ? { systolic: 70 + random.nextInt(20), diastolic: 40 + random.nextInt(12) }
          : {}),
    ...(has(/^(J44|J96|J18|I26|J84|I50)/) ? { saturation: 84 + random.nextInt(9) } : {}),
    ...(has(/^(J44|J96|J18|I26|A41)/)
      ? { respirations: 21 + random.nextInt(10) }
      : infant
        ? { respirations: 32 + random.nextInt(14) }
        : {}),
  };
}

/** Ways of life that agree with the conditions; null of a child. */
export function socialOf(
  conditions: readonly ShownCondition[],
  age: number,
  random: Random,
): SocialFact[] {
  if (age < 16) return [];
  const place = (pattern: RegExp): number =>
    conditions.findIndex(
      ({ illness, shown, code }) =>
        shown !== null && (pattern.test(illness.disease.category) || pattern.test(code)),
    );
  const facts: SocialFact[] = [];
  const smoker = place(/^(F17|Z72\.0)/);
  const drinker = place(/^(F10|Z72\.1)/);
  if (smoker >= 0 || random.next() < 0.4) {
    const at = random.next();
    facts.push({
      type: "social",
      id: smoker < 0 ? null : markId({ condition: smoker, kind: "inferred" }),
      smoking: smoker >= 0 ? "current" : at < 0.62 ? "never" : "former",
    });
  }
  if (drinker >= 0 || random.next() < 0.35) {
    facts.push({
      type: "social",
      id: drinker < 0 ? null : markId({ condition: drinker, kind: "inferred" }),
      alcohol: drinker >= 0 ? "heavy" : random.next() < 0.4 ? "none" : "moderate",
    });
  }
  if (random.next() < 0.35) {
    const at = random.next();
    const living =
      age > 78 && at < 0.3 ? "care-home" : at < 0.6 ? "partner" : at < 0.85 ? "alone" : "family";
    facts.push({ type: "social", id: null, living });
  }
  return facts;
}
