import type { TermEntries } from "../term-entry.ts";

/** Chapter XVIII, as Danish notes speak of it. */
// prettier-ignore
export const symptoms: TermEntries = {
  R00: {
    clinical: ["pulsforstyrrelse", "abnorm hjerteaktion", "hjerterytmegener", "uafklaret pulsforandring", "hjerteaktionsforstyrrelse", "abnorm puls uden kendt årsag"],
    lay: ["uro ved hjertet", "urolig puls", "sær hjerterytme"],
    findings: ["puls 138 i hvile", "hjertefrekvens 42 i hvile uden svimmelhed", "bankende fornemmelse i halsen om aftenen", "sinusrytme med frekvens 118 på EKG", "anfald af hurtig banken med spontant ophør", "event recorder uden påvist arytmi", "extrasystoler på Holter", "upåvirket cirkulation trods hurtig puls"],
    codes: {
      "R00.0": ["takykardi", "sinustakykardi", "hurtig puls", "tachycardia", "hjertebanken med høj frekvens"],
      "R00.1": ["bradykardi", "sinusbradykardi", "bradycardia", "langsom puls", "symptomgivende bradykardi"],
      "R00.2": ["palpitationer", "hjertebanken", "hjertebankenanfald", "palpitationes cordis"],
    },
  },
  R04: {
    clinical: ["blødning fra luftveje", "luftvejsblødning", "luftvejshæmoragi", "blødning fra luftvejsslimhinden", "hæmoragi fra luftvejene"],
    lay: ["blod fra næsen og halsen", "blod ved hoste og næsepudsning"],
    findings: ["frisk blod fra højre næsebor i en time", "anlæggelse af Rapid Rhino", "blødning fra Locus Kiesselbachii", "blodtilblandet ekspektorat", "frisk blod ved hoste gennem 2 døgn", "frisk blod ned ad bagsvælg", "koaguleret blod i næsen", "kauterisation med sølvnitrat"],
    codes: {
      "R04.0": ["epistaxis", "næseblod", "næseblødning", "recidiverende epistaxis", "posterior epistaxis"],
      "R04.1": ["blødning fra svælget", "halsblødning", "blødning fra pharynx"],
      "R04.2": ["hæmoptyse", "haemoptysis", "blodigt opspyt", "hæmoptysis"],
    },
  },
  R06: {
    clinical: ["respirationsbesvær", "åndenødstilstand", "besværet respiration", "respirationsgener", "abnorm respiration", "åndedrætsbesvær"],
    lay: ["vejrtrækningsbesvær", "besvær med at få luft", "besværet vejrtrækning"],
    findings: ["tale i korte sætninger", "respirationsfrekvens 28 uden kendt årsag", "behov for pause halvvejs op ad trappen", "fornemmelse af ikke at kunne trække vejret helt ned", "prikken om munden og i fingrene ved hurtig vejrtrækning", "orthopnø siden i går", "inspiratorisk hvæsende lyd", "lav pCO2 i a-punktur med normal pO2"],
    codes: {
      "R06.0": ["dyspnø", "åndenød", "funktionsdyspnø", "hviledyspnø", "dyspnoe"],
      "R06.1": ["stridor", "inspiratorisk stridor", "stridorøs respiration"],
      "R06.4": ["hyperventilation", "hyperventilationsanfald", "hyperventilationssyndrom"],
      "R06.8": ["apnø", "sukkende respiration", "Cheyne-Stokes-respiration", "uspecifik respirationsforandring"],
    },
  },
  R07: {
    clinical: ["brystsmerter", "uafklarede brystsmerter", "thorakale smerter", "smerter i brystet", "ondt i brystet", "thoraxsmerter"],
    lay: ["ondt i hjerteregionen", "stik i brystet", "ondt ved hjertet"],
    abbreviations: ["brystsm."],
    findings: ["trykken for brystet uden udstråling", "negativ troponin x 2 hos yngre", "stikkende smerter i venstre side af brystet ved dyb indånding", "ømhed over costosternale overgange", "upåfaldende EKG ved smerter", "sekundvarende ubehag bag brystbenet", "svien i halsen uden belægninger", "lav risiko ved HEART-score"],
    codes: {
      "R07.0": ["halssmerter", "ondt i halsen", "smerter i svælget", "odynofagi uden infektionsfokus"],
      "R07.1": ["pleuritiske smerter", "respirationssynkrone brystsmerter", "smerter ved respiration", "stiksmerter ved dyb inspiration"],
      "R07.2": ["prækordiale smerter", "prækordialgi", "smerter over hjerteregionen", "smerter svarende til prækordiet"],
      "R07.3": ["muskuloskeletale brystsmerter", "brystvægssmerter", "smerter fra brystvæggen", "Tietzes syndrom", "atypiske brystsmerter"],
      "R07.4": ["uspecifikke brystsmerter", "uafklarede thoraxsmerter", "brystsmerter uden kardial årsag"],
    },
  },
  R10: {
    clinical: ["mavesmerter", "abdominalsmerter", "abdominalia", "dolores abdominis", "uspecifikke mavesmerter", "smerter i abdomen", "abdominalgi"],
    lay: ["ondt i maven", "mavepine", "ondt i mave"],
    abbreviations: ["abd.sm."],
    findings: ["diffus ømhed uden peritoneal reaktion", "blødt abdomen med let direkte ømhed", "kolikagtige kramper uden påvist årsag", "normal CT abdomen trods kramper i maven", "defense musculaire", "ømhed under begge kurvaturer", "ømhed over symfysen og i bækkenet", "vekslende ømhed uden lokalisation"],
    codes: {
      "R10.0": ["akut abdomen", "peritonealt abdomen", "bræthårdt abdomen", "akutte svære mavesmerter"],
      "R10.1": ["øvre abdominalsmerter", "epigastriesmerter", "smerter i epigastriet", "smerter under højre kurvatur"],
      "R10.2": ["bækkensmerter", "underlivssmerter", "perineale smerter", "kroniske bækkensmerter"],
      "R10.3": ["nedre abdominalsmerter", "smerter i højre fossa", "smerter i venstre fossa", "smerter i nedre abdomen"],
      "R10.4": ["diffuse mavesmerter", "kolikker hos spædbarn", "funktionelle mavesmerter", "uafklarede mavesmerter"],
    },
  },
  R11: {
    clinical: ["kvalme og opkastning", "kvalme og opkastninger", "kvalme", "opkastninger", "nausea", "emesis", "vomitus"],
    lay: ["opkast", "utilpashed i maven", "bræk og kvalme"],
    abbreviations: ["K/O"],
    findings: ["opkast fire gange siden morgen", "kun små slurke vand peroralt", "manglende evne til at holde mad nede i to døgn", "ubehag ved lugt af mad", "galdefarvet opkast uden blod", "behov for Zofran", "tørre slimhinder efter hyppig brækning"],
  },
  R13: {
    clinical: ["dysfagi", "dysphagia", "synkebesvær", "synkeproblemer", "orofaryngeal dysfagi", "øsofageal dysfagi", "synkevanskelighed", "nedsat synkefunktion"],
    lay: ["besvær med at synke", "fastsiddende mad i halsen", "synkeproblem"],
    findings: ["positiv vandtest ved logopæd", "hoste ved tynde væsker", "fornemmelse af fastsiddende mad bag brystbenet", "FEES med residualer i valleculae", "behov for fortykket væske IDDSI 2", "forlængede måltider og hængende madrester", "gurglende stemme efter drikke", "penetration ved videofluoroskopi"],
  },
  R18: {
    clinical: ["ascites", "væske i bughulen", "bugvæske", "ascitesansamling", "peritonealvæske", "fri væske i abdomen", "hydrops abdominis"],
    lay: ["vand i maven", "væske i maven", "vandmave"],
    findings: ["forskydelig dæmpning i flankerne", "tappet 6 liter ved laparocentese", "spændt udspilet abdomen med fluktuation", "abdominalt omfang øget med 12 cm", "SAAG 16 g/l", "albumininfusion efter tapning", "udfladet navle og dæmpet flankelyd"],
  },
  R26: {
    clinical: ["gangforstyrrelse", "gangbesvær", "nedsat gangfunktion", "mobilitetsproblem", "abnorm gang", "forstyrret gang og mobilitet", "gangfunktionsnedsættelse"],
    lay: ["besvær med at gå", "dårlige ben", "usikkerhed på benene"],
    findings: ["bredsporet gang", "behov for rollator til korte afstande", "TUG 32 sekunder", "små usikre skridt", "støtte til møbler ved gang", "manglende evne til at rejse sig fra stolen", "Romberg med faldtendens", "sengeleje siden sidste uge"],
    codes: {
      "R26.0": ["ataktisk gang", "cerebellar gangataksi", "gangataksi"],
      "R26.2": ["gangbesvær uden nærmere årsag", "dysbasi", "besværet gang", "nedsat gangdistance"],
      "R26.3": ["immobilitet", "immobilisering", "sengeleje på grund af immobilitet"],
      "R26.8": ["usikker gang", "faldtendens", "gangusikkerhed", "balanceproblemer ved gang", "ustabil gang"],
    },
  },
  R31: {
    clinical: ["hæmaturi", "haematuria", "makroskopisk hæmaturi", "blødning fra urinvejene", "mikroskopisk hæmaturi", "blod i urinen", "asymptomatisk hæmaturi"],
    lay: ["blod i tisset", "rød urin", "blodig urin"],
    findings: ["rødvinsfarvet urin", "koagler ved vandladning", "urinstix blod 3+ uden proteinuri", "spontant blodtilblandet urin uden svie", "dysmorfe erytrocytter i urin", "blæreskylning via 3-vejskateter", "henvisning til cystoskopi på grund af rød urin"],
  },
  R33: {
    clinical: ["urinretention", "retentio urinae", "vandladningsstop", "akut urinretention", "blæretømningsbesvær", "retentionsblære"],
    lay: ["stop for vandet", "manglende evne til at lade vandet", "besvær med at tømme blæren"],
    abbreviations: ["AUR"],
    findings: ["bladderscan 900 ml", "1100 ml udtømt ved SIK", "udspilet blære til navlen", "residualurin 650 ml efter vandladning", "kateter à demeure på grund af fuld blære", "smertefuld udfyldning suprapubisk uden vandladning i 14 timer", "mislykket kateterseponeringsforsøg"],
  },
  R40: {
    clinical: ["bevidsthedssvækkelse", "nedsat bevidsthed", "påvirket bevidsthed", "bevidsthedspåvirkning", "svækket bevidsthedsniveau", "nedsat bevidsthedsniveau"],
    lay: ["fjernhed og sløvhed", "svær vækkelighed", "manglende kontakt"],
    findings: ["GCS 9", "reaktion kun på smertestimuli", "kortvarig vækkelighed ved tiltale", "manglende kontakt ved ambulancens ankomst", "øjenåbning ved smerte", "manglende svar på spørgsmål", "RASS -3", "søvn hele døgnet med svær vækkelighed"],
    codes: {
      "R40.0": ["somnolens", "somnolent tilstand", "sløvhed", "døsighed", "øget søvnighed"],
      "R40.1": ["stupor", "semikoma", "soporøs tilstand", "sopor"],
      "R40.2": ["koma", "comatøs tilstand", "bevidstløshed", "comatosus", "dyb bevidstløshed"],
    },
  },
  R42: {
    clinical: ["svimmelhed", "vertigo", "svimmelhedstilfælde", "uspecifik svimmelhed", "ørhed", "nautisk svimmelhed uden kendt årsag"],
    lay: ["rundtossethed", "snurren i hovedet", "svimmelhedsture"],
    findings: ["karruselagtig fornemmelse", "faldtendens til siden ved rejsning", "sejlende fornemmelse ved gang", "ustabilitet uden spontan nystagmus", "behov for støtte til væggen", "forværring ved hurtig hoveddrejning", "HINTS uden central mistanke"],
  },
  R47: {
    clinical: ["taleforstyrrelse", "sprogforstyrrelse", "talebesvær", "talevanskelighed", "sproglige udfald", "nedsat taleevne"],
    lay: ["mærkelig tale", "besvær med at finde ordene", "snøvlet tale"],
    findings: ["ordmobiliseringsbesvær", "parafasier og nonflydende tale", "utydelig snøvlende tale", "gentagelse af ord uden mening", "manglende benævnelse af ur og blyant", "ophævet tale med bevaret sprogforståelse", "logopædisk udredning efter akut taletab", "læspende mumlende tale siden i morges"],
    codes: {
      "R47.0": ["afasi", "dysfasi", "ekspressiv afasi", "impressiv afasi", "global afasi", "aphasia"],
      "R47.1": ["dysartri", "anartri", "dysarthria", "artikulationsbesvær"],
    },
  },
  R50: {
    clinical: ["feber", "febril tilstand", "febris", "feber af ukendt årsag", "feber uden fokus", "uafklaret feber", "pyreksi"],
    lay: ["høj temperatur", "temperatur", "varmeture"],
    abbreviations: ["FUO"],
    findings: ["temp. 38,9 gennem tre dage", "kulderystelser uden infektionsfokus", "bloddyrkning uden vækst efter fem døgn", "rektal temperatur 39,2", "intermitterende temperaturstigninger", "varm rødmosset hud uden fokale fund", "temperaturtoppe hver aften"],
    codes: {
      "R50.2": ["medikamentel feber", "lægemiddelfeber", "medicinbetinget feber"],
      "R50.8": ["vedvarende feber", "langvarig feber", "feber med kulderystelser", "intermitterende feber", "FUO over 3 uger"],
    },
  },
  R51: {
    clinical: ["hovedpine", "cefalæa", "cephalalgia", "kefalgi", "uspecifik hovedpine", "hovedsmerter", "cephalea"],
    lay: ["ondt i hovedet", "hovedpinegener", "tømmermændslignende hovedpine"],
    abbreviations: ["HP"],
    findings: ["trykkende fornemmelse i hele hovedet", "konstant pres over panden", "effekt af paracetamol på hovedsmerterne", "normal CT cerebrum trods smerter i hovedet", "smerter i hovedet uden nakkerygstivhed", "bankende tindinger siden torsdag", "lysfølsomhed og trykken bag øjnene"],
  },
  R55: {
    clinical: ["synkope", "synkopetilfælde", "kollaps", "syncope", "vasovagal synkope", "refleksynkope", "besvimelsestilfælde", "forbigående bevidsthedstab"],
    lay: ["besvimelse", "blackout", "dåneanfald"],
    abbreviations: ["TLOC"],
    findings: ["pludseligt fald til jorden med hurtig genkomst", "sortnen for øjnene og koldsved inden fald", "kortvarig bevidsthedstab på toilettet", "normal vippelejetest", "normal telemetri efter faldtilfælde", "bleghed og nedglidning fra stolen", "hændelse ved langvarigt stående stilling"],
  },
  R56: {
    clinical: ["krampeanfald", "krampetilfælde", "uspecificeret krampe", "convulsiones", "cerebral krampe uden kendt epilepsi", "krampefænomen"],
    lay: ["kramper", "krampe", "rystelser over hele kroppen"],
    findings: ["rykninger i alle fire ekstremiteter i 3 minutter", "blå læber og stirrende blik", "tungebid og urinafgang", "postiktal træthed", "ophør af rykninger efter rektal diazepam", "opadrullede øjne og stiv krop ved 39,4", "laktat 7 efter rystelser"],
    codes: {
      "R56.0": ["feberkrampe", "feberkramper", "simpel feberkrampe", "kompleks feberkrampe", "feberudløst krampeanfald"],
      "R56.8": ["uprovokeret krampeanfald", "kramper uden feber", "førstegangskrampeanfald", "enkeltstående krampeanfald"],
    },
  },
  R57: {
    clinical: ["shock", "choktilstand", "kredsløbsshock", "cirkulatorisk shock", "shocktilstand", "kredsløbskollaps", "cirkulatorisk svigt"],
    lay: ["shock-tilstand", "chok", "helt faldet blodtryk"],
    findings: ["BT 74/40 trods væskebolus", "laktat 6,8 og kolde ekstremiteter", "kapillærrespons over 4 sekunder", "behov for noradrenalininfusion", "marmoreret hud på knæ", "kold klam hud med takykardi", "ophørt diurese ved MAP 48", "dårlig perifer cirkulation"],
    codes: {
      "R57.0": ["kardiogent shock", "cardiogent shock", "pumpesvigt med shock", "kardiogent kredsløbssvigt"],
      "R57.1": ["hypovolæmisk shock", "hæmoragisk shock", "blødningsshock", "hypovolæmisk kredsløbssvigt"],
      "R57.2": ["septisk shock", "sepsisudløst shock", "vasopressorkrævende septisk shock"],
    },
  },
  R63: {
    clinical: ["ernæringsproblem", "problemer med føde- og væskeindtag", "ændret vægt og appetit", "ernæringsmæssig ubalance", "ernæringsafvigelse", "fødeindtagsproblem"],
    lay: ["spiseproblem", "ændret vægt", "mangel på lyst til mad"],
    findings: ["BMI-fald til 18,2", "for stort tøj", "indtag af en kvart portion", "ringe lyst til mad gennem seks uger", "store drikkemængder", "14 kg over vægten året før", "9 kg lavere vægt end for tre måneder siden", "sondemad til småtspisende"],
    codes: {
      "R63.0": ["anoreksi uden spiseforstyrrelse", "appetitløshed", "manglende appetit", "nedsat appetit"],
      "R63.1": ["polydipsi", "øget tørst", "overdreven tørst"],
      "R63.3": ["fødeproblemer", "spisevanskeligheder", "ernæringsbesvær", "nedsat fødeindtag", "kræsenhed hos barn"],
      "R63.4": ["vægttab", "ikke-intenderet vægttab", "utilsigtet vægttab", "abnormt vægttab"],
      "R63.5": ["vægtøgning", "abnorm vægtøgning", "vægtstigning", "uforklaret vægtøgning"],
    },
  },
};
