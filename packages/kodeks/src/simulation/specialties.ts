/** A name in the languages that notes are written in. */
export interface SpecialtyName {
  readonly en: string;
  readonly da: string;
}

/** A clinical specialty and the kinds of departments that practise it. */
export interface Specialty {
  readonly name: SpecialtyName;
  readonly departments: readonly SpecialtyName[];
}

const table = {
  cardiology: specialty("cardiology", "kardiologi", [
    ["Department of Cardiology", "Hjertemedicinsk Afdeling"],
    ["Coronary Care Unit", "Hjerteklinikken, koronarafsnittet"],
    ["Heart Failure Clinic", "Hjertesvigtklinikken"],
  ]),
  "cardiothoracic-surgery": specialty("cardiothoracic surgery", "thoraxkirurgi", [
    ["Department of Cardiothoracic Surgery", "Thoraxkirurgisk Afdeling"],
  ]),
  endocrinology: specialty("endocrinology", "endokrinologi", [
    ["Department of Endocrinology", "Endokrinologisk Afdeling"],
    ["Diabetes Clinic", "Diabetesambulatoriet"],
  ]),
  pulmonology: specialty("pulmonology", "lungemedicin", [
    ["Department of Respiratory Medicine", "Lungemedicinsk Afdeling"],
    ["Respiratory Outpatient Clinic", "Lungemedicinsk Ambulatorium"],
  ]),
  nephrology: specialty("nephrology", "nefrologi", [
    ["Department of Nephrology", "Nefrologisk Afdeling"],
    ["Dialysis Unit", "Dialyseafsnittet"],
  ]),
  gastroenterology: specialty("gastroenterology", "gastroenterologi", [
    ["Department of Gastroenterology and Hepatology", "Medicinsk Gastroenterologisk Afdeling"],
    ["Endoscopy Unit", "Endoskopiafsnittet"],
  ]),
  haematology: specialty("haematology", "hæmatologi", [
    ["Department of Haematology", "Hæmatologisk Afdeling"],
  ]),
  oncology: specialty("oncology", "onkologi", [
    ["Department of Oncology", "Onkologisk Afdeling"],
    ["Radiotherapy Unit", "Stråleterapiafsnittet"],
  ]),
  rheumatology: specialty("rheumatology", "reumatologi", [
    ["Department of Rheumatology", "Reumatologisk Afdeling"],
    ["Back Clinic", "Rygambulatoriet"],
  ]),
  neurology: specialty("neurology", "neurologi", [
    ["Department of Neurology", "Neurologisk Afdeling"],
    ["Stroke Unit", "Apopleksiafsnittet"],
  ]),
  "clinical-neurophysiology": specialty("clinical neurophysiology", "klinisk neurofysiologi", [
    ["Department of Clinical Neurophysiology", "Klinisk Neurofysiologisk Afdeling"],
  ]),
  neurosurgery: specialty("neurosurgery", "neurokirurgi", [
    ["Department of Neurosurgery", "Neurokirurgisk Afdeling"],
  ]),
  orthopaedics: specialty("orthopaedic surgery", "ortopædkirurgi", [
    ["Department of Orthopaedic Surgery", "Ortopædkirurgisk Afdeling"],
    ["Hip and Knee Unit", "Hofte- og knæalloplastikafsnittet"],
    ["Hand Surgery Clinic", "Håndkirurgisk Ambulatorium"],
    ["Sports Injury Clinic", "Idrætsklinikken"],
  ]),
  "general-surgery": specialty("general surgery", "kirurgi", [
    ["Department of Surgery", "Kirurgisk Afdeling"],
    ["Acute Surgical Unit", "Akut kirurgisk afsnit"],
    ["Breast Surgery Clinic", "Brystkirurgisk Klinik"],
  ]),
  "vascular-surgery": specialty("vascular surgery", "karkirurgi", [
    ["Department of Vascular Surgery", "Karkirurgisk Afdeling"],
  ]),
  urology: specialty("urology", "urologi", [
    ["Department of Urology", "Urologisk Afdeling"],
    ["Urology Outpatient Clinic", "Urologisk Ambulatorium"],
  ]),
  gynaecology: specialty("gynaecology", "gynækologi", [
    ["Department of Gynaecology", "Gynækologisk Afdeling"],
    ["Day Surgery Unit, Gynaecology", "Gynækologisk Dagkirurgi"],
  ]),
  obstetrics: specialty("obstetrics", "obstetrik", [
    ["Department of Obstetrics", "Obstetrisk Afdeling"],
    ["Labour Ward", "Fødegangen"],
    ["Maternity Ward", "Barselsgangen"],
  ]),
  paediatrics: specialty("paediatrics", "pædiatri", [
    ["Department of Paediatrics", "Børneafdelingen"],
    ["Paediatric Assessment Unit", "Børnemodtagelsen"],
  ]),
  neonatology: specialty("neonatology", "neonatologi", [
    ["Neonatal Intensive Care Unit", "Neonatalafsnittet"],
  ]),
  "child-psychiatry": specialty("child and adolescent psychiatry", "børne- og ungdomspsykiatri", [
    ["Department of Child and Adolescent Psychiatry", "Børne- og Ungdomspsykiatrisk Afdeling"],
    ["Adolescent Eating Disorder Unit", "Spiseforstyrrelsesafsnittet for unge"],
  ]),
  dermatology: specialty("dermatology", "dermatologi", [
    ["Department of Dermatology", "Dermatologisk Afdeling"],
    ["Wound Healing Centre", "Videncenter for Sårheling"],
  ]),
  ophthalmology: specialty("ophthalmology", "oftalmologi", [
    ["Department of Ophthalmology", "Øjenafdelingen"],
    ["Macula Clinic", "Maculaklinikken"],
  ]),
  otorhinolaryngology: specialty("otorhinolaryngology", "oto-rhino-laryngologi", [
    ["Department of Otorhinolaryngology", "Øre-næse-halsafdelingen"],
    ["Audiology Clinic", "Audiologisk Klinik"],
  ]),
  "infectious-diseases": specialty("infectious diseases", "infektionsmedicin", [
    ["Department of Infectious Diseases", "Infektionsmedicinsk Afdeling"],
  ]),
  geriatrics: specialty("geriatrics", "geriatri", [
    ["Department of Geriatric Medicine", "Geriatrisk Afdeling"],
    ["Falls Clinic", "Faldklinikken"],
  ]),
  "emergency-medicine": specialty("emergency medicine", "akutmedicin", [
    ["Emergency Department", "Akutafdelingen"],
    ["Acute Medical Unit", "Akut Modtageafsnit"],
    ["Minor Injuries Unit", "Skadestuen"],
  ]),
  "plastic-surgery": specialty("plastic surgery", "plastikkirurgi", [
    ["Department of Plastic Surgery and Burns", "Plastikkirurgisk Afdeling og Brandsårsafsnit"],
  ]),
} satisfies Record<string, Specialty>;

/** A key of `specialties`. */
export type SpecialtyKey = keyof typeof table;

/**
 * Specialties that simulated hospitals have. Adult psychiatry is left out: its notes are kept
 * apart in the cohorts that this one stands in for.
 *
 * @example
 * specialties["cardiology"]?.name.da; // "kardiologi"
 */
export const specialties: Readonly<Record<string, Specialty>> = table;

function specialty(
  en: string,
  da: string,
  departments: readonly (readonly [en: string, da: string])[],
): Specialty {
  return {
    name: { en, da },
    departments: departments.map(([nameEn, nameDa]) => ({ en: nameEn, da: nameDa })),
  };
}
