/** Building blocks that the English templates share. */
export const rules: Readonly<Record<string, string>> = {
  pt: "{the patient^4|<he>^5|pt^3|this patient|<mr> <initial>.|the <man>}",
  ptHas: "{the patient has^3|<he> has^4|pt has^2|there is}",
  initial: "{A|B|C|D|E|F|G|H|J|K|L|M|N|P|R|S|T|V|W}",
  relative:
    "{mother^4|father^4|sister^2|brother^2|maternal grandmother|paternal grandfather|maternal aunt|uncle|son|daughter|older brother|half-sister}",
  kin: "{daughter^4|son^3|wife^2|husband^2|spouse|neighbour|sister|brother|granddaughter|friend|ex-partner|niece}",
  doctor:
    "{Dr <surname>^3|the {on-call|duty} {physician|doctor|registrar}|the {ward|attending} {physician|doctor}|the {registrar|consultant|senior house officer}}",
  specialist:
    "{cardiology|gastroenterology|neurology|the pulmonary team|nephrology|the geriatric team|endocrinology|orthopaedics|general surgery|psychiatry liaison|infectious diseases|anaesthesia|haematology|the pain team|microbiology|the palliative team}",
  nurse:
    "{RN|nurse|staff nurse|the night nurse|the evening nurse|the charge nurse|the nursing student} <initials>",
  therapist: "{the physiotherapist|physio|the occupational therapist|OT|PT}",
  ward: "{ward|unit} {<1..12>{A|B|C|D|}|{A|B|C|D|K|M|S}<1..9>}",
  bay: "{bay <1..6>|room <2..34>|bed <1..38>|side room <1..9>}",
  since:
    "{since {yesterday|this morning|<weekday>|last night|<date>|last week}|for {the {last|past} {<2..9> {days|hours|weeks}|few {days|weeks|hours}|couple of days}|about {a week|a day|<2..6> {days|weeks}|a month}|{some|several} {days|weeks}}}",
  long: "{since <year>|for {many|several|some|at least <2..20>|about <2..25>|the last <2..15>} years|diagnosed {in <year>|{many|some|<2..20>} years ago|at {age <25..60>|the {GP|outpatient clinic}|<hospital>}}|followed {by {<his>|the} GP|in {the outpatient clinic|clinic|primary care|<specialist>}|every <3..12> months}}",
  when: "{today|this {morning|afternoon|evening}|last night|overnight|at <time>|on <weekday>|on <date>|during the {day|evening|night}|at around <time>|shortly {before|after} <time>|on day <2..9>|later that {day|evening}}",
  soon: "{tomorrow|in the morning|on {Monday|Tuesday|Wednesday|Thursday|Friday}|in <2..10> {days|weeks}|in <1..6> months|next week|later today|after the weekend|on <later>|within {a week|<2..14> days|a month}|at the next {visit|round|appointment}}",
  often:
    "{every <2..8> hours|x <1..4> {daily|/day|a day}|{once|twice|three times} {daily|a day}|each shift|per protocol|as {ordered|prescribed}|q<4..12>h}",
  slightly:
    "{slightly|somewhat|a little|markedly|clearly|considerably|much|only slightly|moderately|gradually|rather}",
  well: "{well|fairly well|reasonably well|quite well|without {problems|difficulty|complaints}|satisfactorily|better than {yesterday|before|expected}|as expected}",
  score:
    "{NRS <0..7>|VAS <0..7>|<0..7> out of 10|<0..7>/10|NRS <0..3> at rest and <2..7> on {movement|mobilising|coughing}}",
  informed:
    "{<he> has been informed {by <doctor>|orally|and agrees|of this}|{the <kin>|next of kin} {has been {informed|called|updated}|was {informed|present}}|discussed with {<doctor>|the patient|<him> and <his> <kin>|<specialist>}|agreed with {<doctor>|the patient|<specialist>}|patient {agrees|accepts|understands}|<he> and <kin> {agree|are informed}}",
  clinic: "{outpatient clinic|GP practice|day unit|health centre|specialist clinic}",
  bloods:
    "{blood tests|bloods|labs|blood samples|biochemistry|laboratory tests|the {morning|evening|admission} {bloods|samples}}",
  test: "{ECG|chest X-ray|urine dipstick|bladder scan|arterial gas|ultrasound|CT|blood cultures|urine culture|swab|echocardiography|EEG|MRI|lumbar spine X-ray|endoscopy|plain film|spirometry}",
  years: "<2..15> years",
  "years-ago": "<2..20> years ago",
  until:
    "{tomorrow|{Monday|Tuesday|Wednesday|Thursday|Friday}|<later>|the next {round|visit|appointment}|after the weekend|next week}",
  began:
    "{yesterday|this morning|last night|on {<weekday>|<date>}|<2..9> {days|hours|weeks} ago|about a week ago|a few days ago}",
  lately:
    "{lately|for {<2..9> {days|weeks}|{some|several} {days|weeks}}|the {last|past} {<2..9> {days|weeks}|week|few days}|since <date>}",
};

/** What reads otherwise in a child's note. */
export const childRules: Readonly<Record<string, string>> = {
  pt: "{the patient^3|<he>^5|pt^3|this patient|the <man>^2|the child}",
  relative:
    "{mother^4|father^4|sister^2|brother^2|maternal grandmother|paternal grandfather|maternal aunt|uncle|older brother|half-sister}",
  kin: "{mother^5|father^4|grandmother|aunt|older sister|foster mother|stepfather}",
  long: "{since <year>|for {several|some|about <2..11>|the last <2..9>} months|diagnosed {in <year>|at {the {paediatric clinic|GP}|<hospital>}}|followed {by the GP|in {the paediatric clinic|clinic|primary care}|every <2..12> months}}",
  years: "<2..11> months",
  "years-ago": "{<2..11> months ago|last year}",
};
