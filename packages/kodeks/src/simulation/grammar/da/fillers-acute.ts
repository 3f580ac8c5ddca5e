import type { FillerName } from "../language-grammar.ts";

type AcuteFiller =
  | "triage"
  | "survey"
  | "indication"
  | "procedure"
  | "operative-findings"
  | "closure"
  | "postoperative";

/** Routine sentences of Danish emergency and operation notes. */
export const acuteFillers: Readonly<Pick<Record<FillerName, readonly string[]>, AcuteFiller>> = {
  triage: [
    "{ankommet|ankomst|modtaget} kl. <time> {med {ambulance|egen bil|taxa|politi}|gående|med <kin>}, {triage|prioritet} {grøn|gul|orange|<2..4>}, {tilset af <initials>|<bay>|ventet <5..150> min}",
    "#vitals {triageværdier|første værdier}: BT <systolic>/<diastolic>, P <pulse>, RF <respirations>, SpO2 <saturation> %, tp. <temperature>[, TOKS <0..5>]",
    "#adult {ambulancen|paramedicineren|redderne} {oplyser|gav}: {stabil {under transport|undervejs}|{ilt|smertestillende|væske|intet} givet|fundet {i seng|på gulvet|siddende|på arbejde}}, {GCS 15|vågen|gik selv til {båre|bil}}",
    "{kontakt|opkald} til {112|1813|lægevagten|akuttelefonen} kl. <time>{, {bil|ambulance} kl. <time>| ved <kinThe>|}, {ankomst|her} <10..90> min senere",
    "{armbånd|ID} {tjekket|på}, {{<kinThe> {til stede|orienteret|i venteværelset}}|ejendele {hos patienten|låst inde}|<bay>}",
    "{i.v.-adgang|venflon} {højre|venstre} {arm|hånd} {kl. <time>|af <initials>}, <bloods> {sendt|taget}[, <test> udført]",
    "{sidst spist|sidste måltid|fastende siden} kl. <time>, {tetanus {<year>|ukendt|ajour}|medicin {medbragt|ukendt|på FMK}}",
  ],
  survey: [
    "#breathing A: {fri|frie luftveje}, B: {egal|normal} luftskifte, RF <respirations>, {sat.|SpO2} <saturation> %{, {ingen bilyde|ingen anstrengelse}| {uden ilt|i hvile}|}",
    "#vitals C: {varm|velperfunderet|perifert varm}, {P|puls} <pulse>, BT <systolic>/<diastolic>, kap. respons {under |}<1..3> s",
    "#neurology D: GCS {15|15/15}, pupiller {egale|<2..5> mm og reagerer}, {bevæger alle fire|ingen fokale udfald}, BS <4.2..8.4>",
    "#skin E: tp. <temperature>, {ingen {skader|udslæt|blå mærker}|log roll {uden anmærkninger|kl. <time>}|{afklædt|blottet} og tildækket}",
    "#abdomen {abdomen|FAST}: {blødt|ingen ømhed|ingen fri væske}, {bækken {stabilt|i.a.}|lange rørknogler stabile}[, {udført|ved} <initials>]",
    "{primær|initial} gennemgang {uden {fund|anmærkninger}|afsluttet kl. <time>|ved <doctor>}, {sekundær {gennemgang|undersøgelse}: {se nedenfor|intet yderligere}|{stabil|revurderet} {efter <10..60> min|<when>}}",
    "{revurderet|set igen|gentaget vurdering} kl. <time>: {uændret|bedre|<slightly> bedre|rolig}, {sat. <saturation> %|BT <systolic>/<diastolic>|<score>}",
    "{top til tå|fra top til tå}: {intet yderligere|{lille |}{hudafskrabning|blåt mærke} på {højre|venstre} {knæ|albue|hånd}, {renset|ingen behandling}|ingen yderligere {fund|ømhed}}",
  ],
  indication: [
    "{fundet|set|undersøgt} {i {ambulatoriet|afdelingen}|præoperativt} {<when>|d. <date>|af <surname>}, {indikation|beslutning} {stillet|bekræftet} {på konference|med patienten|med <specialist>}",
    "{informeret samtykke|samtykke} {indhentet|givet|underskrevet} {<when>|ved <initials>|mundtligt og skriftligt}, {risici|{blødning|infektion} og {anæstesi|ar}|alternativer} {forklaret|drøftet|forstået}",
    "{præoperativt tilsyn|anæstesitilsyn|præoperativ samtale} {<when>|ved <specialist>|udført}: ASA {1|2|3}, {fastende siden kl. <time>|Mallampati {I|II}|{brusebad|hudafvaskning} {udført|x 2}}",
    "{operation|indgreb} {planlagt|flyttet|sat} til kl. <time>, {stue <1..14>|leje <1..5>|{akut|elektivt} program}[, {forsinket <10..120> min|ventet siden d. <date>}]",
    "{side|sted} {markeret|bekræftet} {af <initials>|med vågen patient|<when>}, {{time-out|tjekliste} {udført|gennemført} kl. <time>|ingen {indvendinger|ændringer}}",
    "{profylakse|antibiotikaprofylakse} {givet|efter instruks|ikke indiceret} {kl. <time>|<10..60> min før {incision|start}}",
  ],
  procedure: [
    "{anæstesi|bedøvelse}: {generel|spinal|lokal|blokade|sedation} {ved <surname>|uden anmærkninger}, {start|indledning} kl. <time>",
    "{lejret|lejring|patienten} {i rygleje|på {højre|venstre} side|i bugleje|i gynækologisk leje|i beach chair}, {trykpunkter {polstret|beskyttet}|arme {ud|ind til siden}|varmetæppe}, {afvasket|desinficeret} og afdækket {x <2..3>|som vanligt}",
    "{incision|adgang|snit} {på <2..22> cm|gennem {gammelt ar|vanlig adgang}|{i midtlinjen|lateralt|anteriort}}, {dissektion {stump|skarp|forsigtig}|lag {åbnet|delt}|ind til {fascien|knoglen|leddet|kaviteten}}",
    "{operatør|kirurg} <surname>, {assistent|assisteret af} <surname>, {operationssygeplejerske|spl.} <initials>[, {studerende|<initials>} til stede]",
    "{knivtid|operationstid|varighed} <18..240> min, {blodtab|blødning} {<20..700> ml|minimal|sparsom|under <50..200> ml}[, blodtomhed <20..110> min]",
    "{hæmostase|blødningspunkter} {sikret|kontrolleret|koaguleret} {med {diatermi|ligatur|clips}|undervejs}, {skyllet|irrigeret} med <200..3000> ml {NaCl|lunt NaCl}",
    "{optælling|servietter og instrumenter} {stemmer|talt op|tjekket} x <2..3> {ved <initials>|{ved lukning|kl. <time>}}",
    "{gennemlysning|kamera|skop} {brugt|tjekket}: {tilfredsstillende|god {stilling|oversigt}|billeder {gemt|arkiveret}}, {dosis|tid} <1..90> {s|cGycm2}",
    "{ingen|uden} {peroperative|intraoperative} {komplikationer|hændelser}, {stabil {hele vejen|under anæstesi}|væske <500..2500> ml|tryk {holdt|stabilt}}",
    "{præparat|prøve|biopsi} {sendt|taget} {til {histologi|mikrobiologi|dyrkning}|x <1..5>|mærket <initials>}",
    "{udstyr|implantat|sæt} {lot|nr.} <1000..99999>, str. <1..60>{, {noteret|label} i journalen|}",
  ],
  "operative-findings": [
    "{fund|peroperativt}: {som forventet|forhold som {beskrevet|på {skanning|røntgen}}|væv {sundt|skrøbeligt|arret}|{god oversigt|sparsom blødning}}, {ingen anden {patologi|fund}|resten normal|foto {taget|x <1..6>}}",
    "{inspektion|eksploration} af {området|nærliggende {organer|strukturer}} {uden {anmærkninger|fund}|normal}[, {dokumenteret|bekræftet} af <surname>]",
    "{vævs|knogle}kvalitet {god|moderat|ringe}, {strukturer|planer} {fint|let} {fremstillet|identificeret}, {anatomi {normal|som forventet}|landmærker {tydelige|identificeret} {efter <5..30> min|tidligt}}",
    "{målt|størrelse} <5..90> x <4..70> mm, {blød|fast|velafgrænset|mobil}, {fjernet {helt|i <1..4> stykker}|efterladt|sendt {som {én prøve|to prøver}|kl. <time>}}",
    "{led|kavitet|felt} {rent|tørt|med <10..200> ml {klar|serøs} væske}, {skyllet|podning taget|drænet} {x <1..3>|af <initials>|før lukning}",
  ],
  closure: [
    "{lukket|lukning} {i lag|i <2..4> lag|i ét lag} med {Vicryl <1..4>-0|Monocryl <3..4>-0|PDS <0..2>|agraffer|nylon <2..5>-0}, {forbinding|plaster|bandage} {anlagt|på|tør}",
    "{dræn lagt|intet dræn}, {<20..60> ml {lokalbedøvelse|ropivakain} {infiltreret|i såret}|{hud|sår} {limet|tapet|lukket}}, {forbinding {på|tør}|bandage}",
    "{hud|subcutis|fascie} {lukket|sutureret} med {fortløbende sutur|enkeltsuturer <2..4>-0|clips x <6..38>}, {sår {rent|spændingsfrit}|<initials> {lukker|afslutter}}",
    "{vækket|ekstuberet|vågen} {på stuen|på lejet|kl. <time>}, {til {opvågning|afsnit} kl. <time>|{stabil|veltilpas} {ved afgang|ved overflytning}}",
  ],
  postoperative: [
    "#adult {mobilisering|oppe|belastning} {frit|fra {i dag|dag 1}|med <therapist>|efter evne|partielt <10..30> kg}, {kost {fri|efter evne}|drikke fra kl. <time>|{bandage|forbinding} af {<soon>|dag <1..5>}}",
    "{{suturer|agraffer|sting} {fjernes|ud} {på <8..14>. dag|hos <own>|<soon>}|resorberbare suturer}, {kontrol {<soon>|om <2..12> uger|telefonisk {<soon>|<when>}}}",
    "{antibiotika|væske|tromboseprofylakse|dræn} {<2..5> dage|til {mobiliseret|<soon>}|ingen|x <1..3>}, {<bloods>|hgb.|<test>} {<soon>|i morgen kl. <time>}",
    "{analgetika|smerter}: {standardpakke|{tabletter|blokade} {hver <4..8>. time|til kl. <time>}|<score>}, {kvalme|p.n.} {ordineret|efter behov}",
    "{forventet|planlagt} {udskrivelse {<soon>|samme dag}|ophold <2..5> dage}, {<kinThe> {orienteret|henter kl. <time>}|transport {bestilt|aftalt kl. <time>}}",
    "{obs.|observer} {sår|ben|blære|vandladning|kredsløb} {x <2..6>|hver <1..4>. time|i nat}, {ring til {kirurgen|<surname>} ved {bekymring|tvivl|blødning}|blærescanning hvis ikke vandladning kl. <time>}",
    "{patienten|<kinThe>} {orienteret|informeret} om {fund|forløb|resultat} {<when>|i opvågningen|af <surname>}, {tilfreds|ingen spørgsmål|{brev|svar} følger}",
  ],
};
