import type { TermEntries } from "../term-entry.ts";

/** English words for chapter XVIII. */
// One list a line: the file is read as a table, and broken lists would make it four times as long.
// oxfmt-ignore
export const symptoms: TermEntries = {
  R00: {
    clinical: ["abnormal heart rate", "abnormal heart beat", "pulse abnormality", "abnormal pulse rate without known arrhythmia", "heart rate disturbance of unknown cause", "unexplained abnormality of the heartbeat"],
    lay: ["heart going funny", "heart not beating right"],
    findings: ["pulse of 128 in sinus rhythm", "awareness of the heart beating hard", "resting pulse of 42 without symptoms", "normal Holter during a symptom diary", "fluttering in the chest in the evening", "sinus rhythm on all tracings despite skipped beats"],
    codes: {
      "R00.0": ["tachycardia", "sinus tachycardia", "unexplained fast pulse", "rapid heart beat"],
      "R00.1": ["bradycardia", "sinus bradycardia", "slow heart rate", "low pulse"],
      "R00.2": ["palpitations", "awareness of heart beat", "pounding heart", "heart fluttering"],
    },
  },
  R04: {
    clinical: ["bleeding from the airways", "airway haemorrhage", "haemorrhage from the respiratory passages", "bleeding from nose, throat or lung", "respiratory tract bleeding", "airway bleeding"],
    lay: ["blood from the nose or chest", "bleeding that would not stop from the nose or throat"],
    findings: ["anterior packing with Rapid Rhino", "bleeding point in Little's area cauterised", "fresh blood running down the back of the throat", "streaks of blood in the sputum", "posterior packing under anticoagulation", "teaspoon of bright red frothy blood coughed up", "CT thorax ordered for blood-stained sputum"],
    codes: {
      "R04.0": ["epistaxis", "nosebleed", "recurrent epistaxis", "posterior epistaxis"],
      "R04.1": ["bleeding from the throat", "pharyngeal bleeding", "throat haemorrhage"],
      "R04.2": ["haemoptysis", "coughing up blood", "blood-streaked sputum"],
    },
  },
  R06: {
    clinical: ["breathing difficulty", "abnormal breathing", "respiratory distress of unclear cause", "disturbed breathing", "breathing abnormality", "respiratory symptoms without known cause"],
    lay: ["trouble breathing", "odd breathing", "fighting for breath"],
    findings: ["respiratory rate of 28 with clear lung fields", "inability to finish a sentence", "tingling fingers and carpopedal spasm with low pCO2", "need to stop on the stairs to catch the breath", "noisy inspiration heard from the door", "air hunger at rest with normal saturation"],
    codes: {
      "R06.0": ["dyspnoea", "shortness of breath", "breathlessness", "SOB", "exertional dyspnoea"],
      "R06.1": ["stridor", "inspiratory stridor", "biphasic stridor"],
      "R06.4": ["hyperventilation", "hyperventilation attack", "overbreathing"],
      "R06.8": ["apnoea", "breath-holding spells", "periods without breathing"],
    },
  },
  R07: {
    clinical: ["chest pain", "thoracic pain", "pain in the chest of unclear cause", "pain of chest or throat", "unexplained chest pain", "chest discomfort"],
    lay: ["pain across the chest", "tight chest", "pains in the chest"],
    findings: ["normal serial troponins and ECG after pain", "stabbing sensation on the left side of the thorax", "reproducible tenderness over the costal cartilages", "pressure behind the breastbone for two hours", "HEART score of 2", "pain on inspiration with a negative D-dimer", "pain not related to exertion"],
    codes: {
      "R07.0": ["sore throat of unclear cause", "throat pain", "pain in the throat"],
      "R07.1": ["pleuritic chest pain", "chest pain on breathing", "respiration-dependent chest pain"],
      "R07.2": ["precordial pain", "precordial chest pain", "retrosternal pressure of unclear cause"],
      "R07.3": ["chest wall pain", "musculoskeletal chest pain", "non-cardiac chest pain", "myalgic chest pain"],
    },
  },
  R10: {
    clinical: ["abdominal pain", "abdominal or pelvic pain", "pain in the abdomen", "unexplained abdominal pain", "abdominal pain of unknown cause", "non-specific abdominal pain"],
    lay: ["tummy ache", "stomach ache", "belly pain", "pain in the tummy"],
    abbreviations: ["abdo pain", "NSAP"],
    findings: ["diffuse tenderness without guarding", "soft abdomen with normal blood tests and ultrasound", "cramps that come and go", "normal appendix at laparoscopy", "analgesia with morphine before surgical review", "inconsistent tenderness on repeated palpation", "blood tests repeated after six hours for a sore belly"],
    codes: {
      "R10.0": ["acute abdomen", "acute abdomen of unclear cause", "surgical abdomen"],
      "R10.1": ["epigastric pain", "upper abdominal pain", "dyspepsia-like epigastric pain"],
      "R10.2": ["pelvic pain", "perineal pain", "chronic pelvic pain"],
      "R10.3": ["lower abdominal pain", "right iliac fossa pain", "left iliac fossa pain", "RIF pain"],
    },
  },
  R11: {
    clinical: ["nausea and vomiting", "vomiting", "emesis", "nausea", "persistent vomiting", "protracted nausea"],
    lay: ["throwing up", "being sick", "feeling sick", "puking"],
    abbreviations: ["N&V", "N/V"],
    findings: ["six episodes of throwing up since last night", "inability to keep tablets down", "ondansetron 4 mg IV with some effect", "bowl with greenish gastric contents at the bedside", "retching without anything coming up", "intravenous antiemetic given on arrival"],
    codes: { R11: ["cyclical vomiting", "chemotherapy-induced nausea", "postoperative nausea"] },
  },
  R13: {
    clinical: ["dysphagia", "swallowing difficulty", "impaired swallowing", "swallowing dysfunction", "oropharyngeal dysphagia", "oesophageal dysphagia", "deglutition disorder"],
    lay: ["trouble swallowing", "food getting stuck", "food going down badly"],
    findings: ["coughing on thin fluids", "solid food sticking behind the sternum", "pooling in the valleculae on FEES", "thickened fluids level 2 and minced diet", "penetration on videofluoroscopy", "failed water swallow test at the bedside", "PEG considered because meals take over an hour"],
    codes: { R13: ["dysphagia to solids", "neurogenic dysphagia", "dysphagia to both solids and liquids"] },
  },
  R18: {
    clinical: ["ascites", "ascitic fluid", "tense ascites", "intraperitoneal fluid collection", "refractory ascites", "free fluid in the abdomen"],
    lay: ["water in the tummy", "fluid in the belly", "swollen belly full of water"],
    findings: ["shifting dullness with bulging flanks", "paracentesis of 6 litres with albumin cover", "increasing abdominal girth and fluid thrill", "anechoic fluid around the liver on ultrasound", "SAAG of 18 in the drained fluid", "everted umbilicus with tight abdomen"],
    codes: { R18: ["malignant ascites", "ascites needing repeated drainage", "new-onset ascites"] },
  },
  R26: {
    clinical: ["gait disturbance", "impaired mobility", "abnormal gait", "mobility impairment", "gait and mobility problem", "walking impairment"],
    lay: ["unsteady legs", "trouble walking", "wobbly legs"],
    findings: ["Timed Up and Go of 34 seconds", "broad-based steps with a rollator", "need of two persons to transfer to the chair", "short shuffling steps with furniture-walking", "Tinetti score of 14", "positive Romberg with staggering on turning", "fear of leaving the flat because the legs do not carry"],
    codes: {
      "R26.0": ["ataxic gait", "gait ataxia", "staggering gait"],
      "R26.2": ["difficulty walking", "walking difficulty", "reduced walking ability"],
      "R26.3": ["immobility", "bedfast state", "chairfast state"],
      "R26.8": ["unsteady gait", "unsteadiness on the feet", "balance and gait disturbance"],
    },
  },
  R31: {
    clinical: ["haematuria", "blood in the urine", "macroscopic haematuria", "frank haematuria", "painless haematuria", "unexplained haematuria"],
    lay: ["blood in the pee", "red water", "passing blood when peeing"],
    findings: ["rosé urine with clots", "three-way catheter and bladder irrigation", "flexible cystoscopy and CT urogram booked on the cancer pathway", "erythrocytes 3+ on the urine stick", "clot retention with washout", "red-coloured urine without pain"],
    codes: { R31: ["haematuria under anticoagulant treatment", "visible haematuria", "haematuria with clots"] },
  },
  R33: {
    clinical: ["urinary retention", "retention of urine", "acute urinary retention", "chronic urinary retention", "incomplete bladder emptying", "inability to void"],
    lay: ["trouble peeing", "stopped waterworks", "trouble passing water"],
    abbreviations: ["AUR", "ROU"],
    findings: ["bladder scan of 950 ml", "distended bladder palpable to the umbilicus", "1200 ml drained on catheterisation", "residual urine of 600 ml", "failed trial without catheter", "painful suprapubic fullness with no voiding for ten hours", "clean intermittent self-catheterisation taught"],
    codes: { R33: ["postoperative urinary retention", "painful acute retention", "high-pressure chronic retention"] },
  },
  R40: {
    clinical: ["reduced consciousness", "impaired consciousness", "depressed level of consciousness", "altered level of consciousness", "lowered consciousness of unclear cause", "decreased GCS"],
    lay: ["trouble being woken", "drifting in and out", "drowsy spell that would not lift"],
    findings: ["GCS of 7 on arrival", "response only to painful stimuli", "eyes opening to voice only", "unrousable state in bed in the morning", "intubation for airway protection", "pinpoint pupils with snoring breathing", "AVPU scored as P in the ambulance"],
    codes: {
      "R40.0": ["somnolence", "drowsiness", "abnormal sleepiness"],
      "R40.1": ["stupor", "stuporous state", "semicoma"],
      "R40.2": ["coma", "unconsciousness", "comatose state", "coma of unclear cause"],
    },
  },
  R42: {
    clinical: ["dizziness", "giddiness", "light-headedness", "unspecific dizziness", "vertigo of unclear cause", "non-specific dizziness"],
    lay: ["dizzy spells", "funny turns with spinning", "head swimming"],
    findings: ["unsteadiness on turning the head with normal neurology", "normal HINTS without nystagmus", "feeling of swaying when standing", "normal orthostatic blood pressure despite swimming head", "normal MRI after feeling the room move", "need to hold on to the wall on rising"],
    codes: { R42: ["dizziness with normal work-up", "rotatory dizziness", "chronic dizziness in old age"] },
  },
  R47: {
    clinical: ["speech disturbance", "disturbed speech", "impaired speech", "speech and language impairment", "acquired speech disorder", "acute speech disturbance"],
    lay: ["trouble getting the words out", "funny speech", "words that will not come"],
    findings: ["word-finding difficulty and paraphasias", "slurred speech with normal comprehension", "inability to name a watch or a pen", "non-fluent speech with intact understanding", "Western Aphasia Battery by the speech therapist", "only yes and no answers since the morning"],
    codes: {
      "R47.0": ["aphasia", "dysphasia", "expressive aphasia", "global aphasia", "Broca's aphasia"],
      "R47.1": ["dysarthria", "slurred speech", "indistinct speech"],
    },
  },
  R50: {
    clinical: ["fever of unknown origin", "fever", "pyrexia", "febrile illness without focus", "fever without focus", "pyrexia of unknown origin"],
    lay: ["high temperature", "running a temperature", "temperature that won't go down"],
    abbreviations: ["FUO", "PUO"],
    findings: ["temperature of 39.4 without focus", "rigors with negative cultures", "paracetamol every six hours and cooling blanket", "repeated blood cultures without growth", "hot, flushed and sweaty child with clear chest and ears", "FDG-PET planned for prolonged raised temperature"],
    codes: {
      "R50.2": ["drug fever", "drug-induced fever", "medication-related pyrexia"],
      "R50.8": ["persistent fever", "fever with chills", "prolonged unexplained fever"],
    },
  },
  R51: {
    clinical: ["headache", "cephalalgia", "unspecified headache", "non-specific headache", "head pain", "headache without red flags"],
    lay: ["sore head", "splitting head", "pain in the head"],
    abbreviations: ["HA"],
    findings: ["pressing pain across the forehead for a week", "normal CT and lumbar puncture after sudden pain", "normal fundi and supple neck with pain in the head", "painkillers almost daily for the head", "VAS 7 over the temples with normal neurology", "pain behind the eyes without visual symptoms"],
    codes: { R51: ["acute headache with normal imaging", "facial pain and headache", "thunderclap headache with normal work-up"] },
  },
  R55: {
    clinical: ["syncope", "vasovagal syncope", "collapse with transient loss of consciousness", "fainting episode", "syncopal episode", "transient loss of consciousness", "presyncope or syncope"],
    lay: ["faint", "passing out", "blackout", "fainting fit"],
    abbreviations: ["TLOC"],
    findings: ["collapse on the toilet with quick recovery", "pallor and sweating before falling to the floor", "brief loss of contact with prompt reorientation", "normal telemetry for 24 hours after collapse", "grey colour and sliding off the chair for seconds", "tilt table test with asystole of four seconds"],
    codes: { R55: ["reflex syncope", "situational syncope", "near-syncope"] },
  },
  R56: {
    clinical: ["convulsions", "seizure of unclear cause", "convulsive episode", "single seizure without known epilepsy", "provoked or unprovoked convulsion", "fit without known epilepsy"],
    lay: ["fit", "fitting", "shaking fit"],
    findings: ["generalised jerking for three minutes", "bitten tongue with postictal confusion", "shaking of arms and legs with a temperature of 39.8", "rolling of the eyes and stiffness in a feverish toddler", "buccal midazolam given by the ambulance crew", "lactate of 9 falling to 2 within the hour after jerks", "normal EEG after a first episode of jerking"],
    codes: {
      "R56.0": ["febrile convulsion", "febrile seizure", "simple febrile seizure", "complex febrile convulsion"],
      "R56.8": ["first seizure", "unspecified seizure", "isolated generalised seizure"],
    },
  },
  R57: {
    clinical: ["shock", "circulatory shock", "circulatory collapse", "haemodynamic shock", "state of shock", "circulatory failure with hypoperfusion"],
    lay: ["body in shock", "circulation failing"],
    findings: ["blood pressure 68/35 despite fluids", "noradrenaline at 0.3 microgram/kg/min", "mottled cold skin with capillary refill of six seconds", "lactate of 7.8 with anuria", "cold, clammy periphery with thready pulse", "vasopressor need in the resuscitation room", "MAP of 48 after 30 ml/kg crystalloid"],
    codes: {
      "R57.0": ["cardiogenic shock", "pump failure with shock", "shock of cardiac origin"],
      "R57.1": ["hypovolaemic shock", "haemorrhagic shock", "shock from volume loss"],
      "R57.2": ["septic shock", "shock in sepsis", "vasopressor-dependent septic shock"],
    },
  },
  R63: {
    clinical: ["abnormal food or fluid intake", "disturbance of eating, drinking or weight", "eating or weight problem of unclear cause", "nutritional symptom", "disturbed intake of food or fluid", "unexplained change in intake or weight"],
    lay: ["poor eating", "change of weight", "trouble with food"],
    findings: ["7 kg lighter in three months", "most of the meals left untouched", "clothes have become too large", "CT thorax-abdomen for weight change without symptoms", "fluid intake of five litres a day", "flattening of the growth curve with refusal at meals", "food record with intake of 900 kcal"],
    codes: {
      "R63.0": ["anorexia", "loss of appetite", "poor appetite"],
      "R63.1": ["polydipsia", "excessive thirst", "primary polydipsia"],
      "R63.3": ["feeding difficulties", "feeding problems in a child", "food refusal"],
      "R63.4": ["weight loss", "unintentional weight loss", "abnormal weight loss"],
      "R63.5": ["weight gain", "abnormal weight gain", "unexplained weight increase"],
    },
  },
};
