// Writes notes.jsonl: made-up discharge notes with ICD-10 codes and the words that justify them, for
// trying Kodeks out. No patient stands behind them; `node examples/make-notes.mjs` writes them again.
import { writeFileSync } from "node:fs";
import { createRandom, shuffle } from "kodeks/base/random";

/** Each code with ways to write it. */
const conditions = {
  "E11.9": ["type 2 diabetes", "diabetes mellitus type II", "T2DM, diet controlled"],
  "E78.0": ["hypercholesterolaemia", "raised cholesterol", "high LDL cholesterol"],
  "E66.9": ["obesity", "BMI of 36", "severely overweight"],
  I10: ["hypertension", "high blood pressure", "elevated arterial pressure"],
  "I21.9": ["acute myocardial infarction", "STEMI", "heart attack with raised troponin"],
  "I48.9": ["atrial fibrillation", "irregularly irregular pulse, AF on ECG", "paroxysmal AF"],
  "I50.9": [
    "congestive heart failure",
    "heart failure with reduced ejection fraction",
    "cardiac failure",
  ],
  "I63.9": ["ischaemic stroke", "cerebral infarction", "left-sided infarct on CT"],
  "J18.9": ["pneumonia", "right basal consolidation", "lower lobe infiltrate with fever"],
  "J44.1": ["exacerbation of COPD", "acute worsening of chronic obstructive lung disease"],
  "J45.9": ["asthma", "bronchial asthma", "reversible airway obstruction"],
  "K35.8": ["acute appendicitis", "inflamed appendix", "appendicitis on ultrasound"],
  "K80.2": ["gallstones", "cholelithiasis", "stones in the gallbladder"],
  "N17.9": ["acute kidney injury", "acute renal failure", "creatinine doubled within two days"],
  "N39.0": ["urinary tract infection", "cystitis", "growth of E. coli in the urine"],
  "D50.9": ["iron deficiency anaemia", "low ferritin and haemoglobin", "microcytic anaemia"],
  "F32.9": ["depressive episode", "low mood and loss of interest", "depression"],
  "S72.0": ["fracture of the femoral neck", "broken hip", "displaced hip fracture"],
  "C50.9": ["breast cancer", "carcinoma of the breast", "invasive ductal carcinoma"],
  "G40.9": ["epilepsy", "recurrent seizures", "known epileptic"],
};
const openings = [
  "Admitted through the emergency department.",
  "Elective admission.",
  "Transferred from another hospital.",
  "Referred by the general practitioner.",
  "Brought in by ambulance during the night.",
];
const mentions = {
  primary: [
    "Admitted with {}.",
    "Presented with {}.",
    "The main problem was {}.",
    "Treated for {}.",
  ],
  secondary: [
    "Also has {}.",
    "Known {}.",
    "Past history of {}, still treated.",
    "During the stay {} was found.",
    "Medication for {} was continued.",
  ],
};
const fillers = [
  "Vital signs were stable on the ward.",
  "Blood tests were taken on arrival.",
  "The family was informed about the plan.",
  "Mobilised by the physiotherapist.",
  "Ate and drank normally.",
  "Lives alone in a flat on the second floor.",
  "Does not smoke.",
  "Follow-up in the outpatient clinic in six weeks.",
  "Discharged home in good condition.",
  "The wound was dry and clean.",
];

const random = createRandom(20260101);
/** @template T @param {readonly T[]} list */
const pick = (list) => list[random.nextInt(list.length)];

/** @param {string} id @param {string} split */
function makeNote(id, split) {
  const codes = shuffle(Object.keys(conditions), random).slice(0, 1 + random.nextInt(4));
  let text = `${pick(openings)} ${30 + random.nextInt(60)} years old.`;
  const evidence = [];
  for (const [i, code] of codes.entries()) {
    const words = pick(conditions[/** @type {keyof typeof conditions} */ (code)]);
    const sentence = pick(i === 0 ? mentions.primary : mentions.secondary);
    const start = text.length + 1 + sentence.indexOf("{}");
    text += ` ${sentence.replace("{}", words)}`;
    evidence.push({ code, start, end: start + words.length });
    if (random.next() < 0.6) text += ` ${pick(fillers)}`;
  }
  return { id, split, lang: "en", text, codes, primary: codes[0], evidence };
}

const lines = Array.from({ length: 1200 }, (_, i) =>
  JSON.stringify(makeNote(`note-${i + 1}`, i < 1000 ? "train" : "dev")),
);
writeFileSync(new URL("notes.jsonl", import.meta.url), `${lines.join("\n")}\n`);
