import type { TermEntries } from "../term-entry.ts";

/** English words for chapters XV to XVII. */
// One list a line: the file is read as a table, and broken lists would make it four times as long.
// oxfmt-ignore
export const pregnancyBirthAndMalformations: TermEntries = {
  O00: {
    clinical: ["ectopic pregnancy", "extrauterine pregnancy", "ectopic gestation", "extrauterine gestation", "pregnancy outside the uterus", "ectopic implantation"],
    lay: ["pregnancy outside the womb", "pregnancy in the wrong place"],
    abbreviations: ["EP", "EUP"],
    findings: ["empty uterus with positive hCG", "adnexal ring with yolk sac on transvaginal scan", "suboptimal hCG rise over 48 hours", "blood in the pouch of Douglas with six weeks' amenorrhoea", "shoulder tip pain and cervical excitation", "methotrexate given with falling hCG", "salpingectomy for a bleeding adnexal mass"],
    codes: {
      "O00.0": ["abdominal pregnancy", "intra-abdominal gestation"],
      "O00.1": ["tubal pregnancy", "ruptured tubal pregnancy", "ampullary ectopic", "ectopic in the right fallopian tube"],
      "O00.2": ["ovarian pregnancy", "ovarian ectopic"],
    },
  },
  O03: {
    clinical: ["miscarriage", "spontaneous abortion", "spontaneous miscarriage", "first-trimester miscarriage", "early pregnancy loss", "spontaneous pregnancy loss"],
    lay: ["losing the baby early", "lost pregnancy"],
    abbreviations: ["SAB"],
    findings: ["products of conception in the vagina", "heavy bleeding with clots and cramps at nine weeks", "open internal os with tissue", "retained tissue of 25 mm on transvaginal scan", "hCG falling to 40 after bleeding", "misoprostol given for retained products", "evacuation of the uterus at ten weeks"],
    codes: {
      "O03.1": ["incomplete miscarriage with heavy bleeding", "incomplete spontaneous abortion complicated by haemorrhage"],
      "O03.4": ["incomplete miscarriage", "incomplete spontaneous abortion", "retained products after miscarriage"],
      "O03.9": ["complete miscarriage", "complete spontaneous abortion", "completed miscarriage"],
    },
  },
  O14: {
    clinical: ["pre-eclampsia", "pre-eclamptic toxaemia", "hypertension with proteinuria in pregnancy", "gestational hypertension with proteinuria", "pre-eclamptic disease", "preeclampsia"],
    lay: ["toxaemia of pregnancy", "pregnancy poisoning", "blood pressure and protein in pregnancy"],
    abbreviations: ["PET"],
    findings: ["blood pressure 165/110 at 34 weeks with proteinuria", "headache with flashing lights and brisk reflexes", "three beats of clonus at 36 weeks", "epigastric pain with visual disturbance in third trimester", "raised sFlt-1/PlGF ratio", "protein-creatinine ratio of 280 in the third trimester", "labetalol and magnesium started antenatally"],
    codes: {
      "O14.0": ["mild pre-eclampsia", "moderate pre-eclampsia", "mild to moderate pre-eclampsia"],
      "O14.1": ["severe pre-eclampsia", "severe early-onset pre-eclampsia", "pre-eclampsia with severe features"],
      "O14.2": ["HELLP syndrome", "HELLP", "haemolysis with raised liver enzymes and low platelets"],
    },
  },
  O20: {
    clinical: ["bleeding in early pregnancy", "early pregnancy bleeding", "first-trimester bleeding", "vaginal bleeding in early pregnancy", "haemorrhage in the first trimester", "bleeding per vaginam before 20 weeks"],
    lay: ["bleeding while pregnant", "spotting in pregnancy"],
    abbreviations: ["EPB"],
    findings: ["viable intrauterine pregnancy with fresh blood on speculum", "subchorionic haematoma beside the gestational sac", "closed cervix with light bleeding at eight weeks", "fetal heart activity seen despite red loss", "brown spotting after a positive pregnancy test", "rescan in the early pregnancy unit in one week"],
    codes: {
      "O20.0": ["threatened miscarriage", "threatened abortion", "imminent miscarriage"],
      "O20.8": ["subchorionic bleeding in early pregnancy", "early pregnancy bleeding from the cervix", "bleeding from subchorionic haematoma"],
    },
  },
  O21: {
    clinical: ["hyperemesis gravidarum", "excessive vomiting in pregnancy", "pregnancy vomiting", "hyperemesis", "severe nausea and vomiting of pregnancy", "emesis gravidarum"],
    lay: ["terrible morning sickness", "severe morning sickness"],
    abbreviations: ["HG", "NVP"],
    findings: ["inability to keep fluids down at nine weeks", "ketones 4+ on urine stick in first trimester", "weight loss of 6% since conception", "vomiting fifteen times a day in week 10", "IV fluids and thiamine in early pregnancy", "ptyalism with aversion to food smells"],
    codes: {
      "O21.0": ["mild hyperemesis gravidarum", "mild hyperemesis", "hyperemesis without metabolic disturbance"],
      "O21.1": ["hyperemesis with metabolic disturbance", "hyperemesis with ketosis", "hyperemesis with dehydration and electrolyte derangement"],
    },
  },
  O24: {
    clinical: ["diabetes in pregnancy", "pregnancy with diabetes", "diabetic pregnancy", "glucose intolerance or diabetes of the pregnant woman", "pregnancy complicated by diabetes", "diabetes affecting the pregnancy"],
    lay: ["sugar in pregnancy", "pregnancy sugar"],
    findings: ["2-hour glucose of 10.2 on OGTT at 28 weeks", "abdominal circumference above the 95th centile on growth scan", "diet advice and home glucose profile in pregnancy", "polyhydramnios with large baby", "joint antenatal clinic with diabetologist", "continuous glucose monitoring through pregnancy"],
    codes: {
      "O24.0": ["pregnancy in type 1 diabetes", "pre-existing type 1 diabetes in pregnancy", "pregestational type 1 diabetes"],
      "O24.1": ["pregnancy in type 2 diabetes", "pre-existing type 2 diabetes in pregnancy", "pregestational type 2 diabetes"],
      "O24.4": ["gestational diabetes", "GDM", "diet-controlled gestational diabetes", "insulin-treated gestational diabetes"],
    },
  },
  O26: {
    clinical: ["pregnancy-related complaint", "pregnancy-related condition", "maternal complaint related to pregnancy", "pregnancy-specific disorder", "antenatal problem related to pregnancy itself", "pregnancy-conditioned complaint"],
    lay: ["pregnancy niggles", "complaints from being pregnant"],
    findings: ["itching of palms and soles without rash at 33 weeks", "bile acids of 48 in the third trimester", "positive posterior pelvic pain provocation test in pregnancy", "pain over the pubic symphysis when turning in bed", "crutches and support belt at 30 weeks", "physiotherapy for girdle pain in week 28"],
    codes: {
      "O26.6": ["intrahepatic cholestasis of pregnancy", "obstetric cholestasis", "ICP with raised bile acids", "liver disorder of pregnancy"],
      "O26.7": ["symphysis pubis dysfunction", "symphyseal separation in pregnancy", "subluxation of the symphysis"],
      "O26.8": ["pelvic girdle pain in pregnancy", "pregnancy-related exhaustion", "pregnancy-related pelvic pain"],
    },
  },
  O42: {
    clinical: ["prelabour rupture of membranes", "premature rupture of membranes", "rupture of membranes before labour", "ruptured membranes without contractions", "PROM", "spontaneous rupture of membranes before onset of labour"],
    lay: ["waters gone", "waters breaking early", "broken waters"],
    abbreviations: ["SROM"],
    findings: ["clear liquor draining since 04.00", "pool of fluid in the posterior fornix on speculum", "positive IGFBP-1 test with no contractions", "amniotic fluid leaking without labour pains", "observation for chorioamnionitis with CRP twice weekly", "reduced liquor volume with soaked pads"],
    codes: {
      "O42.0": ["PROM with labour within 24 hours", "membrane rupture with onset of labour within a day", "term PROM, labour within 24 hours"],
      "O42.1": ["PROM with labour after 24 hours", "prolonged rupture of membranes", "membranes ruptured for more than 24 hours before labour"],
      "O42.2": ["PROM with labour delayed by therapy", "preterm PROM with tocolysis", "membrane rupture with labour held back by treatment"],
    },
  },
  O48: {
    clinical: ["prolonged pregnancy", "post-term pregnancy", "post-dates pregnancy", "pregnancy beyond 41 weeks", "postmaturity", "overdue pregnancy"],
    lay: ["overdue baby", "going over the due date"],
    abbreviations: ["post-term"],
    findings: ["gestational age of 41+5 without contractions", "induction of labour at 41+3", "membrane sweep at 41 weeks", "Bishop score of 3 twelve days past the expected date", "misoprostol induction after the due date", "liquor volume check at 42 weeks"],
    codes: { O48: ["gestation of 42 weeks", "postmature pregnancy for induction"] },
  },
  O60: {
    clinical: ["preterm labour", "premature labour", "threatened preterm birth", "preterm contractions with cervical change", "labour before 37 weeks", "premature onset of labour"],
    lay: ["labour too early", "early labour", "baby coming too soon"],
    abbreviations: ["PTL", "TPTL"],
    findings: ["regular contractions at 31 weeks", "cervical length of 12 mm with funnelling", "positive fetal fibronectin at 29 weeks", "betamethasone for fetal lung maturity", "atosiban infusion with transfer to a level 3 unit", "cervix 3 cm dilated in week 33"],
    codes: {
      "O60.0": ["preterm labour without delivery", "arrested preterm labour", "threatened preterm labour settled on tocolysis"],
      "O60.1": ["preterm delivery after spontaneous preterm labour", "spontaneous preterm birth", "preterm birth in week 34"],
      "O60.3": ["preterm delivery without spontaneous labour", "iatrogenic preterm delivery", "induced delivery before 37 weeks"],
    },
  },
  O68: {
    clinical: ["fetal distress", "fetal distress in labour", "intrapartum fetal compromise", "threatening fetal asphyxia", "intrapartum hypoxia of the fetus", "labour complicated by fetal stress"],
    lay: ["baby in distress", "baby not happy in labour"],
    findings: ["pathological CTG with late decelerations", "scalp lactate of 5.2", "scalp pH of 7.17", "umbilical artery pH of 7.02", "ventouse for prolonged bradycardia in second stage", "paediatrician called to the delivery for poor trace", "thick green liquor at amniotomy"],
    codes: {
      "O68.0": ["fetal heart rate anomaly in labour", "fetal bradycardia in labour", "abnormal CTG in labour", "non-reassuring fetal heart trace"],
      "O68.1": ["meconium in amniotic fluid", "meconium-stained liquor", "thick meconium in labour"],
      "O68.2": ["fetal heart anomaly with meconium", "pathological CTG with meconium-stained liquor"],
    },
  },
  O70: {
    clinical: ["perineal tear", "perineal laceration", "obstetric perineal tear", "perineal rupture at delivery", "birth tear of the perineum", "perineal trauma at birth"],
    lay: ["tear down below", "stitches after the birth", "torn during the birth"],
    findings: ["tear sutured in layers after delivery", "perineum repaired with Vicryl under local anaesthesia", "examination per rectum after suturing intact", "overlapping repair of the external sphincter in theatre", "sore stitches and ice packs on day one", "torn vaginal mucosa and perineal skin at crowning"],
    codes: {
      "O70.0": ["first-degree perineal tear", "grade 1 perineal tear", "superficial labial tear at delivery"],
      "O70.1": ["second-degree perineal tear", "grade 2 perineal tear", "second-degree tear"],
      "O70.2": ["third-degree perineal tear", "grade 3b tear", "OASIS third degree", "anal sphincter rupture at birth"],
      "O70.3": ["fourth-degree perineal tear", "grade 4 tear with rectal mucosa", "fourth-degree sphincter and mucosal tear"],
    },
  },
  O72: {
    clinical: ["postpartum haemorrhage", "postpartum bleeding", "bleeding after delivery", "haemorrhage post partum", "excessive bleeding after birth", "major obstetric haemorrhage after birth"],
    lay: ["bad bleed after the birth", "bleeding heavily after having the baby"],
    abbreviations: ["PPH"],
    findings: ["measured blood loss of 1600 ml after delivery", "boggy uterus responding to massage and oxytocin", "manual removal in theatre after one hour in third stage", "Bakri balloon placed", "tranexamic acid and carboprost on the labour ward", "haemoglobin of 71 on day one after birth"],
    codes: {
      "O72.0": ["third-stage haemorrhage", "bleeding with retained placenta", "PPH due to retained placenta", "haemorrhage from adherent placenta"],
      "O72.1": ["atonic postpartum haemorrhage", "uterine atony with bleeding", "primary PPH", "immediate postpartum haemorrhage"],
      "O72.2": ["secondary postpartum haemorrhage", "delayed postpartum bleeding", "late PPH from retained products"],
    },
  },
  O80: {
    clinical: ["spontaneous vaginal delivery", "normal vaginal birth", "spontaneous delivery", "uncomplicated vaginal birth", "normal delivery", "spontaneous birth"],
    lay: ["normal birth", "natural birth", "ordinary birth"],
    abbreviations: ["SVD", "NVD"],
    findings: ["second stage of 35 minutes without instruments", "placenta delivered complete with oxytocin", "effective pushing in left lateral position", "baby straight to the mother's chest after birth", "blood loss of 300 ml with intact perineum", "discharge home four hours after birth without complications"],
    codes: {
      "O80.0": ["spontaneous vertex delivery", "spontaneous cephalic delivery", "birth in occipitoanterior position"],
      "O80.1": ["spontaneous breech delivery", "vaginal breech birth", "spontaneous birth in breech presentation"],
    },
  },
  O82: {
    clinical: ["caesarean section", "caesarean delivery", "delivery by section", "abdominal delivery", "caesarean birth", "lower segment section"],
    lay: ["C-section", "section birth"],
    abbreviations: ["LSCS", "CS"],
    findings: ["Pfannenstiel wound dry with staples", "spinal anaesthesia and transverse lower uterine incision", "baby delivered through the abdominal incision", "uterus closed in two layers", "wound pain after operative delivery and early mobilisation", "catheter removed twelve hours after operative birth"],
    codes: {
      "O82.0": ["elective caesarean section", "planned caesarean", "elective LSCS", "planned repeat section"],
      "O82.1": ["emergency caesarean section", "category 1 section", "emergency LSCS", "acute caesarean in labour"],
    },
  },
  P05: {
    clinical: ["fetal growth restriction", "intrauterine growth restriction", "growth-restricted newborn", "impaired fetal growth", "growth-retarded newborn", "slow fetal growth"],
    lay: ["small for dates baby", "baby that didn't grow in the womb"],
    abbreviations: ["IUGR", "FGR"],
    findings: ["birth weight 24% below expected", "birth weight below the third centile at term", "asymmetrical baby with large head and thin limbs", "loose skin folds and little subcutaneous fat", "absent end-diastolic flow in the umbilical artery before birth", "early feeds and glucose checks because of low weight for age"],
    codes: {
      "P05.0": ["light for dates", "light for gestational age newborn", "underweight for gestational age"],
      "P05.1": ["small for gestational age", "SGA newborn", "small-for-dates newborn", "symmetrical growth restriction"],
    },
  },
  P07: {
    clinical: ["prematurity", "premature newborn", "preterm infant", "birth before term", "preterm newborn with low birth weight", "premature infant"],
    lay: ["premature baby", "early baby", "prem"],
    abbreviations: ["preterm", "ex-prem"],
    findings: ["birth weight of 1450 g at 30+4 weeks", "incubator care with kangaroo care", "apnoea with caffeine treatment", "thin translucent skin with abundant lanugo", "tube feeding with increasing volumes in week 33", "cranial ultrasound at day 3 according to preterm programme", "hypothermia in the birth room and plastic wrap"],
    codes: {
      "P07.0": ["extremely low birth weight", "birth weight below 1000 g", "ELBW"],
      "P07.1": ["low birth weight", "birth weight of 1800 g", "VLBW infant", "LBW newborn"],
      "P07.2": ["extreme prematurity", "born at 26 weeks", "extremely preterm infant"],
      "P07.3": ["moderate prematurity", "late preterm infant", "born at 34 weeks", "born at 31 weeks"],
    },
  },
  P22: {
    clinical: ["respiratory distress of the newborn", "neonatal respiratory distress", "newborn breathing distress", "respiratory distress after birth", "pulmonary adaptation disorder", "early neonatal breathing difficulty"],
    lay: ["breathing trouble after birth", "baby's lungs not ready"],
    findings: ["grunting, recession and nasal flaring after birth", "respiratory rate of 80 two hours after delivery", "ground-glass lungs with air bronchograms in a preterm", "nasal CPAP with FiO2 0.35 from birth", "surfactant by LISA", "fluid in the fissures on the newborn's chest X-ray", "tachypnoea after elective section settled in 24 hours"],
    codes: {
      "P22.0": ["respiratory distress syndrome", "hyaline membrane disease", "surfactant deficiency", "infant RDS", "IRDS"],
      "P22.1": ["transient tachypnoea of the newborn", "TTN", "wet lung of the newborn", "delayed clearance of lung fluid"],
    },
  },
  P28: {
    clinical: ["perinatal respiratory condition", "neonatal respiratory instability", "newborn breathing disorder", "perinatal respiratory problem", "neonatal disturbance of breathing", "unstable breathing of the newborn"],
    lay: ["baby forgetting to breathe", "blue spells in the newborn"],
    findings: ["pause of 25 seconds with bradycardia in a preterm", "desaturations with need of stimulation", "caffeine citrate with monitored spells", "dusky episode of the newborn in the cot", "FiO2 rising with hypoventilation in the incubator", "snuffles with noisy nasal breathing in a newborn"],
    codes: {
      "P28.2": ["cyanotic attacks of the newborn", "neonatal cyanotic spells", "cyanotic episode in the newborn"],
      "P28.4": ["apnoea of prematurity", "neonatal apnoea", "obstructive apnoea of the newborn"],
      "P28.5": ["respiratory failure of the newborn", "neonatal respiratory failure", "ventilator-requiring newborn"],
      "P28.8": ["snuffles of the newborn", "nasal congestion of the newborn"],
    },
  },
  P59: {
    clinical: ["neonatal jaundice", "neonatal hyperbilirubinaemia", "icterus neonatorum", "jaundice of the newborn", "newborn jaundice needing phototherapy", "hyperbilirubinaemia of the newborn"],
    lay: ["yellow baby", "baby jaundice"],
    abbreviations: ["NNJ"],
    findings: ["yellow skin to the thighs on day 3", "transcutaneous bilirubin of 280 at 60 hours", "phototherapy for 24 hours", "sleepy yellow newborn with 10% weight loss", "bilirubin above the treatment line", "icteric sclerae in a breastfed newborn", "negative direct Coombs test in a yellow infant"],
    codes: {
      "P59.0": ["jaundice of prematurity", "hyperbilirubinaemia of prematurity", "jaundice in a preterm infant"],
      "P59.8": ["breast milk jaundice", "prolonged neonatal jaundice of known cause"],
    },
  },
  P70: {
    clinical: ["neonatal glucose disturbance", "disturbed glucose metabolism of the newborn", "neonatal glucose instability", "transitory glucose disorder of the newborn", "low glucose of the newborn", "neonatal low blood glucose"],
    lay: ["baby's low sugar", "low sugar after birth"],
    findings: ["plasma glucose of 1.7 two hours after birth", "jittery newborn at four hours", "macrosomic newborn of a diabetic mother", "buccal glucose gel and hourly feeds", "10% glucose infusion in the umbilical vein", "pre-feed glucose above 3.0 before discharge"],
    codes: {
      "P70.0": ["infant of mother with gestational diabetes", "newborn affected by gestational diabetes", "infant of GDM mother with low glucose"],
      "P70.1": ["infant of a diabetic mother", "newborn of mother with type 1 diabetes", "diabetic fetopathy"],
      "P70.4": ["neonatal hypoglycaemia", "transient neonatal hypoglycaemia", "hypoglycaemia of the newborn"],
    },
  },
  P92: {
    clinical: ["feeding problem of the newborn", "neonatal feeding problem", "newborn feeding difficulty", "feeding difficulties in the neonatal period", "poor feeding of the newborn", "neonatal feeding difficulties"],
    lay: ["baby not feeding", "trouble with the feeds", "baby that won't take the breast"],
    findings: ["weight loss of 11% on day 4", "falling asleep at the breast after two minutes", "top-up by bottle and lactation consultant involved", "poor latch with short sucking bursts", "birth weight not regained on day 14", "small posseting after every feed in a newborn", "nasogastric top-ups in the postnatal ward"],
    codes: {
      "P92.0": ["vomiting in the newborn", "neonatal vomiting", "bilious vomiting in a newborn"],
      "P92.1": ["regurgitation of the newborn", "neonatal regurgitation", "rumination in the newborn"],
      "P92.2": ["slow feeding of the newborn", "slow feeder", "lazy sucking in the newborn"],
      "P92.5": ["breastfeeding difficulty in the newborn", "difficulty feeding at the breast", "latching problem"],
    },
  },
  Q21: {
    clinical: ["congenital septal defect", "congenital heart disease with septal defect", "cardiac septal malformation", "congenital heart defect with shunt", "septal defect of the heart", "congenital intracardiac shunt"],
    lay: ["hole in the heart", "heart defect from birth"],
    findings: ["harsh pansystolic murmur at the left sternal edge in a child", "fixed split second heart sound", "left-to-right shunt across the septum on echo", "failure to thrive with sweating at feeds and a murmur", "boot-shaped heart with cyanotic spells", "dilated right ventricle with Qp:Qs of 2.1", "device closure through the femoral vein"],
    codes: {
      "Q21.0": ["ventricular septal defect", "VSD", "muscular VSD", "perimembranous VSD"],
      "Q21.1": ["atrial septal defect", "patent foramen ovale", "secundum ASD", "PFO"],
      "Q21.2": ["atrioventricular septal defect", "AVSD", "complete AV canal", "endocardial cushion defect"],
      "Q21.3": ["tetralogy of Fallot", "Fallot's tetralogy", "repaired Fallot", "TOF"],
    },
  },
  Q37: {
    clinical: ["cleft lip and palate", "cleft palate with cleft lip", "orofacial cleft of lip and palate", "cleft of lip, alveolus and palate", "combined cleft of lip and palate", "complete or partial cleft of lip and palate"],
    lay: ["hare lip and cleft palate", "split lip and palate from birth"],
    abbreviations: ["CLP"],
    findings: ["gap through lip, alveolus and palate at birth", "hypernasal speech after palate repair", "special bottle with squeezable teat", "lip adhesion at three months and palatoplasty at nine", "velopharyngeal incompetence on nasendoscopy", "alveolar bone grafting planned at age nine"],
    codes: {
      "Q37.0": ["bilateral cleft hard palate with cleft lip", "bilateral cleft of lip and hard palate"],
      "Q37.1": ["unilateral cleft hard palate with cleft lip", "left cleft of lip and hard palate"],
      "Q37.4": ["bilateral cleft lip and palate", "complete bilateral cleft of lip and palate", "BCLP"],
      "Q37.5": ["unilateral cleft lip and palate", "complete left-sided cleft lip and palate", "UCLP"],
    },
  },
  Q53: {
    clinical: ["undescended testis", "cryptorchidism", "maldescended testis", "incompletely descended testis", "undescended testicle", "testicular maldescent"],
    lay: ["testicle that has not come down", "missing ball in the scrotum"],
    abbreviations: ["UDT"],
    findings: ["empty right hemiscrotum", "gonad palpable in the inguinal canal", "orchidopexy through a groin incision", "hypoplastic scrotum on one side", "gonad that cannot be brought into the scrotum", "laparoscopy for non-palpable gonad"],
    codes: {
      "Q53.1": ["unilateral undescended testis", "right-sided cryptorchidism", "left undescended testicle"],
      "Q53.2": ["bilateral undescended testes", "bilateral cryptorchidism", "both testicles undescended"],
    },
  },
  Q65: {
    clinical: ["developmental dysplasia of the hip", "congenital hip dysplasia", "hip dysplasia", "dysplastic hip", "congenital hip disorder", "congenital deformity of the hip"],
    lay: ["clicky hips", "loose hip from birth", "hips in a harness as a baby"],
    abbreviations: ["DDH"],
    findings: ["positive Ortolani manoeuvre", "positive Barlow test in the newborn", "alpha angle of 48 degrees on ultrasound", "Pavlik harness for three months", "asymmetric thigh folds with limited abduction", "centre-edge angle of 16 degrees in a young adult", "periacetabular osteotomy planned"],
    codes: {
      "Q65.0": ["unilateral congenital hip dislocation", "congenital dislocation of the left hip", "right-sided congenital hip luxation"],
      "Q65.1": ["bilateral congenital hip dislocation", "both hips dislocated at birth"],
      "Q65.3": ["unilateral congenital subluxation of the hip", "subluxed left hip in a newborn", "congenital hip subluxation"],
      "Q65.8": ["acetabular dysplasia", "shallow acetabulum", "congenital acetabular dysplasia", "coxa valga from birth"],
    },
  },
  Q79: {
    clinical: ["congenital musculoskeletal malformation", "congenital body wall or connective tissue malformation", "malformation of diaphragm, abdominal wall or connective tissue", "congenital malformation of the musculoskeletal system", "inborn musculoskeletal defect", "congenital defect of muscle and connective tissue"],
    lay: ["defect of the body wall or joints from birth"],
    findings: ["bowel loops in the left chest on antenatal scan", "bowel loops outside the abdomen at birth without sac", "sac containing liver and bowel at the umbilicus", "Beighton score of 8 with stretchy skin", "scaphoid abdomen with respiratory distress at birth", "atrophic cigarette-paper scars with recurrent dislocations"],
    codes: {
      "Q79.0": ["congenital diaphragmatic hernia", "CDH", "Bochdalek hernia", "diaphragmatic hernia repaired at birth"],
      "Q79.2": ["exomphalos", "omphalocele", "exomphalos major"],
      "Q79.3": ["gastroschisis", "gastroschisis closed with silo"],
      "Q79.6": ["Ehlers-Danlos syndrome", "hypermobile Ehlers-Danlos", "EDS", "vascular Ehlers-Danlos"],
    },
  },
  Q87: {
    clinical: ["congenital malformation syndrome", "genetic malformation syndrome", "multisystem malformation syndrome", "dysmorphic syndrome", "genetically verified syndrome", "rare congenital syndrome"],
    lay: ["rare syndrome from birth", "syndrome in the genes"],
    findings: ["arachnodactyly with positive thumb and wrist signs", "dilated aortic root with lens subluxation", "arm span exceeding height with pectus excavatum", "insatiable appetite after neonatal hypotonia", "short stature with webbed neck and pulmonary stenosis", "absent radius with heart defect", "growth hormone treatment for syndromic short stature"],
    codes: {
      "Q87.1": ["Prader-Willi syndrome", "Noonan syndrome", "Russell-Silver syndrome", "PWS"],
      "Q87.2": ["VATER association", "VACTERL association", "Holt-Oram syndrome", "Rubinstein-Taybi syndrome"],
      "Q87.4": ["Marfan syndrome", "Marfan's syndrome", "FBN1-verified Marfan", "marfanoid disease with FBN1 variant"],
    },
  },
  Q90: {
    clinical: ["Down syndrome", "trisomy 21", "Down's syndrome", "trisomy 21 syndrome", "chromosome 21 trisomy", "Down syndrome karyotype"],
    lay: ["Down's", "Down's from birth"],
    abbreviations: ["T21"],
    findings: ["single palmar creases and upslanting palpebral fissures", "hypotonia with epicanthic folds and protruding tongue", "47 chromosomes on karyotype", "sandal gap with brachydactyly", "learning disability with characteristic facies", "high-risk result on combined first-trimester test"],
    codes: {
      "Q90.0": ["meiotic nondisjunction trisomy 21", "free trisomy 21", "full trisomy 21"],
      "Q90.1": ["mosaic Down syndrome", "trisomy 21 mosaicism"],
    },
  },
  Q96: {
    clinical: ["Turner syndrome", "Turner's syndrome", "X monosomy syndrome", "Ullrich-Turner syndrome", "gonadal dysgenesis with X chromosome loss", "Turner syndrome in adult follow-up"],
    lay: ["Turner's", "missing X chromosome"],
    findings: ["short stature with webbed neck in a girl", "streak ovaries with primary amenorrhoea", "45,X in lymphocyte culture", "shield chest with widely spaced nipples", "lymphoedema of hands and feet at birth in a girl", "bicuspid valve with coarctation and low hairline"],
    codes: {
      "Q96.0": ["45,X Turner syndrome", "karyotype 45,X", "complete X monosomy"],
      "Q96.3": ["Turner mosaicism", "mosaic Turner syndrome 45,X/46,XX", "45,X/46,XX mosaicism"],
    },
  },
};
