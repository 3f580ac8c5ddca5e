/** Building blocks that the Danish templates share. */
export const rules: Readonly<Record<string, string>> = {
  pt: "{patienten^4|<he>^5|pt.^4|<mr> <initial>.}",
  initial: "{A|B|C|D|E|F|G|H|J|K|L|M|N|P|R|S|T|V|W}",
  relative:
    "{mor^4|far^4|søster^2|bror^2|mormor|morfar|farmor|farfar|moster|farbror|halvbror|storesøster}",
  kin: "{datter^4|søn^3|ægtefælle^3|samlever|nabo|søster|bror|svoger|veninde|svigerdatter|niece}",
  kinThe:
    "{datteren^4|sønnen^3|ægtefællen^3|samleveren|naboen|søsteren|broren|de pårørende^2|svigerdatteren}",
  doctor:
    "{dr. <surname>^3|{vagthavende|bagvagten|forvagten|stuegangsgående læge|afdelingslægen|overlægen|reservelægen|mellemvagten}^4|overlæge <surname>|{læge|reservelæge} <initials>}",
  specialist:
    "{kardiologerne|medicinsk gastro|neurologerne|lungemedicinerne|nefrologerne|geriatrisk team|endokrinologerne|ortopædkirurgerne|kirurgisk bagvagt|psykiatrisk tilsyn|infektionsmedicinerne|anæstesien|hæmatologerne|smerteteamet|klinisk mikrobiologi|palliativt team}",
  nurse:
    "{spl.|sygeplejerske|nattevagten|aftenvagten|ansvarshavende spl.|sosu-assistent|sygeplejestuderende} <initials>",
  therapist: "{fysioterapeut|fys.|ergoterapeut|fysioterapeuten|ergoterapeuten}",
  ward: "afsnit {<1..12>{A|B|C|D|}|{A|B|C|D|K|M|S}<1..9>}",
  bay: "{stue <1..34>|seng <1..38>|enestue <1..9>|modtagelsen, plads <1..20>}",
  since:
    "{siden {i går|i morges|<weekday>|i nat|d. <date>|sidste uge}|{gennem|igennem} {de sidste {par dage|<2..9> {dage|timer|uger}}|det sidste døgn|<2..9> {dage|uger|timer}|længere tid}|i {<2..9> {dage|uger|timer}|nogle {dage|uger}|en uges tid|et par {dage|døgn|uger}}}",
  long: "{siden <year>|gennem {mange|flere|<2..25>|ca. <2..25>} år|diagnosticeret {i <year>|for {<2..20>|flere|mange} år siden|{hos|via} e.l.|på <hospital>}|{følges|følges fast|går til kontrol} {hos {egen læge|e.l.}|i {ambulatoriet|amb.|praksis}|hver <3..12>. måned}}",
  when: "{i dag|i {morges|formiddag|eftermiddag|aften|nat}|i går|i går aftes|kl. <time>|<weekday>|d. <date>|i løbet af {dagen|aftenen|natten|vagten}|omkring kl. <time>|kort {før|efter} kl. <time>|på <2..9>. døgn|senere samme {dag|aften}}",
  soon: "{i morgen|i morgen tidlig|på {mandag|tirsdag|onsdag|torsdag|fredag}|om <2..10> {dage|uger}|om <1..6> mdr.|i næste uge|senere i dag|efter weekenden|d. <later>|inden for {en uge|<2..14> dage|en måned}|ved næste {stuegang|besøg|kontrol}}",
  often:
    "{hver <2..8>. time|x <1..4> dgl.|{en|to|tre} gange dagligt|i hver vagt|efter skema|som {ordineret|aftalt}|x <1..4> i døgnet}",
  slightly:
    "{lidt|noget|en del|tydeligt|klart|væsentligt|meget|kun lidt|moderat|gradvist|en anelse}",
  well: "{godt|fint|ganske godt|rimeligt|uden {problemer|besvær|gener}|tilfredsstillende|bedre end {i går|tidligere|ventet}|som forventet|upåklageligt}",
  score:
    "{NRS <0..7>|VAS <0..7>|<0..7> på NRS|<0..7>/10|NRS <0..3> i hvile og <2..7> ved {bevægelse|mobilisering|hoste}}",
  informed:
    "{<pt> er informeret {af <doctor>|mundtligt|og indforstået|herom}|<kinThe> er {informeret|orienteret|ringet op|med på planen}|aftalt med {<doctor>|patienten|<him> og <kinThe>|<specialist>}|{konfereret|drøftet} med {<doctor>|<specialist>}|{pt.|patienten} {er indforstået|accepterer|er enig}|<he> og <kinThe> er {enige|orienteret}}",
  clinic: "{ambulatoriet|amb.|egen læge|e.l.|dagafsnittet|sundhedscentret|vores ambulatorium}",
  bloods:
    "{blodprøver|biokemi|prøver|blodprøverne|laboratorieprøver|{morgenens|aftenens|indlæggelsens} prøver}",
  test: "{EKG|rtg. af thorax|urinstix|blærescanning|a-punktur|UL|CT|bloddyrkning|urin D+R|podning|ekkokardiografi|EEG|MR|rtg. af columna|skopi|oversigt|spirometri}",
  own: "{egen læge|e.l.|egen læge^2}",
  ptHas: "{<pt> har^6|<pt> har haft^2|der er^2|der ses}",
  years: "<2..15> år",
  "years-ago": "for <2..20> år siden",
  until:
    "{i morgen|{mandag|tirsdag|onsdag|torsdag|fredag}|d. <later>|næste {stuegang|kontrol|uge}|efter weekenden}",
  began:
    "{i går|i morges|i nat|<weekday>|d. <date>|for <2..9> {dage|timer|uger} siden|for {en uges tid|nogle dage|et par dage} siden}",
  lately:
    "{på det seneste|i <2..9> {dage|uger}|de sidste {<2..9> {dage|uger}|par {dage|uger}}|gennem {længere tid|flere {dage|uger}}|siden d. <date>}",
};

/** What reads otherwise in a child's note. */
export const childRules: Readonly<Record<string, string>> = {
  pt: "{patienten^3|<he>^5|pt.^4|barnet}",
  relative:
    "{mor^4|far^4|søster^2|bror^2|mormor|morfar|farmor|farfar|moster|farbror|halvbror|storesøster}",
  kin: "{mor^5|far^4|mormor|bedstemor|moster|storesøster|plejemor|stedfar}",
  kinThe: "{moren^4|faren^4|forældrene^4|bedstemoren|plejemoren|mormoren}",
  long: "{siden <year>|gennem {flere|nogle|<2..11>|ca. <2..11>} mdr.|diagnosticeret {i <year>|{hos|via} e.l.|på <hospital>}|{følges|følges fast|går til kontrol} {hos {egen læge|e.l.}|i {børneambulatoriet|amb.|praksis}|hver <2..12>. måned}}",
  years: "<2..11> mdr.",
  "years-ago": "{for <2..11> mdr. siden|sidste år}",
};
