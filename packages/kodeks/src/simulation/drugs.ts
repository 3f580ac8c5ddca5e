import type { Drug } from "./disease.ts";

type Doses = readonly string[];

// Doses are written as both languages write them ("x 2" a day, µg, E for units of insulin), with a
// decimal point; a Danish note changes the point.
const table = {
  // A: alimentary tract and metabolism
  omeprazole: oral("A02BC01", "omeprazole", "omeprazol", ["20 mg", "40 mg"]),
  pantoprazole: oral("A02BC02", "pantoprazole", "pantoprazol", ["20 mg", "40 mg", "40 mg x 2"]),
  esomeprazole: oral("A02BC05", "esomeprazole", "esomeprazol", ["20 mg", "40 mg"]),
  ondansetron: iv("A04AA01", "ondansetron", "ondansetron", ["4 mg", "8 mg"]),
  metoclopramide: iv("A03FA01", "metoclopramide", "metoclopramid", ["10 mg", "10 mg x 3"]),
  "ursodeoxycholic-acid": oral("A05AA02", "ursodeoxycholic acid", "ursodeoxycholsyre", [
    "250 mg x 3",
    "500 mg x 2",
  ]),
  bisacodyl: oral("A06AB02", "bisacodyl", "bisacodyl", ["5 mg", "10 mg"]),
  lactulose: oral("A06AD11", "lactulose", "lactulose", ["15 ml x 2", "30 ml x 3"]),
  macrogol: oral("A06AD65", "macrogol", "macrogol", ["13.8 g", "13.8 g x 2"]),
  loperamide: oral("A07DA03", "loperamide", "loperamid", ["2 mg", "2 mg x 3"]),
  mesalazine: oral("A07EC02", "mesalazine", "mesalazin", ["2 g", "4.8 g", "1 g x 3"]),
  pancreatin: oral("A09AA02", "pancreatin", "pancreatin", ["25000 E x 3", "40000 E x 3"]),
  "insulin-aspart": sc("A10AB05", "insulin aspart", "insulin aspart", [
    "6 E x 3",
    "8 E x 3",
    "12 E x 3",
  ]),
  "insulin-glargine": sc("A10AE04", "insulin glargine", "insulin glargin", [
    "14 E",
    "22 E",
    "36 E",
  ]),
  "insulin-degludec": sc("A10AE06", "insulin degludec", "insulin degludec", [
    "12 E",
    "20 E",
    "44 E",
  ]),
  metformin: oral("A10BA02", "metformin", "metformin", ["500 mg x 2", "850 mg x 2", "1000 mg x 2"]),
  glimepiride: oral("A10BB12", "glimepiride", "glimepirid", ["1 mg", "2 mg", "4 mg"]),
  sitagliptin: oral("A10BH01", "sitagliptin", "sitagliptin", ["50 mg", "100 mg"]),
  liraglutide: sc("A10BJ02", "liraglutide", "liraglutid", ["0.6 mg", "1.2 mg", "1.8 mg"]),
  semaglutide: sc("A10BJ06", "semaglutide", "semaglutid", ["0.25 mg", "0.5 mg", "1 mg"]),
  dapagliflozin: oral("A10BK01", "dapagliflozin", "dapagliflozin", ["10 mg"]),
  empagliflozin: oral("A10BK03", "empagliflozin", "empagliflozin", ["10 mg", "25 mg"]),
  colecalciferol: oral("A11CC05", "colecalciferol", "colecalciferol", ["20 µg", "35 µg", "70 µg"]),
  alfacalcidol: oral("A11CC03", "alfacalcidol", "alfacalcidol", ["0.25 µg", "0.5 µg"]),
  thiamine: oral("A11DA01", "thiamine", "thiamin", ["300 mg", "200 mg x 3"]),
  "calcium-carbonate": oral("A12AA04", "calcium carbonate", "calciumcarbonat", [
    "400 mg x 2",
    "500 mg x 2",
  ]),
  "potassium-chloride": oral("A12BA01", "potassium chloride", "kaliumklorid", [
    "750 mg x 2",
    "1500 mg x 2",
  ]),
  // B: blood
  warfarin: oral("B01AA03", "warfarin", "warfarin", ["2.5 mg", "5 mg", ""]),
  heparin: iv("B01AB01", "heparin", "heparin", ["5000 E"]),
  dalteparin: sc("B01AB04", "dalteparin", "dalteparin", ["5000 E", "10000 E", "15000 E"]),
  tinzaparin: sc("B01AB10", "tinzaparin", "tinzaparin", ["4500 E", "10000 E", "14000 E"]),
  clopidogrel: oral("B01AC04", "clopidogrel", "clopidogrel", ["75 mg"]),
  "acetylsalicylic-acid": oral("B01AC06", "acetylsalicylic acid", "acetylsalicylsyre", [
    "75 mg",
    "300 mg",
  ]),
  ticagrelor: oral("B01AC24", "ticagrelor", "ticagrelor", ["90 mg x 2", "180 mg"]),
  alteplase: iv("B01AD02", "alteplase", "alteplase", ["0.9 mg/kg", "100 mg"]),
  dabigatran: oral("B01AE07", "dabigatran", "dabigatran", ["110 mg x 2", "150 mg x 2"]),
  rivaroxaban: oral("B01AF01", "rivaroxaban", "rivaroxaban", ["15 mg", "20 mg"]),
  apixaban: oral("B01AF02", "apixaban", "apixaban", ["2.5 mg x 2", "5 mg x 2"]),
  "tranexamic-acid": iv("B02AA02", "tranexamic acid", "tranexamsyre", ["1 g", "500 mg x 3"]),
  "ferrous-sulfate": oral("B03AA07", "ferrous sulfate", "ferrosulfat", ["100 mg", "100 mg x 2"]),
  "ferric-carboxymaltose": iv("B03AC", "ferric carboxymaltose", "ferricarboxymaltose", [
    "500 mg",
    "1000 mg",
  ]),
  hydroxocobalamin: sc("B03BA03", "hydroxocobalamin", "hydroxocobalamin", ["1 mg"]),
  "folic-acid": oral("B03BB01", "folic acid", "folsyre", ["5 mg", "400 µg"]),
  "darbepoetin-alfa": sc("B03XA02", "darbepoetin alfa", "darbepoetin alfa", ["30 µg", "50 µg"]),
  // C: cardiovascular system
  digoxin: oral("C01AA05", "digoxin", "digoxin", ["62.5 µg", "125 µg", "250 µg"]),
  flecainide: oral("C01BC04", "flecainide", "flecainid", ["50 mg x 2", "100 mg x 2"]),
  amiodarone: oral("C01BD01", "amiodarone", "amiodaron", ["200 mg", "200 mg x 3"]),
  adrenaline: iv("C01CA24", "adrenaline", "adrenalin", ["0.3 mg", "0.5 mg", "1 mg"]),
  "glyceryl-trinitrate": oral("C01DA02", "glyceryl trinitrate", "glyceryltrinitrat", [
    "0.4 mg",
    "0.25 mg",
  ]),
  "isosorbide-mononitrate": oral("C01DA14", "isosorbide mononitrate", "isosorbidmononitrat", [
    "30 mg",
    "60 mg",
  ]),
  adenosine: iv("C01EB10", "adenosine", "adenosin", ["6 mg", "12 mg"]),
  bendroflumethiazide: oral(
    "C03AB01",
    "bendroflumethiazide with potassium",
    "bendroflumethiazid med kalium",
    ["1.25 mg", "2.5 mg"],
  ),
  furosemide: oral("C03CA01", "furosemide", "furosemid", ["40 mg", "40 mg x 2", "80 mg x 2"]),
  bumetanide: oral("C03CA02", "bumetanide", "bumetanid", ["1 mg", "2 mg"]),
  spironolactone: oral("C03DA01", "spironolactone", "spironolakton", ["25 mg", "50 mg", "100 mg"]),
  propranolol: oral("C07AA05", "propranolol", "propranolol", ["40 mg", "40 mg x 2"]),
  metoprolol: oral("C07AB02", "metoprolol", "metoprolol", ["25 mg", "50 mg", "100 mg", "200 mg"]),
  bisoprolol: oral("C07AB07", "bisoprolol", "bisoprolol", ["2.5 mg", "5 mg"]),
  labetalol: oral("C07AG01", "labetalol", "labetalol", ["100 mg x 3", "200 mg x 3"]),
  carvedilol: oral("C07AG02", "carvedilol", "carvedilol", [
    "6.25 mg x 2",
    "12.5 mg x 2",
    "25 mg x 2",
  ]),
  amlodipine: oral("C08CA01", "amlodipine", "amlodipin", ["5 mg", "10 mg"]),
  nifedipine: oral("C08CA05", "nifedipine", "nifedipin", ["30 mg", "60 mg"]),
  verapamil: oral("C08DA01", "verapamil", "verapamil", ["120 mg", "240 mg"]),
  enalapril: oral("C09AA02", "enalapril", "enalapril", ["5 mg", "10 mg", "20 mg"]),
  ramipril: oral("C09AA05", "ramipril", "ramipril", ["2.5 mg", "5 mg", "10 mg"]),
  losartan: oral("C09CA01", "losartan", "losartan", ["50 mg", "100 mg"]),
  candesartan: oral("C09CA06", "candesartan", "candesartan", ["8 mg", "16 mg", "32 mg"]),
  "sacubitril-valsartan": oral("C09DX04", "sacubitril/valsartan", "sacubitril/valsartan", [
    "24/26 mg x 2",
    "49/51 mg x 2",
  ]),
  simvastatin: oral("C10AA01", "simvastatin", "simvastatin", ["20 mg", "40 mg"]),
  atorvastatin: oral("C10AA05", "atorvastatin", "atorvastatin", ["20 mg", "40 mg", "80 mg"]),
  rosuvastatin: oral("C10AA07", "rosuvastatin", "rosuvastatin", ["10 mg", "20 mg", "40 mg"]),
  ezetimibe: oral("C10AX09", "ezetimibe", "ezetimib", ["10 mg"]),
  // D: skin
  "betamethasone-cream": topical("D07AC01", "betamethasone", "betamethason", ["0.1 %", ""]),
  "calcipotriol-betamethasone": topical(
    "D05AX52",
    "calcipotriol/betamethasone",
    "calcipotriol/betamethason",
    [""],
  ),
  // G: genitourinary system and sex hormones
  clotrimazole: topical("G01AF02", "clotrimazole", "clotrimazol", ["100 mg", "500 mg"]),
  misoprostol: oral("G02AD06", "misoprostol", "misoprostol", ["200 µg", "400 µg"]),
  estradiol: oral("G03CA03", "estradiol", "estradiol", ["10 µg", "1 mg"]),
  levonorgestrel: topical("G02BA03", "levonorgestrel intrauterine device", "levonorgestrelspiral", [
    "52 mg",
  ]),
  norethisterone: oral("G03DC02", "norethisterone", "norethisteron", ["5 mg x 3", "5 mg x 2"]),
  mirabegron: oral("G04BD12", "mirabegron", "mirabegron", ["25 mg", "50 mg"]),
  tamsulosin: oral("G04CA02", "tamsulosin", "tamsulosin", ["0.4 mg"]),
  finasteride: oral("G04CB01", "finasteride", "finasterid", ["5 mg"]),
  // H: hormones
  oxytocin: iv("H01BB02", "oxytocin", "oxytocin", ["5 E", "10 E"]),
  desmopressin: oral("H01BA02", "desmopressin", "desmopressin", ["60 µg", "120 µg"]),
  "betamethasone-injection": iv(
    "H02AB01",
    "betamethasone injection",
    "betamethason til injektion",
    ["12 mg"],
  ),
  dexamethasone: oral("H02AB02", "dexamethasone", "dexamethason", ["4 mg x 2", "8 mg"]),
  methylprednisolone: iv("H02AB04", "methylprednisolone", "methylprednisolon", [
    "40 mg",
    "80 mg",
    "1 g",
  ]),
  prednisolone: oral("H02AB06", "prednisolone", "prednisolon", [
    "5 mg",
    "25 mg",
    "37.5 mg",
    "50 mg",
  ]),
  hydrocortisone: oral("H02AB09", "hydrocortisone", "hydrocortison", ["10 mg x 2", "100 mg"]),
  levothyroxine: oral("H03AA01", "levothyroxine", "levothyroxin", [
    "50 µg",
    "75 µg",
    "100 µg",
    "125 µg",
  ]),
  thiamazole: oral("H03BB02", "thiamazole", "thiamazol", ["5 mg", "10 mg x 2", "20 mg"]),
  // J: infections
  doxycycline: oral("J01AA02", "doxycycline", "doxycyclin", ["100 mg x 2"]),
  ampicillin: iv("J01CA01", "ampicillin", "ampicillin", ["2 g x 4", "2 g x 6"]),
  pivmecillinam: oral("J01CA08", "pivmecillinam", "pivmecillinam", ["400 mg x 3", "200 mg x 3"]),
  benzylpenicillin: iv("J01CE01", "benzylpenicillin", "benzylpenicillin", [
    "1.2 g x 4",
    "2 mio. E x 4",
  ]),
  phenoxymethylpenicillin: oral("J01CE02", "phenoxymethylpenicillin", "phenoxymethylpenicillin", [
    "1 mio. E x 4",
    "660 mg x 3",
  ]),
  dicloxacillin: oral("J01CF01", "dicloxacillin", "dicloxacillin", ["1 g x 3", "500 mg x 4"]),
  cloxacillin: iv("J01CF02", "cloxacillin", "cloxacillin", ["1 g x 4", "2 g x 4"]),
  "amoxicillin-clavulanate": oral(
    "J01CR02",
    "amoxicillin/clavulanic acid",
    "amoxicillin/clavulansyre",
    ["500/125 mg x 3"],
  ),
  "piperacillin-tazobactam": iv("J01CR05", "piperacillin/tazobactam", "piperacillin/tazobactam", [
    "4 g x 3",
    "4 g x 4",
  ]),
  cefuroxime: iv("J01DC02", "cefuroxime", "cefuroxim", ["1.5 g x 3", "1.5 g"]),
  ceftriaxone: iv("J01DD04", "ceftriaxone", "ceftriaxon", ["2 g", "4 g"]),
  meropenem: iv("J01DH02", "meropenem", "meropenem", ["1 g x 3", "2 g x 3"]),
  clarithromycin: oral("J01FA09", "clarithromycin", "clarithromycin", ["500 mg x 2"]),
  azithromycin: oral("J01FA10", "azithromycin", "azithromycin", ["500 mg", "250 mg"]),
  gentamicin: iv("J01GB03", "gentamicin", "gentamicin", ["5 mg/kg", "400 mg"]),
  ciprofloxacin: oral("J01MA02", "ciprofloxacin", "ciprofloxacin", ["500 mg x 2"]),
  vancomycin: oral("J01XA01", "vancomycin", "vancomycin", ["125 mg x 4", "1 g x 2"]),
  metronidazole: oral("J01XD01", "metronidazole", "metronidazol", ["500 mg x 3"]),
  nitrofurantoin: oral("J01XE01", "nitrofurantoin", "nitrofurantoin", ["50 mg x 3"]),
  fluconazole: oral("J02AC01", "fluconazole", "fluconazol", ["50 mg", "150 mg", "400 mg"]),
  rifampicin: oral("J04AB02", "rifampicin", "rifampicin", ["600 mg"]),
  isoniazid: oral("J04AC01", "isoniazid", "isoniazid", ["300 mg"]),
  aciclovir: iv("J05AB01", "aciclovir", "aciclovir", ["10 mg/kg x 3", "800 mg x 5"]),
  valaciclovir: oral("J05AB11", "valaciclovir", "valaciclovir", ["1 g x 3", "500 mg x 2"]),
  oseltamivir: oral("J05AH02", "oseltamivir", "oseltamivir", ["75 mg x 2", "30 mg x 2"]),
  "sofosbuvir-velpatasvir": oral("J05AP55", "sofosbuvir/velpatasvir", "sofosbuvir/velpatasvir", [
    "400/100 mg",
  ]),
  // L: cancer and immunity
  cyclophosphamide: iv("L01AA01", "cyclophosphamide", "cyclophosphamid", [
    "500 mg/m²",
    "750 mg/m²",
  ]),
  fluorouracil: iv("L01BC02", "fluorouracil", "fluorouracil", ["400 mg/m²"]),
  gemcitabine: iv("L01BC05", "gemcitabine", "gemcitabin", ["1000 mg/m²"]),
  capecitabine: oral("L01BC06", "capecitabine", "capecitabin", ["1000 mg/m² x 2", "1500 mg x 2"]),
  docetaxel: iv("L01CD02", "docetaxel", "docetaxel", ["75 mg/m²"]),
  carboplatin: iv("L01XA02", "carboplatin", "carboplatin", ["AUC 5"]),
  rituximab: iv("L01FA01", "rituximab", "rituximab", ["375 mg/m²"]),
  pembrolizumab: iv("L01FF02", "pembrolizumab", "pembrolizumab", ["2 mg/kg", "200 mg"]),
  imatinib: oral("L01EA01", "imatinib", "imatinib", ["400 mg"]),
  bortezomib: sc("L01XG01", "bortezomib", "bortezomib", ["1.3 mg/m²"]),
  leuprorelin: sc("L02AE02", "leuprorelin", "leuprorelin", ["11.25 mg", "22.5 mg"]),
  tamoxifen: oral("L02BA01", "tamoxifen", "tamoxifen", ["20 mg"]),
  letrozole: oral("L02BG04", "letrozole", "letrozol", ["2.5 mg"]),
  filgrastim: sc("L03AA02", "filgrastim", "filgrastim", ["30 mio. E", "48 mio. E"]),
  fingolimod: oral("L04AE01", "fingolimod", "fingolimod", ["0.5 mg"]),
  infliximab: iv("L04AB02", "infliximab", "infliximab", ["5 mg/kg"]),
  adalimumab: sc("L04AB04", "adalimumab", "adalimumab", ["40 mg"]),
  tacrolimus: oral("L04AD02", "tacrolimus", "tacrolimus", ["2 mg x 2", "4 mg x 2"]),
  azathioprine: oral("L04AX01", "azathioprine", "azathioprin", ["50 mg", "100 mg", "150 mg"]),
  methotrexate: oral("L04AX03", "methotrexate", "methotrexat", ["10 mg", "15 mg", "25 mg"]),
  // M: muscles, joints, bones
  ibuprofen: oral("M01AE01", "ibuprofen", "ibuprofen", ["400 mg x 3", "200 mg x 3"]),
  naproxen: oral("M01AE02", "naproxen", "naproxen", ["500 mg x 2", "250 mg x 2"]),
  allopurinol: oral("M04AA01", "allopurinol", "allopurinol", ["100 mg", "300 mg"]),
  colchicine: oral("M04AC01", "colchicine", "colchicin", ["0.5 mg x 2"]),
  alendronate: oral("M05BA04", "alendronic acid", "alendronsyre", ["70 mg"]),
  denosumab: sc("M05BX04", "denosumab", "denosumab", ["60 mg"]),
  // N: nervous system
  morphine: oral("N02AA01", "morphine", "morfin", ["5 mg", "10 mg", "10 mg x 2"]),
  oxycodone: oral("N02AA05", "oxycodone", "oxycodon", ["5 mg", "10 mg x 2"]),
  tramadol: oral("N02AX02", "tramadol", "tramadol", ["50 mg", "50 mg x 3"]),
  paracetamol: oral("N02BE01", "paracetamol", "paracetamol", ["1 g x 4", "1 g"]),
  sumatriptan: oral("N02CC01", "sumatriptan", "sumatriptan", ["50 mg", "100 mg"]),
  phenobarbital: oral("N03AA02", "phenobarbital", "fenobarbital", ["100 mg", "200 mg"]),
  carbamazepine: oral("N03AF01", "carbamazepine", "carbamazepin", ["200 mg x 2", "400 mg x 2"]),
  valproate: oral("N03AG01", "valproate", "valproat", ["500 mg x 2", "300 mg x 2"]),
  lamotrigine: oral("N03AX09", "lamotrigine", "lamotrigin", ["50 mg x 2", "100 mg x 2"]),
  gabapentin: oral("N02BF01", "gabapentin", "gabapentin", ["300 mg x 3", "600 mg x 3"]),
  levetiracetam: oral("N03AX14", "levetiracetam", "levetiracetam", ["500 mg x 2", "1000 mg x 2"]),
  levodopa: oral("N04BA02", "levodopa/benserazide", "levodopa/benserazid", [
    "100/25 mg x 3",
    "100/25 mg x 5",
  ]),
  pramipexole: oral("N04BC05", "pramipexole", "pramipexol", ["0.18 mg x 3", "0.7 mg x 3"]),
  haloperidol: oral("N05AD01", "haloperidol", "haloperidol", ["0.5 mg", "1 mg x 2"]),
  aripiprazole: oral("N05AX12", "aripiprazole", "aripiprazol", ["2.5 mg", "5 mg"]),
  lithium: oral("N05AN01", "lithium citrate", "lithiumcitrat", ["6 mmol x 2", "12 mmol x 2"]),
  quetiapine: oral("N05AH04", "quetiapine", "quetiapin", ["25 mg", "50 mg", "200 mg"]),
  diazepam: oral("N05BA01", "diazepam", "diazepam", ["5 mg", "10 mg"]),
  chlordiazepoxide: oral("N05BA02", "chlordiazepoxide", "chlordiazepoxid", ["50 mg", "100 mg"]),
  melatonin: oral("N05CH01", "melatonin", "melatonin", ["2 mg", "3 mg"]),
  amitriptyline: oral("N06AA09", "amitriptyline", "amitriptylin", ["10 mg", "25 mg"]),
  citalopram: oral("N06AB04", "citalopram", "citalopram", ["10 mg", "20 mg", "30 mg"]),
  sertraline: oral("N06AB06", "sertraline", "sertralin", ["25 mg", "50 mg", "100 mg"]),
  mirtazapine: oral("N06AX11", "mirtazapine", "mirtazapin", ["15 mg", "30 mg"]),
  venlafaxine: oral("N06AX16", "venlafaxine", "venlafaxin", ["75 mg", "150 mg"]),
  methylphenidate: oral("N06BA04", "methylphenidate", "methylphenidat", [
    "18 mg",
    "36 mg",
    "54 mg",
  ]),
  atomoxetine: oral("N06BA09", "atomoxetine", "atomoxetin", ["25 mg", "40 mg"]),
  donepezil: oral("N06DA02", "donepezil", "donepezil", ["5 mg", "10 mg"]),
  memantine: oral("N06DX01", "memantine", "memantin", ["10 mg", "20 mg"]),
  pyridostigmine: oral("N07AA02", "pyridostigmine", "pyridostigmin", ["60 mg x 4"]),
  nicotine: topical("N07BA01", "nicotine patch", "nikotinplaster", ["14 mg", "21 mg"]),
  varenicline: oral("N07BA03", "varenicline", "vareniclin", ["1 mg x 2"]),
  disulfiram: oral("N07BB01", "disulfiram", "disulfiram", ["800 mg", "400 mg"]),
  methadone: oral("N07BC02", "methadone", "metadon", ["60 mg", "90 mg"]),
  betahistine: oral("N07CA01", "betahistine", "betahistin", ["16 mg x 3", "24 mg x 2"]),
  riluzole: oral("N07XX02", "riluzole", "riluzol", ["50 mg x 2"]),
  // P: parasites
  "atovaquone-proguanil": oral("P01BB51", "atovaquone/proguanil", "atovaquon/proguanil", [
    "250/100 mg x 4",
  ]),
  artesunate: iv("P01BE03", "artesunate", "artesunat", ["2.4 mg/kg"]),
  hydroxychloroquine: oral("P01BA02", "hydroxychloroquine", "hydroxychloroquin", [
    "200 mg",
    "400 mg",
  ]),
  // R: airways
  "mometasone-spray": topical("R01AD09", "mometasone nasal spray", "mometason næsespray", [
    "100 µg",
  ]),
  salbutamol: inhaled("R03AC02", "salbutamol", "salbutamol", ["0.2 mg", "5 mg", "2.5 mg x 4"]),
  terbutaline: inhaled("R03AC03", "terbutaline", "terbutalin", ["0.5 mg"]),
  "budesonide-formoterol": inhaled("R03AK07", "budesonide/formoterol", "budesonid/formoterol", [
    "160/4.5 µg x 2",
    "320/9 µg x 2",
  ]),
  ipratropium: inhaled("R03BB01", "ipratropium", "ipratropium", ["0.5 mg", "0.5 mg x 4"]),
  tiotropium: inhaled("R03BB04", "tiotropium", "tiotropium", ["18 µg", "5 µg"]),
  budesonide: inhaled("R03BA02", "budesonide", "budesonid", ["200 µg x 2", "400 µg x 2"]),
  montelukast: oral("R03DC03", "montelukast", "montelukast", ["5 mg", "10 mg"]),
  cetirizine: oral("R06AE07", "cetirizine", "cetirizin", ["10 mg", "10 mg x 2"]),
  nintedanib: oral("L01EX09", "nintedanib", "nintedanib", ["100 mg x 2", "150 mg x 2"]),
  surfactant: inhaled("R07AA02", "natural surfactant", "surfaktant", ["200 mg/kg"]),
  // S: eye
  latanoprost: topical("S01EE01", "latanoprost", "latanoprost", ["50 µg/ml"]),
  timolol: topical("S01ED01", "timolol", "timolol", ["5 mg/ml x 2"]),
  chloramphenicol: topical("S01AA01", "chloramphenicol", "chloramphenicol", ["1 %"]),
  aflibercept: topical("S01LA05", "aflibercept", "aflibercept", ["2 mg"]),
  // V: antidotes and fluids
  acetylcysteine: iv("V03AB23", "acetylcysteine", "acetylcystein", ["200 mg/kg", "150 mg/kg"]),
  naloxone: iv("V03AB15", "naloxone", "naloxon", ["0.4 mg", "0.1 mg"]),
  glucose: iv("B05BA03", "glucose 50 %", "glukose 50 %", ["50 ml"]),
  saline: iv("B05XA03", "isotonic saline", "isotonisk natriumklorid", [
    "1000 ml",
    "500 ml",
    "2000 ml",
  ]),
  "activated-charcoal": oral("A07BA01", "activated charcoal", "aktivt kul", ["50 g"]),
} satisfies Record<string, Drug>;

/** A key of `drugs`. */
export type DrugKey = keyof typeof table;

/**
 * Medicines of simulated cohorts by their English generic name.
 *
 * @example
 * drugs["furosemide"]?.atc; // "C03CA01"
 */
export const drugs: Readonly<Record<string, Drug>> = table;

function drug(route: Drug["route"], atc: string, en: string, da: string, doses: Doses): Drug {
  return { atc, names: { en, da }, doses, route };
}

function oral(atc: string, en: string, da: string, doses: Doses): Drug {
  return drug("oral", atc, en, da, doses);
}

function iv(atc: string, en: string, da: string, doses: Doses): Drug {
  return drug("intravenous", atc, en, da, doses);
}

function sc(atc: string, en: string, da: string, doses: Doses): Drug {
  return drug("subcutaneous", atc, en, da, doses);
}

function inhaled(atc: string, en: string, da: string, doses: Doses): Drug {
  return drug("inhaled", atc, en, da, doses);
}

function topical(atc: string, en: string, da: string, doses: Doses): Drug {
  return drug("topical", atc, en, da, doses);
}
