import { pick, type Random } from "../../base/random.ts";
import type { DrugFact, Fact, MentionFact } from "./facts.ts";
import type { Language } from "./language-grammar.ts";
import type { NoteHeader } from "./writing-context.ts";

/** Facts in words of one language, for the tests of this folder. */
interface Words {
  readonly conditions: readonly string[];
  readonly drugs: readonly string[];
  readonly findings: readonly string[];
  readonly assays: readonly string[];
  readonly procedures: readonly string[];
  readonly plans: readonly string[];
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    conditions: [
      "heart failure",
      "type 2 diabetes",
      "pneumonia",
      "atrial fibrillation",
      "COPD",
      "acute kidney injury",
      "osteoporosis",
      "gout",
      "depression",
      "hip fracture",
    ],
    drugs: ["metformin", "furosemide", "paracetamol", "amlodipine", "warfarin", "morphine"],
    findings: ["chest pain", "dyspnoea", "pitting oedema", "fatigue", "dizziness", "cough"],
    assays: ["CRP", "potassium", "haemoglobin", "creatinine", "sodium"],
    procedures: ["laparoscopic cholecystectomy", "bronchoscopy", "total hip replacement"],
    plans: ["outpatient control of potassium", "echocardiography", "home visit"],
  },
  da: {
    conditions: [
      "hjertesvigt",
      "type 2-diabetes",
      "pneumoni",
      "atrieflimren",
      "KOL",
      "akut nyreinsufficiens",
      "osteoporose",
      "urinsur gigt",
      "depression",
      "hoftebrud",
    ],
    drugs: ["metformin", "furosemid", "paracetamol", "amlodipin", "warfarin", "morfin"],
    findings: ["brystsmerter", "åndenød", "deklive ødemer", "træthed", "svimmelhed", "hoste"],
    assays: ["CRP", "kalium", "hæmoglobin", "kreatinin", "natrium"],
    procedures: ["laparoskopisk kolecystektomi", "bronkoskopi", "hoftealloplastik"],
    plans: ["ambulant kontrol af kalium", "ekkokardiografi", "hjemmebesøg"],
  },
};

export const header: NoteHeader = {
  hospital: "Nordhospitalet",
  department: "Hjertemedicinsk Afdeling",
  specialty: "kardiologi",
  written: "2014-03-12T10:20",
  admitted: "2014-03-08",
};

export const mentionKinds: readonly MentionFact["kind"][] = [
  "stated",
  "suspected",
  "ruled-out",
  "negated",
  "family-history",
  "past-history",
  "copied",
];

/** What a note of a patient might have to say: a few of everything, nothing twice. */
export function someFacts(language: Language, random: Random): Fact[] {
  const said = words[language];
  const some = (items: readonly string[], share: number): string[] =>
    items.filter(() => random.next() < share);
  const one = <T>(...items: readonly T[]): T => pick(items, random);
  const drug = (name: string): DrugFact => ({
    type: "drug",
    id: `drug ${name}`,
    name,
    dose: `${5 * (1 + random.nextInt(60))} mg`,
    route: one("oral", "intravenous", "subcutaneous", "inhaled", "topical", "rectal"),
    status: one("usual", "usual", "started", "given", "stopped"),
  });
  const facts: Fact[] = [];
  for (const phrase of some(said.conditions, 0.3)) {
    const kind = random.next() < 0.5 ? "stated" : one(...mentionKinds);
    const treated = random.next() < 0.2;
    facts.push({
      type: "mention",
      id: phrase,
      kind,
      phrase,
      acute: random.next() < 0.4,
      ...(treated ? { treatment: drug("placebo") } : {}),
    });
  }
  for (const name of some(said.drugs, 0.35)) facts.push(drug(name));
  for (const phrase of some(said.findings, 0.3)) {
    facts.push({ type: "finding", id: phrase, phrase, absent: random.next() < 0.3 });
  }
  for (const test of some(said.assays, 0.4)) {
    const value = random.nextInt(200) / 10;
    const flag = one("low", "normal", "high");
    facts.push({ type: "result", id: test, test, value, digits: 1, unit: "mmol/l", flag });
  }
  for (const phrase of some(said.procedures, 0.15)) {
    facts.push({ type: "procedure", id: phrase, phrase });
  }
  for (const phrase of some(said.plans, 0.3)) facts.push({ type: "plan", id: phrase, phrase });
  if (random.next() < 0.5) facts.push({ type: "vitals", id: "vitals", temperature: 38.1 });
  if (random.next() < 0.4) {
    facts.push({
      type: "social",
      id: "social",
      smoking: one("never", "former", "current"),
      alcohol: one("none", "moderate", "heavy"),
      living: one("alone", "partner", "family", "care-home"),
    });
  }
  return facts;
}
