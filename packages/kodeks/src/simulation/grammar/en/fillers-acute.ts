import type { FillerName } from "../language-grammar.ts";

type AcuteFiller =
  | "triage"
  | "survey"
  | "indication"
  | "procedure"
  | "operative-findings"
  | "closure"
  | "postoperative";

/** Routine sentences of English emergency and operation notes. */
export const acuteFillers: Readonly<Pick<Record<FillerName, readonly string[]>, AcuteFiller>> = {
  triage: [
    "{arrived|arrival|received} at <time> {by {ambulance|own car|taxi|police}|on foot|with <kin>}, {triage|priority} {green|yellow|orange|<2..4>}, {seen by <initials>|<bay>|waiting <5..150> min}",
    "#vitals {triage|first} {values|vitals}: BP <systolic>/<diastolic>, HR <pulse>, RR <respirations>, SpO2 <saturation>%, T <temperature>[, EWS <0..5>]",
    "#adult {ambulance|paramedics|crew} {report|gave}: {stable {under transport|en route}|{oxygen|analgesia|fluids|nothing} given|found {in bed|on the floor|sitting|at work}}, {GCS 15|awake|walked to {stretcher|car}}",
    "{contact|call} {to|with} {112|999|1813|out-of-hours} at <time>{, {car|ambulance} at <time>| by <kin>|}, {arrived|here} <10..90> min later",
    "{ID band|identity} {checked|on}, {<kin> {present|informed|in waiting room}|belongings {with patient|locked up}|<bay>}",
    "{IV access|cannula} {right|left} {arm|hand} {at <time>|by <initials>}, <bloods> {sent|taken}[, <test> done]",
    "{last {ate|meal}|fasting since} <time>, {last tetanus <year>|tetanus {unknown|up to date}|medicines {brought|unknown|on list}}",
  ],
  survey: [
    "#breathing A: {free|patent|clear}, B: {equal|normal} air entry, RR <respirations>, {sat|SpO2} <saturation>%{, no {wheeze|distress}| {on air|at rest}|}",
    "#vitals C: {warm|well perfused|peripherally warm}, {HR|pulse} <pulse>, BP <systolic>/<diastolic>, CRT {below |}<1..3> s",
    "#neurology D: GCS {15|15/15}, pupils {equal|<2..5> mm and reactive}, {moves all four|no focal signs}, glucose <4.2..8.4>",
    "#skin E: T <temperature>, {no {injuries|rash|bruises}|log rolled {without remarks|<time>}|{undressed|exposed} and covered}",
    "#abdomen {abdomen|FAST}: {soft|no tenderness|no free fluid}, {pelvis|long bones} {stable|without remarks}[, {done|by} <initials>]",
    "{primary|initial} survey {without {findings|remarks}|completed <time>|by <doctor>}, {secondary {survey|examination}: {see below|nothing further}|{stable|reassessed} {after <10..60> min|<when>}}",
    "{reassessed|re-examined|seen again} at <time>: {unchanged|better|<slightly> better|calm}, {sat <saturation>%|BP <systolic>/<diastolic>|<score>}",
    "{top to toe|head to toe}: {nothing further|{small |}{scratch|bruise} on {right|left} {knee|elbow|hand}, {cleaned|no treatment}|no further {findings|tenderness}}",
  ],
  indication: [
    "{found|seen|examined} {in {clinic|the ward}|preoperatively} {<when>|on <date>|by <surname>}, {indication|decision} {agreed|confirmed} {at conference|with patient|with <specialist>}",
    "{informed consent|consent} {obtained|given|signed} {<when>|by <initials>|orally and in writing}, {risks|{bleeding|infection} and {anaesthesia|scar}|alternatives} {explained|discussed|understood}",
    "{preoperative|pre-op} {assessment|visit|check} {<when>|by <specialist>|done}: ASA {1|2|3}, {fasting since <time>|Mallampati {I|II}|{shower|skin wash} {done|x 2}}",
    "{operation|procedure} {scheduled for|moved to|planned for} <time>, {theatre <1..14>|list <1..5>|{acute|elective} list}[, {delay <10..120> min|waited since <date>}]",
    "{side|site} {marked|confirmed} {by <initials>|with patient awake|<when>}, {{time-out|checklist} {done|completed} at <time>|no {objections|changes}}",
    "{prophylaxis|antibiotic prophylaxis} {given|as per guideline|not indicated} {at <time>|<10..60> min before {incision|start}}",
  ],
  procedure: [
    "{anaesthesia|anaesthetic}: {general|spinal|local|regional block|sedation} {by <surname>|without remarks}, {start|induction} at <time>",
    "{positioned|placed|patient} {supine|on {right|left} side|prone|in lithotomy|in beach-chair position}, {pressure points {padded|protected}|{arms {in|out}|warm blanket}}, {washed|disinfected} and draped {x <2..3>|as usual}",
    "{incision|access|approach} {of <2..22> cm|through {old scar|usual access}|{midline|lateral|anterior|small}}, {dissection {blunt|sharp|careful}|layers {opened|divided}|{down|in} to {fascia|bone|joint|cavity}}",
    "{surgeon|operator} <surname>, {assistant|assisted by} <surname>, {scrub nurse|nurse} <initials>[, {student|<initials>} present]",
    "{knife time|operating time|duration} <18..240> min, {blood loss|bleeding} {<20..700> ml|minimal|sparse|below <50..200> ml}[, tourniquet <20..110> min]",
    "{haemostasis|bleeding points} {secured|controlled|coagulated} {with {diathermy|ligature|clips}|throughout}, {rinsed|irrigated} with <200..3000> ml {saline|warm saline}",
    "{counts|swabs and instruments} {correct|agreed|checked} x <2..3> {by <initials>|at {closure|<time>}}",
    "{X-ray|image intensifier|camera|scope} {used|checked}: {satisfactory|good {position|view|overview}|images {saved|stored}}, {dose|time} <1..90> {s|cGycm2}",
    "{no|without} {intraoperative|peroperative} {complications|events}, {stable {throughout|under anaesthesia}|fluids <500..2500> ml|pressure {maintained|stable}}",
    "{specimen|sample|biopsy} {sent|taken} {for {histology|microbiology|culture}|x <1..5>|marked <initials>}",
    "{equipment|implant|set} {lot|no.} <1000..99999>, size <1..60>{, {documented|sticker} in chart|}",
  ],
  "operative-findings": [
    "{findings|peroperatively}: {as expected|conditions as {described|on {scan|X-ray}}|tissue {healthy|fragile|scarred}|{good|sparse} {overview|bleeding}}, {no other {pathology|findings}|the rest normal|photo {taken|x <1..6>}}",
    "{inspection|exploration} of {the area|neighbouring {organs|structures}} {without {remarks|findings}|normal}[, {documented|confirmed} by <surname>]",
    "{tissue|bone} quality {good|moderate|poor}, {well|easily} {mobilised|identified|visualised}, {anatomy {normal|as expected}|landmarks {clear|identified} {after <5..30> min|early}}",
    "{measured|size} <5..90> x <4..70> mm, {soft|firm|well defined|mobile}, {removed {whole|in <1..4> pieces}|left in place|sent {as {one sample|two samples}|<time>}}",
    "{joint|cavity|field} {clean|dry|with <10..200> ml {clear|serous} fluid}, {rinsed|swab taken|drained} {x <1..3>|by <initials>|before closure}",
  ],
  closure: [
    "{closed|closure} in {layers|<2..4> layers|one layer} with {Vicryl <1..4>-0|Monocryl <3..4>-0|PDS <0..2>|clips|nylon <2..5>-0|staples}, {dressing|plaster|bandage} {applied|on|dry}",
    "{drain placed|no drain}, {<20..60> ml {local anaesthetic|ropivacaine} {infiltrated|in the wound}|{skin|wound} {glued|taped|closed}}, {dressing {on|dry}|bandage}",
    "{skin|subcutis|fascia} {closed|sutured} with {{continuous|interrupted|running} {<2..4>-0 |}{sutures|stitches}|clips x <6..38>}, {wound {clean|tension-free}|<initials> {closed|finished}}",
    "{woken|extubated|awake} {in theatre|on the table|at <time>}, {to {recovery|ward} at <time>|{stable|comfortable} on {departure|leaving}}",
  ],
  postoperative: [
    "#adult {mobilise|up|weight-bearing} {freely|from {today|day 1}|with <therapist>|as tolerated|partial <10..30> kg}, {diet {free|as tolerated}|drink from <time>|{bandage|dressing} off {<soon>|day <1..5>}}",
    "{{stitches|clips|sutures} {out|to be removed} {on day <8..14>|at GP|<soon>}|absorbable sutures}, {check|control} {<soon>|in <2..12> weeks|by phone {<soon>|<when>}}",
    "{antibiotics|fluids|thrombosis prophylaxis|drain} {<2..5> days|until {mobilised|<soon>}|none|x <1..3>}, {bloods|hb|<test>} {<soon>|tomorrow at <time>}",
    "{analgesia|pain}: {standard package|{tablets|block} {every <4..8> hours|until <time>}|<score>}, {nausea|prn} {ordered|as needed}",
    "{expected|planned} {discharge {<soon>|same day}|stay <2..5> days}, {<kin> {informed|collects at <time>}|transport {ordered|arranged for <time>}}",
    "{observe|obs} {wound|leg|bladder|voiding|circulation} {x <2..6>|every <1..4> hours|tonight}, {call {surgeon|<surname>} if {concern|doubt|bleeding}|scan if not voided by <time>}",
    "{patient|<kin>} {told|informed} about {findings|course|result} {<when>|in recovery|by <surname>}, {content|no questions|{letter|answer} follows}",
  ],
};
