import type { FillerName } from "../language-grammar.ts";

type NursingFiller =
  | "function"
  | "nutrition"
  | "skin"
  | "communication"
  | "psychosocial"
  | "circulation"
  | "pain"
  | "sleep"
  | "elimination"
  | "teaching";

/** Routine sentences of Danish nursing notes. */
export const nursingFillers: Readonly<Pick<Record<FillerName, readonly string[]>, NursingFiller>> =
  {
    function: [
      "<pt> har været {oppe i {stol|kørestol}|ude af sengen|på {toilettet|badeværelset}|ude at gå på gangen} x <1..5> {med {hjælp fra {én|to}|rollator|<therapist>|støtte}|uden hjælp} {<when>|i denne vagt}",
      "{vasket|badet|soigneret|påklædt} {i sengen|ved håndvask|på badeværelset} {med {nogen|fuld|lidt|let} hjælp|selv} {<when>|kl. <time>}[, {træt {herefter|efterfølgende}|gik <well>|klarer selv {overkroppen|ansigt og hænder}}]",
      "{vendt|lejret|flyttet i sengen} {hver <2..4>. time|x <1..4>|<when>} {med {glidestykke|to hjælpere|lift}|af <initials>}[, {ligger {på højre side|på venstre side|godt}|ingen klager}]",
      "#adult {går|gik} <5..200> m {med {rollator|stok|{én|to}|<therapist>}|uden hjælp}, {sikker|usikker|langsom|forsigtig} {gang|på benene}[, {pause {én gang|x <1..3>}|mål <20..300> m}]",
      "#adult #mobility {faldrisiko|faldscreening} {vurderet|scoret|gennemgået} {<when>|<0..6>/10}, {{sengehest|lav seng|alarmmåtte|skridsikre sokker} {i brug|tilbudt}|ingen {tiltag nødvendige|fald i vagten}}",
      "<therapist> {har {tilset|trænet med} <him>|kom forbi} {<when>|kl. <time>}, {se notat|øvelser {givet|udført} x <5..15>|plan {trapper|gang|håndøvelser} <soon>}",
      "{forflytning|mobilisering} {fra seng til stol|fra stol|til toilet} {med {én person|to personer|én hjælper}|med {lift|vendetårn|let støtte}|ved egen kraft}, {behøver {guidning|tid|opmuntring}|går <well>}",
      "#adult {tænder|mundpleje|hår|negle} {børstet|ordnet|vasket|klaret} {<when>|af {patienten|<initials>|<kinThe>}}, {proteser {rengjort|inde om natten}|{eget|rent} tøj på|barberet}",
      "{hvilet|ligget ned} {fra kl. <time> i <20..140> min|efter {frokost|middag|træning|besøg}}, {oppe igen til {aftensmad|kaffe|besøg}|ønsker ro}",
      "#adult {hjælpemidler|udstyr}: {rollator|kørestol|lift|bækkenstol|trykaflastende madras|toiletforhøjer} {bestilt|ved sengen|afprøvet} {<when>|af <initials>}",
    ],
    nutrition: [
      "#nausea {spist|har spist} {<25..100> %|{halvdelen|alt|en tredjedel|det meste|lidt} af {morgenmaden|frokosten|aftensmaden}} {<when>|med {god|ringe|nogen} appetit}, {drukket|væske|drikker} <100..1800> ml",
      "{morgenmad|frokost|middag|aftensmad}: {havregrød|brød med ost|suppe|yoghurt|fisk|frikadeller|rugbrød|æg|kylling} {og {kaffe|te|saft|mælk}|, <1..2> portioner}, {spiste op|levnede halvdelen|behøver {udskæring|selskab|hjælp}}",
      "{energidrik|proteindrik|mellemmåltid} x <1..4> {indtaget|tilbudt|afslået} {<when>|mellem måltiderne}[, {foretrækker {jordbær|vanilje|salt|kold}|skema ført}]",
      "#adult {vejet|vægt} {<when>|i dag}: <45.0..108.9> kg, {<0.1..2.9> kg {op|ned} siden d. <date>|uændret|igen {<soon>|på <weekday>}}",
      "#adult {ernærings|kost}{screening|plan|registrering} {udført|startet|opdateret} {<when>|af <initials>}, {score <0..5>|energi <6000..11000> kJ|diætist {orienteret|spurgt}}",
      "{væske|væskeskema|væskebalance}: ind <800..2800> ml, ud <600..2600> ml, {balance {+|-}<50..900>|mål <1000..2200> ml|mål {nået|ikke nået}}",
      "#nausea kvalme: {ingen|let|{før|efter} {måltid|tabletter}|én gang {<when>|kl. <time>}}, {pose tilbudt|bedre efter hvile|små måltider foreslået|ingen opkastning}",
      "{fastende|faste} fra kl. <time> {til <test>|til <doctor> har været der|indtil i morgen}, {så {let kost|væske|fuldt måltid}|informeret af <initials>}",
      "{i.v.|drop|NaCl} <500..1000> ml {løber|startet|færdigt} kl. <time>, {venflon {skyllet|i {højre|venstre} {arm|hånd}}|hastighed <40..125> ml/t}",
      "{geléret|blød|normal|vegetarisk|halal|proteinrig} kost {bestilt|serveret|tålt} {<when>|fra {i dag|d. <date>}}, {ingen hoste|spiser {langsomt|i stol|i dagligstuen}}",
    ],
    skin: [
      "#skin huden {intakt|tør|inspiceret|bleg|uden anmærkninger} {<when>|ved {pleje|bad}}, {hæle|sacrum|albuer|trykpunkter} {uden rødme|{aflastet|tjekket} {i hver vagt|x <1..3>}|smurt}",
      "#skin {forbinding|plaster} på {{højre|venstre} {ben|arm|fod|hofte|hånd}|ryggen} {skiftet|intakt|tjekket|fornyet} {<when>|af <initials>}, {rent|lidt sekret|ingen {lugt|rødme}|igen {<soon>|på <weekday>}}",
      "{trykscore|risikoscore} (Braden) <12..23>{, {madras|pude|vendeskema} {i brug|bestilt}|, gentages <soon>|}",
      "{venflon|PVK|perifert kateter} i {højre|venstre} {arm|hånd|albue} {fra|af} d. <date>, {ingen rødme|skyllet kl. <time>|{fjernet|skiftet} <when>|score <0..2>}",
      "{creme|fugtighedscreme|barrierecreme|talkum} {påført|brugt} {<when>|x <1..3>|efter {bad|pleje}}, {kløe {mindre|uændret}|huden {blødere|bedre}|smører selv}",
      "#oedema {ben|fødder|ankler} {eleveret|slanke|vasket|bandageret {fra tå til knæ|<when>}} {i stol|<when>|som ordineret}",
      "{mund|læber|slimhinder} {fugtige|tørre}, {mundpleje|skylning} {givet |}{x <1..6>|hver <2..4>. time|<when>}",
      "{agraffer|suturer|sårkanter} {tørre|lukkede|ligger frit}, {skal fjernes|foto taget|set af <doctor>} {<soon>|<when>}",
      "{madras|leje|hæl{pude|aflastning}} {skiftet|justeret|tjekket} {kl. <time>|<when>}, {ligger {godt|bedre}|som ordineret}",
    ],
    communication: [
      "#orientation {vågen|klar} og {orienteret|relevant|svarer {klart|adækvat}}, {deltager i {beslutninger|samtale}|bruger {høreapparat|briller}|snakkesalig|tilbageholdende} {<when>|i denne vagt}",
      "{hører|ser} {godt|dårligt|med {hjælpemiddel|briller}}, {tal {tydeligt|langsomt|på {højre|venstre} side}|{batteri skiftet|briller pudset} {<when>|af <kinThe>}}",
      "{taler|snakker} {dansk|engelsk|lidt engelsk|arabisk|tyrkisk|polsk|somali} og {forstår|klarer sig} {via {tolk|<kinThe>}|ved stuegang|<when>|<well>}",
      "{ringet|telefonsamtale|kontakt} med <kinThe> kl. <time>: {<informed>|spørger til {udskrivelse|medicin|besøgstid|forløb}|kommer {<soon>|kl. <time>}}",
      "{bruger|trækker i|ringer med} {klokken|snoren} {ved behov|ofte|sjældent|korrekt}, {placeret inden for rækkevidde|mindet om det {<when>|x <1..4>}}",
      "{samtale|snak} med {patienten|<him>|<kinThe>} {<when>|i <5..30> min} om {hjemsendelse|planen|kost|genoptræning|arbejde|fremtiden}, {lytter|stiller relevante spørgsmål|<informed>}",
    ],
    psychosocial: [
      "#mood {virker|synes|er} {i godt humør|rolig|lidt trist|bekymret|træt af at ligge her|tilfreds|rastløs} {<when>|i løbet af {dagen|aftenen}}, {talt om {hjemmet|familien|fremtiden|ventetiden}|ønsker {hvile|selskab|ro}}",
      "#adult #suicide {benægter|spurgt til} selvmordstanker{, {benægter|ingen}|} {<when>|til <initials>|i samtale med <doctor>}[, {ikke behov for fast vagt|føler sig tryg her|siger til, hvis de kommer}]",
      "{besøg af|haft besøg af} {<kinThe>|<kin>} {<when>|fra kl. <time> i <20..140> min}, {nød det|{var i|gik i} kantinen|fik {fotos|kage|hjemmesko|post} med|træt bagefter}",
      "#adult hjemme: {<kinThe> har nøgle|naboen hjælper}, {<kinThe> passer {kat|hund|blomster|posten}|hjemmeplejen {orienteret|kontaktet}|bekymret for {hunden|trapperne|indkøb}}",
      "{set|hørt|læst} {fjernsyn|radio|avis|en bog|musik} {<when>|i {dagligstuen|sengen}}, {faldt i søvn|talte med {medpatient|personale}|i eget selskab}",
      "{familien|pårørende|<kinThe>} {er urolig|er tilfreds|har spørgsmål|til stede|ønsker {møde|samtale}} {<when>|om {udskrivelse|forløb|hjælp}}, {<informed>|tid aftalt <soon>|<doctor> orienteret}",
      "#adult {præst|frivillig|socialrådgiver|psykolog} {{tilbudt|kontaktet|kom} {<when>|efter eget ønske}|tilbudt besøg <soon>}, {accepteret|afslået|overvejer det}",
      "#adult #alcohol {ingen tegn på uro|rolige hænder|rolig}, {score <0..4>|observeret {<often>|til kl. <time>}}",
      "{behov for {opmuntring|beroligelse|hvile}|bliver let {bekymret|træt}|{tålmodig|stille} af natur}, {bedst {med {fast|kendt} personale|om morgenen}|samtale <5..30> min {<when>|givet}}",
    ],
    circulation: [
      "#vitals {vitale værdier|værdier|TOKS} {<when>|kl. <time>}: BT <systolic>/<diastolic>, P <pulse>, sat. <saturation> %, RF <respirations>, tp. <temperature>[, TOKS <0..4>]",
      "#vitals {BT|blodtryk} <systolic>/<diastolic> {liggende|siddende|før gang|kl. <time>}, puls <pulse>{, gentages <soon>|, meldt til <doctor>|, som {tidligere|i skemaet}}",
      "#breathing {vejrtrækningen|respirationen} {rolig|ubesværet|fri|stille}, {ingen hoste|hoster {lidt|en smule}|taler i {fulde|lange} sætninger}, sat. <saturation> %{, {PEP|maske} x <1..10>|, sidder oppe <well>|}",
      "#fever tp. <temperature> {kl. <time>|<when>}, {varme hænder|føler sig {godt tilpas|kold}|ingen kulderystelser|{væske|let dyne} givet}",
      "#rhythm puls {regelmæssig|jævn} <pulse>, {hænder|fødder} {varme|kølige}, {farver {normale|gode}|kapillærrespons <1..3> s}",
      "{PEP|lungefysioterapi|vejrtrækningsøvelser|fløjte} {udført|instrueret|opfordret} x <5..15> {<when>|hver time|<often>}, {kan selv|går <well>}",
      "{støttestrømper|kompression} {påsat|fjernet|skiftet} {<when>|om {natten|dagen}}, {varme tæer|huden tjekket|sidder <well>}",
      "{blodprøve|<bloods>|<test>} {taget|udført|assisteret} kl. <time>, {svar {til <doctor>|afventes|set}}",
    ],
    pain: [
      "#pain {smerter|smerte}: <score> {<when>|i hvile|ved {bevægelse|vending|hoste}}, {p.n. {givet|tilbudt|afslået} kl. <time>|effekt efter <10..60> min|ligger {godt|bedre}}",
      "#pain {klager over|fortæller om} {smerter|ubehag|spænding} i {ryggen|nakken|hoften|skulderen|knæet|maven|sårområdet} {<when>|ved {vending|gang|liggende stilling}}, {<score>|varmepude {givet|hjælper}|lindres ved {hvile|lejring|tabletter}}",
      "#pain {ingen smerter|benægter smerter} {<when>|i hvile|i denne vagt}[, {<score>|ligger behageligt|afslappet {ansigt|krop}}]",
      "{smertebehandling|analgetika} {som ordineret|p.n. x <1..4>|fast}: {god effekt|{nogen|ringe} effekt|beder {selv om det|om det før træning}|{ingen|let} døsighed}, {næste kl. <time>|<doctor> orienteret|<score>}",
      "{varmepude|pude|ispose|massage|lejeændring} {givet|forsøgt|hjalp} {<when>|på <score>|kl. <time>}, {tilfreds|kunne {hvile|sove}|gentages efter behov}",
      "#pain {scoret|adspurgt} x <1..4>: <score>, senere <0..4>/10{, {sign.|skema} <initials>|}",
    ],
    sleep: [
      "#sleep {sovet|har sovet} {<well>|<2..8> timer|fra kl. <time> i <20..140> min|i etaper}, {vågnede x <1..5>|oppe {én gang|x <1..4>} til toilet|ingen {opkald|medicin}|træt {i dag|i morges}}",
      "#sleep {sover|hviler} {ved runder|kl. <time>|ved alle tilsyn}, {rolig vejrtrækning|lyset {slukket|tændt}|{ikke forstyrret|klokke inden for rækkevidde}}",
      "#sleep {sovet|sover} {dårligt|uroligt|let} {pga. {larm|medpatient|kløe|varme|bekymring|droppet}|<when>}, {ørepropper|mælk|samtale|natlys} {tilbudt|givet|hjalp}",
      "{natten|aftenen} {rolig|stille|uden hændelser}, {p.n. {ikke {brugt|givet}|givet kl. <time>}|så TV til kl. <time>|i seng kl. <time>}",
      "{hvilet|middagslur|hvil} <20..120> min {efter {frokost|træning|besøg}|<when>}, {frisk|stadig træt} {bagefter|kl. <time>}",
      "#sleep {ønsker|beder om} {sovetablet|enestue|åbent vindue|ekstra tæppe} {<when>|kl. <time>}, {givet|ordnet|<doctor> spurgt|afslået}",
    ],
    elimination: [
      "#bowels {afføring|haft afføring} {<when>|x <1..3>|d. <date>}, {normal|blød|fast|Bristol <2..5>}[, {bruger {toilet|bækkenstol}|laksantia {givet|tilbudt}|skema ført}]",
      "#bowels {ingen afføring|ikke haft afføring} {siden d. <date>|i <1..4> dage}, {laksantia|væske|svesker|gåture} {givet|øget|tilbudt} {<when>|som ordineret}",
      "#urine {ladt vandet|diurese|vandladning} <150..700> ml {<when>|kl. <time>}, {klar|lys|koncentreret}, {blærescanning <0..180> ml|ingen gener|bruger {kolbe|toilet|bækkenstol}}",
      "#urine {kateter|KAD} {løber|åbent}: <300..1800> ml {<when>|siden kl. <time>}, {klar|lys} urin, {pose {skiftet|tømt}|kateterpleje givet|fjernes <soon>}",
      "#urine {toilet|bækkenstol} {x <2..8>|hver <2..4>. time}, {selvstændigt|med {én|hjælp}|mindes om det}, {tør|ble skiftet x <1..4>|tør om natten}",
      "{dræn|pose} {tømt|skiftet} {kl. <time>|<when>}: <5..300> ml {klar|serøs|lys} {væske|sekret}, {skema|noteret} <initials>",
    ],
    teaching: [
      "{instrueret|oplært|vist} i {brug af {inhalator|stok|rollator|strømper|pen}|vejrtrækningsøvelser|injektionsteknik|sårpleje} {<when>|af <initials>}, {gør det <well>|gentages <soon>|{behøver|ønsker} øvelse}",
      "{pjece|folder|skriftlig vejledning|video} om {kost|aktivitet|forløbet|medicin|øvelser|faldforebyggelse|hudpleje} {givet|gennemgået|set} {<when>|med <kinThe>}, {forstået|{har|havde} spørgsmål|læser senere}",
      "{udskrivelses|hjemsendelses}{samtale|planlægning} {afholdt|begyndt|planlagt} {<when>|<soon>|med <kinThe>}: {hjælp|hjælpemidler|medicin|transport|nøgler|indkøb} {afklaret|aftalt|drøftet}",
      "{motiveret|klar|usikker} {til|mht.} {træning|hjemsendelse|vaneændringer|egenomsorg}, {{små|klare} mål {sat|aftalt}|<kinThe> støtter|samtale igen <soon>}",
      "{kender|spørger til|kan forklare} {planen|sin medicin|næste skridt|hvem der skal ringes til} {<when>|<well>}[, {liste {givet|vist}|<informed>}]",
      "{pen|inhalator|doseringsæske|strømpe}{teknik|håndtering} {tjekket|observeret} {<when>|af <initials>}: {korrekt|{mindre|få} fejl, rettet|behøver hjælp}",
    ],
  };
