import type { TermEntries } from "../term-entry.ts";

/** Chapters XV to XVII, as Danish notes speak of them. */
// prettier-ignore
export const pregnancyBirthAndMalformations: TermEntries = {
  O00: {
    clinical: ["ekstrauterin graviditet", "ektopisk graviditet", "graviditas extrauterina", "graviditet uden for livmoderen", "ektopisk implanteret graviditet"],
    lay: ["graviditet udenfor livmoderen", "forkert siddende graviditet"],
    abbreviations: ["GEU", "EUG"],
    findings: ["tom uterus ved TVUL og s-hCG på 3400", "ringformet adneksproces med blommesæk", "stagnerende hCG-stigning", "ensidige underlivssmerter og pletblødning i uge 6", "frit blod i fossa Douglasi og positiv graviditetstest", "methotrexatbehandling og faldende hCG", "ruptureret højre tuba med hæmoperitoneum"],
    codes: {
      "O00.0": ["abdominal graviditet", "intraabdominal ekstrauterin graviditet"],
      "O00.1": ["tubar graviditet", "tubargraviditet", "graviditas tubaria", "rumperet tubar graviditet", "ekstrauterin graviditet i højre tuba"],
      "O00.2": ["ovarial graviditet", "ovariegraviditet", "ektopisk graviditet i ovariet"],
      "O00.9": ["ekstrauterin graviditet uden sikker lokalisation"],
    },
  },
  O03: {
    clinical: ["spontan abort", "abortus spontaneus", "spontan tidlig abort", "ufrivillig abort", "1. trimester-abort", "graviditetstab i 1. trimester"],
    lay: ["tabt graviditet", "mistet foster"],
    abbreviations: ["ab.sp."],
    findings: ["kraftig vaginalblødning og passage af væv i uge 9", "åbent orificium med koagler", "resterende heterogent væv i cavum på 22 mm", "faldende hCG efter blødning", "tom uterus efter tidligere påvist intrauterin graviditet", "udtømt gestationssæk", "misoprostolbehandling efter manglende hjerteblink"],
    codes: {
      "O03.1": ["inkomplet abort med efterblødning", "spontan inkomplet abort med sen blødning", "abort med kraftig efterblødning"],
      "O03.4": ["inkomplet spontan abort", "abortus incompletus", "inkomplet abort uden komplikation", "abort med retineret væv"],
      "O03.9": ["komplet spontan abort", "abortus completus", "komplet abort uden komplikation"],
    },
  },
  O14: {
    clinical: ["præeklampsi", "praeeclampsia", "gestationel hypertension med proteinuri", "graviditetsinduceret hypertension med proteinuri", "præeklamptisk tilstand"],
    lay: ["svangerskabsforgiftning", "forgiftning i graviditeten"],
    findings: ["blodtryk 158/102 i uge 35 og proteinuri", "proteinuri 2+ på stix hos gravid i uge 34", "flimren for øjnene og epigastriesmerter hos gravid", "hyperrefleksi med fodklonus", "sFlt-1/PlGF-ratio 110", "stigende ALAT og faldende trombocytter i uge 36", "magnesiumsulfatinfusion", "hurtigt tiltagende ødemer i tredje trimester"],
    codes: {
      "O14.0": ["let præeklampsi", "mild til moderat præeklampsi", "moderat præeklampsi"],
      "O14.1": ["svær præeklampsi", "præeklampsi med svære symptomer", "svær præeklampsi med truende eklampsi"],
      "O14.2": ["HELLP", "HELLP-syndrom", "præeklampsi med hæmolyse og lave trombocytter"],
    },
  },
  O20: {
    clinical: ["blødning i tidlig graviditet", "tidlig graviditetsblødning", "vaginalblødning i første trimester", "blødning tidligt i graviditeten", "graviditetsblødning i 1. trimester"],
    lay: ["blødning i starten af graviditeten", "pletblødning i starten af graviditeten"],
    findings: ["pletblødning i uge 8 og hjerteblink", "lukket orificium med sparsomt frisk blod", "retroplacentært hæmatom på 2 cm ved tidlig scanning", "levende foster svarende til uge 10 trods blødning", "brunligt udflåd og menstruationslignende smerter i uge 7", "viabel intrauterin graviditet ved kontrolscanning"],
    codes: {
      "O20.0": ["truende abort", "abortus imminens", "imminens", "truende spontan abort"],
      "O20.8": ["implantationsblødning", "blødning fra subkorialt hæmatom", "anden blødning i tidlig graviditet"],
    },
  },
  O21: {
    clinical: ["hyperemesis gravidarum", "hyperemesis", "svær graviditetskvalme", "kraftig svangerskabskvalme", "graviditetsbetinget opkastning"],
    lay: ["graviditetskvalme", "voldsom morgenkvalme", "kvalme under graviditeten"],
    abbreviations: ["HG"],
    findings: ["opkastninger 15 gange i døgnet i uge 9", "vægttab på 6 kg siden positiv graviditetstest", "ketonuri 4+ hos gravid", "manglende evne til at holde væske nede i uge 8", "behov for i.v. væske og ondansetron i 1. trimester", "hypokaliæmi hos gravid med opkastninger", "PUQE-score 13"],
    codes: {
      "O21.0": ["let hyperemesis gravidarum", "mild hyperemesis", "hyperemesis uden metabolisk påvirkning"],
      "O21.1": ["hyperemesis gravidarum med metabolisk forstyrrelse", "svær hyperemesis med dehydrering", "hyperemesis med elektrolytforstyrrelse"],
    },
  },
  O24: {
    clinical: ["diabetes i graviditeten", "diabetes mellitus under graviditet", "diabetesgraviditet", "diabetisk graviditet", "graviditet kompliceret af diabetes"],
    lay: ["sukkersyge i graviditeten", "graviditetssukkersyge"],
    findings: ["OGTT 2-timers værdi 10,4 mmol/l i uge 28", "stort fosterskøn med vægt +22%", "føtal abdominalcirkumferens over 95-percentilen", "faste-BS 6,1 hos gravid", "kost og metformin under graviditet", "polyhydramnios i uge 34", "kulhydratfattig diæt og blodsukkermåling i uge 30"],
    codes: {
      "O24.0": ["type 1-diabetes i graviditet", "prægestationel T1DM", "graviditet med insulinkrævende type 1-diabetes"],
      "O24.1": ["type 2-diabetes i graviditet", "prægestationel T2DM", "graviditet med kendt type 2-diabetes"],
      "O24.4": ["gestationel diabetes", "gestationel diabetes mellitus", "GDM", "diætbehandlet GDM", "insulinkrævende gestationel diabetes"],
      "O24.9": ["graviditet med diabetes af uafklaret type"],
    },
  },
  O26: {
    clinical: ["graviditetsbetinget tilstand", "graviditetsrelateret tilstand", "graviditetsbetinget lidelse", "svangerskabsrelateret tilstand", "graviditetsgener"],
    lay: ["gener på grund af graviditeten", "graviditetsplager"],
    findings: ["kløe i håndflader og fodsåler i uge 33", "galdesyrer på 48 i tredje trimester", "tiltagende bækkensmerter ved trappegang hos gravid", "smerter over symfysen og positiv P4-test", "ømhed over symfysen i uge 30", "ledløshed omkring bækkenet", "træthed i uge 28", "aktivitetsbegrænsning på grund af bækkengener"],
    codes: {
      "O26.6": ["graviditetskolestase", "intrahepatisk kolestase i graviditeten", "ICP", "svangerskabskolestase", "leverpåvirkning i graviditeten"],
      "O26.7": ["bækkenløsning", "symfyseløsning", "symphysiolyse", "bækkensmerter i graviditeten", "subluksation af symphysis pubis"],
      "O26.8": ["udtrættelse i graviditeten", "perifer neuritis i graviditeten", "graviditetsbetinget nyresygdom", "graviditetsbetinget karpaltunnelsyndrom"],
    },
  },
  O42: {
    clinical: ["for tidlig vandafgang", "primær vandafgang", "prælabor vandafgang", "hindebristning før veer", "vandafgang uden veer", "præmatur hinderuptur"],
    lay: ["for tidligt afgået vand", "sivende vand før veerne"],
    abbreviations: ["PROM", "PPROM"],
    findings: ["synlig sivning af klart fostervand ved spekulum", "positiv Actim PROM", "fostervand siden kl. 04 uden kontraktioner", "oligohydramnios og rigelig sivning fra vagina", "positiv nitrazin", "farvet bind med klart vand", "GBS-prøve taget efter hindebristning"],
    codes: {
      "O42.0": ["vandafgang med veer inden for 24 timer", "for tidlig vandafgang og fødsel i gang inden for et døgn"],
      "O42.1": ["vandafgang med veer efter 24 timer", "langvarig vandafgang", "PROM over 24 timer før veer"],
      "O42.2": ["for tidlig vandafgang med vehæmmende behandling", "PPROM med tokolyse"],
    },
  },
  O48: {
    clinical: ["overbåren graviditet", "graviditas prolongata", "prolongeret graviditet", "graviditet over tiden", "overskreden termin"],
    lay: ["graviditet over termin", "to uger over tiden", "ventetid over terminsdatoen"],
    findings: ["gestationsalder 41+5 uden veer", "fuldbåren og umoden cervix i uge 41+3", "planlagt igangsættelse uge 41+4", "Bishop score 4 i uge 41+5", "misoprostol til igangsættelse", "overskredet termin med 11 dage", "nedsat fostervandsmængde i uge 42"],
  },
  O60: {
    clinical: ["præterm fødselsaktivitet", "præmatur fødselsaktivitet", "præterme veer", "for tidlige veer", "partus praematurus"],
    lay: ["fødsel før tiden", "for tidlig fødsel"],
    findings: ["regelmæssige kontraktioner i uge 29 med cervix 1,5 cm", "positiv fFN i uge 30", "collum forkortet til 12 mm", "atosibaninfusion i uge 28", "celestoninjektioner x 2", "udslettet cervix i uge 32", "fødselsaktivitet i uge 33+2"],
    codes: {
      "O60.0": ["truende præterm fødsel", "truende for tidlig fødsel uden fødsel", "partus praematurus imminens"],
      "O60.1": ["spontan præterm fødsel", "præterme veer med præterm fødsel", "vaginal fødsel i uge 34", "for tidlig fødsel efter spontane veer"],
      "O60.3": ["igangsat præterm fødsel", "planlagt præterm forløsning uden spontan fødselsdebut", "præterm sectio på maternel indikation"],
    },
  },
  O68: {
    clinical: ["truet asfyksi under fødslen", "føtal påvirkning under fødslen", "asphyxia intrauterina imminens", "intrauterin asfyksi", "føtalt stress under fødsel", "føtalt distress"],
    lay: ["presset barn under fødslen", "dårlig hjertelyd hos barnet"],
    abbreviations: ["AIU"],
    findings: ["sene decelerationer på CTG", "skalp-pH 7,14", "skalp-laktat 5,6", "vedvarende føtal bradykardi under pressefasen", "patologisk CTG med nedsat variabilitet", "grønligt tykt fostervand", "akut cup på grund af CTG-forandringer", "Apgar 5/1 efter sene decelerationer"],
    codes: {
      "O68.0": ["fødsel med påvirket hjertelyd", "patologisk CTG under fødsel", "føtal hjertefrekvensforandring", "truende asfyksi ved CTG"],
      "O68.1": ["mekoniumfarvet fostervand", "grønt fostervand under fødsel", "mekonium i fostervand"],
      "O68.2": ["påvirket hjertelyd og mekonium", "CTG-forandringer med mekoniumfarvet fostervand"],
    },
  },
  O70: {
    clinical: ["perineal bristning ved fødsel", "fødselsbristning i perineum", "perinealruptur", "ruptura perinei", "perineal læsion under fødsel", "bristning i mellemkødet"],
    lay: ["bristning ved fødslen", "revne nedenunder efter fødslen"],
    abbreviations: ["rupt.perin."],
    findings: ["synlig bristning i mellemkødet efter forløsning", "suturer i perineum med Vicryl Rapide", "blødende defekt i bageste commissur", "nedsat rektal tonus efter fødsel", "defekt i musculus sphincter ani externus", "suturering i pudendusblokade", "huddefekt fra introitus mod anus"],
    codes: {
      "O70.0": ["perinealbristning grad 1", "ruptura perinei grad I", "førstegradsruptur"],
      "O70.1": ["perinealbristning grad 2", "ruptura perinei grad II", "andengradsruptur"],
      "O70.2": ["sfinkterruptur grad 3", "perinealbristning grad 3", "sphincterruptur 3b", "tredjegradsruptur", "ruptura perinei grad III"],
      "O70.3": ["sfinkterruptur grad 4", "perinealbristning grad 4", "fjerdegradsruptur med slimhindelæsion", "ruptura perinei grad IV"],
    },
  },
  O72: {
    clinical: ["postpartumblødning", "haemorrhagia post partum", "post partum-blødning", "obstetrisk blødning efter fødslen", "kraftig blødning post partum"],
    lay: ["kraftig blødning efter fødslen", "stort blodtab efter fødsel", "efterblødning efter fødslen"],
    abbreviations: ["PPH"],
    findings: ["målt blodtab på 1800 ml efter forløsning", "blød og slap uterus trods syntocinon", "Bakri-ballon i cavum uteri", "manuel placentafjernelse på operationsstuen", "misoprostol 800 mikrogram rektalt og methergin", "hæmoglobin 5,1 efter fødsel", "rigelige koagler ved fundusmassage"],
    codes: {
      "O72.0": ["blødning ved retineret placenta", "retentio placentae med blødning", "fastsiddende placenta med postpartumblødning", "blødning i 3. stadium"],
      "O72.1": ["uterin atoni", "atonisk postpartumblødning", "atonia uteri", "primær postpartumblødning", "umiddelbar postpartumblødning"],
      "O72.2": ["sekundær postpartumblødning", "sen postpartumblødning", "blødning 12 dage post partum med retineret væv"],
    },
  },
  O80: {
    clinical: ["spontan vaginal fødsel", "normal vaginal fødsel", "partus spontaneus", "ukompliceret vaginal fødsel", "spontan fødsel af levende barn", "spontan singletonfødsel", "partus normalis"],
    lay: ["helt normal fødsel", "almindelig fødsel", "fødsel uden indgreb"],
    abbreviations: ["PN", "PS"],
    findings: ["dreng på 3620 g født kl. 03.14", "Apgar 10/1 og 10/5", "spontant født og komplet placenta", "orificium 10 cm og pressetrang", "blodtab 350 ml", "hudkontakt umiddelbart efter fødslen", "fremstående caput over intakt perineum", "lattergas under udvidelsesfasen"],
    codes: {
      "O80.0": ["spontan hovedfødsel", "spontan fødsel i baghovedstilling", "fødsel i hovedstilling", "vaginal hovedfødsel"],
      "O80.1": ["vaginal sædefødsel", "spontan underkropsfødsel", "fødsel i underkropsstilling"],
    },
  },
  O82: {
    clinical: ["kejsersnit", "sectio", "sectio caesarea", "sectioforløsning", "abdominal forløsning", "forløsning ved sectio"],
    lay: ["kejsersnitsfødsel", "fødsel med kejsersnit"],
    abbreviations: ["SC"],
    findings: ["Pfannenstiels incision og Joel-Cohen-adgang", "spinalbedøvelse forud for forløsning af barn", "uterotomi sutureret i ét lag", "bandage over cikatrice suprapubisk dag 1 efter forløsning", "blodtab 500 ml ved forløsning på OP-stue", "barn udviklet gennem uterotomi", "tværleje som indikation for operativ forløsning"],
    codes: {
      "O82.0": ["elektivt sectio", "planlagt kejsersnit", "elektiv sectio caesarea", "planlagt sectio på maternelt ønske"],
      "O82.1": ["akut sectio", "akut kejsersnit", "sectio grad 2", "akut sectio på asfyksimistanke", "sectio caesarea acuta"],
    },
  },
  P05: {
    clinical: ["intrauterin væksthæmning", "føtal væksthæmning", "væksthæmmet nyfødt", "dysmatur nyfødt", "retarderet fostervækst", "intrauterin vækstretardering"],
    lay: ["lille barn i maven", "for lille barn", "lille barn i forhold til ugerne"],
    abbreviations: ["IUGR", "FGR"],
    findings: ["fødselsvægt 1980 g i uge 39", "vægtafvigelse på minus 28%", "forhøjet PI i a. umbilicalis", "abdominalomfang under 3-percentilen", "tynd nyfødt med løs hud", "flad vækstkurve gennem tredje trimester", "nedsat diastolisk flow i navlesnoren"],
    codes: {
      "P05.0": ["let for gestationsalderen", "light for dates", "lav vægt for gestationsalder"],
      "P05.1": ["SGA", "small for gestational age", "lille for gestationsalderen", "SGA-barn", "small for dates"],
      "P05.9": ["uspecificeret intrauterin vækstretardering"],
    },
  },
  P07: {
    clinical: ["præmaturitet og lav fødselsvægt", "for tidligt født barn", "præmaturus", "barn med lav fødselsvægt", "præmatur nyfødt", "umodent nyfødt barn"],
    lay: ["fødsel før tid", "lille bitte nyfødt", "for tidligt født baby"],
    abbreviations: ["præm.", "LBW"],
    findings: ["gestationsalder 33+1 ved fødsel", "fødselsvægt 1420 g", "varmelampe og kuvøse på neonatalafsnit", "sondeernæring på grund af manglende sutteevne", "gelatinøs tynd hud og lukkede øjenspalter", "CPAP på fødestuen hos barn i uge 29", "lanugobehåring og umodne fodsåler", "Ballard-score svarende til uge 31"],
    codes: {
      "P07.0": ["ekstremt lav fødselsvægt", "fødselsvægt under 1000 g", "ELBW-barn"],
      "P07.1": ["lav fødselsvægt", "fødselsvægt 1000-2499 g", "LBW-barn", "fødselsvægt på 1850 g"],
      "P07.2": ["ekstrem præmaturitet", "ekstremt præmatur født i uge 26", "ekstrem umodenhed", "født i gestationsuge 25"],
      "P07.3": ["præmatur født i uge 33", "præmaturitet uge 28-36", "moderat præmaturitet", "sen præmatur født i uge 35", "præmatur nyfødt GA 32"],
    },
  },
  P22: {
    clinical: ["neonatal respirationsbesvær", "respiratorisk distress hos nyfødt", "neonatal åndedrætsbesvær", "respirationsbesvær hos nyfødt", "neonatal respiratorisk tilpasningsforstyrrelse"],
    lay: ["vejrtrækningsproblemer hos den nyfødte", "besværet vejrtrækning lige efter fødslen", "umodne lunger"],
    findings: ["takypnø og knirkende ekspirium hos nyfødt", "CPAP-behov kort efter fødsel", "subkostale indtrækninger i første levetime", "curosurf givet via LISA", "fin granulering og luftbronkogram på rtg. hos præmatur", "FiO2 40% hos barn i uge 28", "væske i fissurerne på thoraxrøntgen efter sectio", "bedring af respirationen inden 24 timer"],
    codes: {
      "P22.0": ["RDS", "respiratory distress syndrome", "surfaktantmangel", "hyalin membransygdom", "idiopatisk RDS hos præmatur"],
      "P22.1": ["transitorisk takypnø", "transitorisk takypnø hos nyfødt", "TTN", "wet lung"],
    },
  },
  P28: {
    clinical: ["neonatal respirationslidelse", "perinatalt opstået respirationsproblem", "neonatal åndedrætslidelse", "neonatal vejrtrækningsforstyrrelse", "neonatal respiratorisk tilstand"],
    lay: ["vejrtrækningspauser hos nyfødt", "pauser i vejrtrækningen hos den nyfødte"],
    findings: ["saturationsfald til 68% med bradykardi i kuvøse", "vejrtrækningspauser på over 20 sekunder", "coffein citrat 20 mg/kg som bolus", "cyanose ved måltid hos nyfødt", "bradykardier med behov for stimulation", "snorkende næsestenose hos nyfødt", "monitorering for pauser på neonatalafsnit"],
    codes: {
      "P28.2": ["cyanoseanfald hos nyfødt", "cyanotisk anfald neonatalt", "cyanosetilfælde hos nyfødt"],
      "P28.4": ["præmaturitetsapnø", "apnø hos præmatur", "neonatal apnø", "apnea of prematurity", "obstruktiv apnø hos nyfødt"],
      "P28.5": ["neonatal respirationsinsufficiens", "respirationssvigt hos nyfødt", "neonatalt respirationssvigt"],
      "P28.8": ["neonatal stridor", "nasal snøften hos nyfødt", "kongestiv næsestenose hos nyfødt"],
    },
  },
  P59: {
    clinical: ["neonatal ikterus", "icterus neonatorum", "hyperbilirubinæmi hos nyfødt", "neonatal hyperbilirubinæmi", "nyfødtgulsot", "neonatalikterus"],
    lay: ["gulsot hos den nyfødte", "gult barn", "gulsot hos baby"],
    findings: ["lysbehandling i 24 timer", "transkutan bilirubin 268", "gullig hud og sclerae på 3. levedøgn", "bilirubin over lysgrænsen på dag 4", "sløv og gul nyfødt med dårlig sutteevne", "kontrol af bilirubin på 2. levedøgn", "ensfarvet gul hud til navlen"],
    codes: {
      "P59.0": ["ikterus ved præmaturitet", "præmaturitetsikterus", "neonatal ikterus hos præmatur"],
      "P59.8": ["modermælksikterus", "neonatal ikterus ved kephalhæmatom", "anden neonatal ikterus"],
    },
  },
  P70: {
    clinical: ["neonatal glukoseforstyrrelse", "lavt blodsukker hos nyfødt", "glukoseforstyrrelse hos nyfødt", "forbigående glukoseforstyrrelse hos nyfødt", "kulhydratforstyrrelse hos nyfødt"],
    lay: ["lavt blodsukker hos baby", "nyfødt med lavt sukker"],
    findings: ["BS 1,8 mmol/l to timer efter fødsel", "sitrende og hypoton nyfødt", "i.v. glukose 10% som bolus til nyfødt", "hyppige måltider og blodsukkerkontroller hos nyfødt", "makrosom nyfødt på 4890 g", "dextrogel på kinden", "kraftigt rødmosset barn med stort hoved og lavt blodsukker"],
    codes: {
      "P70.0": ["barn af mor med gestationel diabetes", "nyfødt af mor med GDM", "makrosomt barn af mor med gestationel diabetes"],
      "P70.1": ["barn af diabetisk mor", "nyfødt af mor med type 1-diabetes", "diabetisk føtopati"],
      "P70.4": ["transitorisk neonatal hypoglykæmi", "hypoglykæmi hos SGA-barn", "hypoglykæmi hos præmatur", "neonatal hypoglykæmi"],
    },
  },
  P92: {
    clinical: ["ernæringsproblem hos nyfødt", "ernæringsbesvær hos nyfødt", "fødeproblem hos nyfødt", "neonatalt ernæringsproblem", "spiseproblem hos nyfødt"],
    lay: ["madvægring hos den nyfødte", "problemer med at amme", "manglende vægtøgning hos den nyfødte"],
    findings: ["vægttab på 11% af fødselsvægten", "sparsom vægtøgning og slap sutteteknik", "måltider af over en times varighed", "revnede brystvorter og utilstrækkelig ammeposition", "supplerende flaskemælk efter amning", "rigelig gylpen efter måltid", "ernæring via sonde efter 20 minutter ved brystet", "uro ved lægning til brystet"],
    codes: {
      "P92.0": ["opkastninger hos nyfødt", "neonatal opkastning", "opkastning efter måltid hos nyfødt"],
      "P92.1": ["gylpen hos nyfødt", "regurgitation hos nyfødt", "neonatal regurgitation", "ruminering hos nyfødt"],
      "P92.2": ["langsom spisning hos nyfødt", "dårlig sutteevne hos nyfødt", "træt sutning hos nyfødt"],
      "P92.5": ["ammebesvær hos nyfødt", "ammeproblem hos nyfødt", "ammevanskelighed", "neonatalt ammebesvær"],
    },
  },
  Q21: {
    clinical: ["medfødt hjerteseptumdefekt", "kongenit septumdefekt", "medfødt septumdefekt", "septumdefekt i hjertet", "kongenit hjertefejl med shunt"],
    lay: ["hul i hjertet", "medfødt hjertefejl", "medfødt hul i hjerteskillevæggen"],
    findings: ["holosystolisk mislyd langs venstre sternalrand", "fikseret spaltet 2. tone", "venstre-højre-shunt ved ekkokardiografi", "dilateret højre atrium og ventrikel", "tilfældigt fundet defekt i atrieseptum", "overridende aorta og pulmonalstenose", "hypoksiske anfald med cyanose hos spædbarn", "Qp/Qs 2,1", "lukning af defekt med device"],
    codes: {
      "Q21.0": ["ventrikelseptumdefekt", "VSD", "muskulær VSD", "perimembranøs VSD", "kongenit VSD"],
      "Q21.1": ["atrieseptumdefekt", "ASD", "ASD secundum", "ASD med device-lukning", "medfødt atrieseptumdefekt"],
      "Q21.2": ["atrioventrikulær septumdefekt", "AVSD", "komplet AVSD", "AV-kanal"],
      "Q21.3": ["Fallots tetralogi", "Fallots tetrade", "tetralogia Fallot", "ToF", "opereret Fallot"],
    },
  },
  Q37: {
    clinical: ["læbe-gane-spalte", "LKG-spalte", "kombineret læbe- og ganespalte", "cheilognathopalatoschisis", "læbe-kæbe-gane-spalte", "medfødt læbe-gane-spalte"],
    lay: ["læbe-kæbe-ganespalte", "hareskår med åben gane", "åben gane og læbe"],
    abbreviations: ["LKG"],
    findings: ["spaltning af overlæbe og gane hos nyfødt", "åben nasallyd i talen", "kommunikation mellem næse- og mundhule", "ganen lukket operativt i 10 måneders alderen", "luftlækage gennem næsen ved tale", "lukning af overlæbe efter Millard", "Habermanflaske til ernæring", "knogletransplantation til alveolærprocessen"],
    codes: {
      "Q37.0": ["læbespalte med hård ganespalte bilateralt", "dobbeltsidig læbespalte og spalte i den hårde gane"],
      "Q37.1": ["ensidig læbespalte med hård ganespalte", "unilateral læbe- og hårdgane-spalte"],
      "Q37.4": ["dobbeltsidig læbe-gane-spalte", "bilateral komplet læbe-gane-spalte", "bilateral LKG-spalte"],
      "Q37.5": ["ensidig læbe-gane-spalte", "unilateral komplet læbe-gane-spalte", "venstresidig komplet læbe-gane-spalte", "højresidig læbe-gane-spalte"],
    },
  },
  Q53: {
    clinical: ["retentio testis", "kryptorkisme", "ikke-nedsteget testikel", "retineret testikel", "kryptorchismus", "utilstrækkelig nedstegning af testis"],
    lay: ["testikel i lysken", "testikel oppe i kroppen", "manglende testikel i pungen"],
    findings: ["tom højre skrothalvdel", "palpabel testikel i lyskekanalen", "begge testikler uden for scrotum", "planlagt orkiopeksi inden 1 års alder", "glidende testikel uden mulighed for træk til scrotum", "impalpable testikler bilateralt", "inguinal testikel ved ultralyd hos dreng"],
    codes: {
      "Q53.1": ["ensidig retentio testis", "ensidig ikke-descenderet testikel", "højresidig retentio testis", "unilateral kryptorkisme", "venstresidig retineret testikel"],
      "Q53.2": ["dobbeltsidig retentio testis", "bilateral retentio testis", "bilateral kryptorkisme"],
    },
  },
  Q65: {
    clinical: ["medfødt hoftelidelse", "kongenit hoftelidelse", "medfødt hoftedeformitet", "udviklingsbetinget hoftelidelse", "kongenit hoftemisdannelse"],
    lay: ["medfødt skæv hofte", "løse hofter hos baby", "medfødt dårlig hofte"],
    abbreviations: ["DDH"],
    findings: ["positiv Ortolani", "positiv Barlow", "Graf-klassifikation IIc", "ensidigt forkortet lår og asymmetriske hudfolder", "Frejka-pude eller Pavlik-sele", "indskrænket abduktion hos spædbarn", "flad acetabulum på ultralyd", "hoftekontrol ved 6 uger efter UK-leje"],
    codes: {
      "Q65.0": ["ensidig medfødt hofteluksation", "kongenit luksation af venstre hofte", "medfødt ensidig hofteluksation"],
      "Q65.1": ["dobbeltsidig medfødt hofteluksation", "bilateral kongenit hofteluksation"],
      "Q65.3": ["ensidig medfødt hoftesubluksation", "unilateral subluksation af hofte hos spædbarn"],
      "Q65.8": ["medfødt hoftedysplasi", "hoftedysplasi", "acetabulær dysplasi", "kongenit hoftedysplasi", "dysplastisk acetabulum"],
    },
  },
  Q79: {
    clinical: ["medfødt muskuloskeletal misdannelse", "kongenit misdannelse i bevægeapparatet", "medfødt bindevævs-/bugvægslidelse", "kongenit muskuloskeletal lidelse", "medfødt lidelse i bevægeapparatet"],
    lay: ["medfødt fejl i bugvæg og bindevæv", "misdannelse fra fødslen"],
    findings: ["hypermobile led med Beighton-score 8", "let forvridelige led og elastisk hud", "defekt til højre for navlen med udtrædende tarme", "tarmslynger i thorax på prænatal ultralyd", "sæk ved navlestedet med tarmindhold", "hypoplastisk venstre lunge på føtal MR", "recidiverende luksationer og blå mærker", "respirationssvigt efter fødsel og skafoidt abdomen"],
    codes: {
      "Q79.0": ["medfødt diafragmahernie", "kongenit diafragmahernie", "venstresidigt medfødt diafragmahernie"],
      "Q79.2": ["omfalocele", "exomphalos", "omphalocele", "navlestrengsbrok"],
      "Q79.3": ["gastroschisis", "gastroskise", "medfødt bugvægsdefekt med eventrerede tarme"],
      "Q79.6": ["Ehlers-Danlos syndrom", "EDS", "hypermobilt Ehlers-Danlos", "kendt Ehlers-Danlos"],
    },
  },
  Q90: {
    clinical: ["Downs syndrom", "trisomi 21", "mb. Down", "Down syndrom", "kromosomtrisomi 21", "morbus Langdon-Down"],
    lay: ["Downs", "kromosomfejl 21", "mongolisme"],
    abbreviations: ["DS", "T21"],
    findings: ["enkelt tværgående håndfure", "epikantusfolder og opadskrånende øjenspalter", "hypotoni og udstående tunge hos nyfødt", "nakkefold 5,1 mm ved 1. trimester-skanning", "47,XY,+21 i kromosomanalyse", "bred sandalgab mellem 1. og 2. tå", "udviklingshæmning med karakteristiske ansigtstræk", "medfødt AVSD hos barn med hypotoni"],
    codes: {
      "Q90.0": ["fri trisomi 21", "trisomi 21 ved meiotisk nondisjunktion", "Downs syndrom med fri trisomi"],
      "Q90.1": ["mosaik-Downs syndrom", "trisomi 21-mosaik", "mosaiktrisomi 21"],
      "Q90.9": ["kromosomverificeret Downs syndrom", "klinisk Downs syndrom"],
    },
  },
  Q87: {
    clinical: ["medfødt misdannelsessyndrom", "kongenit misdannelsessyndrom", "syndromdiagnose med flersystemmisdannelser", "dysmorft syndrom", "sjælden multisystemisk syndromlidelse"],
    lay: ["sjældent syndrom", "medfødt syndrom"],
    findings: ["dilateret aortarod på 46 mm hos høj spinkel mand", "arachnodaktyli og positivt tommelfingertegn", "subluksation af linsen", "lavstammet vækst med karakteristiske ansigtstræk", "hypotoni og hyperfagi hos barn", "mikrognati med radiusaplasi", "pulmonalstenose og lavtsiddende ører", "hypertelorisme og kort statur"],
    codes: {
      "Q87.1": ["Prader-Willi syndrom", "Noonans syndrom", "Silver-Russell syndrom", "Cornelia de Langes syndrom", "Smith-Lemli-Opitz syndrom"],
      "Q87.2": ["Rubinstein-Taybi syndrom", "VATER-association", "Holt-Orams syndrom", "VACTERL"],
      "Q87.4": ["Marfans syndrom", "Marfan syndrom", "mb. Marfan", "FBN1-positiv Marfan"],
    },
  },
  Q96: {
    clinical: ["Turners syndrom", "Turner syndrom", "X-kromosommonosomi", "mb. Turner", "gonadedysgenesi af Turner-typen"],
    lay: ["Turner", "manglende X-kromosom"],
    findings: ["webbed neck og lavt siddende hårgrænse", "lav slutvækst på 146 cm", "primær amenoré med højt FSH", "bikuspid aortaklap hos kvinde med lav højde", "cubitus valgus og kort fjerde metacarp", "streak-ovarier ved ultralyd", "lymfødem af fødder hos pige", "væksthormonbehandling hos lavvækset pige"],
    codes: {
      "Q96.0": ["Turners syndrom med karyotype 45,X", "45,X-karyotype", "klassisk Turner 45,X"],
      "Q96.3": ["mosaik-Turner", "Turner-mosaik 45,X/46,XX", "mosaik 45,X/46,XX"],
    },
  },
};
