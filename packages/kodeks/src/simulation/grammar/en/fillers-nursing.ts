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

/** Routine sentences of English nursing notes. */
export const nursingFillers: Readonly<Pick<Record<FillerName, readonly string[]>, NursingFiller>> =
  {
    function: [
      "<pt> {has been|was} {up in {chair|wheelchair}|out of bed|to the {toilet|bathroom}|walking in the corridor} x <1..5> {with {help from {one|two}|a frame|<therapist>|support}|unaided} {<when>|this shift}",
      "{washed {in bed|at the sink|in the bathroom}|showered in the bathroom|dressed {in bed|at the sink|on the bedside}} {with {some|full|little|light} help|independently} {<when>|at <time>}[, {tired {after|afterwards}|went <well>|manages {upper body|face and hands} alone}]",
      "{turned|repositioned|moved in bed} {every <2..4> hours|x <1..4>|<when>} {with {slide sheet|two helpers|hoist}|by <initials>}[, {lies {on right side|on left side|well}|no complaints}]",
      "#adult {walks|walked} <5..200> m {with {frame|stick|{one|two} helper|<therapist>}|unaided}, {steady|unsteady|slow|careful} {gait|on the feet}[, {rests {once|x <1..3>}|goal <20..300> m}]",
      "#adult #mobility {fall risk|falls screening} {assessed|scored|reviewed} {<when>|<0..6>/10}, {{bed rail|low bed|alarm mat|non-slip socks} {in use|offered}|no {measures|falls} {needed|this shift}}",
      "<therapist> {has {seen|trained with}|came by} {<when>|at <time>}, {see note|exercises {given|done} x <5..15>|plan {stairs|walking|hand exercises} <soon>}",
      "{transfers|getting up} {from bed to chair|from chair|to toilet} {with {one person|two helpers|one helper}|with {hoist|turner|light support}|by own effort}, {needs {guiding|time|encouragement}|<well>}",
      "#adult {teeth|mouth care|hair|nails} {brushed|done|washed|seen to} {<when>|by {patient|<initials>|<kin>}}, {dentures {cleaned|in at night}|{own|clean} clothes on|shaved}",
      "{rested|lay down} {from <time> for <20..140> min|after {lunch|dinner|physio|visit}}, {up again for {supper|coffee|visit}|wants quiet}",
      "#adult {aids|equipment}: {frame|wheelchair|hoist|commode|pressure mattress|raised seat} {ordered|at the bed|tried} {<when>|by <initials>}",
    ],
    nutrition: [
      "#nausea {ate|has eaten} {<25..100>%|{half|all|a third|most|little} of {breakfast|lunch|supper}} {<when>|with {good|poor|some} appetite}, {drank|fluids|drinking} <100..1800> ml",
      "{breakfast|lunch|dinner|supper}: {porridge|bread with cheese|soup|yoghurt|fish|meat balls|sandwich|eggs|chicken} {and {coffee|tea|juice|milk}|, <1..2> portions}, {all eaten|left half|needs {cutting|company|help}}",
      "{energy drink|protein drink|snack} x <1..4> {taken|offered|declined} {<when>|between meals}[, {prefers {strawberry|vanilla|savoury|cold}|chart updated}]",
      "#adult {weighed|weight} {<when>|today}: <45.0..108.9> kg, {<0.1..2.9> kg {up|down} since <date>|unchanged|again {<soon>|on <weekday>}}",
      "#adult {nutrition|dietary} {screening|plan|registration} {done|started|updated} {<when>|by <initials>}, {score <0..5>|energy <1400..2400> kcal|dietician {informed|asked}}",
      "{fluid|fluids|fluid chart}: in <800..2800> ml, out <600..2600> ml, {balance {+|-}<50..900>|aim <1000..2200> ml|{reached|not reached} goal}",
      "#nausea {nausea|sick} {none|slight|{before|after} {meal|tablets}|once {<when>|at <time>}}, {bag offered|<well> after rest|small meals suggested|no vomiting}",
      "{fasting|nil by mouth} from <time> {for <test>|until <doctor> has been|until tomorrow}, {then {light diet|fluids|full meal}|informed by <initials>}",
      "{iv|drip|saline} <500..1000> ml {running|started|finished} at <time>, {cannula {flushed|in {right|left} {arm|hand}}|rate <40..125> ml/h}",
      "{thickened|soft|normal|vegetarian|halal|high-protein} diet {ordered|served|tolerated} {<when>|from {today|<date>}}, {no coughing|eats {slowly|in chair|in the day room}}",
    ],
    skin: [
      "#skin skin {intact|dry|inspected|pale|without remarks} {<when>|at {care|bath}}, {heels|sacrum|elbows|pressure points} {without redness|{relieved|checked} {every shift|x <1..3>}|creamed}",
      "#skin {dressing|bandage|plaster} {on {right|left} {leg|arm|foot|hip|hand}|on back} {changed|dry|checked|renewed} {<when>|by <initials>}, {clean|little exudate|{no {smell|redness}}|again {<soon>|on <weekday>}}",
      "{pressure|risk} score (Braden) <12..23>{, {mattress|cushion|turning schedule} {in use|ordered}|, repeated <soon>|}",
      "{cannula|PVC|venflon} in {right|left} {arm|hand|elbow} {from|of} <date>, {no redness|flushed <time>|{removed|changed} <when>|score <0..2>}",
      "{cream|moisturiser|barrier cream|talc} {applied|used} {<when>|x <1..3>|after {bath|care}}, {itch {less|unchanged}|skin {softer|better}|patient does it}",
      "#oedema {legs|feet|ankles} {elevated|slim|washed|bandaged {from toe to knee|<when>}} {in chair|<when>|as ordered}",
      "{mouth|lips|mucosa} {moist|dry}, {care|swabs|rinse} {given |}{x <1..6>|every <2..4> hours|<when>}",
      "{clips|stitches|wound edges} {dry|closed|left open to air}, {to be removed|photo taken|seen by <doctor>} {<soon>|<when>}",
      "{mattress|position|heel {cushion|protection}} {changed|adjusted|checked} {at <time>|<when>}, {lies {well|better}|as ordered}",
    ],
    communication: [
      "#orientation {awake|alert|clear} and {orientated|relevant|answers {clearly|adequately}}, {takes part in {decisions|talk}|wears {hearing aids|glasses}|talkative|reserved} {<when>|this shift}",
      "{hears|sees} {well|poorly|with {aid|glasses}}, {speak {clearly|slowly|on {right|left} side}|{battery|glasses} {changed|cleaned} {<when>|by <kin>}}",
      "{speaks|talks} {Danish|English|little English|Arabic|Turkish|Polish|Somali} {and {understands|manages}|through {interpreter|<kin>}} {at round|<when>|<well>}",
      "{phoned|telephone call|contact} {with|from} <kin> at <time>: {<informed>|asks about {discharge|medicine|visit hours|course}|comes {<soon>|at <time>}}",
      "{uses|rings|pulls} {the bell|call button} {when needed|often|rarely|correctly}, {placed within reach|reminded {<when>|x <1..4>}}",
      "{conversation|talk} with {patient|<him>|<kin>} {<when>|for <5..30> min} about {going home|the plan|diet|rehab|work|the future}, {listens|asks relevant questions|<informed>}",
    ],
    psychosocial: [
      "#mood {seems|appears|is} {in good spirits|calm|a bit low|worried|tired of being here|content|restless} {<when>|during the {day|evening}}, {talked about {home|family|the future|waiting}|wants {rest|company|quiet}}",
      "#adult #suicide {denies|asked about} suicidal thoughts{, {denies|none}|} {<when>|to <initials>|in talk with <doctor>}[, {no observation needed|feels safe here|will say if they come}]",
      "{visit|visited} {by|from} <kin> {<when>|from <time> for <20..140> min}, {enjoyed it|{went|walked} to the caf\u00e9|brought {photos|cake|slippers|mail}|tired afterwards}",
      "#adult {lives|home}: {<kin> has keys|neighbour helps}, {<kin> looks after {cat|dog|flowers|mail}|home care {informed|contacted}|worried about {the dog|stairs|shopping}}",
      "{watched|listened to|read} {television|radio|newspaper|a book|music} {<when>|in {the day room|bed}}, {fell asleep|talked with {fellow patient|staff}|in own company}",
      "{family|relatives|<kin>} {anxious|satisfied|has questions|present|wants {meeting|talk}} {<when>|about {discharge|course|help}}, {<informed>|time agreed <soon>|<doctor> told}",
      "#adult {chaplain|volunteer|social worker|psychologist} {{offered|contacted|came} {<when>|at own wish}|offered to come <soon>}, {accepted|declined|thinks about it}",
      "#adult #alcohol {no signs of unrest|hands steady|calm}, {score <0..4>|observed {<often>|until <time>}}",
      "{needs {encouragement|reassurance|rest}|easily {worried|tired}|{patient|quiet} by nature}, {best {with {fixed|known} staff|in the morning}|one-to-one <5..30> min {<when>|given}}",
    ],
    circulation: [
      "#vitals {vital signs|values|EWS} {<when>|at <time>}: BP <systolic>/<diastolic>, P <pulse>, sat <saturation>%, RR <respirations>, T <temperature>[, EWS <0..4>]",
      "#vitals {BP|blood pressure} <systolic>/<diastolic> {lying|sitting|before walk|at <time>}, pulse <pulse>{, repeat <soon>|, told <doctor>|, as {before|charted}}",
      "#breathing {breathing|respiration} {calm|unhindered|free|quiet}, {no cough|coughs {little|a little}|talks in {full|long} sentences}, sat <saturation>%{, {PEP|mask} x <1..10>|, sits up <well>|}",
      "#fever temp <temperature> {at <time>|<when>}, {warm hands|feels {well|cold}|no chills|{fluids|light cover} given}",
      "#rhythm pulse {regular|steady} <pulse>, {hands|feet} {warm|cool}, {colour {normal|good}|capillary refill <1..3> s}",
      "{PEP|breathing exercises|flute} {done|taught|encouraged} x <5..15> {<when>|each hour|<often>}, {can do it alone|<well>}",
      "{stockings|compression} {applied|removed} {<when>|at {night|day}}, {toes warm|skin checked|<well> fitted}",
      "{blood sample|bloods|<test>} {taken|done|assisted} at <time>, {answer|result} {to <doctor>|pending|seen}",
    ],
    pain: [
      "#pain {pain|pains}: <score> {<when>|at rest|on {movement|turning|coughing}}, {prn {given|offered|declined} at <time>|effect after <10..60> min|lies {well|better}}",
      "#pain {complains of|tells of} {pain|discomfort|tension} in {back|neck|hip|shoulder|knee|stomach|the wound area} {<when>|when {turning|walking|lying}}, {<score>|heat pack {given|helps}|eased by {rest|position|tablets}}",
      "#pain {no|denies} pain {<when>|at rest|this shift}[, {<score>|lies comfortably|relaxed {face|body}}]",
      "{pain relief|analgesia} {as ordered|prn x <1..4>|regular}: {good effect|{some|little} effect|asks {for|before} {it|exercise}|{no|slight} drowsiness}, {next at <time>|<doctor> informed|<score>}",
      "{hot pack|pillow|ice pack|massage|change of position} {given|tried|helped} {<when>|for <score>|at <time>}, {content|could {rest|sleep}|repeat as needed}",
      "#pain {scored|asked} x <1..4>: <score>, later <0..4>/10{, {signed|chart} <initials>|}",
    ],
    sleep: [
      "#sleep {slept|has slept} {<well>|<2..8> hours|from <time> for <20..140> min|in naps}, {woke x <1..5>|up {once|x <1..4>} to toilet|no {calls|medicine}|tired {today|this morning}}",
      "#sleep {sleeping|asleep|resting} at {rounds|<time>|all checks}, {calm breathing|light {off|on}|{not disturbed|bell within reach}}",
      "#sleep {slept|sleeps} {badly|poorly|lightly} {because of {noise|fellow patient|itch|heat|worry|the drip}|<when>}, {earplugs|milk|talk|night light} {offered|given|helped}",
      "{night|evening} {calm|quiet|uneventful}, {prn {not {used|given}|given at <time>}|watched TV until <time>|in bed at <time>}",
      "{rested|nap|rest} <20..120> min {after {lunch|training|visit}|<when>}, {fresh|still tired} {afterwards|at <time>}",
      "#sleep {wishes|asks for} {sleeping tablet|quiet room|window open|extra blanket} {<when>|at <time>}, {given|arranged|<doctor> asked|declined}",
    ],
    elimination: [
      "#bowels {bowels|stool} {opened|moved} {<when>|x <1..3>|<date>}, {normal|soft|firm|Bristol <2..5>}[, {uses {toilet|commode}|laxative {given|offered}|chart updated}]",
      "#bowels {no stool|bowels not opened} {since <date>|for <1..4> days}, {laxative|fluids|prunes|walks} {given|increased|offered} {<when>|as ordered}",
      "#urine {passed|voided} <150..700> ml {<when>|at <time>}, {clear|light|concentrated}, {bladder scan <0..180> ml|no discomfort|uses {bottle|toilet|commode}}",
      "#urine {catheter|CAD} {draining|open}: <300..1800> ml {<when>|since <time>}, {clear|light} urine, {bag {changed|emptied}|care given|to be removed <soon>}",
      "#urine {toilet|commode} {x <2..8>|every <2..4> hours}, {independent|with {one|help}|reminded}, {dry|pad changed x <1..4>|dry at night}",
      "{drain|bag} {emptied|changed} {at <time>|<when>}: <5..300> ml {clear|serous|light} {fluid|content}, {chart|noted} <initials>",
    ],
    teaching: [
      "{instructed|taught|shown} in {use of {inhaler|stick|frame|stockings|pen}|breathing exercises|injection technique|dressing care} {<when>|by <initials>}, {does it <well>|repeat <soon>|{needs|wants} practice}",
      "{leaflet|pamphlet|written guide|video} about {diet|activity|course|medicine|exercise|falls|skin care} {given|gone through|seen} {<when>|with <kin>}, {understood|{has|had} questions|reads later}",
      "{discharge|going home} {talk|conversation|planning} {held|begun|planned} {<when>|<soon>|with <kin>}: {help|aids|medicine|transport|keys|shopping} {clarified|arranged|discussed}",
      "{motivated|ready|unsure} {for|about} {training|going home|change of habits|self care}, {{small|clear} goals {set|agreed}|<kin> supports|talk again <soon>}",
      "{knows|asks about|can explain} {the plan|<his> medicines|next step|whom to call} {<when>|<well>}[, {list {given|shown}|<informed>}]",
      "{pen|inhaler|pill box|stocking} {technique|handling} {checked|observed} {<when>|by <initials>}: {correct|minor {error|errors}, corrected|needs help}",
    ],
  };
