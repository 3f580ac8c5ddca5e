// Written by scripts/icd-10-cm-excludes.mjs: what stands at "Excludes1" in ICD-10-CM's tabular list.
// Columns: where the note stands, the codes it excludes, the note.
export const excludesVersion = "2026";
export const excludesTable = "A04\tA05\tbacterial foodborne intoxications, NEC (A05.-)\n\
A04\tA18.32\ttuberculous enteritis (A18.32)\n\
A04.6\tA28.2\textraintestinal yersiniosis (A28.2)\n\
A05\tA04.7\tClostridium difficile foodborne intoxication and infection (A04.7-)\n\
A05\tA04.0-A04.4\tEscherichia coli infection (A04.0-A04.4)\n\
A05\tA32\tlisteriosis (A32.-)\n\
A05\tA02\tsalmonella foodborne intoxication and infection (A02.-)\n\
A05\tT61-T62\ttoxic effect of noxious foodstuffs (T61-T62)\n\
A05.1\tA48.51\tinfant botulism (A48.51)\n\
A05.1\tA48.52\twound botulism (A48.52)\n\
A06\tA07\tother protozoal intestinal diseases (A07.-)\n\
A08\tJ09.X3,J10.2,J11.2\tinfluenza with involvement of gastrointestinal tract (J09.X3, J10.2, J11.2)\n\
A09\tK52.9\tcolitis NOS (K52.9)\n\
A09\tR19.7\tdiarrhea NOS (R19.7)\n\
A09\tK52.9\tenteritis NOS (K52.9)\n\
A09\tK52.9\tgastroenteritis NOS (K52.9)\n\
A09\tK52.9\tnoninfective gastroenteritis and colitis, unspecified (K52.9)\n\
A15-A19\tP37.0\tcongenital tuberculosis (P37.0)\n\
A15-A19\tR76.1\tnonspecific reaction to test for tuberculosis without active tuberculosis (R76.1-)\n\
A15-A19\tJ65\tpneumoconiosis associated with tuberculosis, any type in A15 (J65)\n\
A15-A19\tR76.11\tpositive PPD (R76.11)\n\
A15-A19\tR76.11\tpositive tuberculin skin test without active tuberculosis (R76.11)\n\
A15-A19\tB90\tsequelae of tuberculosis (B90.-)\n\
A15-A19\tJ65\tsilicotuberculosis (J65)\n\
A15.4\tA15.7\ttuberculosis specified as primary (A15.7)\n\
A15.6\tA15.7\tprimary respiratory tuberculosis (A15.7)\n\
A17.0\tA17.82\ttuberculous meningoencephalitis (A17.82)\n\
A18.83\tA18.32\ttuberculosis of intestine (A18.32)\n\
A28.2\tA04.6\tenteritis due to Yersinia enterocolitica (A04.6)\n\
A28.2\tA20\tplague (A20.-)\n\
A30\tB92\tsequelae of leprosy (B92)\n\
A32\tP37.2\tneonatal (disseminated) listeriosis (P37.2)\n\
A35\tA34\tobstetrical tetanus (A34)\n\
A35\tA33\ttetanus neonatorum (A33)\n\
A40\tP36.0-P36.1\tneonatal (P36.0-P36.1)\n\
A40\tO85\tpuerperal sepsis (O85)\n\
A40\tA41.81\tsepsis due to Streptococcus, group D (A41.81)\n\
A41\tR78.81\tbacteremia NOS (R78.81)\n\
A41\tP36\tneonatal (P36.-)\n\
A41\tO85\tpuerperal sepsis (O85)\n\
A41\tA40\tstreptococcal sepsis (A40.-)\n\
A41.4\tA48.0\tgas gangrene (A48.0)\n\
A42\tB47.1\tactinomycetoma (B47.1)\n\
A46\tO86.89\tpostpartum or puerperal erysipelas (O86.89)\n\
A48\tB47.1\tactinomycetoma (B47.1)\n\
A48.3\tR57.8\tendotoxic shock NOS (R57.8)\n\
A48.3\tA41.9\tsepsis NOS (A41.9)\n\
A48.5\tA05.1\tfood poisoning due to toxins of Clostridium botulinum (A05.1)\n\
A49\tB95-B96\tbacterial agents as the cause of diseases classified elsewhere (B95-B96)\n\
A49\tA74.9\tchlamydial infection NOS (A74.9)\n\
A49\tA39.9\tmeningococcal infection NOS (A39.9)\n\
A49\tA79.9\trickettsial infection NOS (A79.9)\n\
A49\tA69.9\tspirochetal infection NOS (A69.9)\n\
A49.9\tR78.81\tbacteremia NOS (R78.81)\n\
A50-A64\tN34.1\tnonspecific and nongonococcal urethritis (N34.1)\n\
A50-A64\tM02.3\tReiter's disease (M02.3-)\n\
A50.3\tA50.53\tHutchinson's triad (A50.53)\n\
A50.4\tA50.53\tHutchinson's triad (A50.53)\n\
A51.39\tA52.79\tlate syphilitic leukoderma (A52.79)\n\
A52.79\tA51.39\tsyphilitic leukoderma (secondary) (A51.39)\n\
A53.9\tA50.2\tsyphilis NOS under two years of age (A50.2)\n\
A54.0\tA54.1\tgonococcal infection with genitourinary gland abscess (A54.1)\n\
A54.0\tA54.1\tgonococcal infection with periurethral abscess (A54.1)\n\
A54.24\tA54.85\tgonococcal peritonitis (A54.85)\n\
A54.85\tA54.24\tgonococcal pelviperitonitis (A54.24)\n\
A56\tP39.1\tneonatal chlamydial conjunctivitis (P39.1)\n\
A56\tP23.1\tneonatal chlamydial pneumonia (P23.1)\n\
A70-A74\tA55-A56\tsexually transmitted chlamydial diseases (A55-A56)\n\
A71\tB94.0\tsequelae of trachoma (B94.0)\n\
A74\tP39.1\tneonatal chlamydial conjunctivitis (P39.1)\n\
A74\tP23.1\tneonatal chlamydial pneumonia (P23.1)\n\
A74\tM02.3\tReiter's disease (M02.3-)\n\
A74\tA55-A56\tsexually transmitted chlamydial diseases (A55-A56)\n\
A75\tA79.81\trickettsiosis due to Ehrlichia sennetsu (A79.81)\n\
A77.4\tA79.82\tanaplasmosis [A. phagocytophilum] (A79.82)\n\
A77.4\tA79.81\trickettsiosis due to Ehrlichia sennetsu (A79.81)\n\
A80-A89\tG14\tpostpolio syndrome (G14)\n\
A80-A89\tB91\tsequelae of poliomyelitis (B91)\n\
A80-A89\tB94.1\tsequelae of viral encephalitis (B94.1)\n\
A80\tG04.82\tacute flaccid myelitis (G04.82)\n\
A85\tB25.8\tencephalitis due to cytomegalovirus (B25.8)\n\
A85\tB10.0\tencephalitis due to herpesvirus NEC (B10.0-)\n\
A85\tB00.4\tencephalitis due to herpesvirus [herpes simplex] (B00.4)\n\
A85\tB05.0\tencephalitis due to measles virus (B05.0)\n\
A85\tB26.2\tencephalitis due to mumps virus (B26.2)\n\
A85\tA80\tencephalitis due to poliomyelitis virus (A80.-)\n\
A85\tB02.0\tencephalitis due to zoster (B02.0)\n\
A85\tA87.2\tlymphocytic choriomeningitis (A87.2)\n\
A85\tG93.32\tmyalgic encephalomyelitis (G93.32)\n\
A85.2\tA92.31\tWest nile virus with encephalitis (A92.31)\n\
A87\tB00.3\tmeningitis due to herpesvirus [herpes simplex] (B00.3)\n\
A87\tB00.3\tmeningitis due to herpesvirus [herpes simplex] (B00.3)\n\
A87\tB05.1\tmeningitis due to measles virus (B05.1)\n\
A87\tB26.1\tmeningitis due to mumps virus (B26.1)\n\
A87\tA80\tmeningitis due to poliomyelitis virus (A80.-)\n\
A87\tB02.1\tmeningitis due to zoster (B02.1)\n\
A88\tA86\tviral encephalitis NOS (A86)\n\
A88\tA87.9\tviral meningitis NOS (A87.9)\n\
A90\tA91\tdengue hemorrhagic fever (A91)\n\
A92\tB33.1\tRoss River disease (B33.1)\n\
A92.5\tP35.4\tcongenital Zika virus disease (P35.4)\n\
A98\tA92.0\tchikungunya hemorrhagic fever (A92.0)\n\
A98\tA91\tdengue hemorrhagic fever (A91)\n\
A98.5\tB33.4\thantavirus (cardio)-pulmonary syndrome (B33.4)\n\
B00\tP35.2\tcongenital herpesviral infections (P35.2)\n\
B00.4\tB10.01,B10.09\therpesviral encephalitis due to herpesvirus 6 and 7 (B10.01, B10.09)\n\
B00.4\tB10.0\tnon-simplex herpesviral encephalitis (B10.0-)\n\
B05\tA81.1\tsubacute sclerosing panencephalitis (A81.1)\n\
B06\tP35.0\tcongenital rubella (P35.0)\n\
B08\tA93.8\tvesicular stomatitis virus disease (A93.8)\n\
B08.011\tT88.1\tvaccinia (from vaccination) (generalized) (T88.1)\n\
B15-B19\tB94.2\tsequelae of viral hepatitis (B94.2)\n\
B20\tZ21\tasymptomatic human immunodeficiency virus [HIV] infection status (Z21)\n\
B20\tZ20.6\texposure to HIV virus (Z20.6)\n\
B20\tR75\tinconclusive serologic evidence of HIV (R75)\n\
B25\tP35.1\tcongenital cytomegalovirus infection (P35.1)\n\
B25\tB27.1\tcytomegaloviral mononucleosis (B27.1-)\n\
B30\tB00.5\therpesviral [herpes simplex] ocular disease (B00.5)\n\
B30\tB02.3\tocular zoster (B02.3)\n\
B33.4\tA98.5\thantavirus disease with renal manifestations (A98.5)\n\
B33.4\tA98.5\themorrhagic fever with renal manifestations (A98.5)\n\
B33.8\tA63.0\tanogenital human papillomavirus infection (A63.0)\n\
B33.8\tB07\tviral warts due to human papillomavirus infection (B07)\n\
B34\tA63.0\tanogenital human papillomavirus infection (A63.0)\n\
B34\tB25.9\tcytomegaloviral disease NOS (B25.9)\n\
B34\tB00.9\therpesvirus [herpes simplex] infection NOS (B00.9)\n\
B34\tB33.3\tretrovirus infection NOS (B33.3)\n\
B34\tB97\tviral agents as the cause of diseases classified elsewhere (B97.-)\n\
B34\tB07\tviral warts due to human papillomavirus infection (B07)\n\
B34.2\tU07.1\tCOVID-19 (U07.1)\n\
B34.2\tJ12.81\tpneumonia due to SARS-associated coronavirus (J12.81)\n\
B37\tP37.5\tneonatal candidiasis (P37.5)\n\
B40\tB41\tBrazilian blastomycosis (B41.-)\n\
B40\tB48.0\tkeloidal blastomycosis (B48.0)\n\
B48.2\tB47.0\teumycetoma (B47.0)\n\
B50-B64\tA06\tamebiasis (A06.-)\n\
B50-B64\tA07\tother protozoal intestinal diseases (A07.-)\n\
B51\tB50\tplasmodium vivax with Plasmodium falciparum (B50.-)\n\
B52\tB50\tPlasmodium falciparum (B50.-)\n\
B52\tB51\tPlasmodium vivax (B51.-)\n\
B53.0\tB50\tPlasmodium ovale with Plasmodium falciparum (B50.-)\n\
B53.0\tB52\tPlasmodium ovale with Plasmodium malariae (B52.-)\n\
B53.0\tB51\tPlasmodium ovale with Plasmodium vivax (B51.-)\n\
B53.1\tB50\tMalaria due to simian plasmodia with Plasmodium falciparum (B50.-)\n\
B53.1\tB52\tMalaria due to simian plasmodia with Plasmodium malariae (B52.-)\n\
B53.1\tB53.0\tMalaria due to simian plasmodia with Plasmodium ovale (B53.0)\n\
B53.1\tB51\tMalaria due to simian plasmodia with Plasmodium vivax (B51.-)\n\
B58\tP37.1\tcongenital toxoplasmosis (P37.1)\n\
B60\tA07.2\tcryptosporidiosis (A07.2)\n\
B60\tA07.8\tintestinal microsporidiosis (A07.8)\n\
B60\tA07.3\tisosporiasis (A07.3)\n\
B68\tB69\tcysticercosis (B69.-)\n\
B78\tB81.2\ttrichostrongyliasis (B81.2)\n\
B81\tB83.2\tAngiostrongylus cantonensis (B83.2)\n\
B81\tB83.2\tParastrongylus cantonensis (B83.2)\n\
B83\tB81.1\tcapillariasis NOS (B81.1)\n\
B83.9\tB82.0\tintestinal helminthiasis NOS (B82.0)\n\
B91\tG14\tpostpolio syndrome (G14)\n\
B97.21\tJ12.81\tpneumonia due to SARS-associated coronavirus (J12.81)\n\
B97.3\tB20\tHuman immunodeficiency virus [HIV] disease (B20)\n\
B97.4\tJ21.0\tacute bronchiolitis due to respiratory syncytial virus (RSV) (J21.0)\n\
B97.4\tJ20.5\tacute bronchitis due to respiratory syncytial virus (RSV) (J20.5)\n\
B97.4\tJ12.1\trespiratory syncytial virus (RSV) pneumonia (J12.1)\n\
C00\tC43.0\tmalignant melanoma of lip (C43.0)\n\
C00\tC4A.0\tMerkel cell carcinoma of lip (C4A.0)\n\
C00\tC44.0\tother and unspecified malignant neoplasm of skin of lip (C44.0-)\n\
C05\tC46.2\tKaposi's sarcoma of palate (C46.2)\n\
C14\tC06.9\tmalignant neoplasm of oral cavity NOS (C06.9)\n\
C14.8\tC06.89\t'book leaf' neoplasm [ventral surface of tongue and floor of mouth] (C06.89)\n\
C15-C26\tC46.4\tKaposi's sarcoma of gastrointestinal sites (C46.4)\n\
C15.5\tC16.0\tmalignant neoplasm of cardio-esophageal junction (C16.0)\n\
C17\tC7A.01\tmalignant carcinoid tumors of the small intestine (C7A.01)\n\
C17.2\tC18.0\tmalignant neoplasm of ileocecal valve (C18.0)\n\
C17.3\tQ43.0\tMeckel's diverticulum, congenital (Q43.0)\n\
C18\tC7A.02\tmalignant carcinoid tumors of the colon (C7A.02-)\n\
C18.7\tC19\tmalignant neoplasm of rectosigmoid junction (C19)\n\
C19\tC7A.02\tmalignant carcinoid tumors of the colon (C7A.02-)\n\
C20\tC7A.026\tmalignant carcinoid tumor of the rectum (C7A.026)\n\
C22\tC24.9\tmalignant neoplasm of biliary tract NOS (C24.9)\n\
C22\tC78.7\tsecondary malignant neoplasm of liver and intrahepatic bile duct (C78.7)\n\
C22.1\tC24.0\tmalignant neoplasm of hepatic duct (C24.0)\n\
C24\tC22.1\tmalignant neoplasm of intrahepatic bile duct (C22.1)\n\
C26\tC48\tmalignant neoplasm of peritoneum and retroperitoneum (C48.-)\n\
C26.1\tC81\tHodgkin lymphoma (C81.-)\n\
C26.1\tC82-C85\tnon-Hodgkin lymphoma (C82-C85)\n\
C26.9\tC76.2\tmalignant neoplasm of abdominal NOS (C76.2)\n\
C26.9\tC76.2\tmalignant neoplasm of intra-abdominal NOS (C76.2)\n\
C30-C39\tC45\tmesothelioma (C45.-)\n\
C30.0\tC41.0\tmalignant neoplasm of nasal bone (C41.0)\n\
C30.0\tC76.0\tmalignant neoplasm of nose NOS (C76.0)\n\
C30.0\tC72.2\tmalignant neoplasm of olfactory bulb (C72.2-)\n\
C30.0\tC11.3\tmalignant neoplasm of posterior margin of nasal septum and choana (C11.3)\n\
C30.0\tC43.31\tmalignant melanoma of skin of nose (C43.31)\n\
C30.0\tC41.0\tmalignant neoplasm of turbinates (C41.0)\n\
C30.0\tC44.301,C44.311,C44.321,C44.391\tother and unspecified malignant neoplasm of skin of nose (C44.301, C44.311, C44.321, C44.391)\n\
C30.1\tC43.2,C44.2\tmalignant neoplasm of auricular canal (external) (C43.2-,C44.2-)\n\
C30.1\tC41.0\tmalignant neoplasm of bone of ear (meatus) (C41.0)\n\
C30.1\tC49.0\tmalignant neoplasm of cartilage of ear (C49.0)\n\
C30.1\tC43.2\tmalignant melanoma of skin of (external) ear (C43.2-)\n\
C30.1\tC44.2\tother and unspecified malignant neoplasm of skin of (external) ear (C44.2-)\n\
C34\tC46.5\tKaposi's sarcoma of lung (C46.5-)\n\
C34\tC7A.090\tmalignant carcinoid tumor of the bronchus and lung (C7A.090)\n\
C37\tC7A.091\tmalignant carcinoid tumor of the thymus (C7A.091)\n\
C38\tC45\tmesothelioma (C45.-)\n\
C38.0\tC49.3\tmalignant neoplasm of great vessels (C49.3)\n\
C39\tC76.1\tintrathoracic malignant neoplasm NOS (C76.1)\n\
C39\tC76.1\tthoracic malignant neoplasm NOS (C76.1)\n\
C40-C41\tC96.9\tmalignant neoplasm of bone marrow NOS (C96.9)\n\
C40-C41\tC49\tmalignant neoplasm of synovia (C49.-)\n\
C41\tC40\tmalignant neoplasm of bones of limbs (C40.-)\n\
C41\tC49.0\tmalignant neoplasm of cartilage of ear (C49.0)\n\
C41\tC49.0\tmalignant neoplasm of cartilage of eyelid (C49.0)\n\
C41\tC32.3\tmalignant neoplasm of cartilage of larynx (C32.3)\n\
C41\tC40\tmalignant neoplasm of cartilage of limbs (C40.-)\n\
C41\tC30.0\tmalignant neoplasm of cartilage of nose (C30.0)\n\
C41.2\tC41.4\tmalignant neoplasm of sacrum and coccyx (C41.4)\n\
C43\tD03\tmelanoma in situ (D03.-)\n\
C43.0\tC00.0-C00.2\tmalignant neoplasm of vermilion border of lip (C00.0-C00.2)\n\
C4A.0\tC00.0-C00.2\tmalignant neoplasm of vermilion border of lip (C00.0-C00.2)\n\
C44\tC46.0\tKaposi's sarcoma of skin (C46.0)\n\
C44\tC43\tmalignant melanoma of skin (C43.-)\n\
C44\tC51-C52,C60,C63.2\tmalignant neoplasm of skin of genital organs (C51-C52, C60.-, C63.2)\n\
C44\tC4A\tMerkel cell carcinoma (C4A.-)\n\
C44.0\tC00\tmalignant neoplasm of lip (C00.-)\n\
C44.1\tC49.0\tconnective tissue of eyelid (C49.0)\n\
C44.2\tC49.0\tconnective tissue of ear (C49.0)\n\
C44.5\tC21.0\tanus NOS (C21.0)\n\
C44.5\tC63.2\tscrotum (C63.2)\n\
C45.0\tC38.4\tother malignant neoplasm of pleura (C38.4)\n\
C45.1\tC48\tother malignant neoplasm of soft tissue of peritoneum (C48.-)\n\
C45.2\tC38.0\tother malignant neoplasm of pericardium (C38.0)\n\
C47\tC46.1\tKaposi's sarcoma of soft tissue (C46.1)\n\
C47.0\tC69.6\tmalignant neoplasm of peripheral nerves of orbit (C69.6-)\n\
C48\tC46.1\tKaposi's sarcoma of connective tissue (C46.1)\n\
C48\tC45\tmesothelioma (C45.-)\n\
C49\tC40-C41\tarticular (C40-C41)\n\
C49\tC32.3\tlarynx (C32.3)\n\
C49\tC30.0\tnose (C30.0)\n\
C49\tC50\tmalignant neoplasm of connective tissue of breast (C50.-)\n\
C49.0\tC69.6\tconnective tissue of orbit (C69.6-)\n\
C49.3\tC50\tmalignant neoplasm of breast (C50.-)\n\
C49.3\tC38.0\tmalignant neoplasm of heart (C38.0)\n\
C49.3\tC38.1-C38.3\tmalignant neoplasm of mediastinum (C38.1-C38.3)\n\
C49.3\tC37\tmalignant neoplasm of thymus (C37)\n\
C50\tC44.501,C44.511,C44.521,C44.591\tskin of breast (C44.501, C44.511, C44.521, C44.591)\n\
C51\tD07.1\tcarcinoma in situ of vulva (D07.1)\n\
C52\tD07.2\tcarcinoma in situ of vagina (D07.2)\n\
C53\tD06\tcarcinoma in situ of cervix uteri (D06.-)\n\
C58\tD39.2\tchorioadenoma (destruens) (D39.2)\n\
C58\tO01.9\thydatidiform mole NOS (O01.9)\n\
C58\tD39.2\tinvasive hydatidiform mole (D39.2)\n\
C58\tC62.9\tmale choriocarcinoma NOS (C62.9-)\n\
C58\tD39.2\tmalignant hydatidiform mole (D39.2)\n\
C61\tC63.7\tmalignant neoplasm of seminal vesicle (C63.7)\n\
C64\tC7A.093\tmalignant carcinoid tumor of the kidney (C7A.093)\n\
C64\tC65\tmalignant neoplasm of renal calyces (C65.-)\n\
C64\tC65\tmalignant neoplasm of renal pelvis (C65.-)\n\
C66\tC67.6\tmalignant neoplasm of ureteric orifice of bladder (C67.6)\n\
C68\tC57.9\tmalignant neoplasm of female genitourinary tract NOS (C57.9)\n\
C68\tC63.9\tmalignant neoplasm of male genitourinary tract NOS (C63.9)\n\
C68.0\tC67.5\tmalignant neoplasm of urethral orifice of bladder (C67.5)\n\
C69\tC49.0\tmalignant neoplasm of connective tissue of eyelid (C49.0)\n\
C69\tC43.1,C44.1\tmalignant neoplasm of eyelid (skin) (C43.1-, C44.1-)\n\
C69\tC72.3\tmalignant neoplasm of optic nerve (C72.3-)\n\
C69.2\tD49.81\tdark area on retina (D49.81)\n\
C69.2\tD49.81\tneoplasm of unspecified behavior of retina and choroid (D49.81)\n\
C69.2\tD49.81\tretinal freckle (D49.81)\n\
C69.6\tC41.0\tmalignant neoplasm of orbital bone (C41.0)\n\
C71\tC72.2-C72.5\tmalignant neoplasm of cranial nerves (C72.2-C72.5)\n\
C71\tC69.6\tretrobulbar malignant neoplasm (C69.6-)\n\
C71.5\tC71.7\tmalignant neoplasm of fourth cerebral ventricle (C71.7)\n\
C72\tC70\tmalignant neoplasm of meninges (C70.-)\n\
C72\tC47\tmalignant neoplasm of peripheral nerves and autonomic nervous system (C47.-)\n\
C75\tC7A.0\tmalignant carcinoid tumors (C7A.0-)\n\
C75\tC74\tmalignant neoplasm of adrenal gland (C74.-)\n\
C75\tC25.4\tmalignant neoplasm of endocrine pancreas (C25.4)\n\
C75\tC25.4\tmalignant neoplasm of islets of Langerhans (C25.4)\n\
C75\tC56\tmalignant neoplasm of ovary (C56.-)\n\
C75\tC62\tmalignant neoplasm of testis (C62.-)\n\
C75\tC37\tmalignant neoplasm of thymus (C37)\n\
C75\tC73\tmalignant neoplasm of thyroid gland (C73)\n\
C75\tC7A\tmalignant neuroendocrine tumors (C7A.-)\n\
C76\tC57.9\tmalignant neoplasm of female genitourinary tract NOS (C57.9)\n\
C76\tC63.9\tmalignant neoplasm of male genitourinary tract NOS (C63.9)\n\
C76\tC81-C96\tmalignant neoplasm of lymphoid, hematopoietic and related tissue (C81-C96)\n\
C76\tC44\tmalignant neoplasm of skin (C44.-)\n\
C76\tC80.1\tmalignant neoplasm of unspecified site NOS (C80.1)\n\
C77\tC81-C86,C88,C96\tmalignant neoplasm of lymph nodes, specified as primary (C81-C86, C88, C96.-)\n\
C77\tC7B.04\tmesentery metastasis of carcinoid tumor (C7B.04)\n\
C77\tC7B.01\tsecondary carcinoid tumors of distant lymph nodes (C7B.01)\n\
C78\tC7B.02\tsecondary carcinoid tumors of liver (C7B.02)\n\
C78\tC7B.04\tsecondary carcinoid tumors of peritoneum (C7B.04)\n\
C79\tC7B\tsecondary carcinoid tumors (C7B.-)\n\
C79\tC7B\tsecondary neuroendocrine tumors (C7B.-)\n\
C79.2\tC7B.1\tsecondary Merkel cell carcinoma (C7B.1)\n\
C79.5\tC7B.03\tsecondary carcinoid tumors of bone (C7B.03)\n\
C79.9\tC80.0\tcarcinomatosis NOS (C80.0)\n\
C79.9\tC80.0\tgeneralized cancer NOS (C80.0)\n\
C79.9\tC80.1\tmalignant (primary) neoplasm of unspecified site (C80.1)\n\
C80\tC7A.00\tmalignant carcinoid tumor of unspecified site (C7A.00)\n\
C80.1\tC79.9\tsecondary malignant neoplasm of unspecified site (C79.9)\n\
C81\tZ85.71\tpersonal history of Hodgkin lymphoma (Z85.71)\n\
C81.4\tC81.0\tnodular lymphocyte predominant Hodgkin lymphoma (C81.0-)\n\
C82\tC84\tmature T/NK-cell lymphomas (C84.-)\n\
C82\tZ85.72\tpersonal history of non-Hodgkin lymphoma (Z85.72)\n\
C83\tZ85.72\tpersonal history of non-Hodgkin lymphoma (Z85.72)\n\
C83.0\tC91.1\tchronic lymphocytic leukemia (C91.1)\n\
C83.0\tC84\tmature T/NK-cell lymphomas (C84.-)\n\
C83.0\tC88.00\tWaldenström macroglobulinemia (C88.00)\n\
C83.3\tC85.2\tmediastinal (thymic) large B-cell lymphoma (C85.2-)\n\
C83.3\tC84\tmature T/NK-cell lymphomas (C84.-)\n\
C83.390\tC83.79\tPrimary central nervous system lymphoma, Burkitt (C83.79)\n\
C83.390\tC83.59\tPrimary central nervous system lymphoma, lymphoblastic (C83.59)\n\
C83.390\tC83.89\tPrimary central nervous system lymphoma, other (C83.89)\n\
C83.390\tC84.49\tPrimary central nervous system lymphoma, peripheral T-cell (C84.49)\n\
C83.7\tC91.A\tmature B-cell leukemia Burkitt type (C91.A-)\n\
C83.8\tC85.2\tmediastinal (thymic) large B-cell lymphoma (C85.2-)\n\
C83.8\tC83.3\tT-cell rich B-cell lymphoma (C83.3-)\n\
C84\tZ85.72\tpersonal history of non-Hodgkin lymphoma (Z85.72)\n\
C84.0\tC84.4\tperipheral T-cell lymphoma, not elsewhere classified (C84.4-)\n\
C84.7\tC86.6\tprimary cutaneous CD30-positive T-cell proliferations (C86.6-)\n\
C84.Z\tC86.50\tangioimmunoblastic T-cell lymphoma (C86.50)\n\
C84.Z\tC86.40\tblastic NK-cell lymphoma (C86.40)\n\
C84.Z\tC86.20\tenteropathy-type T-cell lymphoma (C86.20)\n\
C84.Z\tC86.00\textranodal NK-cell lymphoma, nasal type (C86.00)\n\
C84.Z\tC86.10\thepatosplenic T-cell lymphoma (C86.10)\n\
C84.Z\tC86.60\tprimary cutaneous CD30-positive T-cell proliferations (C86.60)\n\
C84.Z\tC86.30\tsubcutaneous panniculitis-like T-cell lymphoma (C86.30)\n\
C84.Z\tC91.1\tT-cell leukemia (C91.1-)\n\
C84.9\tC84.4\tmature T-cell lymphoma, not elsewhere classified (C84.4-)\n\
C85\tC86\tother specified types of T/NK-cell lymphoma (C86.-)\n\
C85\tZ85.72\tpersonal history of non-Hodgkin lymphoma (Z85.72)\n\
C86\tC84.7\tanaplastic large cell lymphoma, ALK negative (C84.7-)\n\
C86\tC84.6\tanaplastic large cell lymphoma, ALK positive (C84.6-)\n\
C86\tC84\tmature T/NK-cell lymphomas (C84.-)\n\
C86\tC85.8\tother specified types of non-Hodgkin lymphoma (C85.8-)\n\
C88\tC85.1\tB-cell lymphoma, unspecified (C85.1-)\n\
C88\tZ85.79\tpersonal history of other malignant neoplasms of lymphoid, hematopoietic and related tissues (Z85.79)\n\
C88.0\tC83.0\tsmall cell B-cell lymphoma (C83.0)\n\
C88.4\tC83.3\thigh malignant (diffuse large B-cell) lymphoma (C83.3-)\n\
C90\tZ85.79\tpersonal history of other malignant neoplasms of lymphoid, hematopoietic and related tissues (Z85.79)\n\
C90.0\tC90.3\tsolitary myeloma (C90.3-)\n\
C90.0\tC90.3\tsolitary plasmactyoma (C90.3-)\n\
C91\tZ85.6\tpersonal history of leukemia (Z85.6)\n\
C91.1\tC83.0\tlymphoplasmacytic lymphoma (C83.0-)\n\
C91.A\tC83.7\tBurkitt lymphoma (C83.7-)\n\
C92\tZ85.6\tpersonal history of leukemia (Z85.6)\n\
C92.0\tC92.10\tacute exacerbation of chronic myeloid leukemia (C92.10)\n\
C92.0\tD46.2\trefractory anemia with excess of blasts not in transformation (D46.2-)\n\
C92.1\tC92.2\tatypical chronic myeloid leukemia BCR/ABL-negative (C92.2-)\n\
C92.1\tC93.1\tchronic myelomonocytic leukemia (C93.1-)\n\
C92.1\tD47.1\tchronic myeloproliferative disease (D47.1)\n\
C93\tZ85.6\tpersonal history of leukemia (Z85.6)\n\
C94\tC91.4\tleukemic reticuloendotheliosis (C91.4-)\n\
C94\tD46\tmyelodysplastic syndromes (D46.-)\n\
C94\tZ85.6\tpersonal history of leukemia (Z85.6)\n\
C94\tC90.1\tplasma cell leukemia (C90.1-)\n\
C94.4\tD75.81\tmyelofibrosis NOS (D75.81)\n\
C94.4\tD75.81\tsecondary myelofibrosis NOS (D75.81)\n\
C95\tZ85.6\tpersonal history of leukemia (Z85.6)\n\
C95.0\tC95.10\tacute exacerbation of unspecified chronic leukemia (C95.10)\n\
C96\tZ85.79\tpersonal history of other malignant neoplasms of lymphoid, hematopoietic and related tissues (Z85.79)\n\
C96.0\tJ84.82\tadult pulmonary Langerhans cell histiocytosis (J84.82)\n\
C96.0\tC96.5\tmultifocal and unisystemic Langerhans-cell histiocytosis (C96.5)\n\
C96.0\tC96.6\tunifocal Langerhans-cell histiocytosis (C96.6)\n\
C96.2\tD47.02\tindolent mastocytosis (D47.02)\n\
C96.2\tC94.30\tmast cell leukemia (C94.30)\n\
C96.2\tQ82.2\tmastocytosis (congenital) (cutaneous) (Q82.2)\n\
C96.5\tC96.0\tmultifocal and multisystemic (disseminated) Langerhans-cell histiocytosis (C96.0)\n\
C96.5\tC96.6\tunifocal Langerhans-cell histiocytosis (C96.6)\n\
C96.6\tC96.0\tmultifocal and multisysemic (disseminated) Langerhans-cell histiocytosis (C96.0)\n\
C96.6\tC96.5\tmultifocal and unisystemic Langerhans-cell histiocytosis (C96.5)\n\
D00\tD03\tmelanoma in situ (D03.-)\n\
D00.0\tD02.0\tcarcinoma in situ of aryepiglottic fold or interarytenoid fold, laryngeal aspect (D02.0)\n\
D00.0\tD02.0\tcarcinoma in situ of epiglottis NOS (D02.0)\n\
D00.0\tD02.0\tcarcinoma in situ of epiglottis suprahyoid portion (D02.0)\n\
D00.0\tD03.0,D04.0\tcarcinoma in situ of skin of lip (D03.0, D04.0)\n\
D01\tD03\tmelanoma in situ (D03.-)\n\
D01.0\tD01.1\tcarcinoma in situ of rectosigmoid junction (D01.1)\n\
D01.3\tK62.82\tanal intraepithelial neoplasia I and II [AIN I and AIN II] (K62.82)\n\
D01.3\tD04.5\tcarcinoma in situ of anal margin (D04.5)\n\
D01.3\tD04.5\tcarcinoma in situ of anal skin (D04.5)\n\
D01.3\tD04.5\tcarcinoma in situ of perianal skin (D04.5)\n\
D01.4\tD01.5\tcarcinoma in situ of ampulla of Vater (D01.5)\n\
D02\tD03\tmelanoma in situ (D03.-)\n\
D02.0\tD00.08\tcarcinoma in situ of aryepiglottic fold or interarytenoid fold NOS (D00.08)\n\
D02.0\tD00.08\tcarcinoma in situ of hypopharyngeal aspect (D00.08)\n\
D02.0\tD00.08\tcarcinoma in situ of marginal zone (D00.08)\n\
D02.3\tD04.2\tcarcinoma in situ of ear (external) (skin) (D04.2-)\n\
D02.3\tD09.8\tcarcinoma in situ of nose NOS (D09.8)\n\
D02.3\tD04.3\tcarcinoma in situ of skin of nose (D04.3)\n\
D03.8\tD07.61\tcarcinoma in situ of scrotum (D07.61)\n\
D04\tD07.4\terythroplasia of Queyrat (penis) NOS (D07.4)\n\
D04\tD03\tmelanoma in situ (D03.-)\n\
D04.5\tD01.3\tcarcinoma in situ of anus NOS (D01.3)\n\
D04.5\tD07.61\tcarcinoma in situ of scrotum (D07.61)\n\
D04.5\tD07\tcarcinoma in situ of skin of genital organs (D07.-)\n\
D05\tD04.5\tcarcinoma in situ of skin of breast (D04.5)\n\
D05\tD03.5\tmelanoma in situ of breast (skin) (D03.5)\n\
D05\tC50\tPaget's disease of breast or nipple (C50.-)\n\
D06\tN87.1\tcervical intraepithelial neoplasia II [CIN II] (N87.1)\n\
D06\tR87.614\tcytologic evidence of malignancy of cervix without histologic confirmation (R87.614)\n\
D06\tR87.613\thigh grade squamous intraepithelial lesion (HGSIL) of cervix (R87.613)\n\
D06\tD03.5\tmelanoma in situ of cervix (D03.5)\n\
D06\tN87.1\tmoderate cervical dysplasia (N87.1)\n\
D07\tD03.5\tmelanoma in situ of trunk (D03.5)\n\
D07.1\tN90.1\tmoderate dysplasia of vulva (N90.1)\n\
D07.1\tN90.1\tvulvar intraepithelial neoplasia II [VIN II] (N90.1)\n\
D07.2\tN89.1\tmoderate dysplasia of vagina (N89.1)\n\
D07.2\tN89.1\tvaginal intraepithelial neoplasia II [VIN II] (N89.1)\n\
D07.5\tN42.3\tdysplasia (mild) (moderate) of prostate (N42.3-)\n\
D07.5\tN42.3\tprostatic intraepithelial neoplasia II [PIN II] (N42.3-)\n\
D09\tD03\tmelanoma in situ (D03.-)\n\
D09.2\tD04.1\tcarcinoma in situ of skin of eyelid (D04.1-)\n\
D09.3\tD01.7\tcarcinoma in situ of endocrine pancreas (D01.7)\n\
D09.3\tD07.39\tcarcinoma in situ of ovary (D07.39)\n\
D09.3\tD07.69\tcarcinoma in situ of testis (D07.69)\n\
D10.0\tD22.0,D23.0\tbenign neoplasm of skin of lip (D22.0, D23.0)\n\
D10.39\tD16.4-D16.5\tbenign odontogenic neoplasms (D16.4-D16.5)\n\
D10.39\tD10.0\tbenign neoplasm of mucosa of lip (D10.0)\n\
D10.39\tD10.6\tbenign neoplasm of nasopharyngeal surface of soft palate (D10.6)\n\
D10.4\tD10.1\tbenign neoplasm of lingual tonsil (D10.1)\n\
D10.4\tD10.6\tbenign neoplasm of pharyngeal tonsil (D10.6)\n\
D10.4\tD10.5\tbenign neoplasm of tonsillar fossa (D10.5)\n\
D10.4\tD10.5\tbenign neoplasm of tonsillar pillars (D10.5)\n\
D10.5\tD14.1\tbenign neoplasm of epiglottis NOS (D14.1)\n\
D10.5\tD14.1\tbenign neoplasm of epiglottis, suprahyoid portion (D14.1)\n\
D11\tD10.39\tbenign neoplasms of minor salivary glands NOS (D10.39)\n\
D12.1\tD3A.020\tbenign carcinoid tumor of the appendix (D3A.020)\n\
D12.8\tD3A.026\tbenign carcinoid tumor of the rectum (D3A.026)\n\
D12.9\tD22.5,D23.5\tbenign neoplasm of anal margin (D22.5, D23.5)\n\
D12.9\tD22.5,D23.5\tbenign neoplasm of anal skin (D22.5, D23.5)\n\
D12.9\tD22.5,D23.5\tbenign neoplasm of perianal skin (D22.5, D23.5)\n\
D13\tD21.4\tbenign stromal tumors of digestive system (D21.4)\n\
D13.1\tD3A.092\tbenign carcinoid tumor of the stomach (D3A.092)\n\
D13.2\tD3A.010\tbenign carcinoid tumor of the duodenum (D3A.010)\n\
D13.3\tD3A.01\tbenign carcinoid tumors of the small intestine (D3A.01-)\n\
D13.3\tD12.0\tbenign neoplasm of ileocecal valve (D12.0)\n\
D13.6\tD13.7\tbenign neoplasm of endocrine pancreas (D13.7)\n\
D14.0\tD22.2,D23.2\tbenign neoplasm of auricular canal (external) (D22.2-, D23.2-)\n\
D14.0\tD16.4\tbenign neoplasm of bone of ear (D16.4)\n\
D14.0\tD16.4\tbenign neoplasm of bone of nose (D16.4)\n\
D14.0\tD21.0\tbenign neoplasm of cartilage of ear (D21.0)\n\
D14.0\tD22.2,D23.2\tbenign neoplasm of ear (external)(skin) (D22.2-, D23.2-)\n\
D14.0\tD36.7\tbenign neoplasm of nose NOS (D36.7)\n\
D14.0\tD22.39,D23.39\tbenign neoplasm of skin of nose (D22.39, D23.39)\n\
D14.0\tD33.3\tbenign neoplasm of olfactory bulb (D33.3)\n\
D14.0\tD10.6\tbenign neoplasm of posterior margin of septum and choanae (D10.6)\n\
D14.0\tJ33.8\tpolyp of accessory sinus (J33.8)\n\
D14.0\tH74.4\tpolyp of ear (middle) (H74.4)\n\
D14.0\tJ33\tpolyp of nasal (cavity) (J33.-)\n\
D14.1\tD10.5\tbenign neoplasm of epiglottis, anterior aspect (D10.5)\n\
D14.1\tJ38.1\tpolyp (nonadenomatous) of vocal cord or larynx (J38.1)\n\
D14.3\tD3A.090\tbenign carcinoid tumor of the bronchus and lung (D3A.090)\n\
D15\tD19\tbenign neoplasm of mesothelial tissue (D19.-)\n\
D15.0\tD3A.091\tbenign carcinoid tumor of the thymus (D3A.091)\n\
D15.1\tD21.3\tbenign neoplasm of great vessels (D21.3)\n\
D16\tD21.0\tbenign neoplasm of connective tissue of ear (D21.0)\n\
D16\tD21.0\tbenign neoplasm of connective tissue of eyelid (D21.0)\n\
D16\tD14.1\tbenign neoplasm of connective tissue of larynx (D14.1)\n\
D16\tD14.0\tbenign neoplasm of connective tissue of nose (D14.0)\n\
D16\tD21\tbenign neoplasm of synovia (D21.-)\n\
D16.6\tD16.8\tbenign neoplasm of sacrum and coccyx (D16.8)\n\
D17.5\tD17.79\tbenign lipomatous neoplasm of peritoneum and retroperitoneum (D17.79)\n\
D20\tD17.79\tbenign lipomatous neoplasm of peritoneum and retroperitoneum (D17.79)\n\
D20\tD19\tbenign neoplasm of mesothelial tissue (D19.-)\n\
D21\tD16\tbenign neoplasm of articular cartilage (D16.-)\n\
D21\tD14.1\tbenign neoplasm of cartilage of larynx (D14.1)\n\
D21\tD14.0\tbenign neoplasm of cartilage of nose (D14.0)\n\
D21\tD24\tbenign neoplasm of connective tissue of breast (D24.-)\n\
D21\tD36.1\tbenign neoplasm of peripheral nerves and autonomic nervous system (D36.1-)\n\
D21\tD20.1\tbenign neoplasm of peritoneum (D20.1)\n\
D21\tD20.0\tbenign neoplasm of retroperitoneum (D20.0)\n\
D21\tD28.2\tbenign neoplasm of uterine ligament, any (D28.2)\n\
D21\tD18\tbenign neoplasm of vascular tissue (D18.-)\n\
D21\tD18.0\themangioma (D18.0-)\n\
D21\tD17\tlipomatous neoplasm (D17.-)\n\
D21\tD18.1\tlymphangioma (D18.1)\n\
D21\tD25\tuterine leiomyoma (D25.-)\n\
D21.0\tD31.6\tbenign neoplasm of connective tissue of orbit (D31.6-)\n\
D21.3\tD15.1\tbenign neoplasm of heart (D15.1)\n\
D21.3\tD15.2\tbenign neoplasm of mediastinum (D15.2)\n\
D21.3\tD15.0\tbenign neoplasm of thymus (D15.0)\n\
D21.5\tD28.2\tbenign neoplasm of any uterine ligament (D28.2)\n\
D21.5\tD25\tuterine leiomyoma (D25.-)\n\
D23\tD17.0-D17.3\tbenign lipomatous neoplasms of skin (D17.0-D17.3)\n\
D23.0\tD10.0\tbenign neoplasm of vermilion border of lip (D10.0)\n\
D23.5\tD12.9\tbenign neoplasm of anus NOS (D12.9)\n\
D28\tQ50.5\tepoophoron cyst (Q50.5)\n\
D28\tQ50.4\tfimbrial cyst (Q50.4)\n\
D28\tQ52.4\tGartner's duct cyst (Q52.4)\n\
D28\tQ50.5\tparovarian cyst (Q50.5)\n\
D29.1\tN40\tenlarged prostate (N40.-)\n\
D30.0\tD3A.093\tbenign carcinoid tumor of the kidney (D3A.093)\n\
D30.0\tD30.1\tbenign neoplasm of renal calyces (D30.1-)\n\
D30.0\tD30.1\tbenign neoplasm of renal pelvis (D30.1-)\n\
D30.2\tD30.3\tbenign neoplasm of ureteric orifice of bladder (D30.3)\n\
D30.4\tD30.3\tbenign neoplasm of urethral orifice of bladder (D30.3)\n\
D31\tD21.0\tbenign neoplasm of connective tissue of eyelid (D21.0)\n\
D31\tD33.3\tbenign neoplasm of optic nerve (D33.3)\n\
D31\tD22.1,D23.1\tbenign neoplasm of skin of eyelid (D22.1-, D23.1-)\n\
D31.2\tD49.81\tdark area on retina (D49.81)\n\
D31.2\tD49.81\themangioma of retina (D49.81)\n\
D31.2\tD49.81\tneoplasm of unspecified behavior of retina and choroid (D49.81)\n\
D31.2\tD49.81\tretinal freckle (D49.81)\n\
D31.6\tD16.4\tbenign neoplasm of orbital bone (D16.4)\n\
D33\tD18.0\tangioma (D18.0-)\n\
D33\tD32\tbenign neoplasm of meninges (D32.-)\n\
D33\tD36.1\tbenign neoplasm of peripheral nerves and autonomic nervous system (D36.1-)\n\
D33\tD18.0\themangioma (D18.0-)\n\
D33\tQ85.0\tneurofibromatosis (Q85.0-)\n\
D33\tD31.6\tretro-ocular benign neoplasm (D31.6-)\n\
D33.0\tD33.1\tbenign neoplasm of fourth ventricle (D33.1)\n\
D35\tD13.7\tbenign neoplasm of endocrine pancreas (D13.7)\n\
D35\tD27\tbenign neoplasm of ovary (D27.-)\n\
D35\tD29.2\tbenign neoplasm of testis (D29.2.-)\n\
D35\tD15.0\tbenign neoplasm of thymus (D15.0)\n\
D36.0\tD18.1\tlymphangioma (D18.1)\n\
D36.1\tD31.6\tbenign neoplasm of peripheral nerves of orbit (D31.6-)\n\
D36.1\tQ85.0\tneurofibromatosis (Q85.0-)\n\
D37-D48\tD49\tneoplasms of unspecified behavior (D49.-)\n\
D37\tD48.1\tstromal tumors of uncertain behavior of digestive system (D48.1-)\n\
D37.0\tD38.0\tneoplasm of uncertain behavior of aryepiglottic fold or interarytenoid fold, laryngeal aspect (D38.0)\n\
D37.0\tD38.0\tneoplasm of uncertain behavior of epiglottis NOS (D38.0)\n\
D37.0\tD48.5\tneoplasm of uncertain behavior of skin of lip (D48.5)\n\
D37.0\tD38.0\tneoplasm of uncertain behavior of suprahyoid portion of epiglottis (D38.0)\n\
D37.8\tD48.5\tneoplasm of uncertain behavior of anal margin (D48.5)\n\
D37.8\tD48.5\tneoplasm of uncertain behavior of anal skin (D48.5)\n\
D37.8\tD48.5\tneoplasm of uncertain behavior of perianal skin (D48.5)\n\
D38\tD48.7\tneoplasm of uncertain behavior of heart (D48.7)\n\
D38.0\tD37.05\tneoplasm of uncertain behavior of aryepiglottic fold or interarytenoid fold NOS (D37.05)\n\
D38.0\tD37.05\tneoplasm of uncertain behavior of hypopharyngeal aspect of aryepiglottic fold (D37.05)\n\
D38.0\tD37.05\tneoplasm of uncertain behavior of marginal zone of aryepiglottic fold (D37.05)\n\
D38.5\tD48.5\tneoplasm of uncertain behavior of ear (external) (skin) (D48.5)\n\
D38.5\tD48.7\tneoplasm of uncertain behavior of nose NOS (D48.7)\n\
D38.5\tD48.5\tneoplasm of uncertain behavior of skin of nose (D48.5)\n\
D39.2\tO01.9\thydatidiform mole NOS (O01.9)\n\
D41.0\tD41.1\tneoplasm of uncertain behavior of renal pelvis (D41.1-)\n\
D43\tD48.2\tneoplasm of uncertain behavior of peripheral nerves and autonomic nervous system (D48.2)\n\
D43.0\tD43.1\tneoplasm of uncertain behavior of fourth ventricle (D43.1)\n\
D44\tE31.2\tmultiple endocrine adenomatosis (E31.2-)\n\
D44\tE31.2\tmultiple endocrine neoplasia (E31.2-)\n\
D44\tD37.8\tneoplasm of uncertain behavior of endocrine pancreas (D37.8)\n\
D44\tD39.1\tneoplasm of uncertain behavior of ovary (D39.1-)\n\
D44\tD40.1\tneoplasm of uncertain behavior of testis (D40.1-)\n\
D44\tD38.4\tneoplasm of uncertain behavior of thymus (D38.4)\n\
D45\tD75.0\tfamilial polycythemia (D75.0)\n\
D45\tD75.1\tsecondary polycythemia (D75.1)\n\
D46.Z\tC93.1\tchronic myelomonocytic leukemia (C93.1-)\n\
D47.0\tQ82.2\tcongenital cutaneous mastocytosis (Q82.2)\n\
D47.0\tD47.Z9\thistiocytic neoplasms of uncertain behavior (D47.Z9)\n\
D47.0\tC96.2\tmalignant mast cell neoplasm (C96.2-)\n\
D47.01\tQ82.2\tcongenital (diffuse) (maculopapular) cutaneous mastocytosis (Q82.2)\n\
D47.01\tQ82.2\tcongenital urticaria pigmentosa (Q82.2)\n\
D47.01\tD47.09\textracutaneous mastocytoma (D47.09)\n\
D47.02\tC96.21\taggressive systemic mastocytosis (C96.21)\n\
D47.02\tC94.3\tmast cell leukemia (C94.3-)\n\
D47.1\tC92.2\tatypical chronic myeloid leukemia BCR/ABL-negative (C92.2-)\n\
D47.1\tC92.1\tchronic myeloid leukemia BCR/ABL-positive (C92.1-)\n\
D47.1\tD75.81\tmyelofibrosis NOS (D75.81)\n\
D47.1\tD61.82\tmyelophthisic anemia (D61.82)\n\
D47.1\tD61.82\tmyelophthisis (D61.82)\n\
D47.1\tD75.81\tsecondary myelofibrosis NOS (D75.81)\n\
D47.4\tC94.4\tacute myelofibrosis (C94.4-)\n\
D48\tQ85.0\tneurofibromatosis (nonmalignant) (Q85.0-)\n\
D48.0\tD48.1\tneoplasm of uncertain behavior of cartilage of ear (D48.1-)\n\
D48.0\tD38.0\tneoplasm of uncertain behavior of cartilage of larynx (D38.0)\n\
D48.0\tD38.5\tneoplasm of uncertain behavior of cartilage of nose (D38.5)\n\
D48.0\tD48.1\tneoplasm of uncertain behavior of connective tissue of eyelid (D48.1-)\n\
D48.0\tD48.1\tneoplasm of uncertain behavior of synovia (D48.1-)\n\
D48.1\tD48.0\tneoplasm of uncertain behavior of articular cartilage (D48.0)\n\
D48.1\tD38.0\tneoplasm of uncertain behavior of cartilage of larynx (D38.0)\n\
D48.1\tD38.5\tneoplasm of uncertain behavior of cartilage of nose (D38.5)\n\
D48.1\tD48.6\tneoplasm of uncertain behavior of connective tissue of breast (D48.6-)\n\
D48.2\tD48.7\tneoplasm of uncertain behavior of peripheral nerves of orbit (D48.7)\n\
D48.5\tD37.8\tneoplasm of uncertain behavior of anus NOS (D37.8)\n\
D48.5\tD39.8,D40.8\tneoplasm of uncertain behavior of skin of genital organs (D39.8, D40.8)\n\
D48.5\tD37.0\tneoplasm of uncertain behavior of vermilion border of lip (D37.0)\n\
D48.6\tD48.5\tneoplasm of uncertain behavior of skin of breast (D48.5)\n\
D48.7\tD48.1\tneoplasm of uncertain behavior of connective tissue (D48.1-)\n\
D48.7\tD48.5\tneoplasm of uncertain behavior of skin of eyelid (D48.5)\n\
D49.0\tD49.2\tneoplasm of unspecified behavior of margin of anus (D49.2)\n\
D49.0\tD49.2\tneoplasm of unspecified behavior of perianal skin (D49.2)\n\
D49.0\tD49.2\tneoplasm of unspecified behavior of skin of anus (D49.2)\n\
D49.2\tD49.0\tneoplasm of unspecified behavior of anal canal (D49.0)\n\
D49.2\tD49.0\tneoplasm of unspecified behavior of anus NOS (D49.0)\n\
D49.2\tD49.89\tneoplasm of unspecified behavior of bone marrow (D49.89)\n\
D49.2\tD49.1\tneoplasm of unspecified behavior of cartilage of larynx (D49.1)\n\
D49.2\tD49.1\tneoplasm of unspecified behavior of cartilage of nose (D49.1)\n\
D49.2\tD49.3\tneoplasm of unspecified behavior of connective tissue of breast (D49.3)\n\
D49.2\tD49.59\tneoplasm of unspecified behavior of skin of genital organs (D49.59)\n\
D49.2\tD49.0\tneoplasm of unspecified behavior of vermilion border of lip (D49.0)\n\
D49.3\tD49.2\tneoplasm of unspecified behavior of skin of breast (D49.2)\n\
D49.6\tD49.7\tneoplasm of unspecified behavior of cerebral meninges (D49.7)\n\
D49.6\tD49.7\tneoplasm of unspecified behavior of cranial nerves (D49.7)\n\
D49.7\tD49.2\tneoplasm of unspecified behavior of peripheral, sympathetic, and parasympathetic nerves and ganglia (D49.2)\n\
D49.8\tD49.2\tneoplasm of unspecified behavior of eyelid (skin) (D49.2)\n\
D49.8\tD49.2\tneoplasm of unspecified behavior of eyelid cartilage (D49.2)\n\
D49.8\tD49.2\tneoplasm of unspecified behavior of great vessels (D49.2)\n\
D49.8\tD49.7\tneoplasm of unspecified behavior of optic nerve (D49.7)\n\
D50.0\tD62\tacute posthemorrhagic anemia (D62)\n\
D50.0\tP61.3\tcongenital anemia from fetal blood loss (P61.3)\n\
D52\tE53.8\tfolate deficiency without anemia (E53.8)\n\
D53.0\tE79.1\tLesch-Nyhan syndrome (E79.1)\n\
D53.1\tC94.0\tDi Guglielmo's disease (C94.0)\n\
D53.2\tE54\tscurvy (E54)\n\
D53.9\tD64.9\tanemia NOS (D64.9)\n\
D55\tD59.2\tdrug-induced enzyme deficiency anemia (D59.2)\n\
D55.0\tG6P,D75.A\tglucose-6-phosphate dehydrogenase (G6PD) deficiency without anemia (D75.A)\n\
D55.2\tE74.81\tdisorders of glycolysis not associated with anemia (E74.81-)\n\
D56\tD57.4\tsickle-cell thalassemia (D57.4-)\n\
D56.0\tD56.3\talpha thalassemia trait or minor (D56.3)\n\
D56.0\tD56.3\tasymptomatic alpha thalassemia (D56.3)\n\
D56.0\tP56.0\thydrops fetalis due to isoimmunization (P56.0)\n\
D56.0\tP83.2\thydrops fetalis not due to immune hemolysis (P83.2)\n\
D56.1\tD56.3\tbeta thalassemia minor (D56.3)\n\
D56.1\tD56.3\tbeta thalassemia trait (D56.3)\n\
D56.1\tD56.2\tdelta-beta thalassemia (D56.2)\n\
D56.1\tD56.5\themoglobin E-beta thalassemia (D56.5)\n\
D56.1\tD57.4\tsickle-cell beta thalassemia (D57.4-)\n\
D56.2\tD56.3\tdelta-beta thalassemia minor (D56.3)\n\
D56.2\tD56.3\tdelta-beta thalassemia trait (D56.3)\n\
D56.3\tD56.0\talpha thalassemia (D56.0)\n\
D56.3\tD56.1\tbeta thalassemia (D56.1)\n\
D56.3\tD56.2\tdelta-beta thalassemia (D56.2)\n\
D56.3\tD56.5\themoglobin E-beta thalassemia (D56.5)\n\
D56.3\tD57.3\tsickle-cell trait (D57.3)\n\
D56.5\tD56.1\tbeta thalassemia (D56.1)\n\
D56.5\tD56.3\tbeta thalassemia minor (D56.3)\n\
D56.5\tD56.3\tbeta thalassemia trait (D56.3)\n\
D56.5\tD56.2\tdelta-beta thalassemia (D56.2)\n\
D56.5\tD56.3\tdelta-beta thalassemia trait (D56.3)\n\
D56.5\tD58.2\themoglobin E disease (D58.2)\n\
D56.5\tD58.2\tother hemoglobinopathies (D58.2)\n\
D56.5\tD57.4\tsickle-cell beta thalassemia (D57.4-)\n\
D56.8\tD58.2\themoglobin C disease (D58.2)\n\
D56.8\tD58.2\themoglobin E disease (D58.2)\n\
D56.8\tD58.2\tother hemoglobinopathies (D58.2)\n\
D56.8\tD57\tsickle-cell anemia (D57.-)\n\
D56.8\tD57.4\tsickle-cell thalassemia (D57.4-)\n\
D57\tD58\tother hemoglobinopathies (D58.-)\n\
D58\tP55\themolytic anemia of the newborn (P55.-)\n\
D58.2\tD75.0\tfamilial polycythemia (D75.0)\n\
D58.2\tD74.0\tHb-M disease (D74.0)\n\
D58.2\tD56.5\themoglobin E-beta thalassemia (D56.5)\n\
D58.2\tD56.4\thereditary persistence of fetal hemoglobin [HPFH] (D56.4)\n\
D58.2\tD75.1\thigh-altitude polycythemia (D75.1)\n\
D58.2\tD74\tmethemoglobinemia (D74.-)\n\
D58.2\tD56.8\tother hemoglobinopathies with thalassemia (D56.8)\n\
D59.5\tR82.3\themoglobinuria NOS (R82.3)\n\
D59.6\tR82.3\themoglobinuria NOS (R82.3)\n\
D60\tD61.01\tcongenital red cell aplasia (D61.01)\n\
D61.01\tD60.9\tacquired red cell aplasia (D60.9)\n\
D61.03\tE72.0\tFanconi syndrome (E72.0-)\n\
D61.81\tD61.9\tpancytopenia (due to) (with) aplastic anemia (D61.9)\n\
D61.81\tD61.82\tpancytopenia (due to) (with) bone marrow infiltration (D61.82)\n\
D61.81\tD61.01\tpancytopenia (due to) (with) congenital (pure) red cell aplasia (D61.01)\n\
D61.81\tC91.4\tpancytopenia (due to) (with) hairy cell leukemia (C91.4-)\n\
D61.81\tB20\tpancytopenia (due to) (with) human immunodeficiency virus disease (B20.-)\n\
D61.81\tD61.82\tpancytopenia (due to) (with) leukoerythroblastic anemia (D61.82)\n\
D61.81\tD47.1\tpancytopenia (due to) (with) myeloproliferative disease (D47.1)\n\
D61.82\tD47.1\tidiopathic myelofibrosis (D47.1)\n\
D61.82\tD75.81\tmyelofibrosis NOS (D75.81)\n\
D61.82\tD47.4\tmyelofibrosis with myeloid metaplasia (D47.4)\n\
D61.82\tD47.1\tprimary myelofibrosis (D47.1)\n\
D61.82\tD75.81\tsecondary myelofibrosis (D75.81)\n\
D62\tD50.0\tanemia due to chronic blood loss (D50.0)\n\
D62\tD50.0\tblood loss anemia NOS (D50.0)\n\
D62\tP61.3\tcongenital anemia from fetal blood loss (P61.3)\n\
D63.0\tD61.1\taplastic anemia due to antineoplastic chemotherapy (D61.1)\n\
D64\tD46\trefractory anemia (D46.-)\n\
D64\tC92.0\trefractory anemia with excess blasts in transformation [RAEB T] (C92.0-)\n\
D64.4\tD61.01\tBlackfan-Diamond syndrome (D61.01)\n\
D64.4\tC94.0\tDi Guglielmo's disease (C94.0)\n\
D65\tP60\tin newborn (P60)\n\
D65\tO45.0,O46.0,O67.0,O72.3\tpregnancy, childbirth and the puerperium (O45.0, O46.0, O67.0, O72.3)\n\
D66\tD68.0\tfactor VIII deficiency with vascular defect (D68.0-)\n\
D68\tR79.1\tabnormal coagulation profile NOS (R79.1)\n\
D68.0\tD69.8\tcapillary fragility (hereditary) (D69.8)\n\
D68.0\tD66\tfactor VIII deficiency NOS (D66)\n\
D68.0\tD66\tfactor VIII deficiency with functional defect (D66)\n\
D68.312\tR76.0\tantiphospholipid antibody, finding without diagnosis (R76.0)\n\
D68.312\tR76.0\tlupus anticoagulant (LAC) finding without diagnosis (R76.0)\n\
D68.312\tR76.0\tsystemic lupus erythematosus [SLE] inhibitor finding without diagnosis (R76.0)\n\
D68.4\tP53\tvitamin K deficiency of newborn (P53)\n\
D68.5\tD68.61\tantiphospholipid syndrome (D68.61)\n\
D68.5\tD68.62\tlupus anticoagulant (D68.62)\n\
D68.5\tD68.69\tsecondary activated protein C resistance (D68.69)\n\
D68.5\tD68.69\tsecondary antiphospholipid antibody syndrome (D68.69)\n\
D68.5\tD68.69\tsecondary lupus anticoagulant with hypercoagulable state (D68.69)\n\
D68.5\tD68.69\tsecondary systemic lupus erythematosus [SLE] inhibitor with hypercoagulable state (D68.69)\n\
D68.5\tR76.0\tsystemic lupus erythematosus [SLE] inhibitor finding without diagnosis (R76.0)\n\
D68.5\tD68.312\tsystemic lupus erythematosus [SLE] inhibitor with hemorrhagic disorder (D68.312)\n\
D68.5\tM31.19\tthrombotic thrombocytopenic purpura (M31.19)\n\
D68.6\tD65\tdiffuse or disseminated intravascular coagulation [DIC] (D65)\n\
D68.6\tD75.82\theparin induced thrombocytopenia (HIT) (D75.82-)\n\
D68.6\tE72.11\thyperhomocysteinemia (E72.11)\n\
D68.61\tR76.0\tanti-phospholipid antibody, finding without diagnosis (R76.0)\n\
D68.62\tR76.0\tlupus anticoagulant (LAC) finding without diagnosis (R76.0)\n\
D68.8\tP53\themorrhagic disease of newborn (P53)\n\
D69\tD89.0\tbenign hypergammaglobulinemic purpura (D89.0)\n\
D69\tD89.1\tcryoglobulinemic purpura (D89.1)\n\
D69\tD47.3\tessential (hemorrhagic) thrombocythemia (D47.3)\n\
D69\tD47.3\themorrhagic thrombocythemia (D47.3)\n\
D69\tD65\tpurpura fulminans (D65)\n\
D69\tM31.19\tthrombotic thrombocytopenic purpura (M31.19)\n\
D69\tD89.0\tWaldenström hypergammaglobulinemic purpura (D89.0)\n\
D69.0\tD69.3\tthrombocytopenic hemorrhagic purpura (D69.3)\n\
D69.1\tD59.3\themolytic-uremic syndrome (D59.3-)\n\
D69.4\tP61.0\ttransient neonatal thrombocytopenia (P61.0)\n\
D69.4\tD82.0\tWiskott-Aldrich syndrome (D82.0)\n\
D69.5\tD75.82\theparin induced thrombocytopenia (HIT) (D75.82-)\n\
D69.5\tP61.0\ttransient thrombocytopenia of newborn (P61.0)\n\
D70\tD73.81\tneutropenic splenomegaly (D73.81)\n\
D70\tP61.5\ttransient neonatal neutropenia (P61.5)\n\
D72\tD72.824\tbasophilia (D72.824)\n\
D72\tD80-D89\timmunity disorders (D80-D89)\n\
D72\tD46.9\tpreleukemia (syndrome) (D46.9)\n\
D72.0\tE70.330\tChédiak (-Steinbrinck)-Higashi syndrome (E70.330)\n\
D72.8\tC91-C95\tleukemia (C91-C95)\n\
D72.82\tD72.1\teosinophilia (D72.1)\n\
D72.821\tB27\tinfectious mononucleosis (B27.-)\n\
D72.825\tC91,C92,C93,C94,C95\tleukemia (C91.-, C92.-, C93.-, C94.-, C95.-)\n\
D73.0\tQ89.01\tasplenia (congenital) (Q89.01)\n\
D73.0\tZ90.81\tpostsurgical absence of spleen (Z90.81)\n\
D73.1\tD73.81\tneutropenic splenomegaly (D73.81)\n\
D73.1\tD73.81\tprimary splenic neutropenia (D73.81)\n\
D73.1\tA52.79\tsplenitis, splenomegaly in late syphilis (A52.79)\n\
D73.1\tA18.85\tsplenitis, splenomegaly in tuberculosis (A18.85)\n\
D73.1\tR16.1\tsplenomegaly NOS (R16.1)\n\
D73.1\tQ89.0\tsplenomegaly congenital (Q89.0)\n\
D73.5\tB51.0\trupture of spleen due to Plasmodium vivax malaria (B51.0)\n\
D73.5\tS36.03\ttraumatic rupture of spleen (S36.03-)\n\
D75.0\tD58.1\thereditary ovalocytosis (D58.1)\n\
D75.1\tP61.1\tpolycythemia neonatorum (P61.1)\n\
D75.1\tD45\tpolycythemia vera (D45)\n\
D75.81\tC94.4\tacute myelofibrosis (C94.4-)\n\
D75.81\tD47.1\tidiopathic myelofibrosis (D47.1)\n\
D75.81\tD61.82\tleukoerythroblastic anemia (D61.82)\n\
D75.81\tD47.4\tmyelofibrosis with myeloid metaplasia (D47.4)\n\
D75.81\tD61.82\tmyelophthisic anemia (D61.82)\n\
D75.81\tD61.82\tmyelophthisis (D61.82)\n\
D75.81\tD47.1\tprimary myelofibrosis (D47.1)\n\
D75.A\tG6P,D55.0\tglucose-6-phosphate dehydrogenase (G6PD) deficiency with anemia (D55.0)\n\
D76\tC96.0\t(Abt-) Letterer-Siwe disease (C96.0)\n\
D76\tC96.6\teosinophilic granuloma (C96.6)\n\
D76\tC96.5\tHand-Schüller-Christian disease (C96.5)\n\
D76\tC96.9\thistiocytic medullary reticulosis (C96.9)\n\
D76\tC96.A\thistiocytic sarcoma (C96.A)\n\
D76\tC96.5\thistiocytosis X, multifocal (C96.5)\n\
D76\tC96.6\thistiocytosis X, unifocal (C96.6)\n\
D76\tC96.5\tLangerhans-cell histiocytosis, multifocal (C96.5)\n\
D76\tC96.6\tLangerhans-cell histiocytosis NOS (C96.6)\n\
D76\tC96.6\tLangerhans-cell histiocytosis, unifocal (C96.6)\n\
D76\tC91.4\tleukemic reticuloendotheliosis (C91.4-)\n\
D76\tI89.8\tlipomelanotic reticulosis (I89.8)\n\
D76\tC96.A\tmalignant histiocytosis (C96.A)\n\
D76\tC86.0\tmalignant reticulosis (C86.0)\n\
D76\tC96.0\tnonlipid reticuloendotheliosis (C96.0)\n\
D77\tB51.0\trupture of spleen due to Plasmodium vivax malaria (B51.0)\n\
D77\tA52.79\tsplenitis, splenomegaly in late syphilis (A52.79)\n\
D77\tA18.85\tsplenitis, splenomegaly in tuberculosis (A18.85)\n\
D78.0\tD78.1\tintraoperative hemorrhage and hematoma of the spleen due to accidental puncture or laceration during a procedure (D78.1-)\n\
D80-D89\tM35.9\tautoimmune disease (systemic) NOS (M35.9)\n\
D80-D89\tD71\tfunctional disorders of polymorphonuclear neutrophils (D71-)\n\
D80-D89\tB20\thuman immunodeficiency virus [HIV] disease (B20)\n\
D81\tD80.0\tautosomal recessive agammaglobulinemia (Swiss type) (D80.0)\n\
D81.81\tE53.8\tbiotin-dependent carboxylase deficiency due to dietary deficiency of biotin (E53.8)\n\
D82\tG11.3\tataxia telangiectasia [Louis-Bar] (G11.3)\n\
D84.81\tD80-D83,D84.0,D84.1,D84.9\tcertain disorders involving the immune mechanism (D80-D83, D84.0, D84.1, D84.9)\n\
D84.81\tB20\thuman immunodeficiency virus [HIV] disease (B20)\n\
D89\tR77.1\thyperglobulinemia NOS (R77.1)\n\
D89\tD47.2\tmonoclonal gammopathy (of undetermined significance) (D47.2)\n\
D89.4\tC96.21\taggressive systemic mastocytosis (C96.21)\n\
D89.4\tQ82.2\tcongenital cutaneous mastocytosis (Q82.2)\n\
D89.4\tD47.01\t(non-congenital) cutaneous mastocytosis (D47.01)\n\
D89.4\tD47.02\t(indolent) systemic mastocytosis (D47.02)\n\
D89.4\tC96.2\tmalignant mast cell neoplasm (C96.2-)\n\
D89.4\tC96.29\tmalignant mastocytoma (C96.29)\n\
D89.4\tC94.3\tmast cell leukemia (C94.3-)\n\
D89.4\tC96.22\tmast cell sarcoma (C96.22)\n\
D89.4\tD47.09\tmastocytoma NOS (D47.09)\n\
D89.4\tD47.09\tother mast cell neoplasms of uncertain behavior (D47.09)\n\
D89.4\tD47.02\tsystemic mastocytosis associated with a clonal hematologic non-mast cell lineage disease (SM-AHNMD) (D47.02)\n\
D89.89\tB20\thuman immunodeficiency virus disease (B20)\n\
E00\tE02\tsubclinical iodine-deficiency hypothyroidism (E02)\n\
E01\tE00\tcongenital iodine-deficiency syndrome (E00.-)\n\
E01\tE02\tsubclinical iodine-deficiency hypothyroidism (E02)\n\
E03\tE00-E02\tiodine-deficiency related hypothyroidism (E00-E02)\n\
E03\tE89.0\tpostprocedural hypothyroidism (E89.0)\n\
E03.0\tP72.0\ttransitory congenital goiter with normal function (P72.0)\n\
E03.4\tE03.1\tcongenital atrophy of thyroid (E03.1)\n\
E04\tE03.0\tcongenital goiter (NOS) (diffuse) (parenchymatous) (E03.0)\n\
E04\tE00-E02\tiodine-deficiency related goiter (E00-E02)\n\
E05\tE06.2\tchronic thyroiditis with transient thyrotoxicosis (E06.2)\n\
E05\tP72.1\tneonatal thyrotoxicosis (P72.1)\n\
E06\tO90.5\tpostpartum thyroiditis (O90.5)\n\
E06.1\tE06.3\tautoimmune thyroiditis (E06.3)\n\
E06.2\tE06.3\tautoimmune thyroiditis (E06.3)\n\
E07.1\tP72.0\ttransitory congenital goiter with normal function (P72.0)\n\
E08\tE09\tdrug or chemical induced diabetes mellitus (E09.-)\n\
E08\tO24.4\tgestational diabetes (O24.4-)\n\
E08\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
E08\tE13\tpostpancreatectomy diabetes mellitus (E13.-)\n\
E08\tE13\tpostprocedural diabetes mellitus (E13.-)\n\
E08\tE13\tsecondary diabetes mellitus NEC (E13.-)\n\
E08\tE10\ttype 1 diabetes mellitus (E10.-)\n\
E08\tE11\ttype 2 diabetes mellitus (E11.-)\n\
E09\tE08\tdiabetes mellitus due to underlying condition (E08.-)\n\
E09\tO24.4\tgestational diabetes (O24.4-)\n\
E09\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
E09\tE13\tpostpancreatectomy diabetes mellitus (E13.-)\n\
E09\tE13\tpostprocedural diabetes mellitus (E13.-)\n\
E09\tE13\tsecondary diabetes mellitus NEC (E13.-)\n\
E09\tE10\ttype 1 diabetes mellitus (E10.-)\n\
E09\tE11\ttype 2 diabetes mellitus (E11.-)\n\
E10\tE08\tdiabetes mellitus due to underlying condition (E08.-)\n\
E10\tE09\tdrug or chemical induced diabetes mellitus (E09.-)\n\
E10\tO24.4\tgestational diabetes (O24.4-)\n\
E10\tR73.9\thyperglycemia NOS (R73.9)\n\
E10\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
E10\tE13\tpostpancreatectomy diabetes mellitus (E13.-)\n\
E10\tE13\tpostprocedural diabetes mellitus (E13.-)\n\
E10\tE13\tsecondary diabetes mellitus NEC (E13.-)\n\
E10\tE11\ttype 2 diabetes mellitus (E11.-)\n\
E11\tE08\tdiabetes mellitus due to underlying condition (E08.-)\n\
E11\tE09\tdrug or chemical induced diabetes mellitus (E09.-)\n\
E11\tO24.4\tgestational diabetes (O24.4-)\n\
E11\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
E11\tE13\tpostpancreatectomy diabetes mellitus (E13.-)\n\
E11\tE13\tpostprocedural diabetes mellitus (E13.-)\n\
E11\tE13\tsecondary diabetes mellitus NEC (E13.-)\n\
E11\tE10\ttype 1 diabetes mellitus (E10.-)\n\
E11.9\tE11.A\ttype 2 diabetes mellitus, without complications in remission (E11.A)\n\
E11.A\tE11.0-E11.8\ttype 2 diabetes mellitus, with complications (E11.0-E11.8)\n\
E11.A\tE11.9\ttype 2 diabetes mellitus, without complications not in remission (E11.9)\n\
E13\tE10\tdiabetes (mellitus) due to autoimmune process (E10.-)\n\
E13\tE10\tdiabetes (mellitus) due to immune mediated pancreatic islet beta-cell destruction (E10.-)\n\
E13\tE08\tdiabetes mellitus due to underlying condition (E08.-)\n\
E13\tE09\tdrug or chemical induced diabetes mellitus (E09.-)\n\
E13\tO24.4\tgestational diabetes (O24.4-)\n\
E13\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
E13\tE10\ttype 1 diabetes mellitus (E10.-)\n\
E16.0\tE09.649\tdiabetes with hypoglycemia without coma (E09.649)\n\
E16.1\tE08.649,E10.649,E11.649,E13.649\tdiabetes with hypoglycemia (E08.649, E10.649, E11.649, E13.649)\n\
E16.1\tP70.1\thypoglycemia in infant of diabetic mother (P70.1)\n\
E16.1\tP70.4\tneonatal hypoglycemia (P70.4)\n\
E16.2\tE08.649,E10.649,E11.649,E13.649\tdiabetes with hypoglycemia (E08.649, E10.649, E11.649, E13.649)\n\
E20-E35\tN64.3\tgalactorrhea (N64.3)\n\
E20-E35\tN62\tgynecomastia (N62)\n\
E20\tD82.1\tDi George's syndrome (D82.1)\n\
E20\tE89.2\tpostprocedural hypoparathyroidism (E89.2)\n\
E20\tR29.0\ttetany NOS (R29.0)\n\
E20\tP71.4\ttransitory neonatal hypoparathyroidism (P71.4)\n\
E21\tM83\tadult osteomalacia (M83.-)\n\
E21\tE34.2\tectopic hyperparathyroidism (E34.2)\n\
E21\tE83.81\thungry bone syndrome (E83.81)\n\
E21\tE55.0\tinfantile and juvenile osteomalacia (E55.0)\n\
E21.1\tN25.81\tsecondary hyperparathyroidism of renal origin (N25.81)\n\
E22\tE24\tCushing's syndrome (E24.-)\n\
E22\tE24.1\tNelson's syndrome (E24.1)\n\
E22\tE27.0\toverproduction of ACTH not associated with Cushing's disease (E27.0)\n\
E22\tE24.0\toverproduction of pituitary ACTH (E24.0)\n\
E22\tE05.8\toverproduction of thyroid-stimulating hormone (E05.8-)\n\
E22.0\tE34.4\tconstitutional gigantism (E34.4)\n\
E22.0\tE34.4\tconstitutional tall stature (E34.4)\n\
E22.0\tE16.8\tincreased secretion from endocrine pancreas of growth hormone-releasing hormone (E16.8)\n\
E23\tE89.3\tpostprocedural hypopituitarism (E89.3)\n\
E23\tE34.3\tshort stature due to endocrine disorder (E34.3-)\n\
E23.2\tN25.1\tnephrogenic diabetes insipidus (N25.1)\n\
E23.3\tQ87.11\tPrader-Willi syndrome (Q87.11)\n\
E23.3\tQ87.19\tRussell-Silver syndrome (Q87.19)\n\
E24\tE25.0\tcongenital adrenal hyperplasia (E25.0)\n\
E25\tQ56\tindeterminate sex and pseudohermaphroditism (Q56)\n\
E25\tQ90-Q99\tchromosomal abnormalities (Q90-Q99)\n\
E27.0\tE24\tCushing's syndrome (E24.-)\n\
E27.1\tE71.528\tAddison only phenotype adrenoleukodystrophy (E71.528)\n\
E27.1\tE85\tamyloidosis (E85.-)\n\
E27.1\tA18.7\ttuberculous Addison's disease (A18.7)\n\
E27.1\tA39.1\tWaterhouse-Friderichsen syndrome (A39.1)\n\
E27.4\tE71.528\tadrenoleukodystrophy [Addison-Schilder] (E71.528)\n\
E27.4\tA39.1\tWaterhouse-Friderichsen syndrome (A39.1)\n\
E28\tE23.0\tisolated gonadotropin deficiency (E23.0)\n\
E28\tE89.4\tpostprocedural ovarian failure (E89.4-)\n\
E28.3\tQ99.1\tpure gonadal dysgenesis (Q99.1)\n\
E28.3\tQ96\tTurner's syndrome (Q96.-)\n\
E28.8\tE89.4\tpostprocedural ovarian failure (E89.4-)\n\
E29\tE34.5\tandrogen insensitivity syndrome (E34.5-)\n\
E29\tN46.0-N46.1\tazoospermia or oligospermia NOS (N46.0-N46.1)\n\
E29\tE23.0\tisolated gonadotropin deficiency (E23.0)\n\
E29\tQ98.0-Q98.1,Q98.4\tKlinefelter's syndrome (Q98.0-Q98.1, Q98.4)\n\
E29.1\tE89.5\tpostprocedural testicular hypofunction (E89.5)\n\
E30.1\tQ78.1\tAlbright (-McCune) (-Sternberg) syndrome (Q78.1)\n\
E30.1\tE22.8\tcentral precocious puberty (E22.8)\n\
E30.1\tE25.0\tcongenital adrenal hyperplasia (E25.0)\n\
E30.1\tE25\tfemale heterosexual precocious pseudopuberty (E25.-)\n\
E30.1\tE25\tmale isosexual precocious pseudopuberty (E25.-)\n\
E31\tG11.3\tataxia telangiectasia [Louis-Bar] (G11.3)\n\
E31\tG71.11\tdystrophia myotonica [Steinert] (G71.11)\n\
E31\tE20.1\tpseudohypoparathyroidism (E20.1)\n\
E31.1\tE31.2\tmultiple endocrine adenomatosis (E31.2-)\n\
E31.1\tE31.2\tmultiple endocrine neoplasia (E31.2-)\n\
E32\tD82.1\taplasia or hypoplasia of thymus with immunodeficiency (D82.1)\n\
E32\tG70.0\tmyasthenia gravis (G70.0)\n\
E32.8\tD82.1\taplasia or hypoplasia with immunodeficiency (D82.1)\n\
E32.8\tD15.0\tthymoma (D15.0)\n\
E34\tE20.1\tpseudohypoparathyroidism (E20.1)\n\
E34.2\tE24.3\tectopic ACTH syndrome (E24.3)\n\
E34.3\tQ77.4\tachondroplastic short stature (Q77.4)\n\
E34.3\tQ77.4\thypochondroplastic short stature (Q77.4)\n\
E34.3\tE45\tnutritional short stature (E45)\n\
E34.3\tE23.0\tpituitary short stature (E23.0)\n\
E34.3\tE34.8\tprogeria (E34.8)\n\
E34.3\tN25.0\trenal short stature (N25.0)\n\
E34.3\tQ87.19\tRussell-Silver syndrome (Q87.19)\n\
E34.3\tD82.2\tshort-limbed stature with immunodeficiency (D82.2)\n\
E34.3\tR62.52\tshort stature (child) (R62.52)\n\
E34.3\tR62.52\tshort stature NOS (R62.52)\n\
E35\tB67.3\tEchinococcus granulosus infection of thyroid gland (B67.3)\n\
E35\tA39.1\tmeningococcal hemorrhagic adrenalitis (A39.1)\n\
E35\tA52.79\tsyphilis of endocrine gland (A52.79)\n\
E35\tA18.7\ttuberculosis of adrenal gland, except calcification (A18.7)\n\
E35\tA18.82\ttuberculosis of endocrine gland NEC (A18.82)\n\
E35\tA18.81\ttuberculosis of thyroid gland (A18.81)\n\
E35\tA39.1\tWaterhouse-Friderichsen syndrome (A39.1)\n\
E36.0\tE36.1\tintraoperative hemorrhage and hematoma of an endocrine system organ or structure due to accidental puncture or laceration during a procedure (E36.1-)\n\
E40-E46\tK90\tintestinal malabsorption (K90.-)\n\
E40-E46\tE64.0\tsequelae of protein-calorie malnutrition (E64.0)\n\
E40\tE42\tmarasmic kwashiorkor (E42)\n\
E41\tE42\tmarasmic kwashiorkor (E42)\n\
E46\tE63.9\tnutritional deficiency NOS (E63.9)\n\
E50\tE64.1\tsequelae of vitamin A deficiency (E64.1)\n\
E51\tE64.8\tsequelae of thiamine deficiency (E64.8)\n\
E52\tE64.8\tsequelae of niacin deficiency (E64.8)\n\
E53\tE64.8\tsequelae of vitamin B deficiency (E64.8)\n\
E53.1\tD64.3\tpyridoxine-responsive sideroblastic anemia (D64.3)\n\
E53.8\tD52\tfolate deficiency anemia (D52.-)\n\
E54\tD53.2\tscorbutic anemia (D53.2)\n\
E54\tE64.2\tsequelae of vitamin C deficiency (E64.2)\n\
E55\tM83\tadult osteomalacia (M83.-)\n\
E55\tM80\tosteoporosis (M80.-)\n\
E55\tE64.3\tsequelae of rickets (E64.3)\n\
E55.0\tK90.0\tceliac rickets (K90.0)\n\
E55.0\tK50\tCrohn's rickets (K50.-)\n\
E55.0\tE83.32\thereditary vitamin D-dependent rickets (E83.32)\n\
E55.0\tE64.3\tinactive rickets (E64.3)\n\
E55.0\tN25.0\trenal rickets (N25.0)\n\
E55.0\tE64.3\tsequelae of rickets (E64.3)\n\
E55.0\tE83.31\tvitamin D-resistant rickets (E83.31)\n\
E56\tE64.8\tsequelae of other vitamin deficiencies (E64.8)\n\
E56.1\tD68.4\tdeficiency of coagulation factor due to vitamin K deficiency (D68.4)\n\
E56.1\tP53\tvitamin K deficiency of newborn (P53)\n\
E58\tE83.5\tdisorders of calcium metabolism (E83.5-)\n\
E58\tE64.8\tsequelae of calcium deficiency (E64.8)\n\
E59\tE64.8\tsequelae of selenium deficiency (E64.8)\n\
E61\tE83\tdisorders of mineral metabolism (E83.-)\n\
E61\tE00-E02\tiodine deficiency related thyroid disorders (E00-E02)\n\
E61\tE64\tsequelae of malnutrition and other nutritional deficiencies (E64.-)\n\
E61.1\tD50\tiron deficiency anemia (D50.-)\n\
E66.01\tE66.2\tmorbid (severe) obesity with alveolar hypoventilation (E66.2)\n\
E67\tR63.2\thyperalimentation NOS (R63.2)\n\
E67\tE68\tsequelae of hyperalimentation (E68)\n\
E70-E88\tE34.5\tandrogen insensitivity syndrome (E34.5-)\n\
E70-E88\tE25.0\tcongenital adrenal hyperplasia (E25.0)\n\
E70-E88\tD55\themolytic anemias attributable to enzyme disorders (D55.-)\n\
E70-E88\tQ87.4\tMarfan syndrome (Q87.4-)\n\
E70-E88\tE29.1\t5-alpha-reductase deficiency (E29.1)\n\
E70.2\tP74.5\ttransitory tyrosinemia of newborn (P74.5)\n\
E70.32\tE70.330\tChediak-Higashi syndrome (E70.330)\n\
E70.32\tE70.331\tHermansky-Pudlak syndrome (E70.331)\n\
E71.3\tE71.5\tperoxisomal disorders (E71.5)\n\
E71.3\tG60.1\tRefsum's disease (G60.1)\n\
E71.3\tG37.0\tSchilder's disease (G37.0)\n\
E71.313\tE72.3\tglutaric aciduria (type 1) NOS (E72.3)\n\
E71.4\tE71.314\tMuscle carnitine palmitoyltransferase deficiency (E71.314)\n\
E71.5\tG37.0\tSchilder's disease (G37.0)\n\
E71.51\tG60.1\tRefsum's disease (G60.1)\n\
E71.511\tE71.42\tX-linked adrenoleukodystrophy (E71.42-)\n\
E72\tE70\taromatic amino-acid metabolism (E70.-)\n\
E72\tE71.0-E71.2\tbranched-chain amino-acid metabolism (E71.0-E71.2)\n\
E72\tE71.3\tfatty-acid metabolism (E71.3)\n\
E72\tE79\tpurine and pyrimidine metabolism (E79.-)\n\
E72\tM1A,M10\tgout (M1A.-, M10.-)\n\
E72.0\tE70.5\tdisorders of tryptophan metabolism (E70.5)\n\
E72.04\tE72.09\tFanconi (-de Toni) (-Debré) syndrome without cystinosis (E72.09)\n\
E72.1\tE72.04\tcystinosis (E72.04)\n\
E72.1\tE72.01\tcystinuria (E72.01)\n\
E72.1\tD51.2\ttranscobalamin II deficiency (D51.2)\n\
E72.2\tE72.4\tdisorders of ornithine metabolism (E72.4)\n\
E72.20\tP74.6\ttransient hyperammonemia of newborn (P74.6)\n\
E72.3\tE71.313\tglutaric aciduria type II (E71.313)\n\
E72.3\tG60.1\tRefsum's disease (G60.1)\n\
E72.3\tE71.510\tZellweger syndrome (E71.510)\n\
E72.4\tH31.2\thereditary choroidal dystrophy (H31.2-)\n\
E72.53\tE72.54\tsecondary hyperoxaluria (E72.54-)\n\
E72.54\tE72.53\tprimary hyperoxaluria (E72.53-)\n\
E74\tE08-E13\tdiabetes mellitus (E08-E13)\n\
E74\tE16.2\thypoglycemia NOS (E16.2)\n\
E74\tE16.3\tincreased secretion of glucagon (E16.3)\n\
E74\tE76.0-E76.3\tmucopolysaccharidosis (E76.0-E76.3)\n\
E74.1\tE74.09\tmuscle phosphofructokinase deficiency (E74.09)\n\
E74.4\tD55\tdisorders of pyruvate metabolism and gluconeogenesis with anemia (D55.-)\n\
E74.4\tG31.82\tLeigh's syndrome (G31.82)\n\
E75\tE77.0-E77.1\tmucolipidosis, types I-III (E77.0-E77.1)\n\
E75\tG60.1\tRefsum's disease (G60.1)\n\
E75.2\tE71.528\tadrenoleukodystrophy [Addison-Schilder] (E71.528)\n\
E78\tE75.0-E75.3\tsphingolipidosis (E75.0-E75.3)\n\
E78.2\tE75.5\tcerebrotendinous cholesterosis [van Bogaert-Scherer- Epstein] (E75.5)\n\
E78.2\tE78.49\tfamilial combined hyperlipidemia (E78.49)\n\
E78.7\tE75.242\tNiemann-Pick disease type C (E75.242)\n\
E79\tQ87.19\tAtaxia-telangiectasia (Q87.19)\n\
E79\tQ82.8\tBloom's syndrome (Q82.8)\n\
E79\tQ87.19\tCockayne's syndrome (Q87.19)\n\
E79\tN20.0\tcalculus of kidney (N20.0)\n\
E79\tD81\tcombined immunodeficiency disorders (D81.-)\n\
E79\tD61.09\tFanconi's anemia (D61.09)\n\
E79\tM1A,M10\tgout (M1A.-, M10.-)\n\
E79\tD53.0\torotaciduric anemia (D53.0)\n\
E79\tE34.8\tprogeria (E34.8)\n\
E79\tE34.8\tWerner's syndrome (E34.8)\n\
E79\tQ82.1\txeroderma pigmentosum (Q82.1)\n\
E83\tE58-E61\tdietary mineral deficiency (E58-E61)\n\
E83\tE20-E21\tparathyroid disorders (E20-E21)\n\
E83\tE55\tvitamin D deficiency (E55.-)\n\
E83.1\tD50\tiron deficiency anemia (D50.-)\n\
E83.1\tD64.0-D64.3\tsideroblastic anemia (D64.0-D64.3)\n\
E83.11\tP78.84\tGALD (P78.84)\n\
E83.11\tP78.84\tGestational alloimmune liver disease (P78.84)\n\
E83.11\tP78.84\tNeonatal hemochromatosis (P78.84)\n\
E83.3\tM83\tadult osteomalacia (M83.-)\n\
E83.3\tM80\tosteoporosis (M80.-)\n\
E83.31\tE55.0\tvitamin D-deficiency rickets (E55.0)\n\
E83.5\tE20.812\tautoimmune hypoparathyroidism (E20.812)\n\
E83.5\tE20.810\tautosomal dominant hypocalcemia (E20.810)\n\
E83.5\tM11.1-M11.2\tchondrocalcinosis (M11.1-M11.2)\n\
E83.5\tE83.81\thungry bone syndrome (E83.81)\n\
E83.5\tE21.0-E21.3\thyperparathyroidism (E21.0-E21.3)\n\
E83.5\tE20.811\tsecondary hypoparathyroidism in diseases classified elsewhere (E20.811)\n\
E84.11\tP76.0\tmeconium ileus not due to cystic fibrosis (P76.0)\n\
E86\tP74.1\tdehydration of newborn (P74.1)\n\
E86\tT81.19\tpostprocedural hypovolemic shock (T81.19)\n\
E86\tT79.4\ttraumatic hypovolemic shock (T79.4)\n\
E87\tE23.2\tdiabetes insipidus (E23.2)\n\
E87\tO21.1\telectrolyte imbalance associated with hyperemesis gravidarum (O21.1)\n\
E87\tO08.5\telectrolyte imbalance following ectopic or molar pregnancy (O08.5)\n\
E87\tG72.3\tfamilial periodic paralysis (G72.3)\n\
E87\tP19.9\tmetabolic acidemia in newborn, unspecified (P19.9)\n\
E87.1\tE22.2\tsyndrome of inappropriate secretion of antidiuretic hormone (E22.2)\n\
E87.7\tR60.9\tedema NOS (R60.9)\n\
E87.7\tR60.9\tfluid retention (R60.9)\n\
E88\tC96.6\thistiocytosis X (chronic) (C96.6)\n\
E88.0\tD47.2\tmonoclonal gammopathy (of undetermined significance) (D47.2)\n\
E88.0\tD89.0\tpolyclonal hypergammaglobulinemia (D89.0)\n\
E88.0\tC88.00\tWaldenström macroglobulinemia (C88.00)\n\
E88.1\tK90.81\tWhipple's disease (K90.81)\n\
E88.4\tE74.4\tdisorders of pyruvate metabolism (E74.4)\n\
E88.4\tH49.81\tKearns-Sayre syndrome (H49.81)\n\
E88.4\tH47.22\tLeber's disease (H47.22)\n\
E88.4\tG31.82\tLeigh's encephalopathy (G31.82)\n\
E88.4\tG71.3\tMitochondrial myopathy, NEC (G71.3)\n\
E88.4\tG93.7\tReye's syndrome (G93.7)\n\
E88.89\tJ84.82\tadult pulmonary Langerhans cell histiocytosis (J84.82)\n\
E88.A\tR64\tcachexia NOS (R64)\n\
E88.A\tE41\tnutritional marasmus (E41)\n\
E89.1\tR73.9\ttransient postprocedural hyperglycemia (R73.9)\n\
E89.1\tE16.2\ttransient postprocedural hypoglycemia (E16.2)\n\
F01.A\tF06.7\tmild neurocognitive disorder due to known physiological condition with or without behavioral disturbance (F06.7-)\n\
F02\tF06.7\tmild neurocognitive disorder due to known physiological condition with or without behavioral disturbance (F06.7-)\n\
F02.A\tF06.7\tmild neurocognitive disorder due to known physiological condition with or without behavioral disturbance (F06.7-)\n\
F03.A\tF06.7\tmild neurocognitive disorder due to known physiological condition with or without behavioral disturbance (F06.7-)\n\
F04\tR41.3\tamnesia NOS (R41.3)\n\
F04\tR41.1\tanterograde amnesia (R41.1)\n\
F04\tF44.0\tdissociative amnesia (F44.0)\n\
F04\tR41.2\tretrograde amnesia (R41.2)\n\
F05\tR41.0\tdelirium NOS (R41.0)\n\
F06\tF03\tunspecified dementia (F03.-)\n\
F06.1\tR40.1\tcatatonic stupor (R40.1)\n\
F06.1\tR40.1\tstupor NOS (R40.1)\n\
F06.7\tR41.81\tage related cognitive decline (R41.81)\n\
F06.7\tR41.82\taltered mental status (R41.82)\n\
F06.7\tG31.9\tcerebral degeneration (G31.9)\n\
F06.7\tR41.82\tchange in mental status (R41.82)\n\
F06.7\tI69.01-I69.11,I69.21-I69.31,I69.81-I69.91\tcognitive deficits following (sequelae of) cerebral hemorrhage or infarction (I69.01-I69.11-, I69.21-I69.31-, I69.81- I69.91-)\n\
F06.7\tF01,F02,F03\tdementia (F01.-, F02.-, F03.-)\n\
F06.7\tG31.84\tmild cognitive impairment due to unknown or unspecified etiology (G31.84)\n\
F06.7\tR41.4\tneurologic neglect syndrome (R41.4)\n\
F06.7\tF68.8\tpersonality change, nonpsychotic (F68.8)\n\
F07.0\tG31.84\tmild cognitive impairment (G31.84)\n\
F07.0\tF07.81\tpostconcussional syndrome (F07.81)\n\
F07.0\tF07.89\tpostencephalitic syndrome (F07.89)\n\
F07.0\tR45\tsigns and symptoms involving emotional state (R45.-)\n\
F07.81\tS06.0X\tcurrent concussion (brain) (S06.0X- with seventh character A)\n\
F07.81\tF07.89\tpostencephalitic syndrome (F07.89)\n\
F09\tF06.7\tmild neurocognitive disorder due to known physiological condition (F06.7-)\n\
F09\tF29\tpsychosis NOS (F29)\n\
F10.1\tF10.2\talcohol dependence (F10.2-)\n\
F10.1\tF10.9\talcohol use, unspecified (F10.9-)\n\
F10.2\tF10.1\talcohol abuse (F10.1-)\n\
F10.2\tF10.9\talcohol use, unspecified (F10.9-)\n\
F10.9\tF10.1\talcohol abuse (F10.1-)\n\
F10.9\tF10.2\talcohol dependence (F10.2-)\n\
F11.1\tF11.2\topioid dependence (F11.2-)\n\
F11.1\tF11.9\topioid use, unspecified (F11.9-)\n\
F11.2\tF11.1\topioid abuse (F11.1-)\n\
F11.2\tF11.9\topioid use, unspecified (F11.9-)\n\
F11.22\tF11.23\topioid dependence with withdrawal (F11.23)\n\
F11.23\tF11.22\topioid dependence with intoxication (F11.22-)\n\
F11.9\tF11.1\topioid abuse (F11.1-)\n\
F11.9\tF11.2\topioid dependence (F11.2-)\n\
F11.92\tF11.93\topioid use, unspecified with withdrawal (F11.93)\n\
F11.93\tF11.92\topioid use, unspecified with intoxication (F11.92-)\n\
F12.1\tF12.2\tcannabis dependence (F12.2-)\n\
F12.1\tF12.9\tcannabis use, unspecified (F12.9-)\n\
F12.2\tF12.1\tcannabis abuse (F12.1-)\n\
F12.2\tF12.9\tcannabis use, unspecified (F12.9-)\n\
F12.9\tF12.1\tcannabis abuse (F12.1-)\n\
F12.9\tF12.2\tcannabis dependence (F12.2-)\n\
F13.1\tF13.2\tsedative, hypnotic or anxiolytic-related dependence (F13.2-)\n\
F13.1\tF13.9\tsedative, hypnotic, or anxiolytic use, unspecified (F13.9-)\n\
F13.2\tF13.1\tsedative, hypnotic or anxiolytic-related abuse (F13.1-)\n\
F13.2\tF13.9\tsedative, hypnotic, or anxiolytic use, unspecified (F13.9-)\n\
F13.22\tF13.23\tsedative, hypnotic or anxiolytic dependence with withdrawal (F13.23-)\n\
F13.23\tF13.22\tsedative, hypnotic or anxiolytic dependence with intoxication (F13.22-)\n\
F13.9\tF13.1\tsedative, hypnotic or anxiolytic-related abuse (F13.1-)\n\
F13.9\tF13.2\tsedative, hypnotic or anxiolytic-related dependence (F13.2-)\n\
F13.92\tF13.93\tsedative, hypnotic or anxiolytic use, unspecified with withdrawal (F13.93-)\n\
F13.93\tF13.92\tsedative, hypnotic or anxiolytic use, unspecified with intoxication (F13.92-)\n\
F14.1\tF14.2\tcocaine dependence (F14.2-)\n\
F14.1\tF14.9\tcocaine use, unspecified (F14.9-)\n\
F14.2\tF14.1\tcocaine abuse (F14.1-)\n\
F14.2\tF14.9\tcocaine use, unspecified (F14.9-)\n\
F14.22\tF14.23\tcocaine dependence with withdrawal (F14.23)\n\
F14.23\tF14.22\tcocaine dependence with intoxication (F14.22-)\n\
F14.9\tF14.1\tcocaine abuse (F14.1-)\n\
F14.9\tF14.2\tcocaine dependence (F14.2-)\n\
F15.1\tF15.2\tother stimulant dependence (F15.2-)\n\
F15.1\tF15.9\tother stimulant use, unspecified (F15.9-)\n\
F15.2\tF15.1\tother stimulant abuse (F15.1-)\n\
F15.2\tF15.9\tother stimulant use, unspecified (F15.9-)\n\
F15.22\tF15.23\tother stimulant dependence with withdrawal (F15.23)\n\
F15.23\tF15.22\tother stimulant dependence with intoxication (F15.22-)\n\
F15.9\tF15.1\tother stimulant abuse (F15.1-)\n\
F15.9\tF15.2\tother stimulant dependence (F15.2-)\n\
F15.92\tF15.93\tother stimulant use, unspecified with withdrawal (F15.93)\n\
F15.93\tF15.92\tother stimulant use, unspecified with intoxication (F15.92-)\n\
F16.1\tF16.2\thallucinogen dependence (F16.2-)\n\
F16.1\tF16.9\thallucinogen use, unspecified (F16.9-)\n\
F16.2\tF16.1\thallucinogen abuse (F16.1-)\n\
F16.2\tF16.9\thallucinogen use, unspecified (F16.9-)\n\
F16.9\tF16.1\thallucinogen abuse (F16.1-)\n\
F16.9\tF16.2\thallucinogen dependence (F16.2-)\n\
F17\tZ87.891\thistory of tobacco dependence (Z87.891)\n\
F17\tZ72.0\ttobacco use NOS (Z72.0)\n\
F18.1\tF18.2\tinhalant dependence (F18.2-)\n\
F18.1\tF18.9\tinhalant use, unspecified (F18.9-)\n\
F18.2\tF18.1\tinhalant abuse (F18.1-)\n\
F18.2\tF18.9\tinhalant use, unspecified (F18.9-)\n\
F18.9\tF18.1\tinhalant abuse (F18.1-)\n\
F18.9\tF18.2\tinhalant dependence (F18.2-)\n\
F19.1\tF19.2\tother psychoactive substance dependence (F19.2-)\n\
F19.1\tF19.9\tother psychoactive substance use, unspecified (F19.9-)\n\
F19.2\tF19.1\tother psychoactive substance abuse (F19.1-)\n\
F19.2\tF19.9\tother psychoactive substance use, unspecified (F19.9-)\n\
F19.22\tF19.23\tother psychoactive substance dependence with withdrawal (F19.23-)\n\
F19.23\tF19.22\tother psychoactive substance dependence with intoxication (F19.22-)\n\
F19.9\tF19.1\tother psychoactive substance abuse (F19.1-)\n\
F19.9\tF19.2\tother psychoactive substance dependence (F19.2-)\n\
F19.92\tF19.93\tother psychoactive substance use, unspecified with withdrawal (F19.93)\n\
F19.93\tF19.92\tother psychoactive substance use, unspecified with intoxication (F19.92-)\n\
F20\tF23\tbrief psychotic disorder (F23)\n\
F20\tF25.0\tcyclic schizophrenia (F25.0)\n\
F20\tF30.2,F31.2,F31.5,F31.64,F32.3,F33.3\tmood [affective] disorders with psychotic symptoms (F30.2, F31.2, F31.5, F31.64, F32.3, F33.3)\n\
F20\tF25\tschizoaffective disorder (F25.-)\n\
F20\tF23\tschizophrenic reaction NOS (F23)\n\
F20.0\tF22\tinvolutional paranoid state (F22)\n\
F20.0\tF22\tparanoia (F22)\n\
F20.2\tR40.1\tcatatonic stupor (R40.1)\n\
F20.3\tF23\tacute schizophrenia-like psychotic disorder (F23)\n\
F22\tF30.2,F31.2,F31.5,F31.64,F32.3,F33.3\tmood [affective] disorders with psychotic symptoms (F30.2, F31.2, F31.5, F31.64, F32.3, F33.3)\n\
F22\tF20.0\tparanoid schizophrenia (F20.0)\n\
F25\tF30.2,F31.2,F31.5,F31.64,F32.3,F33.3\tmood [affective] disorders with psychotic symptoms (F30.2, F31.2, F31.5, F31.64, F32.3, F33.3)\n\
F25\tF20\tschizophrenia (F20.-)\n\
F29\tF99\tmental disorder NOS (F99)\n\
F29\tF09\tunspecified mental disorder due to known physiological condition (F09)\n\
F30\tF31\tbipolar disorder (F31.-)\n\
F30\tF32\tmajor depressive disorder, single episode (F32.-)\n\
F30\tF33\tmajor depressive disorder, recurrent (F33.-)\n\
F31\tF30\tbipolar disorder, single manic episode (F30.-)\n\
F31\tF32\tmajor depressive disorder, single episode (F32.-)\n\
F31\tF33\tmajor depressive disorder, recurrent (F33.-)\n\
F32\tF31\tbipolar disorder (F31.-)\n\
F32\tF30\tmanic episode (F30.-)\n\
F32\tF33\trecurrent depressive disorder (F33.-)\n\
F32.81\tN94.3\tpremenstrual tension syndrome (N94.3)\n\
F33\tF31\tbipolar disorder (F31.-)\n\
F33\tF30\tmanic episode (F30.-)\n\
F40.01\tF41.0\tpanic disorder without agoraphobia (F41.0)\n\
F41.0\tF40.01\tpanic disorder with agoraphobia (F40.01)\n\
F42.4\tL98.1\tfactitial dermatitis (L98.1)\n\
F42.4\tF98.8\tother specified behavioral and emotional disorders with onset usually occurring in early childhood and adolescence (F98.8)\n\
F44.0\tR41.3\tamnesia NOS (R41.3)\n\
F44.0\tR41.1\tanterograde amnesia (R41.1)\n\
F44.0\tF44.1\tdissociative amnesia with dissociative fugue (F44.1)\n\
F44.0\tR41.2\tretrograde amnesia (R41.2)\n\
F44.2\tR40.1\tcatatonic stupor (R40.1)\n\
F44.2\tR40.1\tstupor NOS (R40.1)\n\
F45.4\tR52\tpain NOS (R52)\n\
F45.8\tG47.63\tsleep related teeth grinding (G47.63)\n\
F50\tR63.0\tanorexia NOS (R63.0)\n\
F50\tP92\tfeeding problems of newborn (P92.-)\n\
F50\tR63.2\tpolyphagia (R63.2)\n\
F50.0\tR63.0\tloss of appetite (R63.0)\n\
F50.0\tF50.89\tpsychogenic loss of appetite (F50.89)\n\
F50.02\tF50.2\tbulimia nervosa (F50.2-)\n\
F50.2\tF50.02\tanorexia nervosa, binge eating/purging type (F50.02-)\n\
F50.83\tF98.3\tpica in infancy and childhood (F98.3)\n\
F50.84\tF98.21\trumination disorder in infancy and childhood (F98.21)\n\
F51.12\tZ72.820\tsleep deprivation (Z72.820)\n\
F52.0\tR68.82\tdecreased libido (R68.82)\n\
F52.21\tN52\timpotence of organic origin (N52.-)\n\
F52.21\tN52\timpotence NOS (N52.-)\n\
F53\tF30.2,F31.2,F31.5,F31.64,F32.3,F33.3\tmood disorders with psychotic features (F30.2, F31.2, F31.5, F31.64, F32.3, F33.3)\n\
F53\tO90.6\tpostpartum dysphoria (O90.6)\n\
F53\tF20-F29\tpsychosis in schizophrenia, schizotypal, delusional, and other psychotic disorders (F20-F29)\n\
F60.2\tF91\tconduct disorders (F91.-)\n\
F63.0\tZ72.6\tgambling and betting NOS (Z72.6)\n\
F63.2\tZ03.8\tshoplifting as the reason for observation for suspected mental disorder (Z03.8)\n\
F64.0\tF64.2\tgender identity disorder of childhood (F64.2)\n\
F64.1\tF64.2\tgender identity disorder in childhood (F64.2)\n\
F64.2\tF64.0\tgender identity disorder in adolescence and adulthood (F64.0)\n\
F70-F79\tR41.83\tborderline intellectual functioning, IQ above 70 to 84 (R41.83)\n\
F80.0\tR47.01\tspeech articulation impairment due to aphasia NOS (R47.01)\n\
F80.0\tR48.2\tspeech articulation impairment due to apraxia (R48.2)\n\
F80.1\tF80.2\tmixed receptive-expressive language disorder (F80.2)\n\
F80.1\tR47\tdysphasia and aphasia NOS (R47.-)\n\
F80.2\tH93.25\tcentral auditory processing disorder (H93.25)\n\
F80.2\tR47\tdysphasia or aphasia NOS (R47.-)\n\
F80.2\tF80.1\texpressive language disorder (F80.1)\n\
F80.2\tF80.1\texpressive type dysphasia or aphasia (F80.1)\n\
F80.2\tH93.25\tword deafness (H93.25)\n\
F80.81\tF98.5\tadult onset fluency disorder (F98.5)\n\
F80.81\tR47.82\tfluency disorder in conditions classified elsewhere (R47.82)\n\
F80.81\tI69\tfluency disorder (stuttering) following cerebrovascular disease (I69. with final characters -23)\n\
F80.82\tF84.5\tAsperger's syndrome (F84.5)\n\
F80.82\tF84.0\tautistic disorder (F84.0)\n\
F81.0\tR48.0\talexia NOS (R48.0)\n\
F81.0\tR48.0\tdyslexia NOS (R48.0)\n\
F81.2\tR48.8\tacalculia NOS (R48.8)\n\
F82\tR26\tabnormalities of gait and mobility (R26.-)\n\
F82\tR27\tlack of coordination (R27.-)\n\
F84.0\tF84.5\tAsperger's syndrome (F84.5)\n\
F84.2\tF84.5\tAsperger's syndrome (F84.5)\n\
F84.2\tF84.0\tAutistic disorder (F84.0)\n\
F84.2\tF84.3\tOther childhood disintegrative disorder (F84.3)\n\
F84.3\tF84.5\tAsperger's syndrome (F84.5)\n\
F84.3\tF84.0\tAutistic disorder (F84.0)\n\
F84.3\tF84.2\tRett's syndrome (F84.2)\n\
F91\tZ72.81\tantisocial behavior (Z72.81-)\n\
F91\tF60.2\tantisocial personality disorder (F60.2)\n\
F94.1\tF94.2\tdisinhibited attachment disorder of childhood (F94.2)\n\
F94.2\tF94.1\treactive attachment disorder of childhood (F94.1)\n\
F98.0\tR32\tenuresis NOS (R32)\n\
F98.1\tR15\tencopresis NOS (R15.-)\n\
F98.21\tF50.84\trumination disorder in adults (F50.84)\n\
F98.3\tF50.83\tpica in adults (F50.83)\n\
F98.4\tR25\tabnormal involuntary movements (R25.-)\n\
F98.5\tF80.81\tchildhood onset fluency disorder (F80.81)\n\
F98.5\tR47.02\tdysphasia (R47.02)\n\
F98.5\tR47.82\tfluency disorder in conditions classified elsewhere (R47.82)\n\
F98.5\tI69\tfluency disorder (stuttering) following cerebrovascular disease (I69. with final characters -23)\n\
F98.5\tF95\ttic disorders (F95.-)\n\
F99\tF09\tunspecified mental disorder due to known physiological condition (F09)\n\
G00\tG04.2\tbacterial meningoencephalitis (G04.2)\n\
G00\tG04.2\tbacterial meningomyelitis (G04.2)\n\
G01\tA54.81\tgonococcal (A54.81)\n\
G01\tA27.81\tleptospirosis (A27.81)\n\
G01\tA32.11\tlisteriosis (A32.11)\n\
G01\tA69.21\tLyme disease (A69.21)\n\
G01\tA39.0\tmeningococcal (A39.0)\n\
G01\tA52.13\tneurosyphilis (A52.13)\n\
G01\tA17.0\ttuberculosis (A17.0)\n\
G01\tG05\tmeningoencephalitis and meningomyelitis in bacterial diseases classified elsewhere (G05)\n\
G02\tB37.5\tcandidal meningitis (B37.5)\n\
G02\tB38.4\tcoccidioidomycosis meningitis (B38.4)\n\
G02\tB45.1\tcryptococcal meningitis (B45.1)\n\
G02\tB00.3\therpesviral [herpes simplex] meningitis (B00.3)\n\
G02\tB27\tinfectious mononucleosis complicated by meningitis (B27.- with fifth character 2)\n\
G02\tB05.1\tmeasles complicated by meningitis (B05.1)\n\
G02\tG05\tmeningoencephalitis and meningomyelitis in other infectious and parasitic diseases classified elsewhere (G05)\n\
G02\tB26.1\tmumps meningitis (B26.1)\n\
G02\tB06.02\trubella meningitis (B06.02)\n\
G02\tB01.0\tvaricella [chickenpox] meningitis (B01.0)\n\
G02\tB02.1\tzoster meningitis (B02.1)\n\
G03\tG04\tmeningoencephalitis (G04.-)\n\
G03\tG04\tmeningomyelitis (G04.-)\n\
G04\tG93.40\tencephalopathy NOS (G93.40)\n\
G04.0\tG04.3\tacute necrotizing hemorrhagic encephalopathy (G04.3-)\n\
G04.0\tG04.81\tother noninfectious acute disseminated encephalomyelitis (noninfectious ADEM) (G04.81)\n\
G04.01\tB01.1\tpost chickenpox encephalitis (B01.1)\n\
G04.01\tB05.0\tpost measles encephalitis (B05.0)\n\
G04.01\tB05.1\tpost measles myelitis (B05.1)\n\
G04.3\tG04.0\tacute disseminated encephalitis and encephalomyelitis (G04.0-)\n\
G04.82\tG37.3\ttransverse myelitis (G37.3)\n\
G05\tA85.1\tadenoviral encephalitis, myelitis and encephalomyelitis (A85.1)\n\
G05\tB05.0\tencephalitis, myelitis and encephalomyelitis (in) measles (B05.0)\n\
G05\tA85.0\tenteroviral encephalitis, myelitis and encephalomyelitis (A85.0)\n\
G05\tB00.4\therpesviral [herpes simplex] encephalitis, myelitis and encephalomyelitis (B00.4)\n\
G05\tA32.12\tlisterial encephalitis, myelitis and encephalomyelitis (A32.12)\n\
G05\tA39.81\tmeningococcal encephalitis, myelitis and encephalomyelitis (A39.81)\n\
G05\tB26.2\tmumps encephalitis, myelitis and encephalomyelitis (B26.2)\n\
G05\tB01.1\tpostchickenpox encephalitis, myelitis and encephalomyelitis (B01.1-)\n\
G05\tB06.01\trubella encephalitis, myelitis and encephalomyelitis (B06.01)\n\
G05\tB58.2\ttoxoplasmosis encephalitis, myelitis and encephalomyelitis (B58.2)\n\
G05\tB02.0\tzoster encephalitis, myelitis and encephalomyelitis (B02.0)\n\
G06.0\tA17.81\ttuberculous intracranial abscess and granuloma (A17.81)\n\
G06.1\tA17.81\ttuberculous intraspinal abscess and granuloma (A17.81)\n\
G07\tA06.6\tamebic (A06.6)\n\
G07\tB43.1\tchromomycotic (B43.1)\n\
G07\tA54.82\tgonococcal (A54.82)\n\
G07\tA17.81\ttuberculous (A17.81)\n\
G07\tA17.1\ttuberculoma of meninges (A17.1)\n\
G08\tO00-O07,O08.7\tabortion, ectopic or molar pregnancy (O00-O07, O08.7)\n\
G08\tO22.5,O87.3\tpregnancy, childbirth and the puerperium (O22.5, O87.3)\n\
G08\tI67.6\tnonpyogenic intracranial phlebitis and thrombophlebitis (I67.6)\n\
G14\tB91\tsequelae of poliomyelitis (B91)\n\
G20.B\tG24.0\tdrug induced dystonia (G24.0-)\n\
G20.C\tG20.A1\tParkinson's disease NOS (G20.A1)\n\
G20.C\tG20.B\tParkinson's disease with dyskinesia (G20.B-)\n\
G20.C\tG20.A\tParkinson's disease without dyskinesia (G20.A-)\n\
G20.C\tG21\tsecondary parkinsonism (G21.-)\n\
G21\tG10\tHuntington's disease (G10)\n\
G21\tG31.83\tneurocognitive disorder with Lewy bodies (G31.83)\n\
G21\tG90.3\tShy-Drager syndrome (G90.3)\n\
G21\tA52.19\tsyphilitic Parkinsonism (A52.19)\n\
G21.0\tG21.11\tneuroleptic induced parkinsonism (G21.11)\n\
G21.11\tG21.0\tmalignant neuroleptic syndrome (G21.0)\n\
G24.3\tQ68.0\tcongenital torticollis (Q68.0)\n\
G24.3\tF44.4\thysterical torticollis (F44.4)\n\
G24.3\tR29.891\tocular torticollis (R29.891)\n\
G24.3\tF45.8\tpsychogenic torticollis (F45.8)\n\
G24.3\tM43.6\ttorticollis NOS (M43.6)\n\
G24.3\tS13.4\ttraumatic recurrent torticollis (S13.4)\n\
G24.4\tG24.01\tdrug induced orofacial dyskinesia (G24.01)\n\
G24.5\tG24.01\tdrug induced blepharospasm (G24.01)\n\
G25.0\tR25.1\ttremor NOS (R25.1)\n\
G25.3\tG51.4\tfacial myokymia (G51.4)\n\
G25.3\tG40\tmyoclonic epilepsy (G40.-)\n\
G25.5\tI02.0\tchorea NOS with heart involvement (I02.0)\n\
G25.5\tG10\tHuntington's chorea (G10)\n\
G25.5\tI02\trheumatic chorea (I02.-)\n\
G25.5\tI02\tSydenham's chorea (I02.-)\n\
G25.69\tF95.9\thabit spasm (F95.9)\n\
G25.69\tF95.9\ttic NOS (F95.9)\n\
G25.69\tF95.2\tTourette's syndrome (F95.2)\n\
G30\tG31.1\tsenile degeneration of brain NEC (G31.1)\n\
G30\tF03\tsenile dementia NOS (F03.-)\n\
G30\tR41.81\tsenility NOS (R41.81)\n\
G31.1\tG30\tAlzheimer's disease (G30.-)\n\
G31.1\tR41.81\tsenility NOS (R41.81)\n\
G31.84\tR41.81\tage related cognitive decline (R41.81)\n\
G31.84\tR41.82\taltered mental status (R41.82)\n\
G31.84\tG31.9\tcerebral degeneration (G31.9)\n\
G31.84\tI60-I69\tcerebrovascular diseases (I60-I69)\n\
G31.84\tR41.82\tchange in mental status (R41.82)\n\
G31.84\tI69.01,I69.11,I69.21,I69.31,I69.81,I69.91\tcognitive deficits following (sequelae of) cerebral hemorrhage or infarction (I69.01-, I69.11-, I69.21-, I69.31-, I69.81-, I69.91-)\n\
G31.84\tS06\tcognitive impairment due to intracranial or head injury (S06.-)\n\
G31.84\tF01,F02,F03\tdementia (F01.-, F02.-, F03.-)\n\
G31.84\tF06.7\tmild neurocognitive disorder due to a known physiological condition (F06.7-)\n\
G31.84\tR41.4\tneurologic neglect syndrome (R41.4)\n\
G31.84\tF68.8\tpersonality change, nonpsychotic (F68.8)\n\
G32.0\tA52.11\tsyphilitic combined degeneration of spinal cord (A52.11)\n\
G32.8\tE51.2\tsuperior hemorrhagic polioencephalitis [Wernicke's encephalopathy] (E51.2)\n\
G32.81\tG31.2\tsystemic atrophy primarily affecting the central nervous system in alcoholic cerebellar ataxia (G31.2)\n\
G32.81\tG13.2\tsystemic atrophy primarily affecting the central nervous system in myxedema (G13.2)\n\
G35.A\tG37.9\tdemyelinating disease of central nervous system, unspecified (G37.9)\n\
G36\tG04.01\tpostinfectious encephalitis and encephalomyelitis NOS (G04.01)\n\
G37.0\tE71.52\tX linked adrenoleukodystrophy (E71.52-)\n\
G37.3\tG04.82\tacute flaccid myelitis (G04.82)\n\
G37.3\tG35\tmultiple sclerosis (G35-)\n\
G37.3\tG36.0\tneuromyelitis optica [Devic] (G36.0)\n\
G40\tF44.5\tconversion disorder with seizures (F44.5)\n\
G40\tR56.9\tconvulsions NOS (R56.9)\n\
G40\tR56.1\tpost traumatic seizures (R56.1)\n\
G40\tR56.9\tseizure (convulsive) NOS (R56.9)\n\
G40\tP90\tseizure of newborn (P90)\n\
G40.0\tG40.1,G40.2\tadult onset localization-related epilepsy (G40.1-, G40.2-)\n\
G40.89\tR56.1\tpost traumatic seizures (R56.1)\n\
G40.89\tG40.909\trecurrent seizures NOS (G40.909)\n\
G40.89\tR56.9\tseizure NOS (R56.9)\n\
G43\tG44.00\tlower half migraine (G44.00)\n\
G43.0\tG43.7\tchronic migraine without aura (G43.7-)\n\
G43.1\tG43.E\tchronic migraine with aura (G43.E-)\n\
G43.1\tG43.5,G43.6\tpersistent migraine aura (G43.5-, G43.6-)\n\
G43.7\tG43.0\tmigraine without aura (G43.0-)\n\
G43.A\tR11.15\tcyclical vomiting syndrome unrelated to migraine (R11.15)\n\
G43.E\tG43.1\tmigraine with aura (G43.1-)\n\
G44\tR51.9\theadache NOS (R51.9)\n\
G45\tP91.0\tneonatal cerebral ischemia (P91.0)\n\
G45\tH34.0\ttransient retinal artery occlusion (H34.0-)\n\
G45.4\tR41.3\tamnesia NOS (R41.3)\n\
G47.3\tR06.81\tapnea NOS (R06.81)\n\
G47.3\tR06.3\tCheyne-Stokes breathing (R06.3)\n\
G47.3\tE66.2\tpickwickian syndrome (E66.2)\n\
G47.3\tP28.3\tsleep apnea of newborn (P28.3-)\n\
G47.33\tP28.3\tobstructive sleep apnea of newborn (P28.3-)\n\
G47.5\tF10.182,F10.282,F10.982\talcohol induced parasomnia (F10.182, F10.282, F10.982)\n\
G47.5\tF11.182,F11.282,F11.982,F13.182,F13.282,F13.982,F14.182,F14.282,F14.982,F15.182,F15.282,F15.982,F19.182,F19.282,F19.982\tdrug induced parasomnia (F11.182, F11.282, F11.982, F13.182, F13.282, F13.982, F14.182, F14.282, F14.982, F15.182, F15.282, F15.982, F19.182, F19.282, F19.982)\n\
G47.5\tF51.8\tparasomnia not due to a substance or known physiological condition (F51.8)\n\
G47.63\tF45.8\tpsychogenic bruxism (F45.8)\n\
G50-G59\tM79.2\tneuralgia NOS (M79.2)\n\
G50-G59\tM79.2\tneuritis NOS (M79.2)\n\
G50-G59\tO26.82\tperipheral neuritis in pregnancy (O26.82-)\n\
G50-G59\tM54.1\tradiculitis NOS (M54.1-)\n\
G51.1\tB02.21\tpostherpetic geniculate ganglionitis (B02.21)\n\
G53\tD86.82\tmultiple cranial nerve palsy in sarcoidosis (D86.82)\n\
G53\tA52.15\tmultiple cranial nerve palsy in syphilis (A52.15)\n\
G53\tB02.21\tpostherpetic geniculate ganglionitis (B02.21)\n\
G53\tB02.22\tpostherpetic trigeminal neuralgia (B02.22)\n\
G54\tM50-M51\tintervertebral disc disorders (M50-M51)\n\
G54\tM79.2\tneuralgia or neuritis NOS (M79.2)\n\
G54\tM54.13\tneuritis or radiculitis brachial NOS (M54.13)\n\
G54\tM54.16\tneuritis or radiculitis lumbar NOS (M54.16)\n\
G54\tM54.17\tneuritis or radiculitis lumbosacral NOS (M54.17)\n\
G54\tM54.14\tneuritis or radiculitis thoracic NOS (M54.14)\n\
G54\tM54.10\tradiculitis NOS (M54.10)\n\
G54\tM54.10\tradiculopathy NOS (M54.10)\n\
G54\tM47\tspondylosis (M47.-)\n\
G54.5\tE08-E13\tneuralgic amyotrophy in diabetes mellitus (E08-E13 with .44)\n\
G55\tM45\tnerve root compression (due to) (in) ankylosing spondylitis (M45.-)\n\
G55\tM53,M54\tnerve root compression (due to) (in) dorsopathies (M53.-, M54.-)\n\
G55\tM50.1,M51.1\tnerve root compression (due to) (in) intervertebral disc disorders (M50.1.-, M51.1.-)\n\
G55\tM46,M48\tnerve root compression (due to) (in) spondylopathies (M46.-, M48.-)\n\
G55\tM47.0,M47.2\tnerve root compression (due to) (in) spondylosis (M47.0-, M47.2.-)\n\
G56.4\tG90.52\tcomplex regional pain syndrome I of lower limb (G90.52-)\n\
G56.4\tG90.51\tcomplex regional pain syndrome I of upper limb (G90.51-)\n\
G56.4\tG57.7\tcomplex regional pain syndrome II of lower limb (G57.7-)\n\
G56.4\tG90.52\treflex sympathetic dystrophy of lower limb (G90.52-)\n\
G56.4\tG90.51\treflex sympathetic dystrophy of upper limb (G90.51-)\n\
G57.0\tM54.3\tsciatica NOS (M54.3-)\n\
G57.7\tG90.52\tcomplex regional pain syndrome I of lower limb (G90.52-)\n\
G57.7\tG90.51\tcomplex regional pain syndrome I of upper limb (G90.51-)\n\
G57.7\tG56.4\tcomplex regional pain syndrome II of upper limb (G56.4-)\n\
G57.7\tG90.52\treflex sympathetic dystrophy of lower limb (G90.52-)\n\
G57.7\tG90.51\treflex sympathetic dystrophy of upper limb (G90.51-)\n\
G59\tE08-E13\tdiabetic mononeuropathy (E08-E13 with .41)\n\
G59\tA52.19\tsyphilitic nerve paralysis (A52.19)\n\
G59\tA52.15\tsyphilitic neuritis (A52.15)\n\
G59\tA17.83\ttuberculous mononeuropathy (A17.83)\n\
G60-G65\tM79.2\tneuralgia NOS (M79.2)\n\
G60-G65\tM79.2\tneuritis NOS (M79.2)\n\
G60-G65\tO26.82\tperipheral neuritis in pregnancy (O26.82-)\n\
G60-G65\tM54.10\tradiculitis NOS (M54.10)\n\
G63\tE08-E13\tdiabetes mellitus (E08-E13 with .42)\n\
G63\tA36.83\tdiphtheria (A36.83)\n\
G63\tB27.0-B27.9\tinfectious mononucleosis complicated by polyneuropathy (B27.0-B27.9 with fifth character 1)\n\
G63\tA69.22\tLyme disease (A69.22)\n\
G63\tB26.84\tmumps (B26.84)\n\
G63\tB02.23\tpostherpetic (B02.23)\n\
G63\tM05.5\trheumatoid arthritis (M05.5-)\n\
G63\tM34.83\tscleroderma (M34.83)\n\
G63\tM32.19\tsystemic lupus erythematosus (M32.19)\n\
G70\tA05.1,A48.51-A48.52\tbotulism (A05.1, A48.51-A48.52)\n\
G70\tP94.0\ttransient neonatal myasthenia gravis (P94.0)\n\
G70.81\tG73.1\tLambert-Eaton syndrome in neoplastic disease (G73.1)\n\
G71.3\tH49.81\tKearns-Sayre syndrome (H49.81)\n\
G71.3\tH47.21\tLeber's disease (H47.21)\n\
G71.3\tG31.82\tLeigh's encephalopathy (G31.82)\n\
G71.3\tE88.4\tmitochondrial metabolism disorders (E88.4.-)\n\
G71.3\tG93.7\tReye's syndrome (G93.7)\n\
G72\tQ74.3\tarthrogryposis multiplex congenita (Q74.3)\n\
G72\tM33\tdermatopolymyositis (M33.-)\n\
G72\tM62.2\tischemic infarction of muscle (M62.2-)\n\
G72\tM60\tmyositis (M60.-)\n\
G72\tM33.2\tpolymyositis (M33.2.-)\n\
G72.3\tG71.19\tparamyotonia congenita (of von Eulenburg) (G71.19)\n\
G73.1\tG70.80-G70.81\tLambert-Eaton syndrome not associated with neoplasm (G70.80-G70.81)\n\
G73.7\tM05.32\trheumatoid arthritis (M05.32)\n\
G73.7\tD86.87\tsarcoidosis (D86.87)\n\
G73.7\tM34.82\tscleroderma (M34.82)\n\
G73.7\tM35.03\tSjögren syndrome (M35.03)\n\
G73.7\tM32.19\tsystemic lupus erythematosus (M32.19)\n\
G80\tG11.4\thereditary spastic paraplegia (G11.4)\n\
G81\tG80\tcongenital cerebral palsy (G80.-)\n\
G81\tI69.05,I69.15,I69.25,I69.35,I69.85,I69.95\themiplegia and hemiparesis due to sequela of cerebrovascular disease (I69.05-, I69.15-, I69.25-, I69.35-, I69.85-, I69.95-)\n\
G82\tG80\tcongenital cerebral palsy (G80.-)\n\
G82\tR53.2\tfunctional quadriplegia (R53.2)\n\
G82\tF44.4\thysterical paralysis (F44.4)\n\
G83.1\tI69.04,I69.14,I69.24,I69.34,I69.84,I69.94\tmonoplegia of lower limbs due to sequela of cerebrovascular disease (I69.04-, I69.14-, I69.24-, I69.34-, I69.84-, I69.94-)\n\
G83.2\tI69.03,I69.13,I69.23,I69.33,I69.83,I69.93\tmonoplegia of upper limbs due to sequela of cerebrovascular disease (I69.03-, I69.13-, I69.23-, I69.33-, I69.83-, I69.93-)\n\
G83.4\tG95.89\tcord bladder NOS (G95.89)\n\
G83.4\tN31.9\tneurogenic bladder NOS (N31.9)\n\
G83.8\tS14,S24,S34\tparalytic syndromes due to current spinal cord injury-code to spinal cord injury (S14, S24, S34)\n\
G89\tR52\tgeneralized pain NOS (R52)\n\
G89\tF45.41\tpain disorders exclusively related to psychological factors (F45.41)\n\
G89\tR52\tpain NOS (R52)\n\
G89.2\tG57.7\tcausalgia, lower limb (G57.7-)\n\
G89.2\tG56.4\tcausalgia, upper limb (G56.4-)\n\
G89.2\tG89.0\tcentral pain syndrome (G89.0)\n\
G89.2\tG89.4\tchronic pain syndrome (G89.4)\n\
G89.2\tG57.7\tcomplex regional pain syndrome II, lower limb (G57.7-)\n\
G89.2\tG56.4\tcomplex regional pain syndrome II, upper limb (G56.4-)\n\
G89.2\tG89.3\tneoplasm related chronic pain (G89.3)\n\
G89.2\tG90.5\treflex sympathetic dystrophy (G90.5-)\n\
G90\tG31.2\tdysfunction of the autonomic nervous system due to alcohol (G31.2)\n\
G90.3\tI95.1\torthostatic hypotension NOS (I95.1)\n\
G90.5\tG57.7\tcausalgia of lower limb (G57.7-)\n\
G90.5\tG56.4\tcausalgia of upper limb (G56.4-)\n\
G90.5\tG57.7\tcomplex regional pain syndrome II of lower limb (G57.7-)\n\
G90.5\tG56.4\tcomplex regional pain syndrome II of upper limb (G56.4-)\n\
G91\tQ07\tArnold-Chiari syndrome with hydrocephalus (Q07.-)\n\
G91\tQ03\tcongenital hydrocephalus (Q03.-)\n\
G91\tQ05\tspina bifida with hydrocephalus (Q05.-)\n\
G91.4\tP37.1\thydrocephalus due to congenital toxoplasmosis (P37.1)\n\
G93.0\tP91.1\tacquired periventricular cysts of newborn (P91.1)\n\
G93.0\tQ04.6\tcongenital cerebral cysts (Q04.6)\n\
G93.1\tO74.3\tcerebral anoxia due to anesthesia during labor and delivery (O74.3)\n\
G93.1\tO89.2\tcerebral anoxia due to anesthesia during the puerperium (O89.2)\n\
G93.1\tP84\tneonatal anoxia (P84)\n\
G93.2\tI67.4\thypertensive encephalopathy (I67.4)\n\
G93.2\tG91.1\tobstructive hydrocephalus (G91.1)\n\
G93.3\tR53.82\tchronic fatigue NOS (R53.82)\n\
G93.3\tF48.8\tneurasthenia (F48.8)\n\
G93.5\tS06.A\ttraumatic compression of brain (S06.A-)\n\
G93.6\tP11.0\tcerebral edema due to birth injury (P11.0)\n\
G93.6\tS06.1\ttraumatic cerebral edema (S06.1-)\n\
G94\tA50.49\tencephalopathy in congenital syphilis (A50.49)\n\
G94\tJ09.X9,J10.81,J11.81\tencephalopathy in influenza (J09.X9, J10.81, J11.81)\n\
G94\tA52.19\tencephalopathy in syphilis (A52.19)\n\
G94\tG91.4\thydrocephalus in diseases classified elsewhere (G91.4)\n\
G95.8\tN31.9\tneurogenic bladder NOS (N31.9)\n\
G95.8\tG83.4\tneurogenic bladder due to cauda equina syndrome (G83.4)\n\
G95.8\tN31\tneuromuscular dysfunction of bladder without spinal cord lesion (N31.-)\n\
G95.89\tG95.9\tmyelopathy NOS (G95.9)\n\
G96.0\tG97.0\tcerebrospinal fluid leak from spinal puncture (G97.0)\n\
G96.11\tG97.41\taccidental puncture or laceration of dura during a procedure (G97.41)\n\
G97.3\tG97.4\tintraoperative hemorrhage and hematoma of a nervous system organ or structure due to accidental puncture and laceration during a procedure (G97.4-)\n\
G98.0\tG95.0\tsyringomyelia and syringobulbia (G95.0)\n\
G98.0\tA52.11\ttabes dorsalis (A52.11)\n\
G99.0\tE08-E13\tdiabetic autonomic neuropathy (E08-E13 with .43)\n\
G99.2\tM50.0,M51.0\tintervertebral disease (M50.0-, M51.0-)\n\
G99.2\tM47.0,M47.1\tspondylosis (M47.0-, M47.1-)\n\
G99.8\tB69.0\tcysticercosis (B69.0)\n\
G99.8\tB06.0\trubella (B06.0-)\n\
G99.8\tA52.1\tsyphilis (A52.1-)\n\
H01.0\tH10.5\tblepharoconjunctivitis (H10.5-)\n\
H02\tQ10.0-Q10.3\tcongenital malformations of eyelid (Q10.0-Q10.3)\n\
H02.81\tS01.12\tlaceration of eyelid with foreign body (S01.12-)\n\
H02.81\tH44.6,H44.7\tretained intraocular foreign body (H44.6-, H44.7-)\n\
H02.81\tS00.25\tsuperficial foreign body of eyelid and periocular area (S00.25-)\n\
H04\tQ10.4-Q10.6\tcongenital malformations of lacrimal system (Q10.4-Q10.6)\n\
H04.3\tP39.1\tneonatal dacryocystitis (P39.1)\n\
H04.53\tQ10.5\tcongenital stenosis and stricture of lacrimal duct (Q10.5)\n\
H05\tQ10.7\tcongenital malformation of orbit (Q10.7)\n\
H05.3\tQ10.7\tcongenital deformity of orbit (Q10.7)\n\
H05.3\tQ75.2\thypertelorism (Q75.2)\n\
H05.5\tS05.4\tcurrent penetrating wound of orbit (S05.4-)\n\
H10\tH16.2\tkeratoconjunctivitis (H16.2-)\n\
H10.21\tT26\tburn and corrosion of eye and adnexa (T26.-)\n\
H10.23\tB30\tviral conjunctivitis (B30.-)\n\
H10.3\tP39.1\tophthalmia neonatorum NOS (P39.1)\n\
H10.44\tH16.26\tvernal keratoconjunctivitis with limbar and corneal involvement (H16.26-)\n\
H10.81\tH11.15\tpinguecula (H11.15-)\n\
H11\tH16.2\tkeratoconjunctivitis (H16.2-)\n\
H11.0\tH11.81\tpseudopterygium (H11.81-)\n\
H11.14\tE50.0,E50.1\txerosis of conjunctiva due to vitamin A deficiency (E50.0, E50.1)\n\
H11.15\tH10.81\tpingueculitis (H10.81-)\n\
H16.22\tM35.01\tSjögren's syndrome (M35.01)\n\
H16.26\tH10.44\tvernal conjunctivitis without limbar and corneal involvement (H10.44)\n\
H18.4\tH16.0\tMooren's ulcer (H16.0-)\n\
H18.4\tH18.83\trecurrent erosion of cornea (H18.83-)\n\
H18.44\tE50.4\tkeratomalacia due to vitamin A deficiency (E50.4)\n\
H18.7\tQ13.3-Q13.4\tcongenital malformations of cornea (Q13.3-Q13.4)\n\
H20.0\tE08-E13\tiridocyclitis, iritis, uveitis (due to) (in) diabetes mellitus (E08-E13 with .39)\n\
H20.0\tA36.89\tiridocyclitis, iritis, uveitis (due to) (in) diphtheria (A36.89)\n\
H20.0\tA54.32\tiridocyclitis, iritis, uveitis (due to) (in) gonococcal (A54.32)\n\
H20.0\tB00.51\tiridocyclitis, iritis, uveitis (due to) (in) herpes (simplex) (B00.51)\n\
H20.0\tB02.32\tiridocyclitis, iritis, uveitis (due to) (in) herpes zoster (B02.32)\n\
H20.0\tA50.39\tiridocyclitis, iritis, uveitis (due to) (in) late congenital syphilis (A50.39)\n\
H20.0\tA52.71\tiridocyclitis, iritis, uveitis (due to) (in) late syphilis (A52.71)\n\
H20.0\tD86.83\tiridocyclitis, iritis, uveitis (due to) (in) sarcoidosis (D86.83)\n\
H20.0\tA51.43\tiridocyclitis, iritis, uveitis (due to) (in) syphilis (A51.43)\n\
H20.0\tB58.09\tiridocyclitis, iritis, uveitis (due to) (in) toxoplasmosis (B58.09)\n\
H20.0\tA18.54\tiridocyclitis, iritis, uveitis (due to) (in) tuberculosis (A18.54)\n\
H21.0\tS05.1\ttraumatic hyphema (S05.1-)\n\
H21.4\tQ13.8\tcongenital pupillary membranes (Q13.8)\n\
H21.5\tQ13.2\tcorectopia (Q13.2)\n\
H21.56\tQ13.2\tcongenital deformity of pupil (Q13.2-)\n\
H26\tQ12.0\tcongenital cataract (Q12.0)\n\
H27\tQ12\tcongenital lens malformations (Q12.-)\n\
H27\tT85.2\tmechanical complications of intraocular lens implant (T85.2)\n\
H27\tZ96.1\tpseudophakia (Z96.1)\n\
H27.0\tZ98.4\tcataract extraction status (Z98.4-)\n\
H27.0\tQ12.3\tcongenital absence of lens (Q12.3)\n\
H27.0\tQ12.3\tcongenital aphakia (Q12.3)\n\
H28\tE08.36,E09.36,E10.36,E11.36,E13.36\tcataract in diabetes mellitus (E08.36, E09.36, E10.36, E11.36, E13.36)\n\
H31.01\tH59.81\tpostprocedural choriorentinal scar (H59.81-)\n\
H32\tB58.01\ttoxoplasmosis (acquired) (B58.01)\n\
H32\tA18.53\ttuberculosis (A18.53)\n\
H33\tH35.72,H35.73\tdetachment of retinal pigment epithelium (H35.72-, H35.73-)\n\
H33.0\tH33.2\tserous retinal detachment (without retinal break) (H33.2-)\n\
H33.1\tQ14.1\tcongenital retinoschisis (Q14.1)\n\
H33.1\tH35.42\tmicrocystoid degeneration of retina (H35.42-)\n\
H33.2\tH35.71\tcentral serous chorioretinopathy (H35.71-)\n\
H33.3\tH59.81\tchorioretinal scars after surgery for detachment (H59.81-)\n\
H34\tG45.3\tamaurosis fugax (G45.3)\n\
H35.2\tH33.4\tproliferative vitreo-retinopathy with retinal detachment (H33.4-)\n\
H35.35\tH59.03\tcystoid macular edema following cataract surgery (H59.03-)\n\
H35.4\tH35.5\thereditary retinal degeneration (dystrophy) (H35.5-)\n\
H35.5\tH31.1\tdystrophies primarily involving Bruch's membrane (H31.1-)\n\
H35.7\tH33.2\tretinal detachment (serous) (H33.2-)\n\
H35.7\tH33.0\trhegmatogenous retinal detachment (H33.0-)\n\
H36\tH35.0\tarteriosclerotic retinopathy (H35.0-)\n\
H36\tE08.3,E09.3,E10.3,E11.3,E13.3\tdiabetic retinopathy (E08.3-, E09.3-, E10.3-, E11.3-, E13.3-)\n\
H40\tH44.51\tabsolute glaucoma (H44.51-)\n\
H40\tQ15.0\tcongenital glaucoma (Q15.0)\n\
H40\tP15.3\ttraumatic glaucoma due to birth injury (P15.3)\n\
H40.2\tH40.83\taqueous misdirection (H40.83-)\n\
H40.2\tH40.83\tmalignant glaucoma (H40.83-)\n\
H42\tB73.02\tglaucoma (in) onchocerciasis (B73.02)\n\
H42\tA52.71\tglaucoma (in) syphilis (A52.71)\n\
H42\tA18.59\tglaucoma (in) tuberculous (A18.59)\n\
H42\tH40.84\tneovascular secondary angle closure glaucoma (H40.84-)\n\
H43.0\tH59.0\tvitreous syndrome following cataract surgery (H59.0-)\n\
H43.0\tS05.2\ttraumatic vitreous prolapse (S05.2-)\n\
H43.8\tH33.4\tproliferative vitreo-retinopathy with retinal detachment (H33.4-)\n\
H44.0\tH59.4\tbleb associated endophthalmitis (H59.4-)\n\
H44.1\tH59.4\tbleb associated endophthalmitis (H59.4-)\n\
H44.6\tS05\tcurrent intraocular foreign body (S05.-)\n\
H44.7\tS05\tcurrent intraocular foreign body (S05.-)\n\
H46.1\tA52.15\tsyphilitic retrobulbar neuritis (A52.15)\n\
H49.4\tH49.81\tKearns-Sayre syndrome (H49.81-)\n\
H50.0\tH50.31,H50.32\tintermittent esotropia (H50.31-, H50.32)\n\
H50.1\tH50.33,H50.34\tintermittent exotropia (H50.33-, H50.34)\n\
H52.1\tH44.2\tdegenerative myopia (H44.2-)\n\
H53.0\tE50.5\tamblyopia due to vitamin A deficiency (E50.5)\n\
H53.1\tE50.5\tsubjective visual disturbances due to vitamin A deficiency (E50.5)\n\
H53.1\tR44.1\tvisual hallucinations (R44.1)\n\
H53.12\tG45.3\tamaurosis fugax (G45.3-)\n\
H53.12\tH34.0\ttransient retinal artery occlusion (H34.0-)\n\
H53.6\tE50.5\tnight blindness due to vitamin A deficiency (E50.5)\n\
H54\tG45.3\tamaurosis fugax (G45.3)\n\
H54.8\tH54.0-H54.7\tlegal blindness with specification of impairment level (H54.0-H54.7)\n\
H57.01\tA52.19\tsyphilitic Argyll Robertson pupil (A52.19)\n\
H59\tT85.2\tmechanical complication of intraocular lens (T85.2)\n\
H59\tT85.3\tmechanical complication of other ocular prosthetic devices, implants and grafts (T85.3)\n\
H59\tZ96.1\tpseudophakia (Z96.1)\n\
H59\tH26.4\tsecondary cataracts (H26.4-)\n\
H59.1\tH59.2\tintraoperative hemorrhage and hematoma of eye and adnexa due to accidental puncture or laceration during a procedure (H59.2-)\n\
H59.4\tZ98.83\tfiltering (vitreous) bleb after glaucoma surgery status (Z98.83)\n\
H61.3\tH95.81\tpostprocedural stenosis of external ear canal (H95.81-)\n\
H62.4\tB37.84\tcandidiasis (B37.84)\n\
H62.4\tB00.1\therpes viral [herpes simplex] (B00.1)\n\
H62.4\tB02.8\therpes zoster (B02.8)\n\
H65.1\tT70.0\totitic barotrauma (T70.0)\n\
H65.1\tH66.9\totitis media (acute) NOS (H66.9)\n\
H65.3\tH74.1\tadhesive middle ear disease (H74.1)\n\
H66.3\tA18.6\ttuberculous otitis media (A18.6)\n\
H67\tJ09.X9,J10.83,J11.83\tinfluenza (J09.X9, J10.83, J11.83)\n\
H67\tB05.3\tmeasles (B05.3)\n\
H67\tA38.0\tscarlet fever (A38.0)\n\
H67\tA18.6\ttuberculosis (A18.6)\n\
H70.1\tA18.03\ttuberculous mastoiditis (A18.03)\n\
H70.8\tQ18.1\tpreauricular sinus and cyst (Q18.1)\n\
H70.8\tQ18.0\tsinus, fistula, and cyst of branchial cleft (Q18.0)\n\
H72\tH66.01\tacute suppurative otitis media with rupture of the tympanic membrane (H66.01-)\n\
H72\tS09.2\ttraumatic rupture of ear drum (S09.2-)\n\
H73.0\tH65,H66\tacute myringitis with otitis media (H65, H66)\n\
H73.1\tH65,H66\tchronic myringitis with otitis media (H65, H66)\n\
H74.1\tH65.3\tglue ear (H65.3-)\n\
H75.0\tA52.77\tsyphilis (A52.77)\n\
H75.0\tA18.03\ttuberculosis (A18.03)\n\
H81\tA88.1\tepidemic vertigo (A88.1)\n\
H81\tR42\tvertigo NOS (R42)\n\
H82\tA88.1\tepidemic vertigo (A88.1)\n\
H90\tH91.3\tdeaf nonspeaking NEC (H91.3)\n\
H90\tH91.9\tdeafness NOS (H91.9-)\n\
H90\tH91.9\thearing loss NOS (H91.9-)\n\
H90\tH83.3\tnoise-induced hearing loss (H83.3-)\n\
H90\tH91.0\tototoxic hearing loss (H91.0-)\n\
H90\tH91.2\tsudden (idiopathic) hearing loss (H91.2-)\n\
H90.5\tH93.2\tabnormal auditory perception (H93.2-)\n\
H90.5\tF44.6\tpsychogenic deafness (F44.6)\n\
H91\tH93.2\tabnormal auditory perception (H93.2-)\n\
H91\tH61.2\timpacted cerumen (H61.2-)\n\
H91\tH83.3\tnoise-induced hearing loss (H83.3-)\n\
H91\tF44.6\tpsychogenic deafness (F44.6)\n\
H91\tH93.01\ttransient ischemic deafness (H93.01-)\n\
H92.1\tG96.0\tleakage of cerebrospinal fluid through ear (G96.0)\n\
H93.0\tH91.1\tpresbycusis (H91.1)\n\
H93.25\tF80.2\tmixed receptive-expressive language disorder (F80.2)\n\
H93.3\tD33.3\tacoustic neuroma (D33.3)\n\
H93.3\tA52.15\tsyphilitic acoustic neuritis (A52.15)\n\
H94.0\tB02.29\therpes zoster (B02.29)\n\
H94.0\tA52.15\tsyphilis (A52.15)\n\
H94.8\tB87.4\taural myiasis (B87.4)\n\
H94.8\tA52.79\tsyphilitic labyrinthitis (A52.79)\n\
H95.2\tH95.3\tintraoperative hemorrhage and hematoma of ear and mastoid process due to accidental puncture or laceration during a procedure (H95.3-)\n\
I00\tI01.0-I01.9\trheumatic fever with heart involvement (I01.0 -I01.9)\n\
I01\tI05-I09\tchronic diseases of rheumatic origin (I05-I09) unless rheumatic fever is also present or there is evidence of reactivation or activity of the rheumatic process.\n\
I01.0\tI30\tacute pericarditis not specified as rheumatic (I30.-)\n\
I02\tG25.5\tchorea NOS (G25.5)\n\
I02\tG10\tHuntington's chorea (G10)\n\
I05\tI34\tmitral valve disease specified as nonrheumatic (I34.-)\n\
I05\tI08\tmitral valve disease with aortic and/or tricuspid valve involvement (I08.-)\n\
I05.1\tI34.0\tmitral insufficiency not specified as rheumatic (I34.0)\n\
I07\tI36\ttricuspid valve disease specified as nonrheumatic (I36.-)\n\
I07\tI08\ttricuspid valve disease with aortic and/or mitral valve involvement (I08.-)\n\
I08\tI38\tendocarditis, valve unspecified (I38)\n\
I08\tI09.1\trheumatic valve disease NOS (I09.1)\n\
I09.0\tI51.4\tmyocarditis not specified as rheumatic (I51.4)\n\
I09.1\tI38\tendocarditis, valve unspecified (I38)\n\
I09.2\tI31\tchronic pericarditis not specified as rheumatic (I31.-)\n\
I09.9\tM05.31\trheumatoid carditis (M05.31)\n\
I10-I1A\tP29.2\tneonatal hypertension (P29.2)\n\
I10-I1A\tI27.0\tprimary pulmonary hypertension (I27.0)\n\
I10\tO10-O11,O13-O16\thypertensive disease complicating pregnancy, childbirth and the puerperium (O10-O11, O13-O16)\n\
I12\tI15.0,I15.1\thypertension due to kidney disease (I15.0, I15.1)\n\
I12\tI15.0\trenovascular hypertension (I15.0)\n\
I12\tI15\tsecondary hypertension (I15.-)\n\
I15\tI97.3\tpostprocedural hypertension (I97.3)\n\
I20\tI25.1\tangina pectoris with atherosclerotic heart disease of native coronary arteries (I25.1-)\n\
I20\tI25.7\tatherosclerosis of coronary artery bypass graft(s) and coronary artery of transplanted heart with angina pectoris (I25.7-)\n\
I20\tI23.7\tpostinfarction angina (I23.7)\n\
I22\tI21.A1\tsubsequent myocardial infarction, type 2 (I21.A1)\n\
I22\tI21.A9\tsubsequent myocardial infarction of other type (type 3) (type 4) (type 5) (I21.A9)\n\
I23.0\tI31.2\themopericardium not specified as current complication following acute myocardial infarction (I31.2)\n\
I23.1\tI51.0\tacquired atrial septal defect not specified as current complication following acute myocardial infarction (I51.0)\n\
I23.2\tI51.0\tacquired ventricular septal defect not specified as current complication following acute myocardial infarction (I51.0)\n\
I23.4\tI51.1\trupture of chordae tendineae not specified as current complication following acute myocardial infarction (I51.1)\n\
I23.5\tI51.2\trupture of papillary muscle not specified as current complication following acute myocardial infarction (I51.2)\n\
I23.6\tI51.3\tthrombosis of atrium, auricular appendage, and ventricle not specified as current complication following acute myocardial infarction (I51.3)\n\
I24\tI20\tangina pectoris (I20.-)\n\
I24\tP29.4\ttransient myocardial ischemia in newborn (P29.4)\n\
I24.0\tI25.1\tatherosclerotic heart disease (I25.1-)\n\
I24.1\tI23.7\tpostinfarction angina (I23.7)\n\
I24.8\tI21.A1\tmyocardial infarction due to demand ischemia (I21.A1)\n\
I24.9\tI25.9\tischemic heart disease (chronic) NOS (I25.9)\n\
I25.110\tI20.0\tunstable angina without atherosclerotic heart disease (I20.0)\n\
I25.111\tI20.1\tangina pectoris with documented spasm without atherosclerotic heart disease (I20.1)\n\
I25.118\tI20.8\tother forms of angina pectoris without atherosclerotic heart disease (I20.8-)\n\
I25.119\tI20.9\tunspecified angina pectoris without atherosclerotic heart disease (I20.9)\n\
I25.41\tQ24.5\tcongenital coronary (artery) aneurysm (Q24.5)\n\
I25.7\tI25.812\tatherosclerosis of bypass graft(s) of transplanted heart without angina pectoris (I25.812)\n\
I25.7\tI25.810\tatherosclerosis of coronary artery bypass graft(s) without angina pectoris (I25.810)\n\
I25.7\tI25.811\tatherosclerosis of native coronary artery of transplanted heart without angina pectoris (I25.811)\n\
I25.700\tI20.0\tunstable angina pectoris without atherosclerosis of coronary artery bypass graft (I20.0)\n\
I25.701\tI20.1\tangina pectoris with documented spasm without atherosclerosis of coronary artery bypass graft (I20.1)\n\
I25.708\tI20.8\tother forms of angina pectoris without atherosclerosis of coronary artery bypass graft (I20.8-)\n\
I25.709\tI20.9\tunspecified angina pectoris without atherosclerosis of coronary artery bypass graft (I20.9)\n\
I25.710\tI20.0\tunstable angina without atherosclerosis of autologous vein coronary artery bypass graft(s) (I20.0)\n\
I25.711\tI20.1\tangina pectoris with documented spasm without atherosclerosis of autologous vein coronary artery bypass graft(s) (I20.1)\n\
I25.718\tI20.8\tother forms of angina pectoris without atherosclerosis of autologous vein coronary artery bypass graft(s) (I20.8-)\n\
I25.719\tI20.9\tunspecified angina pectoris without atherosclerosis of autologous vein coronary artery bypass graft(s) (I20.9)\n\
I25.720\tI20.0\tunstable angina without atherosclerosis of autologous artery coronary artery bypass graft(s) (I20.0)\n\
I25.721\tI20.1\tangina pectoris with documented spasm without atherosclerosis of autologous artery coronary artery bypass graft(s) (I20.1)\n\
I25.728\tI20.8\tother forms of angina pectoris without atherosclerosis of autologous artery coronary artery bypass graft(s) (I20.8-)\n\
I25.729\tI20.9\tunspecified angina pectoris without atherosclerosis of autologous artery coronary artery bypass graft(s) (I20.9)\n\
I25.730\tI20.0\tunstable angina without atherosclerosis of nonautologous biological coronary artery bypass graft(s) (I20.0)\n\
I25.731\tI20.1\tangina pectoris with documented spasm without atherosclerosis of nonautologous biological coronary artery bypass graft(s) (I20.1)\n\
I25.738\tI20.8\tother forms of angina pectoris without atherosclerosis of nonautologous biological coronary artery bypass graft(s) (I20.8-)\n\
I25.739\tI20.9\tunspecified angina pectoris without atherosclerosis of nonautologous biological coronary artery bypass graft(s) (I20.9)\n\
I25.75\tI25.811\tatherosclerosis of native coronary artery of transplanted heart without angina pectoris (I25.811)\n\
I25.76\tI25.812\tatherosclerosis of bypass graft of coronary artery of transplanted heart without angina pectoris (I25.812)\n\
I25.790\tI20.0\tunstable angina without atherosclerosis of other coronary artery bypass graft(s) (I20.0)\n\
I25.791\tI20.1\tangina pectoris with documented spasm without atherosclerosis of other coronary artery bypass graft(s) (I20.1)\n\
I25.798\tI20.8\tother forms of angina pectoris without atherosclerosis of other coronary artery bypass graft(s) (I20.8-)\n\
I25.799\tI20.9\tunspecified angina pectoris without atherosclerosis of other coronary artery bypass graft(s) (I20.9)\n\
I25.810\tI25.70-I25.73,I25.79\tatherosclerosis of coronary bypass graft(s) with angina pectoris (I25.70-I25.73-, I25.79-)\n\
I25.811\tI25.75\tatherosclerosis of native coronary artery of transplanted heart with angina pectoris (I25.75-)\n\
I25.812\tI25.76\tatherosclerosis of bypass graft of transplanted heart with angina pectoris (I25.76)\n\
I25.82\tI21.0-I21.B,I22\tacute coronary occlusion with myocardial infarction (I21.0-I21.B, I22.-)\n\
I25.82\tI24.0\tacute coronary occlusion without myocardial infarction (I24.0)\n\
I26\tI27.81\tcor pulmonale without embolism (I27.81)\n\
I27.0\tP29.30\tpersistent pulmonary hypertension of newborn (P29.30)\n\
I27.0\tI27.20\tpulmonary hypertension NOS (I27.20)\n\
I27.0\tI27.21\tsecondary pulmonary arterial hypertension (I27.21)\n\
I27.0\tI27.29\tsecondary pulmonary hypertension (I27.29)\n\
I27.2\tI27.83\tEisenmenger's syndrome (I27.83)\n\
I27.81\tI26.0\tacute cor pulmonale (I26.0-)\n\
I27.82\tZ86.711\tpersonal history of pulmonary embolism (Z86.711)\n\
I28.0\tQ25.72\tcongenital arteriovenous fistula (Q25.72)\n\
I28.1\tQ25.79\tcongenital aneurysm (Q25.79)\n\
I28.1\tQ25.72\tcongenital arteriovenous aneurysm (Q25.72)\n\
I30\tI24.1\tDressler's syndrome (I24.1)\n\
I30\tI01.0\trheumatic pericarditis (acute) (I01.0)\n\
I30\tB33.23\tviral pericarditis due to Coxsackie virus (B33.23)\n\
I31\tI09.2\tdiseases of pericardium specified as rheumatic (I09.2)\n\
I31\tI97.0\tpostcardiotomy syndrome (I97.0)\n\
I31\tS26\ttraumatic injury to pericardium (S26.-)\n\
I31.2\tI23.0\themopericardium as current complication following acute myocardial infarction (I23.0)\n\
I31.2\tI31.31\tmalignant pericardial effusion (I31.31)\n\
I31.3\tI30.9\tacute pericardial effusion (I30.9)\n\
I32\tB33.23\tcoxsackie (virus) (B33.23)\n\
I32\tA54.83\tgonococcal (A54.83)\n\
I32\tA39.53\tmeningococcal (A39.53)\n\
I32\tM05.31\trheumatoid (arthritis) (M05.31)\n\
I32\tA52.06\tsyphilitic (A52.06)\n\
I32\tM32.12\tsystemic lupus erythematosus (M32.12)\n\
I32\tA18.84\ttuberculosis (A18.84)\n\
I33\tI01.1\tacute rheumatic endocarditis (I01.1)\n\
I33\tI38\tendocarditis NOS (I38)\n\
I34\tI05.9\tmitral valve disease (I05.9)\n\
I34\tI05.8\tmitral valve failure (I05.8)\n\
I34\tI05.0\tmitral valve stenosis (I05.0)\n\
I34\tI08\tmitral valve disorder of unspecified cause with diseases of aortic and/or tricuspid valve(s) (I08.-)\n\
I34\tI05.0\tmitral valve disorder of unspecified cause with mitral stenosis or obstruction (I05.0)\n\
I34\tQ23.2,Q23.9\tmitral valve disorder specified as congenital (Q23.2, Q23.9)\n\
I34\tI05\tmitral valve disorder specified as rheumatic (I05.-)\n\
I34.1\tQ87.4\tMarfan's syndrome (Q87.4-)\n\
I36\tI07\ttricuspid valve disorders of unspecified cause (I07.-)\n\
I36\tQ22.4,Q22.8,Q22.9\ttricuspid valve disorders specified as congenital (Q22.4, Q22.8, Q22.9)\n\
I36\tI07\ttricuspid valve disorders specified as rheumatic (I07.-)\n\
I36\tI08\ttricuspid valve disorders with aortic and/or mitral valve involvement (I08.-)\n\
I37\tQ22.1,Q22.2,Q22.3\tpulmonary valve disorder specified as congenital (Q22.1, Q22.2, Q22.3)\n\
I37\tI09.89\tpulmonary valve disorder specified as rheumatic (I09.89)\n\
I38\tQ24.8\tcongenital insufficiency of cardiac valve NOS (Q24.8)\n\
I38\tQ24.8\tcongenital stenosis of cardiac valve NOS (Q24.8)\n\
I38\tI42.4\tendocardial fibroelastosis (I42.4)\n\
I38\tI09.1\tendocarditis specified as rheumatic (I09.1)\n\
I39\tB37.6\tcandidiasis (B37.6)\n\
I39\tA54.83\tgonococcal infection (A54.83)\n\
I39\tM32.11\tLibman-Sacks disease (M32.11)\n\
I39\tA32.82\tlisterosis (A32.82)\n\
I39\tA39.51\tmeningococcal infection (A39.51)\n\
I39\tM05.31\trheumatoid arthritis (M05.31)\n\
I39\tA52.03\tsyphilis (A52.03)\n\
I39\tA18.84\ttuberculosis (A18.84)\n\
I39\tA01.02\ttyphoid fever (A01.02)\n\
I40\tI01.2\tacute rheumatic myocarditis (I01.2)\n\
I41\tB57.2\tChagas' disease (chronic) (B57.2)\n\
I41\tB57.0\tacute (B57.0)\n\
I41\tB33.22\tcoxsackie (virus) infection (B33.22)\n\
I41\tA36.81\tdiphtheritic (A36.81)\n\
I41\tA54.83\tgonococcal (A54.83)\n\
I41\tJ09.X9,J10.82,J11.82\tinfluenzal (J09.X9, J10.82, J11.82)\n\
I41\tA39.52\tmeningococcal (A39.52)\n\
I41\tB26.82\tmumps (B26.82)\n\
I41\tM05.31\trheumatoid arthritis (M05.31)\n\
I41\tD86.85\tsarcoid (D86.85)\n\
I41\tA52.06\tsyphilis (A52.06)\n\
I41\tB58.81\ttoxoplasmosis (B58.81)\n\
I41\tA18.84\ttuberculous (A18.84)\n\
I43\tB33.24\tcoxsackie (virus) (B33.24)\n\
I43\tA36.81\tdiphtheria (A36.81)\n\
I43\tD86.85\tsarcoidosis (D86.85)\n\
I43\tA18.84\ttuberculosis (A18.84)\n\
I45.5\tI45.9\theart block NOS (I45.9)\n\
I47\tR00.0\ttachycardia NOS (R00.0)\n\
I47\tR00.0\tsinoauricular tachycardia NOS (R00.0)\n\
I47\tR00.0\tsinus [sinusal] tachycardia NOS (R00.0)\n\
I48.1\tI48.21\tPermanent atrial fibrillation (I48.21)\n\
I48.20\tI48.19\tChronic persistent atrial fibrillation (I48.19)\n\
I50.1\tJ81\tedema of lung without heart disease or heart failure (J81.-)\n\
I50.1\tJ81\tpulmonary edema without heart disease or failure (J81.-)\n\
I50.2\tI50.4\tcombined systolic (congestive) and diastolic (congestive) heart failure (I50.4-)\n\
I50.3\tI50.4\tcombined systolic (congestive) and diastolic (congestive) heart failure (I50.4-)\n\
I50.814\tI50.82\tRight heart failure with but not due to left heart failure (I50.82)\n\
I51.0\tI23.1,I23.2\tcardiac septal defect as current complication following acute myocardial infarction (I23.1, I23.2)\n\
I51.1\tI23.4\trupture of chordae tendineae as current complication following acute myocardial infarction (I23.4)\n\
I51.2\tI23.5\trupture of papillary muscle as current complication following acute myocardial infarction (I23.5)\n\
I51.3\tI23.6\tintracardiac thrombosis as current complication following acute myocardial infarction (I23.6)\n\
I51.4\tI40\tacute or subacute myocarditis (I40.-)\n\
I51.5\tI11\tmyocardial degeneration due to hypertension (I11.-)\n\
I51.5\tI13\tmyocardial degeneration due to hypertension and chronic kidney disease (I13.-)\n\
I51.7\tI11\tcardiomegaly due to hypertension (I11.-)\n\
I51.7\tI13\tcardiomegaly due to hypertension and chronic kidney disease (I13.-)\n\
I52\tA54.83\tgonococcal infection (A54.83)\n\
I52\tA39.50\tmeningococcal infection (A39.50)\n\
I52\tM05.31\trheumatoid arthritis (M05.31)\n\
I52\tA52.06\tsyphilis (A52.06)\n\
I5A\tI21\tacute myocardial infarction (I21.-)\n\
I5A\tS26\tinjury of heart (S26.-)\n\
I60-I69\tS06\ttraumatic intracranial hemorrhage (S06.-)\n\
I60\tA52.05\tsyphilitic ruptured cerebral aneurysm (A52.05)\n\
I60.7\tI67.1\tberry aneurysm, nonruptured (I67.1)\n\
I63\tP91.82\tneonatal cerebral infarction (P91.82-)\n\
I65\tG45\tinsufficiency, NOS, of precerebral artery (G45.-)\n\
I65\tI63.0-I63.2\tinsufficiency of precerebral arteries causing cerebral infarction (I63.0-I63.2)\n\
I66\tI63.3-I63.5\tOcclusion and stenosis of cerebral artery causing cerebral infarction (I63.3-I63.5)\n\
I67\tI63.3-I63.5\tOcclusion and stenosis of cerebral artery causing cerebral infarction (I63.3-I63.5-)\n\
I67\tI63.2\tOcclusion and stenosis of precerebral artery causing cerebral infarction (I63.2-)\n\
I67.0\tI60.7\truptured cerebral arteries (I60.7)\n\
I67.1\tQ28\tcongenital cerebral aneurysm, nonruptured (Q28.-)\n\
I67.1\tI60.7\truptured cerebral aneurysm (I60.7)\n\
I67.6\tI63.6\tnonpyogenic thrombosis of intracranial venous system causing infarction (I63.6)\n\
I67.7\tM30.1\tallergic granulomatous angiitis (M30.1)\n\
I68.2\tA32.89\tlisterosis (A32.89)\n\
I68.2\tM32.19\tsystemic lupus erythematosus (M32.19)\n\
I68.2\tA52.04\tsyphilis (A52.04)\n\
I68.2\tA18.89\ttuberculosis (A18.89)\n\
I68.8\tA52.05\tsyphilitic cerebral aneurysm (A52.05)\n\
I69\tZ86.73\tpersonal history of cerebral infarction without residual deficit (Z86.73)\n\
I69\tZ86.73\tpersonal history of prolonged reversible ischemic neurologic deficit (PRIND) (Z86.73)\n\
I69\tZ86.73\tpersonal history of reversible ischemic neurologcial deficit (RIND) (Z86.73)\n\
I69\tS06\tsequelae of traumatic intracranial injury (S06.-)\n\
I69.06\tI69.05\themiplegia/hemiparesis following nontraumatic subarachnoid hemorrhage (I69.05-)\n\
I69.06\tI69.04\tmonoplegia of lower limb following nontraumatic subarachnoid hemorrhage (I69.04-)\n\
I69.06\tI69.03\tmonoplegia of upper limb following nontraumatic subarachnoid hemorrhage (I69.03-)\n\
I69.16\tI69.15\themiplegia/hemiparesis following nontraumatic intracerebral hemorrhage (I69.15-)\n\
I69.16\tI69.14\tmonoplegia of lower limb following nontraumatic intracerebral hemorrhage (I69.14-)\n\
I69.16\tI69.13\tmonoplegia of upper limb following nontraumatic intracerebral hemorrhage (I69.13-)\n\
I69.26\tI69.25\themiplegia/hemiparesis following other nontraumatic intracranial hemorrhage (I69.25-)\n\
I69.26\tI69.24\tmonoplegia of lower limb following other nontraumatic intracranial hemorrhage (I69.24-)\n\
I69.26\tI69.23\tmonoplegia of upper limb following other nontraumatic intracranial hemorrhage (I69.23-)\n\
I69.36\tI69.35\themiplegia/hemiparesis following cerebral infarction (I69.35-)\n\
I69.36\tI69.34\tmonoplegia of lower limb following cerebral infarction (I69.34-)\n\
I69.36\tI69.33\tmonoplegia of upper limb following cerebral infarction (I69.33-)\n\
I69.8\tS06\tsequelae of traumatic intracranial injury (S06.-)\n\
I69.86\tI69.85\themiplegia/hemiparesis following other cerebrovascular disease (I69.85-)\n\
I69.86\tI69.84\tmonoplegia of lower limb following other cerebrovascular disease (I69.84-)\n\
I69.86\tI69.83\tmonoplegia of upper limb following other cerebrovascular disease (I69.83-)\n\
I69.9\tI69.3\tsequelae of stroke (I69.3)\n\
I69.9\tS06\tsequelae of traumatic intracranial injury (S06.-)\n\
I69.96\tI69.95\themiplegia/hemiparesis following unspecified cerebrovascular disease (I69.95-)\n\
I69.96\tI69.94\tmonoplegia of lower limb following unspecified cerebrovascular disease (I69.94-)\n\
I69.96\tI69.93\tmonoplegia of upper limb following unspecified cerebrovascular disease (I69.93-)\n\
I70.3\tT82.8\tembolism or thrombus of bypass graft(s) of extremities (T82.8-)\n\
I72.0\tI67.1\taneurysm of internal carotid artery, intracranial portion (I67.1)\n\
I72.0\tI67.1\taneurysm of internal carotid artery NOS (I67.1)\n\
I73.8\tE08-E13\tdiabetic (peripheral) angiopathy (E08-E13 with .51-.52)\n\
I73.9\tI70.2-I70.7\tatherosclerosis of the extremities (I70.2--I70.7-)\n\
I77.0\tQ27.3\tarteriovenous aneurysm NOS (Q27.3-)\n\
I77.0\tZ99.2\tpresence of arteriovenous shunt (fistula) for dialysis (Z99.2)\n\
I77.6\tM31.4\taortic arch (M31.4)\n\
I77.6\tI67.7\tcerebral NEC (I67.7)\n\
I77.6\tI25.89\tcoronary (I25.89)\n\
I77.6\tI70\tdeformans (I70.-)\n\
I77.6\tM31.5,M31.6\tgiant cell (M31.5, M31.6)\n\
I77.6\tI70\tobliterans (I70.-)\n\
I77.6\tI70\tsenile (I70.-)\n\
I77.81\tI71\taortic aneurysm and dissection (I71.-)\n\
I78.1\tD22\tnevus NOS (D22.-)\n\
I78.1\tQ82.5\tvascular NOS (Q82.5)\n\
I79.0\tA52.01\tsyphilitic aneurysm (A52.01)\n\
I79.1\tA52.02\tsyphilitic aortitis (A52.02)\n\
I79.8\tE08-E13\tdiabetic (peripheral) angiopathy (E08-E13 with .51-.52)\n\
I79.8\tA52.09\tsyphilitic endarteritis (A52.09)\n\
I79.8\tA18.89\ttuberculous endarteritis (A18.89)\n\
I80\tI82.4,I82.5,I82.81\tvenous embolism and thrombosis of lower extremities (I82.4-, I82.5-, I82.81-)\n\
I82.40\tI82.4Z\tacute embolism and thrombosis of unspecified deep veins of distal lower extremity (I82.4Z-)\n\
I82.40\tI82.4Y\tacute embolism and thrombosis of unspecified deep veins of proximal lower extremity (I82.4Y-)\n\
I82.5\tZ86.718\tpersonal history of venous embolism and thrombosis (Z86.718)\n\
I82.50\tI82.5Z\tchronic embolism and thrombosis of unspecified deep veins of distal lower extremity (I82.5Z-)\n\
I82.50\tI82.5Y\tchronic embolism and thrombosis of unspecified deep veins of proximal lower extremity (I82.5Y-)\n\
I82.7\tZ86.718\tpersonal history of venous embolism and thrombosis (Z86.718)\n\
I86\tI83.9\tvaricose veins of unspecified site (I83.9-)\n\
I86.3\tO87.8\tvulval varices complicating childbirth and the puerperium (O87.8)\n\
I86.3\tO22.1\tvulval varices complicating pregnancy (O22.1-)\n\
I87.0\tI87.3\tchronic venous hypertension without deep vein thrombosis (I87.3-)\n\
I87.2\tI83.1,I83.2\tstasis dermatitis with varicose veins of lower extremities (I83.1-, I83.2-)\n\
I87.3\tI87.0\tchronic venous hypertension due to deep vein thrombosis (I87.0-)\n\
I87.3\tI83\tvaricose veins of lower extremities (I83.-)\n\
I88\tL04\tacute lymphadenitis, except mesenteric (L04.-)\n\
I88\tR59\tenlarged lymph nodes NOS (R59.-)\n\
I88\tB20\thuman immunodeficiency virus [HIV] disease resulting in generalized lymphadenopathy (B20)\n\
I89\tN50.89\tchylocele, tunica vaginalis (nonfilarial) NOS (N50.89)\n\
I89\tR59\tenlarged lymph nodes NOS (R59.-)\n\
I89\tB74\tfilarial chylocele (B74.-)\n\
I89\tQ82.0\thereditary lymphedema (Q82.0)\n\
I89.0\tI97.2\tpostmastectomy lymphedema (I97.2)\n\
I89.1\tL03\tacute lymphangitis (L03.-)\n\
I95\tR57.9\tcardiovascular collapse (R57.9)\n\
I95\tO26.5\tmaternal hypotension syndrome (O26.5-)\n\
I95\tR03.1\tnonspecific low blood pressure reading NOS (R03.1)\n\
I95.1\tG90.3\tneurogenic orthostatic hypotension [Shy-Drager] (G90.3)\n\
I95.1\tI95.2\torthostatic hypotension due to drugs (I95.2)\n\
I96\tI70.26\tgangrene in atherosclerosis of native arteries of the extremities (I70.26)\n\
I96\tK40.1,K40.4,K41.1,K41.4,K42.1,K43.1,K44.1,K45.1,K46.1\tgangrene in hernia (K40.1, K40.4, K41.1, K41.4, K42.1, K43.1-, K44.1, K45.1, K46.1)\n\
I96\tI73\tgangrene in other peripheral vascular diseases (I73.-)\n\
I96\tA48.0\tgas gangrene (A48.0)\n\
I96\tL88\tpyoderma gangrenosum (L88)\n\
I97.4\tI97.5\tintraoperative hemorrhage and hematoma of a circulatory system organ or structure due to accidental puncture and laceration during a procedure (I97.5-)\n\
J00-J06\tJ44.0\tchronic obstructive pulmonary disease with acute lower respiratory infection (J44.0)\n\
J00\tJ02\tacute pharyngitis (J02.-)\n\
J00\tJ02.9\tacute sore throat NOS (J02.9)\n\
J00\tJ09.X2,J10.1,J11.1\tinfluenza virus with other respiratory manifestations (J09.X2, J10.1, J11.1)\n\
J00\tJ02.9\tpharyngitis NOS (J02.9)\n\
J00\tJ31.0\trhinitis NOS (J31.0)\n\
J00\tJ02.9\tsore throat NOS (J02.9)\n\
J01\tJ32.9\tsinusitis NOS (J32.9)\n\
J02\tJ06.0\tacute laryngopharyngitis (J06.0)\n\
J02\tJ36\tperitonsillar abscess (J36)\n\
J02\tJ39.1\tpharyngeal abscess (J39.1)\n\
J02\tJ39.0\tretropharyngeal abscess (J39.0)\n\
J02.8\tB08.5\tacute pharyngitis due to coxsackie virus (B08.5)\n\
J02.8\tA54.5\tacute pharyngitis due to gonococcus (A54.5)\n\
J02.8\tB00.2\tacute pharyngitis due to herpes [simplex] virus (B00.2)\n\
J02.8\tB27\tacute pharyngitis due to infectious mononucleosis (B27.-)\n\
J02.8\tB08.5\tenteroviral vesicular pharyngitis (B08.5)\n\
J02.9\tJ09.X2,J10.1,J11.1\tinfluenza virus with other respiratory manifestations (J09.X2, J10.1, J11.1)\n\
J03\tJ02\tacute sore throat (J02.-)\n\
J03\tJ35.1\thypertrophy of tonsils (J35.1)\n\
J03\tJ36\tperitonsillar abscess (J36)\n\
J03\tJ02.9\tsore throat NOS (J02.9)\n\
J03\tJ02.0\tstreptococcal sore throat (J02.0)\n\
J03.8\tA36.0\tdiphtheritic tonsillitis (A36.0)\n\
J03.8\tB00.2\therpesviral pharyngotonsillitis (B00.2)\n\
J03.8\tJ03.0\tstreptococcal tonsillitis (J03.0)\n\
J03.8\tA15.8\ttuberculous tonsillitis (A15.8)\n\
J03.8\tA69.1\tVincent's tonsillitis (A69.1)\n\
J03.9\tJ09.X2,J10.1,J11.1\tinfluenza virus with other respiratory manifestations (J09.X2, J10.1, J11.1)\n\
J04\tJ05\tacute obstructive laryngitis [croup] and epiglottitis (J05.-)\n\
J04.0\tJ05.0\tacute obstructive laryngitis (J05.0)\n\
J04.2\tJ05.0\tacute obstructive laryngotracheitis (J05.0)\n\
J06\tJ22\tacute respiratory infection NOS (J22)\n\
J06\tJ09.X2,J10.1,J11.1\tinfluenza virus with other respiratory manifestations (J09.X2, J10.1, J11.1)\n\
J06\tJ02.0\tstreptococcal pharyngitis (J02.0)\n\
J09\tJ10\tinfluenza A/H1N1 (J10.-)\n\
J09\tJ10\tinfluenza due to other identified influenza virus (J10.-)\n\
J09\tJ11\tinfluenza due to unidentified influenza virus (J11.-)\n\
J09\tJ10\tseasonal influenza due to other identified influenza virus (J10.-)\n\
J09\tJ11\tseasonal influenza due to unidentified influenza virus (J11.-)\n\
J09.X3\tA08\t'intestinal flu' [viral gastroenteritis] (A08.-)\n\
J10\tJ09.X\tinfluenza due to avian influenza virus (J09.X-)\n\
J10\tJ09.X\tinfluenza due to swine flu (J09.X-)\n\
J10\tJ11\tinfluenza due to unidentifed influenza virus (J11.-)\n\
J10.2\tA08\t'intestinal flu' [viral gastroenteritis] (A08.-)\n\
J11.2\tA08\t'intestinal flu' [viral gastroenteritis] (A08.-)\n\
J13\tP23.6\tcongenital pneumonia due to S. pneumoniae (P23.6)\n\
J13\tJ18.1\tlobar pneumonia, unspecified organism (J18.1)\n\
J13\tJ15.3-J15.4\tpneumonia due to other streptococci (J15.3-J15.4)\n\
J14\tP23.6\tcongenital pneumonia due to H. influenzae (P23.6)\n\
J15\tJ16.0\tchlamydial pneumonia (J16.0)\n\
J15\tP23\tcongenital pneumonia (P23.-)\n\
J15\tA48.1\tLegionnaires' disease (A48.1)\n\
J15\tA69.8\tspirochetal pneumonia (A69.8)\n\
J15.4\tJ15.3\tpneumonia due to streptococcus, group B (J15.3)\n\
J15.4\tJ13\tpneumonia due to Streptococcus pneumoniae (J13)\n\
J16\tP23\tcongenital pneumonia (P23.-)\n\
J16\tA70\tornithosis (A70)\n\
J16\tB59\tpneumocystosis (B59)\n\
J16\tJ18.9\tpneumonia NOS (J18.9)\n\
J17\tB37.1\tcandidial pneumonia (B37.1)\n\
J17\tJ16.0\tchlamydial pneumonia (J16.0)\n\
J17\tA54.84\tgonorrheal pneumonia (A54.84)\n\
J17\tB39.0-B39.2\thistoplasmosis pneumonia (B39.0-B39.2)\n\
J17\tB05.2\tmeasles pneumonia (B05.2)\n\
J17\tA43.0\tnocardiosis pneumonia (A43.0)\n\
J17\tB59\tpneumocystosis (B59)\n\
J17\tB59\tpneumonia due to Pneumocystis carinii (B59)\n\
J17\tB59\tpneumonia due to Pneumocystis jirovecii (B59)\n\
J17\tA42.0\tpneumonia in actinomycosis (A42.0)\n\
J17\tA22.1\tpneumonia in anthrax (A22.1)\n\
J17\tB77.81\tpneumonia in ascariasis (B77.81)\n\
J17\tB44.0-B44.1\tpneumonia in aspergillosis (B44.0-B44.1)\n\
J17\tB38.0-B38.2\tpneumonia in coccidioidomycosis (B38.0-B38.2)\n\
J17\tB25.0\tpneumonia in cytomegalovirus disease (B25.0)\n\
J17\tB58.3\tpneumonia in toxoplasmosis (B58.3)\n\
J17\tB06.81\trubella pneumonia (B06.81)\n\
J17\tA02.22\tsalmonella pneumonia (A02.22)\n\
J17\tA69.8\tspirochetal infection NEC with pneumonia (A69.8)\n\
J17\tA21.2\ttularemia pneumonia (A21.2)\n\
J17\tA01.03\ttyphoid fever with pneumonia (A01.03)\n\
J17\tB01.2\tvaricella pneumonia (B01.2)\n\
J17\tA37\twhooping cough with pneumonia (A37 with fifth-character 1)\n\
J18\tP23.0\tcongenital pneumonia (P23.0)\n\
J18\tJ70.2-J70.4\tdrug-induced interstitial lung disorder (J70.2-J70.4)\n\
J18\tJ84.9\tinterstitial pneumonia NOS (J84.9)\n\
J18\tP24\tneonatal aspiration pneumonia (P24.-)\n\
J18\tJ68.0\tpneumonitis due to fumes and vapors (J68.0)\n\
J18\tJ84.178\tusual interstitial pneumonia (J84.178)\n\
J18.0\tJ18.2\thypostatic bronchopneumonia (J18.2)\n\
J18.0\tJ69.1\tlipid pneumonia (J69.1)\n\
J20\tJ40\tbronchitis NOS (J40)\n\
J20\tJ40\ttracheobronchitis NOS (J40)\n\
J21.9\tJ44.89\tchronic bronchiolitis (J44.89)\n\
J22\tJ06.9\tupper respiratory infection (acute) (J06.9)\n\
J30\tJ45.909\tallergic rhinitis with asthma (bronchial) (J45.909)\n\
J30\tJ31.0\trhinitis NOS (J31.0)\n\
J31.0\tJ30.1-J30.9\tallergic rhinitis (J30.1-J30.9)\n\
J31.0\tJ30.0\tvasomotor rhinitis (J30.0)\n\
J32.2\tJ33.1\tWoakes' ethmoiditis (J33.1)\n\
J33\tD14.0\tadenomatous polyps (D14.0)\n\
J34.2\tQ67.4\tcongenital deviated nasal septum (Q67.4)\n\
J35.1\tJ35.0\thypertrophy of tonsils with tonsillitis (J35.0-)\n\
J35.2\tJ35.0\thypertrophy of adenoids with adenoiditis (J35.0-)\n\
J35.3\tJ35.03\thypertrophy of tonsils and adenoids with tonsillitis and adenoiditis (J35.03)\n\
J36\tJ03\tacute tonsillitis (J03.-)\n\
J36\tJ35.0\tchronic tonsillitis (J35.0)\n\
J36\tJ39.0\tretropharyngeal abscess (J39.0)\n\
J36\tJ03.9\ttonsillitis NOS (J03.9-)\n\
J37.1\tJ42\tchronic tracheitis (J42)\n\
J38\tP28.89\tcongenital laryngeal stridor (P28.89)\n\
J38\tJ05.0\tobstructive laryngitis (acute) (J05.0)\n\
J38\tJ95.5\tpostprocedural subglottic stenosis (J95.5)\n\
J38\tR06.1\tstridor (R06.1)\n\
J38\tJ04.0\tulcerative laryngitis (J04.0)\n\
J38.1\tD14.1\tadenomatous polyps (D14.1)\n\
J38.4\tJ05.0\tacute obstructive laryngitis [croup] (J05.0)\n\
J38.4\tJ04.0\tedematous laryngitis (J04.0)\n\
J39\tJ22\tacute respiratory infection NOS (J22)\n\
J39\tJ06.9\tacute upper respiratory infection (J06.9)\n\
J39\tJ68.2\tupper respiratory inflammation due to chemicals, gases, fumes or vapors (J68.2)\n\
J39.0\tJ36\tperitonsillar abscess (J36)\n\
J39.3\tJ67.9\textrinsic allergic alveolitis (J67.9)\n\
J39.3\tJ60-J67.9\tpneumoconiosis (J60-J67.9)\n\
J40-J4A\tJ68.0\tbronchitis due to chemicals, gases, fumes and vapors (J68.0)\n\
J40\tJ20\tacute bronchitis (J20.-)\n\
J40\tJ45.909\tallergic bronchitis NOS (J45.909)\n\
J40\tJ45.9\tasthmatic bronchitis NOS (J45.9-)\n\
J40\tJ68.0\tbronchitis due to chemicals, gases, fumes and vapors (J68.0)\n\
J42\tJ44.81\tbronchiolitis obliterans and bronchiolitis obliterans syndrome (J44.81)\n\
J42\tJ44\tchronic asthmatic bronchitis (J44.-)\n\
J42\tJ44\tchronic bronchitis with airways obstruction (J44.-)\n\
J42\tJ44\tchronic emphysematous bronchitis (J44.-)\n\
J42\tJ44.9\tchronic obstructive pulmonary disease NOS (J44.9)\n\
J42\tJ41\tsimple and mucopurulent chronic bronchitis (J41.-)\n\
J43\tJ98.3\tcompensatory emphysema (J98.3)\n\
J43\tJ98.2\tinterstitial emphysema (J98.2)\n\
J43\tJ98.2\tmediastinal emphysema (J98.2)\n\
J43\tP25.0\tneonatal interstitial emphysema (P25.0)\n\
J43\tT81.82\tsurgical (subcutaneous) emphysema (T81.82)\n\
J45\tJ69.8\tdetergent asthma (J69.8)\n\
J45\tJ60\tminer's asthma (J60)\n\
J45\tR06.2\twheezing NOS (R06.2)\n\
J45\tJ67.8\twood asthma (J67.8)\n\
J47\tQ33.4\tcongenital bronchiectasis (Q33.4)\n\
J47\tA15.0\ttuberculous bronchiectasis (current disease) (A15.0)\n\
J60\tJ65\tcoalworker pneumoconiosis with tuberculosis, any type in A15 (J65)\n\
J61\tJ92.0\tpleural plaque with asbestosis (J92.0)\n\
J61\tJ65\tpneumoconiosis with tuberculosis, any type in A15 (J65)\n\
J62\tJ65\tpneumoconiosis with tuberculosis, any type in A15 (J65)\n\
J63\tJ65\tpneumoconiosis with tuberculosis, any type in A15 (J65)\n\
J64\tJ65\tpneumonoconiosis with tuberculosis, any type in A15 (J65)\n\
J67\tJ68.0\tpneumonitis due to inhalation of chemicals, gases, fumes or vapors (J68.0)\n\
J68.1\tJ81\tpulmonary edema (acute) (chronic) NOS (J81.-)\n\
J68.4\tJ68.1\tchronic pulmonary edema due to chemicals, gases, fumes and vapors (J68.1)\n\
J69\tP24\tneonatal aspiration syndromes (P24.-)\n\
J69\tJ95.4\tpostprocedural pneumonitis (J95.4)\n\
J69.0\tJ95.4\tchemical pneumonitis due to anesthesia (J95.4)\n\
J69.0\tO74.0\tobstetric aspiration pneumonitis (O74.0)\n\
J69.1\tJ84.89\tendogenous lipoid pneumonia (J84.89)\n\
J70.2\tJ84.9\tinterstitial pneumonia NOS (J84.9)\n\
J70.2\tJ84.2\tlymphoid interstitial pneumonia (J84.2)\n\
J70.3\tJ84.9\tinterstitial pneumonia NOS (J84.9)\n\
J70.3\tJ84.2\tlymphoid interstitial pneumonia (J84.2)\n\
J70.4\tJ84.9\tinterstitial pneumonia NOS (J84.9)\n\
J70.4\tJ84.2\tlymphoid interstitial pneumonia (J84.2)\n\
J80\tP22.0\trespiratory distress syndrome in newborn (perinatal) (P22.0)\n\
J81\tJ68.1\tchemical (acute) pulmonary edema (J68.1)\n\
J81\tJ18.2\thypostatic pneumonia (J18.2)\n\
J81\tJ18.2\tpassive pneumonia (J18.2)\n\
J81\tJ60-J70\tpulmonary edema due to external agents (J60-J70)\n\
J81\tI50.1\tpulmonary edema with heart disease NOS (I50.1)\n\
J81\tI50.1\tpulmonary edema with heart failure (I50.1)\n\
J84\tJ70.2-J70.4\tdrug-induced interstitial lung disorders (J70.2-J70.4)\n\
J84\tJ98.2\tinterstitial emphysema (J98.2)\n\
J84.03\tR04.81\tacute idiopathic pulmonary hemorrhage in infants [AIPHI] (R04.81)\n\
J84.1\tJ70.1\tpulmonary fibrosis (chronic) following radiation (J70.1)\n\
J84.11\tJ84.2\tlymphoid interstitial pneumonia (J84.2)\n\
J84.11\tB59\tpneumocystis pneumonia (B59)\n\
J84.113\tJ84.89\tnon-specific interstitial pneumonia NOS, or due to known underlying cause (J84.89)\n\
J84.114\tB59\tpneumocystis pneumonia (B59)\n\
J84.116\tJ84.89\torganizing pneumonia NOS, or due to known underlying cause (J84.89)\n\
J84.8\tJ69.1\texogenous lipoid pneumonia (J69.1)\n\
J84.8\tJ69.1\tunspecified lipoid pneumonia (J69.1)\n\
J84.89\tJ84.116\tcryptogenic organizing pneumonia (J84.116)\n\
J84.89\tJ84.113\tidiopathic non-specific interstitial pneumonitis (J84.113)\n\
J84.89\tJ69.1\tlipoid pneumonia, exogenous or unspecified (J69.1)\n\
J84.89\tJ84.2\tlymphoid interstitial pneumonia (J84.2)\n\
J86\tJ85\tabscess of lung (J85.-)\n\
J86\tA15.6\tpyothorax due to tuberculosis (A15.6)\n\
J90\tJ94.0\tchylous (pleural) effusion (J94.0)\n\
J90\tJ91.0\tmalignant pleural effusion (J91.0))\n\
J90\tR09.1\tpleurisy NOS (R09.1)\n\
J90\tA15.6\ttuberculous pleural effusion (A15.6)\n\
J93\tP25.1\tcongenital or perinatal pneumothorax (P25.1)\n\
J93\tJ95.812\tpostprocedural air leak (J95.812)\n\
J93\tJ95.811\tpostprocedural pneumothorax (J95.811)\n\
J93\tS27.0\ttraumatic pneumothorax (S27.0)\n\
J93\tA15\ttuberculous (current disease) pneumothorax (A15.-)\n\
J93\tJ86\tpyopneumothorax (J86.-)\n\
J94\tR09.1\tpleurisy NOS (R09.1)\n\
J94\tS27.2\ttraumatic hemopneumothorax (S27.2)\n\
J94\tS27.1\ttraumatic hemothorax (S27.1)\n\
J94\tA15\ttuberculous pleural conditions (current disease) (A15.-)\n\
J95.4\tO74.0\taspiration pneumonitis due to anesthesia complicating labor and delivery (O74.0)\n\
J95.4\tO29\taspiration pneumonitis due to anesthesia complicating pregnancy (O29)\n\
J95.4\tO89.01\taspiration pneumonitis due to anesthesia complicating the puerperium (O89.01)\n\
J95.6\tJ95.7\tintraoperative hemorrhage and hematoma of a respiratory system organ or structure due to accidental puncture and laceration during procedure (J95.7-)\n\
J95.850\tZ99.12\tencounter for respirator [ventilator] dependence during power failure (Z99.12)\n\
J95.851\tP27.8\tventilator lung in newborn (P27.8)\n\
J95.87\tE87.71\ttransfusion associated circulatory overload (TACO) (E87.71)\n\
J95.87\tJ95.84\ttransfusion-related acute lung injury (TRALI) (J95.84)\n\
J96\tJ80\tacute respiratory distress syndrome (J80)\n\
J96\tR09.2\tcardiorespiratory failure (R09.2)\n\
J96\tP22.0\tnewborn respiratory distress syndrome (P22.0)\n\
J96\tJ95.82\tpostprocedural respiratory failure (J95.82-)\n\
J96\tR09.2\trespiratory arrest (R09.2)\n\
J96\tP28.81\trespiratory arrest of newborn (P28.81)\n\
J96\tP28.5\trespiratory failure of newborn (P28.5)\n\
J98\tP28.4\tnewborn apnea (P28.4-)\n\
J98\tP28.3\tnewborn sleep apnea (P28.3-)\n\
J98.01\tJ21\tacute bronchiolitis with bronchospasm (J21.-)\n\
J98.01\tJ20\tacute bronchitis with bronchospasm (J20.-)\n\
J98.01\tJ45\tasthma (J45.-)\n\
J98.01\tJ45.990\texercise induced bronchospasm (J45.990)\n\
J98.1\tZ98.3\ttherapeutic collapse of lung status (Z98.3)\n\
J98.11\tA15\ttuberculous atelectasis (current disease) (A15)\n\
J98.2\tJ43.9\temphysema NOS (J43.9)\n\
J98.2\tP25.0\temphysema in newborn (P25.0)\n\
J98.2\tT81.82\tsurgical emphysema (subcutaneous) (T81.82)\n\
J98.2\tT79.7\ttraumatic subcutaneous emphysema (T79.7)\n\
J98.4\tJ84.114\tacute interstitial pneumonitis (J84.114)\n\
J98.4\tJ95.1-J95.2\tpulmonary insufficiency following surgery (J95.1-J95.2)\n\
J98.6\tQ79.1\tcongenital malformation of diaphragm NEC (Q79.1)\n\
J98.6\tQ79.0\tcongenital diaphragmatic hernia (Q79.0)\n\
J99\tA06.5\tamebiasis (A06.5)\n\
J99\tB40.0-B40.2\tblastomycosis (B40.0-B40.2)\n\
J99\tB37.1\tcandidiasis (B37.1)\n\
J99\tB38.0-B38.2\tcoccidioidomycosis (B38.0-B38.2)\n\
J99\tE84.0\tcystic fibrosis with pulmonary manifestations (E84.0)\n\
J99\tM33.01,M33.11\tdermatomyositis (M33.01, M33.11)\n\
J99\tB39.0-B39.2\thistoplasmosis (B39.0-B39.2)\n\
J99\tA52.72,A52.73\tlate syphilis (A52.72, A52.73)\n\
J99\tM33.21\tpolymyositis (M33.21)\n\
J99\tM35.02\tSjögren syndrome (M35.02)\n\
J99\tM32.13\tsystemic lupus erythematosus (M32.13)\n\
J99\tM34.81\tsystemic sclerosis (M34.81)\n\
J99\tM31.30-M31.31\tWegener's granulomatosis (M31.30-M31.31)\n\
K00.0\tK08.1\tacquired absence of teeth (K08.1-)\n\
K00.2\tA50.5\tabnormalities of teeth due to congenital syphilis (A50.5)\n\
K00.4\tA50.5\tHutchinson's teeth and mulberry molars in congenital syphilis (A50.5)\n\
K01\tM26.3\tabnormal position of fully erupted teeth (M26.3-)\n\
K03.81\tS02.5\tbroken or fractured tooth due to trauma (S02.5)\n\
K04.4\tK05.2\tacute periodontitis (K05.2-)\n\
K04.5\tK05.3\tchronic periodontitis (K05.3-)\n\
K05.0\tA69.1\tacute necrotizing ulcerative gingivitis (A69.1)\n\
K05.0\tB00.2\therpesviral [herpes simplex] gingivostomatitis (B00.2)\n\
K05.2\tK04.4\tacute apical periodontitis (K04.4)\n\
K05.2\tK04.7\tperiapical abscess (K04.7)\n\
K05.2\tK04.6\tperiapical abscess with sinus (K04.6)\n\
K05.3\tK04.5\tchronic apical periodontitis (K04.5)\n\
K08.1\tK00.0\tcongenital absence of teeth (K00.0)\n\
K08.1\tK08.0\texfoliation of teeth due to systemic causes (K08.0)\n\
K08.1\tK08.4\tpartial loss of teeth (K08.4-)\n\
K08.4\tK08.1\tcomplete loss of teeth (K08.1-)\n\
K08.4\tK00.0\tcongenital absence of teeth (K00.0)\n\
K08.5\tZ98.811\tdental restoration status (Z98.811)\n\
K08.53\tK03.81\tcracked tooth (K03.81)\n\
K08.53\tS02.5\ttraumatic fracture of tooth (S02.5)\n\
K11.2\tB26\tepidemic parotitis (B26.-)\n\
K11.2\tB26\tmumps (B26.-)\n\
K11.2\tD86.89\tuveoparotid fever [Heerfordt] (D86.89)\n\
K11.21\tK11.22\tacute recurrent sialoadenitis (K11.22)\n\
K11.4\tQ38.4\tcongenital fistula of salivary gland (Q38.4)\n\
K11.8\tM35.0\tSjögren syndrome (M35.0-)\n\
K12\tA69.0\tcancrum oris (A69.0)\n\
K12\tK13.0\tcheilitis (K13.0)\n\
K12\tA69.0\tgangrenous stomatitis (A69.0)\n\
K12\tB00.2\therpesviral [herpes simplex] gingivostomatitis (B00.2)\n\
K12\tA69.0\tnoma (A69.0)\n\
K12.1\tA69.1\tacute necrotizing ulcerative stomatitis (A69.1)\n\
K12.1\tA69.1\tVincent's stomatitis (A69.1)\n\
K13.0\tE53.0\tariboflavinosis (E53.0)\n\
K13.0\tL55-L59\tcheilitis due to radiation-related disorders (L55-L59)\n\
K13.0\tQ38.0\tcongenital fistula of lips (Q38.0)\n\
K13.0\tQ18.6\tcongenital hypertrophy of lips (Q18.6)\n\
K13.0\tB37.83\tPerlèche due to candidiasis (B37.83)\n\
K13.0\tE53.0\tPerlèche due to riboflavin deficiency (E53.0)\n\
K13.2\tD00.0\tcarcinoma in situ of oral epithelium (D00.0-)\n\
K13.2\tK13.3\thairy leukoplakia (K13.3)\n\
K13.21\tK13.3\thairy leukoplakia (K13.3)\n\
K13.21\tK13.24\tleukokeratosis nicotina palati (K13.24)\n\
K14.0\tK14.4\tatrophic glossitis (K14.4)\n\
K14.5\tQ38.3\tfissured tongue, congenital (Q38.3)\n\
K20\tK22.1\terosion of esophagus (K22.1-)\n\
K20\tK21.0\tesophagitis with gastro-esophageal reflux disease (K21.0-)\n\
K20\tK21.0\treflux esophagitis (K21.0-)\n\
K20\tK22.1\tulcerative esophagitis (K22.1-)\n\
K21\tP78.83\tnewborn esophageal reflux (P78.83)\n\
K22.0\tQ39.5\tcongenital cardiospasm (Q39.5)\n\
K22.1\tK22.7\tBarrett's esophagus (K22.7-)\n\
K22.2\tQ39.3\tcongenital stenosis or stricture of esophagus (Q39.3)\n\
K22.3\tS27.8\ttraumatic perforation of (thoracic) esophagus (S27.8-)\n\
K22.4\tK22.0\tcardiospasm (K22.0)\n\
K22.5\tQ39.6\tdiverticulum of esophagus (congenital) (Q39.6)\n\
K22.7\tK22.1\tBarrett's ulcer (K22.1)\n\
K22.7\tC15\tmalignant neoplasm of esophagus (C15.-)\n\
K22.81\tD13.0\tbenign neoplasm of esophagus (D13.0)\n\
K22.82\tD13.1\tbenign neoplasm of stomach (D13.1)\n\
K23\tA52.79\tlate syphilis (A52.79)\n\
K23\tB57.31\tmegaesophagus due to Chagas' disease (B57.31)\n\
K23\tA18.83\ttuberculosis (A18.83)\n\
K25\tK29.0\tacute gastritis (K29.0-)\n\
K25\tK27\tpeptic ulcer NOS (K27.-)\n\
K26\tK27\tpeptic ulcer NOS (K27.-)\n\
K27\tP78.82\tpeptic ulcer of newborn (P78.82)\n\
K28\tK63.3\tprimary ulcer of small intestine (K63.3)\n\
K29\tK52.81\teosinophilic gastritis or gastroenteritis (K52.81)\n\
K29\tE16.4\tZollinger-Ellison syndrome (E16.4)\n\
K29.0\tK25\terosion (acute) of stomach (K25.-)\n\
K30\tR10.13\tdyspepsia NOS (R10.13)\n\
K30\tR12\theartburn (R12)\n\
K30\tF45.8\tnervous dyspepsia (F45.8)\n\
K30\tF45.8\tneurotic dyspepsia (F45.8)\n\
K30\tF45.8\tpsychogenic dyspepsia (F45.8)\n\
K31.1\tQ40.0\tcongenital or infantile pyloric stenosis (Q40.0)\n\
K31.2\tQ40.2\tcongenital hourglass stomach (Q40.2)\n\
K31.2\tK31.89\thourglass contraction of stomach (K31.89)\n\
K31.3\tQ40.0\tcongenital or infantile pylorospasm (Q40.0)\n\
K31.3\tF45.8\tneurotic pylorospasm (F45.8)\n\
K31.3\tF45.8\tpsychogenic pylorospasm (F45.8)\n\
K31.4\tQ40.2\tcongenital diverticulum of stomach (Q40.2)\n\
K31.5\tQ41.0\tcongenital stenosis of duodenum (Q41.0)\n\
K31.7\tD13.1\tadenomatous polyp of stomach (D13.1)\n\
K37\tK35.2,K35.3\tunspecified appendicitis with peritonitis (K35.2-, K35.3-)\n\
K42\tQ79.2\tomphalocele (Q79.2)\n\
K44\tQ79.0\tcongenital diaphragmatic hernia (Q79.0)\n\
K44\tQ40.1\tcongenital hiatus hernia (Q40.1)\n\
K46\tN81.5\tvaginal enterocele (N81.5)\n\
K50-K52\tK58\tirritable bowel syndrome (K58.-)\n\
K50-K52\tK59.3\tmegacolon (K59.3-)\n\
K50\tK51\tulcerative colitis (K51.-)\n\
K50.0\tK50.8\tCrohn's disease of both small and large intestine (K50.8-)\n\
K50.1\tK50.8\tCrohn's disease of both small and large intestine (K50.8)\n\
K51\tK50\tCrohn's disease [regional enteritis] (K50.-)\n\
K52.3\tK52.9\tunspecified colitis (K52.9)\n\
K52.9\tR19.7\tdiarrhea NOS (R19.7)\n\
K52.9\tK59.1\tfunctional diarrhea (K59.1)\n\
K52.9\tA09\tinfectious gastroenteritis and colitis NOS (A09)\n\
K52.9\tP78.3\tneonatal diarrhea (noninfective) (P78.3)\n\
K52.9\tF45.8\tpsychogenic diarrhea (F45.8)\n\
K55\tP77\tnecrotizing enterocolitis of newborn (P77.-)\n\
K55.3\tP77\tnecrotizing enterocolitis of newborn (P77.-)\n\
K56\tQ41-Q42\tcongenital stricture or stenosis of intestine (Q41-Q42)\n\
K56\tE84.11\tcystic fibrosis with meconium ileus (E84.11)\n\
K56\tK55.1\tischemic stricture of intestine (K55.1)\n\
K56\tP76.0\tmeconium ileus NOS (P76.0)\n\
K56\tK31.5\tobstruction of duodenum (K31.5)\n\
K56\tK91.3\tpostprocedural intestinal obstruction (K91.3-)\n\
K56.0\tK56.3\tgallstone ileus (K56.3)\n\
K56.0\tK56.7\tileus NOS (K56.7)\n\
K56.0\tK56.69\tobstructive ileus NOS (K56.69-)\n\
K56.7\tK56.69\tobstructive ileus (K56.69-)\n\
K57\tQ43.8\tcongenital diverticulum of intestine (Q43.8)\n\
K57\tQ43.0\tMeckel's diverticulum (Q43.0)\n\
K57.0\tK57.4\tdiverticulitis of both small and large intestine with perforation and abscess (K57.4-)\n\
K57.1\tK57.5\tdiverticular disease of both small and large intestine without perforation or abscess (K57.5-)\n\
K57.2\tK57.4\tdiverticulitis of both small and large intestine with perforation and abscess (K57.4-)\n\
K57.3\tK57.5\tdiverticular disease of both small and large intestine without perforation or abscess (K57.5-)\n\
K59\tR19.4\tchange in bowel habit NOS (R19.4)\n\
K59\tK90\tintestinal malabsorption (K90.-)\n\
K59\tF45.8\tpsychogenic intestinal disorders (F45.8)\n\
K59.0\tK56.41\tfecal impaction (K56.41)\n\
K59.1\tR19.7\tdiarrhea NOS (R19.7)\n\
K59.1\tK58.0\tirritable bowel syndrome with diarrhea (K58.0)\n\
K59.3\tQ43.1\tcongenital megacolon (aganglionic) (Q43.1)\n\
K59.3\tB57.32\tmegacolon (due to) (in) Chagas' disease (B57.32)\n\
K59.3\tA04.7\tmegacolon (due to) (in) Clostridium difficile (A04.7-)\n\
K59.3\tQ43.1\tmegacolon (due to) (in) Hirschsprung's disease (Q43.1)\n\
K60.3\tQ43.6\tcongenital fistula (Q43.6)\n\
K60.4\tQ43.6\tcongenital fistula (Q43.6)\n\
K60.4\tN82.3\trectovaginal fistula (N82.3)\n\
K60.4\tN32.1\tvesicorectal fistual (N32.1)\n\
K60.5\tQ43.6\tcongenital fistula (Q43.6)\n\
K61.1\tK61.39\tischiorectal abscess (K61.39)\n\
K62.1\tD12.8\tadenomatous polyp (D12.8)\n\
K62.5\tK92.2\tgastrointestinal bleeding NOS (K92.2)\n\
K62.5\tK92.1\tmelena (K92.1)\n\
K62.5\tP54.2\tneonatal rectal hemorrhage (P54.2)\n\
K62.6\tK60\tfissure and fistula of anus and rectum (K60.-)\n\
K62.6\tK51\tulcerative colitis (K51.-)\n\
K62.82\tR85.61\tabnormal results from anal cytologic examination without histologic confirmation (R85.61-)\n\
K62.82\tD01.3\tanal intraepithelial neoplasia III (D01.3)\n\
K62.82\tD01.3\tcarcinoma in situ of anus (D01.3)\n\
K62.82\tR85.613\tHGSIL of anus (R85.613)\n\
K62.82\tD01.3\tsevere dysplasia of anus (D01.3)\n\
K63.0\tK50.014,K50.114,K50.814,K50.914\tabscess of intestine with Crohn's disease (K50.014, K50.114, K50.814, K50.914,)\n\
K63.0\tK57.0,K57.2,K57.4,K57.8\tabscess of intestine with diverticular disease (K57.0, K57.2, K57.4, K57.8)\n\
K63.0\tK51.014,K51.214,K51.314,K51.414,K51.514,K51.814,K51.914\tabscess of intestine with ulcerative colitis (K51.014, K51.214, K51.314, K51.414, K51.514, K51.814, K51.914)\n\
K63.1\tK26\tperforation (nontraumatic) of duodenum (K26.-)\n\
K63.1\tK57.0,K57.2,K57.4,K57.8\tperforation (nontraumatic) of intestine with diverticular disease (K57.0, K57.2, K57.4, K57.8)\n\
K63.2\tK31.6\tfistula of duodenum (K31.6)\n\
K63.2\tK50.013,K50.113,K50.813,K50.913\tfistula of intestine with Crohn's disease (K50.013, K50.113, K50.813, K50.913,)\n\
K63.2\tK51.013,K51.213,K51.313,K51.413,K51.513,K51.813,K51.913\tfistula of intestine with ulcerative colitis (K51.013, K51.213, K51.313, K51.413, K51.513, K51.813, K51.913)\n\
K63.3\tK26\tduodenal ulcer (K26.-)\n\
K63.3\tK28\tgastrointestinal ulcer (K28.-)\n\
K63.3\tK28\tgastrojejunal ulcer (K28.-)\n\
K63.3\tK28\tjejunal ulcer (K28.-)\n\
K63.3\tK27\tpeptic ulcer, site unspecified (K27.-)\n\
K63.3\tK63.1\tulcer of intestine with perforation (K63.1)\n\
K63.3\tK62.6\tulcer of anus or rectum (K62.6)\n\
K63.3\tK51\tulcerative colitis (K51.-)\n\
K64\tO87.2\themorrhoids complicating childbirth and the puerperium (O87.2)\n\
K64\tO22.4\themorrhoids complicating pregnancy (O22.4)\n\
K65\tK35.2\tacute appendicitis with generalized peritonitis (K35.2-)\n\
K65\tT81.6\taseptic peritonitis (T81.6)\n\
K65\tE85.0\tbenign paroxysmal peritonitis (E85.0)\n\
K65\tT81.6\tchemical peritonitis (T81.6)\n\
K65\tA54.85\tgonococcal peritonitis (A54.85)\n\
K65\tP78.0-P78.1\tneonatal peritonitis (P78.0-P78.1)\n\
K65\tN73.3-N73.5\tpelvic peritonitis, female (N73.3-N73.5)\n\
K65\tE85.0\tperiodic familial peritonitis (E85.0)\n\
K65\tT81.6\tperitonitis due to talc or other foreign substance (T81.6)\n\
K65\tA74.81\tperitonitis in chlamydia (A74.81)\n\
K65\tA36.89\tperitonitis in diphtheria (A36.89)\n\
K65\tA52.74\tperitonitis in syphilis (late) (A52.74)\n\
K65\tA18.31\tperitonitis in tuberculosis (A18.31)\n\
K65\tO00-O07,O08.0\tperitonitis with or following abortion or ectopic or molar pregnancy (O00-O07, O08.0)\n\
K65\tK35\tperitonitis with or following appendicitis (K35.-)\n\
K65\tO85\tpuerperal peritonitis (O85)\n\
K65\tK68\tretroperitoneal infections (K68.-)\n\
K65.2\tK65.9\tbacterial peritonitis NOS (K65.9)\n\
K66.0\tK56.5\tperitoneal adhesions with intestinal obstruction (K56.5-)\n\
K66.1\tS36.8\ttraumatic hemoperitoneum (S36.8-)\n\
K67\tA74.81\tperitonitis in chlamydia (A74.81)\n\
K67\tA36.89\tperitonitis in diphtheria (A36.89)\n\
K67\tA54.85\tperitonitis in gonococcal (A54.85)\n\
K67\tA52.74\tperitonitis in syphilis (late) (A52.74)\n\
K67\tA18.31\tperitonitis in tuberculosis (A18.31)\n\
K70-K77\tR17\tjaundice NOS (R17)\n\
K72\tK70.4\talcoholic hepatic failure (K70.4)\n\
K72\tK71.1\thepatic failure with toxic liver disease (K71.1-)\n\
K72\tP55-P59\ticterus of newborn (P55-P59)\n\
K72\tK91.82\tpostprocedural hepatic failure (K91.82)\n\
K73\tK70.1\talcoholic hepatitis (chronic) (K70.1-)\n\
K73\tK71\tdrug-induced hepatitis (chronic) (K71.-)\n\
K73\tK75.3\tgranulomatous hepatitis (chronic) NEC (K75.3)\n\
K73\tK75.2\treactive, nonspecific hepatitis (chronic) (K75.2)\n\
K73\tB15-B19\tviral hepatitis (chronic) (B15-B19)\n\
K74\tK70.3\talcoholic cirrhosis (of liver) (K70.3)\n\
K74\tK70.2\talcoholic fibrosis of liver (K70.2)\n\
K74\tK76.1\tcardiac sclerosis of liver (K76.1)\n\
K74\tK71.7\tcirrhosis (of liver) with toxic liver disease (K71.7)\n\
K74\tP78.81\tcongenital cirrhosis (of liver) (P78.81)\n\
K74\tE83.110\tpigmentary cirrhosis (of liver) (E83.110)\n\
K74.02\tK74.6\tcirrhosis of liver (K74.6-)\n\
K74.02\tK74.6\thepatic fibrosis, stage F4 (K74.6-)\n\
K75.0\tA06.4\tamebic liver abscess (A06.4)\n\
K75.0\tK83.09\tcholangitis without liver abscess (K83.09)\n\
K75.0\tK75.1\tpylephlebitis without liver abscess (K75.1)\n\
K75.1\tK75.0\tpylephlebitic liver abscess (K75.0)\n\
K75.2\tK72.0\tacute or subacute hepatitis (K72.0-)\n\
K75.2\tK73\tchronic hepatitis NEC (K73.-)\n\
K75.2\tB15-B19\tviral hepatitis (B15-B19)\n\
K75.3\tK72.0\tacute or subacute hepatitis (K72.0-)\n\
K75.3\tK73\tchronic hepatitis NEC (K73.-)\n\
K75.3\tB15-B19\tviral hepatitis (B15-B19)\n\
K75.9\tK72.0\tacute or subacute hepatitis (K72.0-)\n\
K75.9\tK73\tchronic hepatitis NEC (K73.-)\n\
K75.9\tB15-B19\tviral hepatitis (B15-B19)\n\
K76.0\tK75.81\tnonalcoholic steatohepatitis (NASH) (K75.81)\n\
K76.2\tK72\tliver necrosis with hepatic failure (K72.-)\n\
K76.5\tI82.0\tBudd-Chiari syndrome (I82.0)\n\
K76.7\tO90.41\thepatorenal syndrome following labor and delivery (O90.41)\n\
K76.7\tK91.83\tpostprocedural hepatorenal syndrome (K91.83)\n\
K76.82\tK72.01\tacute and subacute hepatic failure with coma (K72.01)\n\
K76.82\tK70.41\talcoholic hepatic failure with coma (K70.41)\n\
K76.82\tK72.11\tchronic hepatic failure with coma (K72.11)\n\
K76.82\tK72.91\thepatic failure with coma (K72.91)\n\
K77\tK70.1\talcoholic hepatitis (K70.1-)\n\
K77\tK70\talcoholic liver disease (K70.-)\n\
K77\tB25.1\tcytomegaloviral hepatitis (B25.1)\n\
K77\tB00.81\therpesviral [herpes simplex] hepatitis (B00.81)\n\
K77\tB26.81\tmumps hepatitis (B26.81)\n\
K77\tD86.89\tsarcoidosis with liver disease (D86.89)\n\
K77\tA51.45\tsecondary syphilis with liver disease (A51.45)\n\
K77\tA52.74\tsyphilis (late) with liver disease (A52.74)\n\
K77\tB58.1\ttoxoplasmosis (acquired) hepatitis (B58.1)\n\
K77\tA18.83\ttuberculosis with liver disease (A18.83)\n\
K80\tK91.86\tretained cholelithiasis following cholecystectomy (K91.86)\n\
K81\tK80\tcholecystitis with cholelithiasis (K80.-)\n\
K82\tR93.2\tnonvisualization of gallbladder (R93.2)\n\
K82\tK91.5\tpostcholecystectomy syndrome (K91.5)\n\
K82.0\tK80\tobstruction of gallbladder with cholelithiasis (K80.-)\n\
K82.2\tK82.A2\tPerforation of gallbladder in cholecystitis (K82.A2)\n\
K82.4\tK81\tcholesterolosis of gallbladder with cholecystitis (K81.-)\n\
K82.4\tK80\tcholesterolosis of gallbladder with cholelithiasis (K80.-)\n\
K83\tK91.5\tpostcholecystectomy syndrome (K91.5)\n\
K83.0\tK75.0\tcholangitic liver abscess (K75.0)\n\
K83.0\tK80.3,K80.4\tcholangitis with choledocholithiasis (K80.3-, K80.4-)\n\
K83.1\tQ44.3\tcongenital obstruction of bile duct (Q44.3)\n\
K83.1\tK80\tobstruction of bile duct with cholelithiasis (K80.-)\n\
K87\tB25.2\tcytomegaloviral pancreatitis (B25.2)\n\
K87\tB26.3\tmumps pancreatitis (B26.3)\n\
K87\tA52.74\tsyphilitic gallbladder (A52.74)\n\
K87\tA52.74\tsyphilitic pancreas (A52.74)\n\
K87\tA18.83\ttuberculosis of gallbladder (A18.83)\n\
K87\tA18.83\ttuberculosis of pancreas (A18.83)\n\
K90\tK91.2\tintestinal malabsorption following gastrointestinal surgery (K91.2)\n\
K90.2\tQ43.8\tcongenital blind loop syndrome (Q43.8)\n\
K90.2\tK91.2\tpostsurgical blind loop syndrome (K91.2)\n\
K90.82\tK91.2\tpostsurgical malabsorption, not elsewhere classified (K91.2)\n\
K91.2\tM83.2\tmalabsorption osteomalacia in adults (M83.2)\n\
K91.2\tM80.8,M81.8\tmalabsorption osteoporosis, postsurgical (M80.8-, M81.8)\n\
K91.6\tK91.7\tintraoperative hemorrhage and hematoma of a digestive system organ or structure due to accidental puncture and laceration during a procedure (K91.7-)\n\
K92\tP54.0-P54.3\tneonatal gastrointestinal hemorrhage (P54.0-P54.3)\n\
K92.1\tR19.5\toccult blood in feces (R19.5)\n\
K92.2\tK29.01\tacute hemorrhagic gastritis (K29.01)\n\
K92.2\tK62.5\themorrhage of anus and rectum (K62.5)\n\
K92.2\tK31.811\tangiodysplasia of stomach with hemorrhage (K31.811)\n\
K92.2\tK57\tdiverticular disease with hemorrhage (K57.-)\n\
K92.2\tK29\tgastritis and duodenitis with hemorrhage (K29.-)\n\
K92.2\tK25-K28\tpeptic ulcer with hemorrhage (K25-K28)\n\
K95.8\tK95.0\tcomplications of gastric band surgery (K95.0-)\n\
L00\tL01.03\tbullous impetigo (L01.03)\n\
L00\tL01.03\tpemphigus neonatorum (L01.03)\n\
L00\tL51.2\ttoxic epidermal necrolysis [Lyell] (L51.2)\n\
L01\tL40.1\timpetigo herpetiformis (L40.1)\n\
L02.2\tL08.82\tnon-newborn omphalitis (L08.82)\n\
L02.2\tP38\tomphalitis of newborn (P38.-)\n\
L02.3\tL05.01\tpilonidal cyst with abscess (L05.01)\n\
L03.01\tB00.89\therpetic whitlow (B00.89)\n\
L03.91\tI89.1\tlymphangitis NOS (I89.1)\n\
L04\tI88.1\tchronic or subacute lymphadenitis, except mesenteric (I88.1)\n\
L04\tR59\tenlarged lymph nodes (R59.-)\n\
L04\tB20\thuman immunodeficiency virus [HIV] disease resulting in generalized lymphadenopathy (B20)\n\
L04\tI88.9\tlymphadenitis NOS (I88.9)\n\
L04\tI88.0\tnonspecific mesenteric lymphadenitis (I88.0)\n\
L08.0\tL88\tpyoderma gangrenosum (L88)\n\
L08.0\tL08.81\tpyoderma vegetans (L08.81)\n\
L08.81\tL88\tpyoderma gangrenosum (L88)\n\
L08.81\tL08.0\tpyoderma NOS (L08.0)\n\
L08.82\tP38\tomphalitis of newborn (P38.-)\n\
L10-L14\tQ82.8\tbenign familial pemphigus [Hailey-Hailey] (Q82.8)\n\
L10-L14\tL00\tstaphylococcal scalded skin syndrome (L00)\n\
L10-L14\tL51.2\ttoxic epidermal necrolysis [Lyell] (L51.2)\n\
L10\tL01.03\tpemphigus neonatorum (L01.03)\n\
L11.0\tQ82.8\tkeratosis follicularis (congenital) [Darier-White] (Q82.8)\n\
L12\tO26.4\therpes gestationis (O26.4-)\n\
L12\tL40.1\timpetigo herpetiformis (L40.1)\n\
L12.3\tQ81\tepidermolysis bullosa (congenital) (Q81.-)\n\
L13.0\tL12.2\tjuvenile dermatitis herpetiformis (L12.2)\n\
L13.0\tL12.0\tsenile dermatitis herpetiformis (L12.0)\n\
L23\tT78.40\tallergy NOS (T78.40)\n\
L23\tL25.9\tcontact dermatitis NOS (L25.9)\n\
L23\tL30.9\tdermatitis NOS (L30.9)\n\
L24\tT78.40\tallergy NOS (T78.40)\n\
L24\tL25.9\tcontact dermatitis NOS (L25.9)\n\
L24\tL30.9\tdermatitis NOS (L30.9)\n\
L24.A\tL24.B\tirritant contact dermatitis related to stoma or fistula (L24.B-)\n\
L24.A2\tL22\tdiaper dermatitis (L22)\n\
L25\tL23\tallergic contact dermatitis (L23.-)\n\
L25\tT78.40\tallergy NOS (T78.40)\n\
L25\tL30.9\tdermatitis NOS (L30.9)\n\
L25\tL24\tirritant contact dermatitis (L24.-)\n\
L25.5\tL50.9\tnettle rash (L50.9)\n\
L26\tL00\tRitter's disease (L00)\n\
L27\tT78.40\tallergy NOS (T78.40)\n\
L29\tL98.1\tneurotic excoriation (L98.1)\n\
L29\tF45.8\tpsychogenic pruritus (F45.8)\n\
L41\tL94.5\tpoikiloderma vasculare atrophicans (L94.5)\n\
L43\tL66.1\tlichen planopilaris (L66.1-)\n\
L49-L54\tA69.2\tLyme disease (A69.2-)\n\
L49-L54\tL71\trosacea (L71.-)\n\
L50\tL23\tallergic contact dermatitis (L23.-)\n\
L50\tT78.3\tangioneurotic edema (T78.3)\n\
L50\tT78.3\tgiant urticaria (T78.3)\n\
L50\tD84.1\thereditary angio-edema (D84.1)\n\
L50\tT78.3\tQuincke's edema (T78.3)\n\
L50\tT80.6\tserum urticaria (T80.6-)\n\
L50\tL56.3\tsolar urticaria (L56.3)\n\
L50\tP83.8\turticaria neonatorum (P83.8)\n\
L50\tL28.2\turticaria papulosa (L28.2)\n\
L50\tD47.01\turticaria pigmentosa (D47.01)\n\
L51\tL00\tstaphylococcal scalded skin syndrome (L00)\n\
L51\tL00\tRitter's disease (L00)\n\
L52\tA18.4\ttuberculous erythema nodosum (A18.4)\n\
L53\tL59.0\terythema ab igne (L59.0)\n\
L53\tL23-L25\terythema due to external agents in contact with skin (L23-L25)\n\
L53\tL30.4\terythema intertrigo (L30.4)\n\
L53.0\tP83.1\tneonatal erythema toxicum (P83.1)\n\
L60-L75\tQ84\tcongenital malformations of integument (Q84.-)\n\
L65\tF63.3\ttrichotillomania (F63.3)\n\
L67\tQ84.1\tmonilethrix (Q84.1)\n\
L67\tQ84.1\tpili annulati (Q84.1)\n\
L67\tL65.0\ttelogen effluvium (L65.0)\n\
L68\tQ84.2\tcongenital hypertrichosis (Q84.2)\n\
L68\tQ84.2\tpersistent lanugo (Q84.2)\n\
L75\tL30.1\tdyshidrosis (L30.1)\n\
L75\tL73.2\thidradenitis suppurativa (L73.2)\n\
L76.0\tL76.1\tintraoperative hemorrhage and hematoma of skin and subcutaneous tissue due to accidental puncture and laceration during a procedure (L76.1-)\n\
L81\tQ82.5\tbirthmark NOS (Q82.5)\n\
L81\tQ85.89\tPeutz-Jeghers syndrome (Q85.89)\n\
L85.0\tQ80\tcongenital ichthyosis (Q80.-)\n\
L85.1\tQ82.8\tinherited keratosis palmaris et plantaris (Q82.8)\n\
L86\tA54.89\tgonococcal keratoderma (A54.89)\n\
L86\tA54.89\tgonococcal keratosis (A54.89)\n\
L86\tE50.8\tkeratoderma due to vitamin A deficiency (E50.8)\n\
L86\tE50.8\tkeratosis due to vitamin A deficiency (E50.8)\n\
L86\tE50.8\txeroderma due to vitamin A deficiency (E50.8)\n\
L87\tL92.0\tgranuloma annulare (perforating) (L92.0)\n\
L88\tL08.0\tdermatitis gangrenosa (L08.0)\n\
L92.1\tE08-E13\tnecrobiosis lipoidica associated with diabetes mellitus (E08-E13 with .620)\n\
L93\tA18.4\tlupus exedens (A18.4)\n\
L93\tA18.4\tlupus vulgaris (A18.4)\n\
L93\tM34\tscleroderma (M34.-)\n\
L93\tM32\tsystemic lupus erythematosus (M32.-)\n\
L94\tM30-M36\tsystemic connective tissue disorders (M30-M36)\n\
L95\tL81.7\tangioma serpiginosum (L81.7)\n\
L95\tD69.0\tHenoch(-Schönlein) purpura (D69.0)\n\
L95\tM31.0\thypersensitivity angiitis (M31.0)\n\
L95\tL93.2\tlupus panniculitis (L93.2)\n\
L95\tM79.3\tpanniculitis NOS (M79.3)\n\
L95\tM54.0\tpanniculitis of neck and back (M54.0-)\n\
L95\tM30.0\tpolyarteritis nodosa (M30.0)\n\
L95\tM35.6\trelapsing panniculitis (M35.6)\n\
L95\tM05.2\trheumatoid vasculitis (M05.2)\n\
L95\tT80.6\tserum sickness (T80.6-)\n\
L95\tL50\turticaria (L50.-)\n\
L95\tM31.3\tWegener's granulomatosis (M31.3-)\n\
L98.1\tF42.4\tExcoriation (skin-picking) disorder (F42.4)\n\
L98.5\tK13.79\tfocal oral mucinosis (K13.79)\n\
L98.5\tE03.9\tmyxedema (E03.9)\n\
L98.6\tE78.89\thyalinosis cutis et mucosae (E78.89)\n\
L99\tE08-E13\tskin disorders in diabetes (E08-E13 with .62-)\n\
L99\tA54.89\tskin disorders in gonorrhea (A54.89)\n\
L99\tA51.31,A52.79\tskin disorders in syphilis (A51.31, A52.79)\n\
M01\tA69.23\tarthropathy in Lyme disease (A69.23)\n\
M01\tA54.42\tgonococcal arthritis (A54.42)\n\
M01\tA39.83\tmeningococcal arthritis (A39.83)\n\
M01\tB26.85\tmumps arthritis (B26.85)\n\
M01\tM02\tpostinfective arthropathy (M02.-)\n\
M01\tA39.84\tpostmeningococcal arthritis (A39.84)\n\
M01\tM02.3\treactive arthritis (M02.3)\n\
M01\tB06.82\trubella arthritis (B06.82)\n\
M01\tD86.86\tsarcoidosis arthritis (D86.86)\n\
M01\tA01.04\ttyphoid fever arthritis (A01.04)\n\
M01\tA18.01-A18.02\ttuberculosis arthritis (A18.01-A18.02)\n\
M02\tM35.2\tBehçet's disease (M35.2)\n\
M02\tM01\tdirect infections of joint in infectious and parasitic diseases classified elsewhere (M01.-)\n\
M02\tA39.84\tpostmeningococcal arthritis (A39.84)\n\
M02\tB26.85\tmumps arthritis (B26.85)\n\
M02\tB06.82\trubella arthritis (B06.82)\n\
M02\tA52.77\tsyphilis arthritis (late) (A52.77)\n\
M02\tI00\trheumatic fever (I00)\n\
M02\tA52.16\ttabetic arthropathy [Charcôt's] (A52.16)\n\
M05\tI00\trheumatic fever (I00)\n\
M05\tM08\tjuvenile rheumatoid arthritis (M08.-)\n\
M05\tM45\trheumatoid arthritis of spine (M45.-)\n\
M06.1\tM08.2\tStill's disease NOS (M08.2-)\n\
M06.4\tM13.0\tpolyarthritis NOS (M13.0)\n\
M07\tL40.5\tpsoriatic arthropathies (L40.5-)\n\
M08\tM14.8\tarthropathy in Whipple's disease (M14.8)\n\
M08\tM05.0\tFelty's syndrome (M05.0)\n\
M08\tM33.0\tjuvenile dermatomyositis (M33.0-)\n\
M08\tL40.54\tpsoriatic juvenile arthropathy (L40.54)\n\
M08.1\tM45.0\tankylosing spondylitis in adults (M45.0-)\n\
M08.2\tM06.1\tadult-onset Still's disease (M06.1-)\n\
M08.9\tM08.0\tjuvenile rheumatoid arthritis, unspecified (M08.0-)\n\
M1A\tM10\tgout NOS (M10.-)\n\
M12\tM15-M19\tarthrosis (M15-M19)\n\
M12\tJ38.7\tcricoarytenoid arthropathy (J38.7)\n\
M12.5\tM18.2-M18.3\tpost-traumatic osteoarthritis of first carpometacarpal joint (M18.2-M18.3)\n\
M12.5\tM16.4-M16.5\tpost-traumatic osteoarthritis of hip (M16.4-M16.5)\n\
M12.5\tM17.2-M17.3\tpost-traumatic osteoarthritis of knee (M17.2-M17.3)\n\
M12.5\tM19.1\tpost-traumatic osteoarthritis NOS (M19.1-)\n\
M12.5\tM19.1\tpost-traumatic osteoarthritis of other single joints (M19.1-)\n\
M13\tM15-M19\tarthrosis (M15-M19)\n\
M13\tM15-M19\tosteoarthritis (M15-M19)\n\
M13.8\tM15-M19\tosteoarthritis (M15-M19)\n\
M14\tE08-E13\tdiabetes mellitus (E08-E13 with .61-)\n\
M14\tM36.2-M36.3\thematological disorders (M36.2-M36.3)\n\
M14\tM36.4\thypersensitivity reactions (M36.4)\n\
M14\tM36.1\tneoplastic disease (M36.1)\n\
M14\tA52.16\tneurosyphillis (A52.16)\n\
M14\tD86.86\tsarcoidosis (D86.86)\n\
M14\tM07\tenteropathic arthropathies (M07.-)\n\
M14\tL40.54\tjuvenile psoriatic arthropathy (L40.54)\n\
M14\tE78.81\tlipoid dermatoarthritis (E78.81)\n\
M14.6\tE08-E13\tCharcôt's joint in diabetes mellitus (E08-E13 with .610)\n\
M14.6\tA52.16\tCharcôt's joint in tabes dorsalis (A52.16)\n\
M15\tM16-M19\tbilateral involvement of single joint (M16-M19)\n\
M19\tM15\tpolyarthritis (M15.-)\n\
M20\tZ89\tacquired absence of fingers and toes (Z89.-)\n\
M20\tQ71.3,Q72.3\tcongenital absence of fingers and toes (Q71.3-, Q72.3-)\n\
M20\tQ66,Q68-Q70,Q74\tcongenital deformities and malformations of fingers and toes (Q66.-, Q68-Q70, Q74.-)\n\
M20.0\tR68.3\tclubbing of fingers (R68.3)\n\
M20.0\tM72.0\tpalmar fascial fibromatosis [Dupuytren] (M72.0)\n\
M20.0\tM65.3\ttrigger finger (M65.3)\n\
M21\tZ89\tacquired absence of limb (Z89.-)\n\
M21\tQ71-Q73\tcongenital absence of limbs (Q71-Q73)\n\
M21\tQ65-Q66,Q68-Q74\tcongenital deformities and malformations of limbs (Q65-Q66, Q68-Q74)\n\
M21.0\tQ66.6\tmetatarsus valgus (Q66.6)\n\
M21.0\tQ66.4\ttalipes calcaneovalgus (Q66.4-)\n\
M21.1\tQ66.22\tmetatarsus varus (Q66.22-)\n\
M21.1\tM92.51\ttibia vara (M92.51-)\n\
M21.4\tQ66.5\tcongenital pes planus (Q66.5-)\n\
M21.5\tQ66.89\tclubfoot, not specified as acquired (Q66.89)\n\
M23\tM24.66\tankylosis (M24.66)\n\
M23\tM21\tdeformity of knee (M21.-)\n\
M23\tM93.2\tosteochondritis dissecans (M93.2)\n\
M24.2\tM35.7\tfamilial ligamentous laxity (M35.7)\n\
M24.3\tQ65-Q79\tcongenital dislocation or displacement of joint- see congenital malformations and deformations of the musculoskeletal system (Q65-Q79)\n\
M24.3\tM24.4\trecurrent dislocation of joint (M24.4-)\n\
M24.5\tM62.4\tcontracture of muscle without contracture of joint (M62.4-)\n\
M24.5\tM62.4\tcontracture of tendon (sheath) without contracture of joint (M62.4-)\n\
M24.5\tM72.0\tDupuytren's contracture (M72.0)\n\
M24.6\tM25.6\tstiffness of joint without ankylosis (M25.6-)\n\
M25.0\tM36.2\themophilic arthropathy (M36.2)\n\
M25.3\tM24.2\tinstability of joint secondary to old ligament injury (M24.2-)\n\
M25.3\tM96.8\tinstability of joint secondary to removal of joint prosthesis (M96.8-)\n\
M25.4\tA66.6\thydrarthrosis in yaws (A66.6)\n\
M25.4\tM12.4\tintermittent hydrarthrosis (M12.4-)\n\
M25.4\tM65.1\tother infective (teno)synovitis (M65.1-)\n\
M25.6\tM24.6\tankylosis of joint (M24.6-)\n\
M25.6\tM24.5\tcontracture of joint (M24.5-)\n\
M26-M27\tQ67.4\themifacial atrophy or hypertrophy (Q67.4)\n\
M26-M27\tM27.8\tunilateral condylar hyperplasia or hypoplasia (M27.8)\n\
M26.0\tE22.0\tacromegaly (E22.0)\n\
M26.0\tQ87.0\tRobin's syndrome (Q87.0)\n\
M26.5\tF45.8\tbruxism (F45.8)\n\
M26.5\tF45.8\tteeth-grinding NOS (F45.8)\n\
M26.55\tM26.59\tcentric occlusion NOS (M26.59)\n\
M27.1\tK06.8\tperipheral giant cell granuloma (K06.8)\n\
M27.4\tK09\tcysts of oral region (K09.-)\n\
M27.4\tM27.0\tlatent bone cyst of jaw (M27.0)\n\
M27.4\tM27.0\tStafne's cyst (M27.0)\n\
M27.8\tR68.84\tjaw pain (R68.84)\n\
M30\tM31.7\tmicroscopic polyarteritis (M31.7)\n\
M31.7\tM30.0\tpolyarteritis nodosa (M30.0)\n\
M32\tL93.0\tlupus erythematosus (discoid) (NOS) (L93.0)\n\
M34\tL94.0\tcircumscribed scleroderma (L94.0)\n\
M34\tP83.88\tneonatal scleroderma (P83.88)\n\
M35\tL87.1\treactive perforating collagenosis (L87.1)\n\
M35.0\tR68.2\tdry mouth, unspecified (R68.2)\n\
M35.1\tM30.8\tpolyangiitis overlap syndrome (M30.8)\n\
M35.3\tM31.5\tpolymyalgia rheumatica with giant cell arteritis (M31.5)\n\
M35.6\tL93.2\tlupus panniculitis (L93.2)\n\
M35.6\tM79.3\tpanniculitis NOS (M79.3-)\n\
M35.7\tM24.2\tligamentous laxity, NOS (M24.2-)\n\
M40\tQ76.4\tcongenital kyphosis and lordosis (Q76.4)\n\
M40\tM41\tkyphoscoliosis (M41.-)\n\
M40\tM96\tpostprocedural kyphosis and lordosis (M96.-)\n\
M40.0\tM42\tosteochondrosis of spine (M42.-)\n\
M41\tQ67.5\tcongenital scoliosis NOS (Q67.5)\n\
M41\tQ76.3\tcongenital scoliosis due to bony malformation (Q76.3)\n\
M41\tQ67.5\tpostural congenital scoliosis (Q67.5)\n\
M41\tI27.1\tkyphoscoliotic heart disease (I27.1)\n\
M42.0\tM40.0\tpostural kyphosis (M40.0)\n\
M43\tQ76.2\tcongenital spondylolysis and spondylolisthesis (Q76.2)\n\
M43\tQ76.3-Q76.4\themivertebra (Q76.3-Q76.4)\n\
M43\tQ76.1\tKlippel-Feil syndrome (Q76.1)\n\
M43\tQ76.4\tlumbarization and sacralization (Q76.4)\n\
M43\tQ76.4\tplatyspondylisis (Q76.4)\n\
M43\tQ76.0\tspina bifida occulta (Q76.0)\n\
M43\tM80\tspinal curvature in osteoporosis (M80.-)\n\
M43\tM88\tspinal curvature in Paget's disease of bone [osteitis deformans] (M88.-)\n\
M43.0\tQ76.2\tcongenital spondylolysis (Q76.2)\n\
M43.0\tM43.1\tspondylolisthesis (M43.1)\n\
M43.1\tS33.1\tacute traumatic of lumbosacral region (S33.1)\n\
M43.1\tQ76.2\tcongenital spondylolisthesis (Q76.2)\n\
M43.2\tM45.0\tankylosing spondylitis (M45.0-)\n\
M43.2\tQ76.4\tcongenital fusion of spine (Q76.4)\n\
M43.5\tM99\tbiomechanical lesions NEC (M99.-)\n\
M43.6\tQ68.0\tcongenital (sternomastoid) torticollis (Q68.0)\n\
M43.6\tR29.891\tocular torticollis (R29.891)\n\
M43.6\tF45.8\tpsychogenic torticollis (F45.8)\n\
M43.6\tG24.3\tspasmodic torticollis (G24.3)\n\
M43.6\tP15.2\ttorticollis due to birth injury (P15.2)\n\
M45\tM02.3\tarthropathy in Reiter's disease (M02.3-)\n\
M45\tM08.1\tjuvenile (ankylosing) spondylitis (M08.1)\n\
M47.1\tM43.3-M43.5X9\tvertebral subluxation (M43.3-M43.5X9)\n\
M48.4\tM84.4\tpathological fracture NOS (M84.4-)\n\
M48.4\tM84.58\tpathological fracture of vertebra due to neoplasm (M84.58)\n\
M48.4\tM84.68\tpathological fracture of vertebra due to other diagnosis (M84.68)\n\
M48.4\tM80\tpathological fracture of vertebra due to osteoporosis (M80.-)\n\
M48.4\tS12.0-S12.3,S22.0,S32.0\ttraumatic fracture of vertebrae (S12.0-S12.3-, S22.0-, S32.0-)\n\
M48.5\tM48.4\tfatigue fracture of vertebra (M48.4)\n\
M48.5\tM84.58\tpathological fracture of vertebra due to neoplasm (M84.58)\n\
M48.5\tM84.68\tpathological fracture of vertebra due to other diagnosis (M84.68)\n\
M48.5\tM80\tpathological fracture of vertebra due to osteoporosis (M80.-)\n\
M48.5\tM84.4\tpathological fracture NOS (M84.4-)\n\
M48.5\tM48.4\tstress fracture of vertebra (M48.4-)\n\
M48.5\tS12,S22,S32\ttraumatic fracture of vertebra (S12.-, S22.-, S32.-)\n\
M49\tA18.01\tcurvature of spine in tuberculosis [Pott's] (A18.01)\n\
M49\tM07\tenteropathic arthropathies (M07.-)\n\
M49\tA54.41\tgonococcal spondylitis (A54.41)\n\
M49\tA52.11\tneuropathic [tabes dorsalis] spondylitis (A52.11)\n\
M49\tG95.0\tneuropathic spondylopathy in syringomyelia (G95.0)\n\
M49\tA52.11\tneuropathic spondylopathy in tabes dorsalis (A52.11)\n\
M49\tG98.0\tnonsyphilitic neuropathic spondylopathy NEC (G98.0)\n\
M49\tA52.77\tspondylitis in syphilis (acquired) (A52.77)\n\
M49\tA18.01\ttuberculous spondylitis (A18.01)\n\
M49\tA01.05\ttyphoid fever spondylitis (A01.05)\n\
M50-M54\tM46.4\tdiscitis NOS (M46.4-)\n\
M51.1\tM54.16\tlumbar radiculitis NOS (M54.16)\n\
M51.1\tM54.3\tsciatica NOS (M54.3)\n\
M54\tF45.41\tpsychogenic dorsalgia (F45.41)\n\
M54.0\tL93.2\tlupus panniculitis (L93.2)\n\
M54.0\tM79.3\tpanniculitis NOS (M79.3)\n\
M54.0\tM35.6\trelapsing [Weber-Christian] panniculitis (M35.6)\n\
M54.1\tM79.2\tneuralgia and neuritis NOS (M79.2)\n\
M54.1\tM50.1\tradiculopathy with cervical disc disorder (M50.1)\n\
M54.1\tM51.1\tradiculopathy with lumbar and other intervertebral disc disorder (M51.1-)\n\
M54.1\tM47.2\tradiculopathy with spondylosis (M47.2-)\n\
M54.2\tM50\tcervicalgia due to intervertebral cervical disc disorder (M50.-)\n\
M54.3\tM51.361\tintervertebral disc degeneration, lumbar region with lower extremity pain only (M51.361)\n\
M54.3\tM51.371\tintervertebral disc degeneration, lumbosacral region with lower extremity pain only (M51.371)\n\
M54.3\tG57.0\tlesion of sciatic nerve (G57.0)\n\
M54.3\tM51.1\tsciatica due to intervertebral disc disorder (M51.1-)\n\
M54.3\tM54.4\tsciatica with lumbago (M54.4-)\n\
M54.4\tM51.362\tintervertebral disc degeneration, lumbar region with discogenic back pain and lower extremity pain (M51.362)\n\
M54.4\tM51.372\tintervertebral disc degeneration, lumbosacral region with discogenic back pain and lower extremity pain (M51.372)\n\
M54.4\tM51.1\tlumbago with sciatica due to intervertebral disc disorder (M51.1-)\n\
M54.5\tM51.360\tintervertebral disc degeneration, lumbar region with discogenic back pain only (M51.360)\n\
M54.5\tM51.370\tintervertebral disc degeneration, lumbosacral region with discogenic back pain only (M51.370)\n\
M54.5\tS39.012\tlow back strain (S39.012)\n\
M54.5\tM51.2\tlumbago due to intervertebral disc displacement (M51.2-)\n\
M54.5\tM54.4\tlumbago with sciatica (M54.4-)\n\
M54.6\tM51\tpain in thoracic spine due to intervertebral disc disorder (M51.-)\n\
M54.8\tM54.6\tdorsalgia in thoracic region (M54.6)\n\
M54.8\tM54.5\tlow back pain (M54.5-)\n\
M60-M63\tM33\tdermatopolymyositis (M33.-)\n\
M60-M63\tE85\tmyopathy in amyloidosis (E85.-)\n\
M60-M63\tM30.0\tmyopathy in polyarteritis nodosa (M30.0)\n\
M60-M63\tM05.32\tmyopathy in rheumatoid arthritis (M05.32)\n\
M60-M63\tM34\tmyopathy in scleroderma (M34.-)\n\
M60-M63\tM35.03\tmyopathy in Sjögren's syndrome (M35.03)\n\
M60-M63\tM32\tmyopathy in systemic lupus erythematosus (M32.-)\n\
M60.2\tL92.3\tforeign body granuloma of skin and subcutaneous tissue (L92.3)\n\
M61.4\tM65.2\tcalcific tendinitis NOS (M65.2-)\n\
M61.4\tM75.3\tcalcific tendinitis of shoulder (M75.3)\n\
M62\tG72.1\talcoholic myopathy (G72.1)\n\
M62\tR25.2\tcramp and spasm (R25.2)\n\
M62\tG72.0\tdrug-induced myopathy (G72.0)\n\
M62\tM79.1\tmyalgia (M79.1-)\n\
M62\tG25.82\tstiff-man syndrome (G25.82)\n\
M62.0\tO71.8\tdiastasis recti complicating pregnancy, labor and delivery (O71.8)\n\
M62.2\tT79.A\tcompartment syndrome (traumatic) (T79.A-)\n\
M62.2\tM79.A\tnontraumatic compartment syndrome (M79.A-)\n\
M62.2\tT79.6\ttraumatic ischemia of muscle (T79.6)\n\
M62.2\tM62.82\trhabdomyolysis (M62.82)\n\
M62.2\tT79.6\tVolkmann's ischemic contracture (T79.6)\n\
M62.4\tM24.5\tcontracture of joint (M24.5-)\n\
M62.5\tG54.5\tneuralgic amyotrophy (G54.5)\n\
M62.5\tG12.21\tprogressive muscular atrophy (G12.21)\n\
M62.5\tM62.84\tsarcopenia (M62.84)\n\
M62.81\tM62.84\tmuscle weakness in sarcopenia (M62.84)\n\
M62.82\tT79.6\ttraumatic rhabdomyolysis (T79.6)\n\
M63\tB69.81\tmyopathy in cysticercosis (B69.81)\n\
M63\tG73.7\tmyopathy in endocrine diseases (G73.7)\n\
M63\tG73.7\tmyopathy in metabolic diseases (G73.7)\n\
M63\tD86.87\tmyopathy in sarcoidosis (D86.87)\n\
M63\tA51.49\tmyopathy in secondary syphilis (A51.49)\n\
M63\tA52.78\tmyopathy in syphilis (late) (A52.78)\n\
M63\tB58.82\tmyopathy in toxoplasmosis (B58.82)\n\
M63\tA18.09\tmyopathy in tuberculosis (A18.09)\n\
M65\tM70.0\tchronic crepitant synovitis of hand and wrist (M70.0-)\n\
M65\tM70\tsoft tissue disorders related to use, overuse and pressure (M70.-)\n\
M65.2\tM75.3\tcalcified tendinitis of shoulder (M75.3)\n\
M67\tM72.0\tpalmar fascial fibromatosis [Dupuytren] (M72.0)\n\
M67\tM77.9\ttendinitis NOS (M77.9-)\n\
M67\tE78.2\txanthomatosis localized to tendons (E78.2)\n\
M67.2\tM12.2\tvillonodular synovitis (pigmented) (M12.2-)\n\
M67.3\tM12.3\tpalindromic rheumatism (M12.3-)\n\
M67.4\tA66.6\tganglion in yaws (A66.6)\n\
M70\tM71.9\tbursitis NOS (M71.9-)\n\
M71\tM20.1\tbunion (M20.1)\n\
M71\tM70\tbursitis related to use, overuse or pressure (M70.-)\n\
M71\tM76-M77\tenthesopathies (M76-M77)\n\
M71.2\tM66.0\tsynovial cyst of popliteal space with rupture (M66.0)\n\
M71.3\tM66.1\tsynovial cyst with rupture (M66.1-)\n\
M71.5\tM71.9\tbursitis NOS (M71.9-)\n\
M72.8\tM35.4\tdiffuse (eosinophilic) fasciitis (M35.4)\n\
M72.8\tM72.6\tnecrotizing fasciitis (M72.6)\n\
M72.8\tM72.4\tnodular fasciitis (M72.4)\n\
M72.8\tN13.5\tperirenal fasciitis NOS (N13.5)\n\
M72.8\tN13.6\tperirenal fasciitis with infection (N13.6)\n\
M72.8\tM72.2\tplantar fasciitis (M72.2)\n\
M75.1\tS46.01\ttear of rotator cuff, traumatic (S46.01-)\n\
M77\tM71.9\tbursitis NOS (M71.9-)\n\
M77.4\tG57.6\tMorton's metatarsalgia (G57.6)\n\
M79\tF45.8\tpsychogenic rheumatism (F45.8)\n\
M79\tF45.41\tsoft tissue pain, psychogenic (F45.41)\n\
M79.0\tM79.7\tfibromyalgia (M79.7)\n\
M79.0\tM12.3\tpalindromic rheumatism (M12.3-)\n\
M79.1\tM79.7\tfibromyalgia (M79.7)\n\
M79.1\tM60\tmyositis (M60.-)\n\
M79.2\tM54.1\tbrachial radiculitis NOS (M54.1)\n\
M79.2\tM54.1\tlumbosacral radiculitis NOS (M54.1)\n\
M79.2\tG56-G58\tmononeuropathies (G56-G58)\n\
M79.2\tM54.1\tradiculitis NOS (M54.1)\n\
M79.2\tM54.3-M54.4\tsciatica (M54.3-M54.4)\n\
M79.3\tL93.2\tlupus panniculitis (L93.2)\n\
M79.3\tM54.0\tneck and back panniculitis (M54.0-)\n\
M79.3\tM35.6\trelapsing [Weber-Christian] panniculitis (M35.6)\n\
M79.5\tL92.3\tforeign body granuloma of skin and subcutaneous tissue (L92.3)\n\
M79.5\tM60.2\tforeign body granuloma of soft tissue (M60.2-)\n\
M79.A\tT79.A\tcompartment syndrome NOS (T79.A-)\n\
M79.A\tM79.7\tfibromyalgia (M79.7)\n\
M79.A\tM62.2\tnontraumatic ischemic infarction of muscle (M62.2-)\n\
M79.A\tT79.A\ttraumatic compartment syndrome (T79.A-)\n\
M80\tM48.5\tcollapsed vertebra NOS (M48.5)\n\
M80\tM84.4\tpathological fracture NOS (M84.4)\n\
M80\tM48.5\twedging of vertebra NOS (M48.5)\n\
M81\tM80\tosteoporosis with current pathological fracture (M80.-)\n\
M81\tM89.0\tSudeck's atrophy (M89.0)\n\
M81.6\tM89.0\tSudeck's atrophy (M89.0)\n\
M83\tE55.0\tinfantile and juvenile osteomalacia (E55.0)\n\
M83\tN25.0\trenal osteodystrophy (N25.0)\n\
M83\tE55.0\trickets (active) (E55.0)\n\
M83\tE64.3\trickets (active) sequelae (E64.3)\n\
M83\tE83.31\tvitamin D-resistant osteomalacia (E83.31)\n\
M83\tE83.31\tvitamin D-resistant rickets (active) (E83.31)\n\
M84.3\tM84.4\tpathological fracture NOS (M84.4.-)\n\
M84.3\tM80\tpathological fracture due to osteoporosis (M80.-)\n\
M84.3\tS12,S22,S32,S42,S52,S62,S72,S82,S92\ttraumatic fracture (S12.-, S22.-, S32.-, S42.-, S52.-, S62.-, S72.-, S82.-, S92.-)\n\
M84.4\tM48.5\tcollapsed vertebra NEC (M48.5)\n\
M84.4\tM84.5\tpathological fracture in neoplastic disease (M84.5-)\n\
M84.4\tM80\tpathological fracture in osteoporosis (M80.-)\n\
M84.4\tM84.6\tpathological fracture in other disease (M84.6-)\n\
M84.4\tM84.3\tstress fracture (M84.3-)\n\
M84.4\tS12,S22,S32,S42,S52,S62,S72,S82,S92\ttraumatic fracture (S12.-, S22.-, S32.-, S42.-, S52.-, S62.-, S72.-, S82.-, S92.-)\n\
M84.6\tM80\tpathological fracture in osteoporosis (M80.-)\n\
M85\tQ78.0\tosteogenesis imperfecta (Q78.0)\n\
M85\tQ78.2\tosteopetrosis (Q78.2)\n\
M85\tQ78.8\tosteopoikilosis (Q78.8)\n\
M85\tQ78.1\tpolyostotic fibrous dysplasia (Q78.1)\n\
M85.6\tM27.4\tcyst of jaw NEC (M27.4)\n\
M85.6\tE21.0\tosteitis fibrosa cystica generalisata [von Recklinghausen's disease of bone] (E21.0)\n\
M85.8\tM48.1\tdiffuse idiopathic skeletal hyperostosis [DISH] (M48.1)\n\
M85.8\tQ77.4\tosteosclerosis congenita (Q77.4)\n\
M85.8\tQ78.2\tosteosclerosis fragilitas (generalista) (Q78.2)\n\
M85.8\tD75.81\tosteosclerosis myelofibrosis (D75.81)\n\
M86-M90\tM96\tpostprocedural osteopathies (M96.-)\n\
M86\tB67.2\techinococcus (B67.2)\n\
M86\tA54.43\tgonococcus (A54.43)\n\
M86\tA02.24\tsalmonella (A02.24)\n\
M87\tM91-M92\tjuvenile osteonecrosis (M91-M92)\n\
M87\tM90-M93\tosteochondropathies (M90-M93)\n\
M88\tM90.6\tosteitis deformans in neoplastic disease (M90.6)\n\
M89.0\tG57.7\tcausalgia, lower limb (G57.7-)\n\
M89.0\tG56.4\tcausalgia, upper limb (G56.4-)\n\
M89.0\tG57.7\tcomplex regional pain syndrome II, lower limb (G57.7-)\n\
M89.0\tG56.4\tcomplex regional pain syndrome II, upper limb (G56.4-)\n\
M89.0\tG90.5\treflex sympathetic dystrophy (G90.5-)\n\
M89.6\tG14\tpostpolio syndrome (G14)\n\
M90\tB45.3\tcryptococcosis (B45.3)\n\
M90\tE08-E13\tdiabetes mellitus (E08-E13 with .69-)\n\
M90\tA54.43\tgonococcal (A54.43)\n\
M90\tA52.11\tneurogenic syphilis (A52.11)\n\
M90\tN25.0\trenal osteodystrophy (N25.0)\n\
M90\tA02.24\tsalmonellosis (A02.24)\n\
M90\tA51.46\tsecondary syphilis (A51.46)\n\
M90\tA52.77\tsyphilis (late) (A52.77)\n\
M90.6\tM88\tosteitis deformans [Paget's disease of bone] (M88.-)\n\
M91-M94\tM96\tpostprocedural chondropathies (M96.-)\n\
M91\tM93.0\tslipped upper femoral epiphysis (nontraumatic) (M93.0-)\n\
M94.2\tM22.4\tchondromalacia patellae (M22.4)\n\
M95.5\tO33\tmaternal care for known or suspected disproportion (O33.-)\n\
M96.81\tM96.82\tintraoperative hemorrhage and hematoma of a musculoskeletal structure due to accidental puncture and laceration during a procedure (M96.82-)\n\
N00-N08\tI12\thypertensive chronic kidney disease (I12.-)\n\
N00\tN10\tacute tubulo-interstitial nephritis (N10)\n\
N00\tN05\tnephritic syndrome NOS (N05.-)\n\
N00.5\tN00.A\tAcute nephritic syndrome with C3 glomerulonephritis (N00.A)\n\
N00.5\tN00.A\tAcute nephritic syndrome with C3 glomerulopathy (N00.A)\n\
N00.A\tN00.6\tAcute nephritic syndrome (with C3 glomerulopathy) with dense deposit disease (N00.6)\n\
N01\tN05\tnephritic syndrome NOS (N05.-)\n\
N01.5\tN01.A\tRapidly progressive nephritic syndrome with C3 glomerulonephritis (N01.A)\n\
N01.5\tN01.A\tRapidly progressive nephritic syndrome with C3 glomerulopathy (N01.A)\n\
N01.A\tN01.6\tRapidly progressive nephritic syndrome (with C3 glomerulopathy) with dense deposit disease (N01.6)\n\
N02\tN30.01\tacute cystitis with hematuria (N30.01)\n\
N02\tR31.9\thematuria NOS (R31.9)\n\
N02\tR31\thematuria not associated with specified morphologic lesions (R31.-)\n\
N02.5\tN02.A\tRecurrent and persistent hematuria with C3 glomerulonephritis (N02.A)\n\
N02.5\tN02.A\tRecurrent and persistent hematuria with C3 glomerulopathy (N02.A)\n\
N02.A\tN02.6\tRecurrent and persistent hematuria (with C3 glomerulopathy) with dense deposit disease (N02.6)\n\
N03\tN11\tchronic tubulo-interstitial nephritis (N11.-)\n\
N03\tN05.8\tdiffuse sclerosing glomerulonephritis (N05.8-)\n\
N03\tN05\tnephritic syndrome NOS (N05.-)\n\
N03.5\tN03.A\tChronic nephritic syndrome with C3 glomerulonephritis (N03.A)\n\
N03.5\tN03.A\tChronic nephritic syndrome with C3 glomerulopathy (N03.A)\n\
N03.A\tN03.6\tChronic nephritic syndrome (with C3 glomerulopathy) with dense deposit disease (N03.6)\n\
N04.5\tN04.A\tNephrotic syndrome with C3 glomerulonephritis (N04.A)\n\
N04.5\tN04.A\tNephrotic syndrome with C3 glomerulopathy (N04.A)\n\
N04.A\tN04.6\tNephrotic syndrome (with C3 glomerulopathy) with dense deposit disease (N04.6)\n\
N05\tN28.9\tnephropathy NOS with no stated morphological lesion (N28.9)\n\
N05\tN28.9\trenal disease NOS with no stated morphological lesion (N28.9)\n\
N05\tN12\ttubulo-interstitial nephritis NOS (N12)\n\
N05.5\tN05.A\tUnspecified nephritic syndrome with C3 glomerulonephritis (N05.A)\n\
N05.5\tN05.A\tUnspecified nephritic syndrome with C3 glomerulopathy (N05.A)\n\
N05.A\tN05.6\tUnspecified nephritic syndrome (with C3 glomerulopathy) with dense deposit disease (N05.6)\n\
N06\tR80.0\tProteinuria not associated with specific morphologic lesions (R80.0)\n\
N06.20\tN04.20\tmembranous nephropathy NOS with nephrotic syndrome (N04.20)\n\
N06.21\tN04.21\tprimary membranous nephropathy with nephrotic syndrome (N04.21)\n\
N06.22\tN04.22\tsecondary membranous nephropathy with nephrotic syndrome (N04.22)\n\
N06.5\tN06.A\tIsolated proteinuria with C3 glomerulonephritis (N06.A)\n\
N06.5\tN06.A\tIsolated proteinuria with C3 glomerulopathy (N06.A)\n\
N06.A\tN06.6\tIsolated proteinuria (with C3 glomerulopathy) with dense deposit disease (N06.6)\n\
N07.5\tN07.A\tHereditary nephropathy, not elsewhere classified with C3 glomerulonephritis (N07.A)\n\
N07.5\tN07.A\tHereditary nephropathy, not elsewhere classified with C3 glomerulopathy (N07.A)\n\
N07.A\tN07.6\tHereditary nephropathy, not elsewhere classified (with C3 glomerulopathy) with dense deposit disease (N07.6)\n\
N08\tM31.0\tantiglomerular basement membrane disease (M31.0)\n\
N08\tE08-E13\tdiabetes (E08-E13 with .21)\n\
N08\tA54.21\tgonococcal (A54.21)\n\
N08\tM31.0\tGoodpasture's syndrome (M31.0)\n\
N08\tD59.3\themolytic-uremic syndrome (D59.3-)\n\
N08\tM32.14\tlupus (M32.14)\n\
N08\tB26.83\tmumps (B26.83)\n\
N08\tA52.75\tsyphilis (A52.75)\n\
N08\tM32.14\tsystemic lupus erythematosus (M32.14)\n\
N08\tM31.31\tWegener's granulomatosis (M31.31)\n\
N08\tN16\tpyelonephritis in diseases classified elsewhere (N16)\n\
N08\tN16\trenal tubulo-interstitial disorders classified elsewhere (N16)\n\
N10-N16\tN28.85\tpyeloureteritis cystica (N28.85)\n\
N11.0\tN13.70\tvesicoureteral reflux NOS (N13.70)\n\
N11.1\tN20.9\tcalculous pyelonephritis (N20.9)\n\
N11.1\tN13\tobstructive uropathy (N13.-)\n\
N12\tN20.9\tcalculous pyelonephritis (N20.9)\n\
N13.1\tN13.6\tHydronephrosis with ureteral stricture with infection (N13.6)\n\
N13.2\tN13.6\tHydronephrosis with renal and ureteral calculous obstruction with infection (N13.6)\n\
N13.3\tN13.6\thydronephrosis with infection (N13.6)\n\
N13.4\tQ62.3\tcongenital hydroureter (Q62.3-)\n\
N13.4\tN13.6\thydroureter with infection (N13.6)\n\
N13.4\tN13.73\tvesicoureteral-reflux with hydroureter (N13.73-)\n\
N13.5\tN13.6\tCrossing vessel and stricture of ureter without hydronephrosis with infection (N13.6)\n\
N13.7\tN11.0\treflux-associated pyelonephritis (N11.0)\n\
N15.9\tN39.0\turinary tract infection NOS (N39.0)\n\
N16\tA36.84\tdiphtheritic pyelonephritis and tubulo-interstitial nephritis (A36.84)\n\
N16\tB37.49\tpyelonephritis and tubulo-interstitial nephritis in candidiasis (B37.49)\n\
N16\tE72.04\tpyelonephritis and tubulo-interstitial nephritis in cystinosis (E72.04)\n\
N16\tA02.25\tpyelonephritis and tubulo-interstitial nephritis in salmonella infection (A02.25)\n\
N16\tD86.84\tpyelonephritis and tubulo-interstitial nephritis in sarcoidosis (D86.84)\n\
N16\tM35.04\tpyelonephritis and tubulo-interstitial nephritis in Sjogren syndrome (M35.04)\n\
N16\tM32.15\tpyelonephritis and tubulo-interstitial nephritis in systemic lupus erythematosus (M32.15)\n\
N16\tB58.83\tpyelonephritis and tubulo-interstitial nephritis in toxoplasmosis (B58.83)\n\
N16\tE08-E13\trenal tubular degeneration in diabetes (E08-E13 with .29)\n\
N16\tA52.75\tsyphilitic pyelonephritis and tubulo-interstitial nephritis (A52.75)\n\
N17\tT79.5\tposttraumatic renal failure (T79.5)\n\
N18.5\tN18.6\tchronic kidney disease, stage 5 requiring chronic dialysis (N18.6)\n\
N19\tN17\tacute kidney failure (N17.-)\n\
N19\tN18\tchronic kidney disease (N18.-)\n\
N19\tN18.9\tchronic uremia (N18.9)\n\
N19\tR39.2\textrarenal uremia (R39.2)\n\
N19\tR39.2\tprerenal uremia (R39.2)\n\
N19\tN28.9\trenal insufficiency (acute) (N28.9)\n\
N19\tP96.0\turemia of newborn (P96.0)\n\
N20\tE83.59\tnephrocalcinosis (E83.59)\n\
N20\tN13.2\tthat with hydronephrosis (N13.2)\n\
N21.9\tN20.9\tcalculus of urinary tract NOS (N20.9)\n\
N25.1\tE23.2\tdiabetes insipidus NOS (E23.2)\n\
N25.81\tE21.1\tsecondary hyperparathyroidism, non-renal (E21.1)\n\
N26\tI12\tcontracted kidney due to hypertension (I12.-)\n\
N26\tN05.8\tdiffuse sclerosing glomerulonephritis (N05.8.-)\n\
N26\tI12\thypertensive nephrosclerosis (arteriolar) (arteriosclerotic) (I12.-)\n\
N26\tN27\tsmall kidney of unknown cause (N27.-)\n\
N28.0\tI70.1\tatherosclerosis of renal artery (extrarenal part) (I70.1)\n\
N28.0\tQ27.1\tcongenital stenosis of renal artery (Q27.1)\n\
N28.0\tI70.1\tGoldblatt's kidney (I70.1)\n\
N28.1\tQ61\tcystic kidney disease (congenital) (Q61.-)\n\
N28.8\tN13.4\thydroureter (N13.4)\n\
N28.8\tN13.1\tureteric stricture with hydronephrosis (N13.1)\n\
N28.8\tN13.5\tureteric stricture without hydronephrosis (N13.5)\n\
N28.9\tN18.9\tchronic renal insufficiency (N18.9)\n\
N28.9\tN05\tunspecified nephritic syndrome (N05.-)\n\
N29\tE72.0\tcystinosis (E72.0)\n\
N29\tA54.21\tgonorrhea (A54.21)\n\
N29\tA52.75\tsyphilis (A52.75)\n\
N29\tA18.11\ttuberculosis (A18.11)\n\
N30\tN41.3\tprostatocystitis (N41.3)\n\
N30.0\tN30.4\tirradiation cystitis (N30.4-)\n\
N30.0\tN30.3\ttrigonitis (N30.3-)\n\
N31\tG95.89\tcord bladder NOS (G95.89)\n\
N31\tG83.4\tneurogenic bladder due to cauda equina syndrome (G83.4)\n\
N31\tG95.89\tneuromuscular dysfunction due to spinal cord lesion (G95.89)\n\
N32.0\tQ64.3\tcongenital bladder-neck obstruction (Q64.3-)\n\
N32.2\tN82.0-N82.1\tfistula between bladder and female genital tract (N82.0-N82.1)\n\
N32.3\tQ64.6\tcongenital diverticulum of bladder (Q64.6)\n\
N32.3\tN30.8\tdiverticulitis of bladder (N30.8-)\n\
N33\tA52.76\tbladder disorder in syphilis (A52.76)\n\
N33\tA18.12\tbladder disorder in tuberculosis (A18.12)\n\
N33\tB37.41\tcandidal cystitis (B37.41)\n\
N33\tA56.01\tchlamydial cystitis (A56.01)\n\
N33\tA54.01\tcystitis in gonorrhea (A54.01)\n\
N33\tN31\tcystitis in neurogenic bladder (N31.-)\n\
N33\tA36.85\tdiphtheritic cystitis (A36.85)\n\
N33\tA52.76\tsyphilitic cystitis (A52.76)\n\
N33\tA59.03\ttrichomonal cystitis (A59.03)\n\
N34.0\tN36.2\turethral caruncle (N36.2)\n\
N35\tQ64.3\tcongenital urethral stricture (Q64.3-)\n\
N35\tN99.1\tpostprocedural urethral stricture (N99.1-)\n\
N35.0\tN99.1\tpostprocedural urethral stricture (N99.1-)\n\
N35.1\tB65,N29\turethral stricture associated with schistosomiasis (B65.-, N29)\n\
N35.1\tA54.01\tgonococcal urethral stricture (A54.01)\n\
N35.1\tA52.76\tsyphilitic urethral stricture (A52.76)\n\
N35.8\tN99.1\tpostprocedural urethral stricture (N99.1-)\n\
N36.0\tN50.89\turethroscrotal fistula (N50.89)\n\
N36.0\tN82.1\turethrovaginal fistula (N82.1)\n\
N36.0\tN82.1\turethrovesicovaginal fistula (N82.1)\n\
N36.8\tQ64.7\tcongenital urethrocele (Q64.7)\n\
N36.8\tN81.0\tfemale urethrocele (N81.0)\n\
N37\tB37.41\tcandidal infection (B37.41)\n\
N37\tA56.01\tchlamydial (A56.01)\n\
N37\tA54.01\tgonorrhea (A54.01)\n\
N37\tA52.76\tsyphilis (A52.76)\n\
N37\tA59.03\ttrichomonal infection (A59.03)\n\
N37\tA18.13\ttuberculosis (A18.13)\n\
N39.0\tB37.4\tcandidiasis of urinary tract (B37.4-)\n\
N39.0\tP39.3\tneonatal urinary tract infection (P39.3)\n\
N39.0\tR82.81\tpyuria (R82.81)\n\
N39.0\tN30\tcystitis (N30.-)\n\
N39.0\tN13.6\tpyonephrosis (N13.6)\n\
N39.0\tN34\turethritis (N34.-)\n\
N39.3\tN39.46\tmixed incontinence (N39.46)\n\
N39.4\tR32\tenuresis NOS (R32)\n\
N39.4\tR39.81\tfunctional urinary incontinence (R39.81)\n\
N39.4\tR39.81\turinary incontinence associated with cognitive impairment (R39.81)\n\
N39.4\tR32\turinary incontinence NOS (R32)\n\
N39.4\tF98.0\turinary incontinence of nonorganic origin (F98.0)\n\
N39.41\tN39.46\tmixed incontinence (N39.46)\n\
N40\tD29.1\tbenign neoplasms of prostate (adenoma, benign) (fibroadenoma) (fibroma) (myoma) (D29.1)\n\
N42.1\tN40\tenlarged prostate (N40.-)\n\
N42.1\tR31\thematuria (R31.-)\n\
N42.1\tN40\thyperplasia of prostate (N40.-)\n\
N42.1\tN41\tinflammatory diseases of prostate (N41.-)\n\
N42.31\tD07.5\tprostatic intraepithelial neoplasia III (PIN III) (D07.5)\n\
N43\tP83.5\tcongenital hydrocele (P83.5)\n\
N46\tZ98.52\tvasectomy status (Z98.52)\n\
N47.6\tN48.1\tbalanitis (N48.1)\n\
N48.0\tD07.4\tcarcinoma in situ of penis (D07.4)\n\
N48.1\tA06.8\tamebic balanitis (A06.8)\n\
N48.1\tN48.0\tbalanitis xerotica obliterans (N48.0)\n\
N48.1\tB37.42\tcandidal balanitis (B37.42)\n\
N48.1\tA54.23\tgonococcal balanitis (A54.23)\n\
N48.1\tA60.01\therpesviral [herpes simplex] balanitis (A60.01)\n\
N48.2\tN48.1\tbalanitis (N48.1)\n\
N48.2\tN48.0\tbalanitis xerotica obliterans (N48.0)\n\
N48.2\tN47.6\tbalanoposthitis (N47.6)\n\
N48.82\tQ55.63\tcongenital torsion of penis (Q55.63)\n\
N48.83\tQ55.64\tcongenital hidden penis (Q55.64)\n\
N49\tN48.1,N48.2\tinflammation of penis (N48.1, N48.2-)\n\
N49\tN45\torchitis and epididymitis (N45.-)\n\
N51\tA06.8\tamebic balanitis (A06.8)\n\
N51\tB37.42\tcandidal balanitis (B37.42)\n\
N51\tA54.23\tgonococcal balanitis (A54.23)\n\
N51\tA54.22\tgonococcal prostatitis (A54.22)\n\
N51\tA60.01\therpesviral [herpes simplex] balanitis (A60.01)\n\
N51\tA59.02\ttrichomonal prostatitis (A59.02)\n\
N51\tA18.14\ttuberculous prostatitis (A18.14)\n\
N52\tF52.21\tpsychogenic impotence (F52.21)\n\
N53\tF52\tpsychogenic sexual dysfunction (F52.-)\n\
N53.1\tF52.4\tpremature ejaculation (F52.4)\n\
N60-N65\tO91-O92\tdisorders of breast associated with childbirth (O91-O92)\n\
N60.1\tN60.3\tdiffuse cystic mastopathy with epithelial proliferation (N60.3-)\n\
N61\tC50.A\tinflammatory carcinoma of breast (C50.A-)\n\
N61\tO91\tinflammatory disorder of breast associated with childbirth (O91.-)\n\
N61\tP39.0\tneonatal infective mastitis (P39.0)\n\
N61\tI80.8\tthrombophlebitis of breast [Mondor's disease] (I80.8)\n\
N62\tP83.4\tbreast engorgement of newborn (P83.4)\n\
N62\tN65.1\tdisproportion of reconstructed breast (N65.1)\n\
N64.52\tR89\tabnormal findings in nipple discharge (R89.-)\n\
N64.81\tN65.1\tptosis of native breast in relation to reconstructed breast (N65.1)\n\
N64.82\tQ83.0\tcongenital absence of breast (Q83.0)\n\
N64.82\tN65.1\thypoplasia of native breast in relation to reconstructed breast (N65.1)\n\
N70-N77\tO00-O07,O08.0\tabortion or ectopic or molar pregnancy (O00-O07, O08.0)\n\
N70-N77\tO23,O75.3,O85,O86\tpregnancy, childbirth and the puerperium (O23.-, O75.3, O85, O86.-)\n\
N70\tA54.24\tgonococcal infection (A54.24)\n\
N70\tA18.17\ttuberculous infection (A18.17)\n\
N71\tN85.0\thyperplastic endometritis (N85.0-)\n\
N71\tO85,O86\tinfection of uterus following delivery (O85, O86.-)\n\
N72\tN86\terosion and ectropion of cervix without cervicitis (N86)\n\
N73.1\tA18.17\ttuberculous parametritis and pelvic cellultis (A18.17)\n\
N73.4\tA18.17\ttuberculous pelvic (female) peritonitis (A18.17)\n\
N74\tA56.02\tchlamydial cervicitis (A56.02)\n\
N74\tA56.11\tchlamydial pelvic inflammatory disease (A56.11)\n\
N74\tA54.03\tgonococcal cervicitis (A54.03)\n\
N74\tA54.24\tgonococcal pelvic inflammatory disease (A54.24)\n\
N74\tA60.03\therpesviral [herpes simplex] cervicitis (A60.03)\n\
N74\tA60.09\therpesviral [herpes simplex] pelvic inflammatory disease (A60.09)\n\
N74\tA52.76\tsyphilitic cervicitis (A52.76)\n\
N74\tA52.76\tsyphilitic pelvic inflammatory disease (A52.76)\n\
N74\tA59.09\ttrichomonal cervicitis (A59.09)\n\
N74\tA18.16\ttuberculous cervicitis (A18.16)\n\
N74\tA18.17\ttuberculous pelvic inflammatory disease (A18.17)\n\
N76.82\tE08-E13\tgangrene in diabetes mellitus (E08-E13 with .52)\n\
N77.0\tA54.02\tulceration of vulva in gonococcal infection (A54.02)\n\
N77.0\tA60.04\tulceration of vulva in herpesviral [herpes simplex] infection (A60.04)\n\
N77.0\tA51.0\tulceration of vulva in syphilis (A51.0)\n\
N77.0\tA18.18\tulceration of vulva in tuberculosis (A18.18)\n\
N77.1\tB37.3\tcandidal vulvovaginitis (B37.3-)\n\
N77.1\tA56.02\tchlamydial vulvovaginitis (A56.02)\n\
N77.1\tA54.02\tgonococcal vulvovaginitis (A54.02)\n\
N77.1\tA60.04\therpesviral [herpes simplex] vulvovaginitis (A60.04)\n\
N77.1\tA59.01\ttrichomonal vulvovaginitis (A59.01)\n\
N77.1\tA18.18\ttuberculous vulvovaginitis (A18.18)\n\
N77.1\tA51.0\tvulvovaginitis in early syphilis (A51.0)\n\
N77.1\tA52.76\tvulvovaginitis in late syphilis (A52.76)\n\
N80.0\tD39.0\tstromal endometriosis (D39.0)\n\
N81\tO34.5\tgenital prolapse complicating pregnancy, labor or delivery (O34.5-)\n\
N81\tN83.4\tprolapse and hernia of ovary and fallopian tube (N83.4-)\n\
N81\tN99.3\tprolapse of vaginal vault after hysterectomy (N99.3)\n\
N81.0\tN81.1\turethrocele with cystocele (N81.1-)\n\
N81.0\tN81.2-N81.4\turethrocele with prolapse of uterus (N81.2-N81.4)\n\
N81.1\tN81.2-N81.4\tcystocele with prolapse of uterus (N81.2-N81.4)\n\
N81.2\tN81.85\tcervical stump prolapse (N81.85)\n\
N81.5\tN81.2-N81.4\tenterocele with prolapse of uterus (N81.2-N81.4)\n\
N81.6\tN81.2-N81.4\trectocele with prolapse of uterus (N81.2-N81.4)\n\
N82\tN32.1\tvesicointestinal fistulae (N32.1)\n\
N83.2\tQ50.1\tdevelopmental ovarian cyst (Q50.1)\n\
N83.2\tD27\tneoplastic ovarian cyst (D27.-)\n\
N83.2\tE28.2\tpolycystic ovarian syndrome (E28.2)\n\
N83.2\tE28.2\tStein-Leventhal syndrome (E28.2)\n\
N83.6\tN89.7\thematocolpos (N89.7)\n\
N83.6\tN85.7\thematometra (N85.7)\n\
N83.6\tO00.1\ttubal pregnancy (O00.1-)\n\
N84\tD28\tadenomatous polyp (D28.-)\n\
N84\tO90.89\tplacental polyp (O90.89)\n\
N84.0\tN85.0\tpolypoid endometrial hyperplasia (N85.0-)\n\
N85\tN80\tendometriosis (N80.-)\n\
N85\tN71\tinflammatory diseases of uterus (N71.-)\n\
N85\tN86-N88\tnoninflammatory disorders of cervix, except malposition (N86-N88)\n\
N85\tN84.0\tpolyp of corpus uteri (N84.0)\n\
N85\tN81\tuterine prolapse (N81.-)\n\
N85.02\tC54.1\tmalignant neoplasm of endometrium (with endometrial intraepithelial neoplasia [EIN]) (C54.1)\n\
N85.2\tO90.89\tpuerperal hypertrophy of uterus (O90.89)\n\
N85.3\tO90.89\tpuerperal subinvolution of uterus (O90.89)\n\
N85.4\tO34.5,O65.5\tmalposition of uterus complicating pregnancy, labor or delivery (O34.5-, O65.5)\n\
N85.5\tO71.2\tcurrent obstetric trauma (O71.2)\n\
N85.5\tO71.2\tpostpartum inversion of uterus (O71.2)\n\
N85.7\tN89.7\thematometra with hematocolpos (N89.7)\n\
N85.A\tO34.22\tmaternal care for cesarean scar defect (isthmocele) (O34.22)\n\
N86\tN72\terosion and ectropion of cervix with cervicitis (N72)\n\
N87\tR87.61\tabnormal results from cervical cytologic examination without histologic confirmation (R87.61-)\n\
N87\tD06\tcarcinoma in situ of cervix uteri (D06.-)\n\
N87\tD06\tcervical intraepithelial neoplasia III [CIN III] (D06.-)\n\
N87\tR87.613\tHGSIL of cervix (R87.613)\n\
N87\tD06\tsevere dysplasia of cervix uteri (D06.-)\n\
N88.1\tO71.3\tcurrent obstetric trauma (O71.3)\n\
N88.2\tO65.5\tstricture and stenosis of cervix uteri complicating labor (O65.5)\n\
N88.3\tO34.3\tcervical incompetence complicating pregnancy (O34.3-)\n\
N88.8\tO71.3\tcurrent obstetric trauma (O71.3)\n\
N89\tR87.62\tabnormal results from vaginal cytologic examination without histologic confirmation (R87.62-)\n\
N89\tD07.2\tcarcinoma in situ of vagina (D07.2)\n\
N89\tR87.623\tHGSIL of vagina (R87.623)\n\
N89\tN76\tinflammation of vagina (N76.-)\n\
N89\tD07.2\tsevere dysplasia of vagina (D07.2)\n\
N89\tA59.00\ttrichomonal leukorrhea (A59.00)\n\
N89\tD07.2\tvaginal intraepithelial neoplasia [VAIN], grade III (D07.2)\n\
N89.5\tQ52.4\tcongenital atresia or stricture (Q52.4)\n\
N89.5\tN99.2\tpostprocedural adhesions of vagina (N99.2)\n\
N89.6\tQ52.3\timperforate hymen (Q52.3)\n\
N89.8\tO70,O71.4,O71.7-O71.8\tcurrent obstetric trauma (O70.-, O71.4, O71.7-O71.8)\n\
N89.8\tN81.8\told laceration involving muscles of pelvic floor (N81.8)\n\
N90\tA63.0\tanogenital (venereal) warts (A63.0)\n\
N90\tD07.1\tcarcinoma in situ of vulva (D07.1)\n\
N90\tA63.0\tcondyloma acuminatum (A63.0)\n\
N90\tO70,O71.7-O71.8\tcurrent obstetric trauma (O70.-, O71.7-O71.8)\n\
N90\tN76\tinflammation of vulva (N76.-)\n\
N90\tD07.1\tsevere dysplasia of vulva (D07.1)\n\
N90\tD07.1\tvulvar intraepithelial neoplasm III [VIN III] (D07.1)\n\
N91\tE28\tovarian dysfunction (E28.-)\n\
N92\tN95.0\tpostmenopausal bleeding (N95.0)\n\
N92\tE30.1\tprecocious puberty (menstruation) (E30.1)\n\
N92.6\tN91.3-N91.5\tlengthened intervals or scanty bleeding (N91.3-N91.5)\n\
N92.6\tN92.1\tshortened intervals or excessive bleeding (N92.1)\n\
N93\tP54.6\tneonatal vaginal hemorrhage (P54.6)\n\
N93\tE30.1\tprecocious puberty (menstruation) (E30.1)\n\
N93\tP54.6\tpseudomenses (P54.6)\n\
N94.1\tF52.6\tpsychogenic dyspareunia (F52.6)\n\
N94.2\tF52.5\tpsychogenic vaginismus (F52.5)\n\
N94.3\tF32.81\tPremenstrual dysphoric disorder (F32.81)\n\
N94.6\tF45.8\tpsychogenic dysmenorrhea (F45.8)\n\
N95\tN92.4\texcessive bleeding in the premenopausal period (N92.4)\n\
N95\tE89.4,E28.31\tmenopausal and perimenopausal disorders due to artificial or premature menopause (E89.4-, E28.31-)\n\
N95\tE28.31\tpremature menopause (E28.31-)\n\
N95.1\tZ78.0\tasymptomatic menopausal state (Z78.0)\n\
N95.1\tE89.41\tsymptoms associated with artificial menopause (E89.41)\n\
N95.1\tE28.310\tsymptoms associated with premature menopause (E28.310)\n\
N96\tO26.2\trecurrent pregancy loss with current pregnancy (O26.2-)\n\
N99.6\tN99.7\tintraoperative hemorrhage and hematoma of a genitourinary system organ or structure due to accidental puncture or laceration during a procedure (N99.7-)\n\
O00-O08\tO31.1,O31.3\tcontinuing pregnancy in multiple gestation after abortion of one fetus or more (O31.1-, O31.3-)\n\
O00.0\tO36.7\tmaternal care for viable fetus in abdominal pregnancy (O36.7-)\n\
O01\tD39.2\tchorioadenoma (destruens) (D39.2)\n\
O01\tD39.2\tmalignant hydatidiform mole (D39.2)\n\
O02\tO31.0\tpapyraceous fetus (O31.0-)\n\
O02.1\tO07\tfailed induced abortion (O07.-)\n\
O02.1\tO36.4\tfetal death (intrauterine) (late) (O36.4)\n\
O02.1\tO02.0\tmissed abortion with blighted ovum (O02.0)\n\
O02.1\tO01\tmissed abortion with hydatidiform mole (O01.-)\n\
O02.1\tO02.0\tmissed abortion with nonhydatidiform (O02.0)\n\
O02.1\tO02.8\tmissed abortion with other abnormal products of conception (O02.8-)\n\
O02.1\tO36.4\tmissed delivery (O36.4)\n\
O02.1\tP95\tstillbirth (P95)\n\
O02.8\tO02.0\tabnormal products of conception with blighted ovum (O02.0)\n\
O02.8\tO01\tabnormal products of conception with hydatidiform mole (O01.-)\n\
O02.8\tO02.0\tabnormal products of conception with nonhydatidiform mole (O02.0)\n\
O03.0\tO03.37\tsepsis following incomplete spontaneous abortion (O03.37)\n\
O03.0\tO03.38\turinary tract infection following incomplete spontaneous abortion (O03.38)\n\
O03.31\tO03.37\tshock due to infection following incomplete spontaneous abortion (O03.37)\n\
O03.37\tO03.2\tseptic or septicopyemic embolism following incomplete spontaneous abortion (O03.2)\n\
O03.5\tO03.87\tsepsis following complete or unspecified spontaneous abortion (O03.87)\n\
O03.5\tO03.88\turinary tract infection following complete or unspecified spontaneous abortion (O03.88)\n\
O03.81\tO03.87\tshock due to infection following complete or unspecified spontaneous abortion (O03.87)\n\
O03.87\tO03.7\tseptic or septicopyemic embolism following complete or unspecified spontaneous abortion (O03.7)\n\
O04.5\tO04.87\tsepsis following (induced) termination of pregnancy (O04.87)\n\
O04.5\tO04.88\turinary tract infection following (induced) termination of pregnancy (O04.88)\n\
O04.81\tO04.87\tshock due to infection following (induced) termination of pregnancy (O04.87)\n\
O04.87\tO04.7\tseptic or septicopyemic embolism following (induced) termination of pregnancy (O04.7)\n\
O07\tO03.0\tincomplete spontaneous abortion (O03.0-)\n\
O07.0\tO07.37\tsepsis following failed attempted termination of pregnancy (O07.37)\n\
O07.0\tO07.38\turinary tract infection following failed attempted termination of pregnancy (O07.38)\n\
O07.31\tO07.37\tshock due to infection following failed attempted termination of pregnancy (O07.37)\n\
O07.37\tO07.2\tseptic or septicopyemic embolism following failed attempted termination of pregnancy (O07.2)\n\
O08.0\tO08.82\tsepsis following ectopic and molar pregnancy (O08.82)\n\
O08.0\tO08.83\turinary tract infection (O08.83)\n\
O08.1\tO03.1\tdelayed or excessive hemorrhage due to incomplete abortion (O03.1)\n\
O08.3\tO08.82\tshock due to infection following ectopic and molar pregnancy (O08.82)\n\
O08.82\tO08.2\tseptic or septicopyemic embolism following ectopic and molar pregnancy (O08.2)\n\
O09.829\tO35.7\tsupervision of pregnancy affected by in utero procedure during current pregnancy (O35.7)\n\
O14\tO11\tpre-existing hypertension with pre-eclampsia (O11)\n\
O14.1\tO14.2\tHELLP syndrome (O14.2-)\n\
O20\tO00-O08\tpregnancy with abortive outcome (O00-O08)\n\
O22\tO03.9\tabortion NOS (O03.9)\n\
O22\tO08.7\tectopic or molar pregnancy (O08.7)\n\
O22\tO07.35\tfailed attempted abortion (O07.35)\n\
O22\tO04.85\tinduced abortion (O04.85)\n\
O22\tO03.89\tspontaneous abortion (O03.89)\n\
O26.7\tO71.6\ttraumatic separation of symphysis (pubis) during childbirth (O71.6)\n\
O26.84\tZ03.74\tencounter for suspected problem with fetal growth ruled out (Z03.74)\n\
O26.87\tZ03.75\tencounter for suspected cervical shortening ruled out (Z03.75)\n\
O30.01\tO30.02\tconjoined twins (O30.02-)\n\
O32\tO64\tmalpresentation of fetus with obstructed labor (O64.-)\n\
O32.1\tO32.8\tfootling presentation (O32.8)\n\
O32.1\tO32.8\tincomplete breech (O32.8)\n\
O33\tO65-O66\tdisproportion with obstructed labor (O65-O66)\n\
O33.7\tO66.3\tobstructed labor due to other fetal deformities (O66.3)\n\
O35\tZ03.7\tencounter for suspected maternal and fetal conditions ruled out (Z03.7-)\n\
O36\tZ03.7\tencounter for suspected maternal and fetal conditions ruled out (Z03.7-)\n\
O36\tO43.0\tplacental transfusion syndromes (O43.0-)\n\
O36.2\tO36.1\thydrops fetalis associated with ABO isoimmunization (O36.1-)\n\
O36.2\tO36.0\thydrops fetalis associated with rhesus isoimmunization (O36.0-)\n\
O36.4\tO02.1\tmissed abortion (O02.1)\n\
O36.4\tP95\tstillbirth (P95)\n\
O40\tZ03.7\tencounter for suspected maternal and fetal conditions ruled out (Z03.7-)\n\
O41\tZ03.7\tencounter for suspected maternal and fetal conditions ruled out (Z03.7-)\n\
O43.2\tO73\tretained placenta (O73.-)\n\
O44.1\tO69.4\tlabor and delivery complicated by hemorrhage from vasa previa (O69.4)\n\
O46\tO20\themorrhage in early pregnancy (O20.-)\n\
O46\tO67\tintrapartum hemorrhage NEC (O67.-)\n\
O46\tO44\tplacenta previa (O44.-)\n\
O46\tO45\tpremature separation of placenta [abruptio placentae] (O45.-)\n\
O47\tO60\tpreterm labor (O60.-)\n\
O60\tO47.0\tfalse labor (O47.0-)\n\
O60\tO47.0\tthreatened labor NOS (O47.0-)\n\
O62.2\tO72.1\tatony of uterus with hemorrhage (postpartum) (O72.1)\n\
O62.2\tO75.89\tpostpartum atony of uterus without hemorrhage (O75.89)\n\
O62.4\tO66.9\tdystocia (fetal) (maternal) NOS (O66.9)\n\
O64.4\tO66.0\timpacted shoulders (O66.0)\n\
O64.4\tO66.0\tshoulder dystocia (O66.0)\n\
O65.4\tO66.2-O66.3\tdystocia due to abnormality of fetus (O66.2-O66.3)\n\
O67\tO46\tantepartum hemorrhage NEC (O46.-)\n\
O67\tO44\tplacenta previa (O44.-)\n\
O67\tO45\tpremature separation of placenta [abruptio placentae] (O45.-)\n\
O68\tO77.9\tfetal stress NOS (O77.9)\n\
O68\tO77.8\tlabor and delivery complicated by electrocardiographic evidence of fetal stress (O77.8)\n\
O68\tO77.8\tlabor and delivery complicated by ultrasonic evidence of fetal stress (O77.8)\n\
O69.1\tO69.81\tlabor and delivery complicated by cord around neck, without compression (O69.81)\n\
O69.2\tO69.82\tlabor and delivery complicated by other cord entanglement, without compression (O69.82)\n\
O70\tO71.4\tobstetric high vaginal laceration alone (O71.4)\n\
O70.1\tO70.2\tperineal laceration involving anal sphincter (O70.2-)\n\
O70.2\tO70.4\tanal sphincter tear during delivery without third degree perineal laceration (O70.4)\n\
O70.2\tO70.3\tperineal laceration involving anal or rectal mucosa (O70.3)\n\
O70.4\tO70.2\tanal sphincter tear with third degree perineal laceration (O70.2-)\n\
O71.0\tO90.0\tdisruption of (current) cesarean delivery wound (O90.0)\n\
O71.0\tO71.81\tlaceration of uterus, NEC (O71.81)\n\
O71.1\tO90.0\tdisruption of cesarean delivery wound (O90.0)\n\
O71.1\tO71.81\tlaceration of uterus, NEC (O71.81)\n\
O71.4\tO70\tobstetric high vaginal laceration with perineal laceration (O70.-)\n\
O72.1\tO62.2\tuterine atony NOS (O62.2)\n\
O72.1\tO62.2\tuterine atony without hemorrhage (O62.2)\n\
O72.1\tO75.89\tpostpartum atony of uterus without hemorrhage (O75.89)\n\
O73\tO43.21\tplacenta accreta (O43.21-)\n\
O73\tO43.22\tplacenta increta (O43.22-)\n\
O73\tO43.23\tplacenta percreta (O43.23-)\n\
O76\tO77.9\tfetal stress NOS (O77.9)\n\
O76\tO77.8\tlabor and delivery complicated by electrocardiographic evidence of fetal stress (O77.8)\n\
O76\tO77.8\tlabor and delivery complicated by ultrasonic evidence of fetal stress (O77.8)\n\
O77.8\tO68\tabnormality of fetal acid-base balance (O68)\n\
O77.8\tO76\tabnormality in fetal heart rate or rhythm (O76)\n\
O77.8\tO68\tfetal metabolic acidemia (O68)\n\
O77.9\tO68\tabnormality of fetal acid-base balance (O68)\n\
O77.9\tO76\tabnormality in fetal heart rate or rhythm (O76)\n\
O77.9\tO68\tfetal metabolic acidemia (O68)\n\
O85\tO86.4\tfever of unknown origin following delivery (O86.4)\n\
O85\tO88.3\tobstetric pyemic and septic embolism (O88.3-)\n\
O85\tO86.81\tpuerperal septic thrombophlebitis (O86.81)\n\
O86.0\tT81.4\tcomplications of procedures, not elsewhere classified (T81.4-)\n\
O86.0\tR50.82\tpostprocedural fever NOS (R50.82)\n\
O86.0\tK68.11\tpostprocedural retroperitoneal abscess (K68.11)\n\
O88\tO03.2\tembolism complicating abortion NOS (O03.2)\n\
O88\tO08.2\tembolism complicating ectopic or molar pregnancy (O08.2)\n\
O88\tO07.2\tembolism complicating failed attempted abortion (O07.2)\n\
O88\tO04.7\tembolism complicating induced abortion (O04.7)\n\
O88\tO03.2,O03.7\tembolism complicating spontaneous abortion (O03.2, O03.7)\n\
O90.0\tO71.0\trupture of uterus (spontaneous) before onset of labor (O71.0-)\n\
O90.0\tO71.1\trupture of uterus during labor (O71.1)\n\
O90.3\tO99.4\tpre-existing heart disease complicating pregnancy and the puerperium (O99.4-)\n\
O90.4\tR34\tanuria and oliguria (R34)\n\
O90.6\tF53.0\tpostpartum depression (F53.0)\n\
O90.6\tF53.1\tpuerperal psychosis (F53.1)\n\
O90.81\tO99.03\tpre-existing anemia complicating the puerperium (O99.03)\n\
O92.3\tO92.5\tElective agalactia (O92.5)\n\
O92.3\tO92.5\tSecondary agalactia (O92.5)\n\
O92.3\tO92.5\tTherapeutic agalactia (O92.5)\n\
O92.5\tO92.3\tprimary agalactia (O92.3)\n\
O98.5\tO98.7\thuman immunodeficiency virus [HIV] disease complicating pregnancy, childbirth and the puerperium (O98.7-)\n\
O99.0\tO90.81\tanemia arising in the puerperium (O90.81)\n\
O99.0\tO90.81\tpostpartum anemia NOS (O90.81)\n\
O99.03\tO90.81\tpostpartum anemia not pre-existing prior to delivery (O90.81)\n\
O99.1\tO45,O46.0,O67.0,O72.3\themorrhage with coagulation defects (O45.-, O46.0-, O67.0, O72.3)\n\
O99.4\tO90.3\tperipartum cardiomyopathy (O90.3)\n\
O99.81\tO24.4\tgestational diabetes (O24.4-)\n\
O99.82\tZ22.330\tCarrier of streptococcus group B (GBS) in a nonpregnant woman (Z22.330)\n\
P00.2\tP00.8\tmaternal genital tract or other localized infections (P00.8)\n\
P00.6\tP03.4\tCesarean delivery for present delivery (P03.4)\n\
P00.6\tP02.1\tdamage to placenta from amniocentesis, Cesarean delivery or surgical induction (P02.1)\n\
P00.6\tP03.89\tprevious surgery to uterus or pelvic organs (P03.89)\n\
P00.7\tP02.1\tdamage to placenta from amniocentesis, cesarean delivery or surgical induction (P02.1)\n\
P00.7\tP03\tnewborn affected by other complications of labor and delivery (P03.-)\n\
P01.2\tP01.1\toligohydramnios due to premature rupture of membranes (P01.1)\n\
P02.69\tQ27.0\tnewborn affected by single umbilical artery (Q27.0)\n\
P03.81\tP29.1\tneonatal cardiac dysrhythmia (P29.1-)\n\
P03.82\tP24.00,P24.01\tmeconium aspiration (P24.00, P24.01)\n\
P03.82\tP96.83\tmeconium staining (P96.83)\n\
P04.1\tQ86.2\tdysmorphism due to warfarin (Q86.2)\n\
P04.1\tQ86.1\tfetal hydantoin syndrome (Q86.1)\n\
P04.3\tQ86.0\tfetal alcohol syndrome (Q86.0)\n\
P05.2\tP05.0\tnewborn affected by fetal malnutrition with light for gestational age (P05.0-)\n\
P05.2\tP05.1\tnewborn affected by fetal malnutrition with small for gestational age (P05.1-)\n\
P07.0\tP05\tlow birth weight due to slow fetal growth and fetal malnutrition (P05.-)\n\
P07.1\tP05\tlow birth weight due to slow fetal growth and fetal malnutrition (P05.-)\n\
P08.0\tP70.1\tsyndrome of infant of diabetic mother (P70.1)\n\
P08.0\tP70.0\tsyndrome of infant of mother with gestational diabetes (P70.0)\n\
P08.1\tP08.0\tnewborn with a birth weight of 4500 or more (P08.0)\n\
P08.1\tP70.1\tsyndrome of infant of diabetic mother (P70.1)\n\
P08.1\tP70.0\tsyndrome of infant of mother with gestational diabetes (P70.0)\n\
P10\tP52.9\tintracranial hemorrhage of newborn NOS (P52.9)\n\
P10\tP52\tintracranial hemorrhage of newborn due to anoxia or hypoxia (P52.-)\n\
P10\tP52\tnontraumatic intracranial hemorrhage of newborn (P52.-)\n\
P10.0\tP10.4\tsubdural hemorrhage accompanying tentorial tear (P10.4)\n\
P13.1\tP12.0\tcephalhematoma (P12.0)\n\
P22.8\tP28.81\trespiratory arrest of newborn (P28.81)\n\
P22.8\tP28.5\trespiratory failure of newborn NOS (P28.5)\n\
P22.9\tP28.81\trespiratory arrest of newborn (P28.81)\n\
P22.9\tP28.5\trespiratory failure of newborn NOS (P28.5)\n\
P23\tP24\tneonatal pneumonia resulting from aspiration (P24.-)\n\
P23.0\tP35.0\tcongenital rubella pneumonitis (P35.0)\n\
P24.0\tP03.82\tmeconium passage (without aspiration) during delivery (P03.82 )\n\
P24.0\tP96.83\tmeconium staining (P96.83 )\n\
P26\tR04.81\tacute idiopathic hemorrhage in infants over 28 days old (R04.81)\n\
P28.11\tP22.0\tresorption atelectasis with respiratory distress syndrome (P22.0)\n\
P28.2\tP28.3-P28.4\tapnea of newborn (P28.3- - P28.4-)\n\
P28.89\tA50.05\tearly congenital syphilitic rhinitis (A50.05)\n\
P38\tL08.82\tomphalitis not of newborn (L08.82)\n\
P38\tA33\ttetanus omphalitis (A33)\n\
P38\tP51\tumbilical hemorrhage of newborn (P51.-)\n\
P39.0\tP83.4\tbreast engorgement of newborn (P83.4)\n\
P39.0\tP83.4\tnoninfective mastitis of newborn (P83.4)\n\
P39.1\tA54.31\tgonococcal conjunctivitis (A54.31)\n\
P39.4\tL00\tpemphigus neonatorum (L00)\n\
P39.4\tL00\tstaphylococcal scalded skin syndrome (L00)\n\
P50-P61\tQ44.3\tcongenital stenosis and stricture of bile ducts (Q44.3)\n\
P50-P61\tE80.5\tCrigler-Najjar syndrome (E80.5)\n\
P50-P61\tE80.6\tDubin-Johnson syndrome (E80.6)\n\
P50-P61\tE80.4\tGilbert syndrome (E80.4)\n\
P50-P61\tD55-D58\thereditary hemolytic anemias (D55-D58)\n\
P50\tP61.3\tcongenital anemia from intrauterine (fetal) blood loss (P61.3)\n\
P51\tP38.1\tomphalitis with mild hemorrhage (P38.1)\n\
P51\tP50.5\tumbilical hemorrhage from cut end of co-twins cord (P50.5)\n\
P52\tP10\tintracranial hemorrhage due to birth injury (P10.-)\n\
P52\tS06\tintracranial hemorrhage due to other injury (S06.-)\n\
P54\tP50\tnewborn affected by (intrauterine) blood loss (P50.-)\n\
P54\tP26\tpulmonary hemorrhage originating in the perinatal period (P26.-)\n\
P54.0\tP78.2\tneonatal hematemesis due to swallowed maternal blood (P78.2)\n\
P54.1\tP78.2\tneonatal melena due to swallowed maternal blood (P78.2)\n\
P56\tP83.2\thydrops fetalis NOS (P83.2)\n\
P57.8\tE80.5\tCrigler-Najjar syndrome (E80.5)\n\
P58\tP55-P57\tjaundice due to isoimmunization (P55-P57)\n\
P59\tE70-E88\tjaundice due to inborn errors of metabolism (E70-E88)\n\
P59\tP57\tkernicterus (P57.-)\n\
P59.2\tP35.3\tcongenital viral hepatitis (P35.3)\n\
P61\tD80.7\ttransient hypogammaglobulinemia of infancy (D80.7)\n\
P61.5\tD70.0\tcongenital neutropenia (nontransient) (D70.0)\n\
P70.0\tP70.1\tnewborn (with hypoglycemia) affected by maternal (pre-existing) diabetes mellitus (P70.1)\n\
P70.0\tP70.1\tsyndrome of infant of a diabetic mother (P70.1)\n\
P70.1\tP70.0\tnewborn (with hypoglycemia) affected by maternal gestational diabetes (P70.0)\n\
P70.1\tP70.0\tsyndrome of infant of mother with gestational diabetes (P70.0)\n\
P71.1\tP71.4\tneonatal hypoparathyroidism (P71.4)\n\
P72\tE03.0-E03.1\tcongenital hypothyroidism with or without goiter (E03.0-E03.1)\n\
P72\tE07.1\tdyshormogenetic goiter (E07.1)\n\
P72\tE07.1\tdyshormonogenetic goiter (E07.1)\n\
P72\tE07.1\tPendred's syndrome (E07.1)\n\
P74.0\tP19\t(fetal) metabolic acidosis of newborn (P19)\n\
P76.0\tE84.11\tmeconium ileus in cystic fibrosis (E84.11)\n\
P76.1\tQ43.1\tHirschsprung's disease (Q43.1)\n\
P78\tE84.0-E84.9\tcystic fibrosis (E84.0-E84.9)\n\
P78\tP54.0-P54.3\tneonatal gastrointestinal hemorrhages (P54.0-P54.3)\n\
P78.84\tE83.11\themochromatosis (E83.11-)\n\
P80.0\tP80.8\tmild hypothermia of newborn (P80.8)\n\
P83\tQ80-Q84\tcongenital malformations of skin and integument (Q80-Q84)\n\
P83\tP56\thydrops fetalis due to hemolytic disease (P56.-)\n\
P83\tP39.4\tneonatal skin infection (P39.4)\n\
P83\tL00\tstaphylococcal scalded skin syndrome (L00)\n\
P84\tP52\tintracranial hemorrhage due to anoxia or hypoxia (P52.-)\n\
P84\tP91.6\thypoxic ischemic encephalopathy [HIE] (P91.6-)\n\
P84\tP74.0\tlate metabolic acidosis of newborn (P74.0)\n\
P90\tG40.3\tbenign myoclonic epilepsy in infancy (G40.3-)\n\
P90\tG40.3\tbenign neonatal convulsions (familial) (G40.3-)\n\
P91.0\tP91.82\tNeonatal cerebral infarction (P91.82-)\n\
P91.6\tP91.4\tNeonatal cerebral depression (P91.4)\n\
P91.6\tP91.3\tNeonatal cerebral irritability (P91.3)\n\
P91.6\tP91.5\tNeonatal coma (P91.5)\n\
P91.82\tI63\tcerebral infarction (I63.-)\n\
P92\tF50\teating disorders (F50.-)\n\
P92.0\tR11\tvomiting of child over 28 days old (R11.-)\n\
P92.01\tR11.14\tbilious vomiting in child over 28 days old (R11.14)\n\
P92.09\tP92.1\tregurgitation of food in newborn (P92.1)\n\
P92.6\tR62.51\tfailure to thrive in child over 28 days old (R62.51)\n\
P93\tP58.4\tjaundice due to drugs or toxins transmitted from mother or given to newborn (P58.4-)\n\
P93\tP04.0-P04.1,P04.4\treactions and intoxications from maternal opiates, tranquilizers and other medication (P04.0-P04.1, P04.4-)\n\
P93\tP96.1\twithdrawal symptoms from maternal use of drugs of addiction (P96.1)\n\
P93\tP96.2\twithdrawal symptoms from therapeutic use of drugs in newborn (P96.2)\n\
P94.0\tG70.0\tmyasthenia gravis (G70.0)\n\
P95\tO36.4\tmaternal care for intrauterine death (O36.4)\n\
P95\tO02.1\tmissed abortion (O02.1)\n\
P95\tZ37.1,Z37.3,Z37.4,Z37.7\toutcome of delivery, stillbirth (Z37.1, Z37.3, Z37.4, Z37.7)\n\
P96.1\tP04.0\treactions and intoxications from maternal opiates and tranquilizers administered during labor and delivery (P04.0)\n\
P96.83\tP24.00,P24.01\tmeconium aspiration (P24.00, P24.01)\n\
P96.83\tP03.82\tmeconium passage during delivery (P03.82)\n\
Q01\tQ61.9\tMeckel-Gruber syndrome (Q61.9)\n\
Q02\tQ61.9\tMeckel-Gruber syndrome (Q61.9)\n\
Q03\tQ07.0\tArnold-Chiari syndrome, type II (Q07.0-)\n\
Q03\tG91\tacquired hydrocephalus (G91.-)\n\
Q03\tP37.1\thydrocephalus due to congenital toxoplasmosis (P37.1)\n\
Q03\tQ05.0-Q05.4\thydrocephalus with spina bifida (Q05.0-Q05.4)\n\
Q04\tQ87.0\tcyclopia (Q87.0)\n\
Q04\tQ75.3\tmacrocephaly (Q75.3)\n\
Q04.3\tQ04.0\tcongenital malformations of corpus callosum (Q04.0)\n\
Q04.6\tG93.0\tacquired porencephalic cyst (G93.0)\n\
Q05\tQ07.0\tArnold-Chiari syndrome, type II (Q07.0-)\n\
Q05\tQ76.0\tspina bifida occulta (Q76.0)\n\
Q07.0\tQ01\tArnold-Chiari syndrome, type III (Q01.-)\n\
Q07.0\tQ04.8\tArnold-Chiari syndrome, type IV (Q04.8)\n\
Q10\tQ11.2\tcryptophthalmos NOS (Q11.2)\n\
Q10\tQ87.0\tcryptophthalmos syndrome (Q87.0)\n\
Q11.2\tQ87.0\tcryptophthalmos syndrome (Q87.0)\n\
Q11.3\tQ15.0\tmacrophthalmos in congenital glaucoma (Q15.0)\n\
Q15\tH55.01\tcongenital nystagmus (H55.01)\n\
Q15\tE70.31\tocular albinism (E70.31-)\n\
Q15\tH47.03\toptic nerve hypoplasia (H47.03-)\n\
Q15\tH35.52\tretinitis pigmentosa (H35.52)\n\
Q16\tH90\tcongenital deafness (H90.-)\n\
Q17\tQ16.0-Q16.9\tcongenital malformations of ear with impairment of hearing (Q16.0-Q16.9)\n\
Q17\tQ18.1\tpreauricular sinus (Q18.1)\n\
Q17.4\tQ18.2\tcervical auricle (Q18.2)\n\
Q18\tQ35-Q37\tcleft lip and cleft palate (Q35-Q37)\n\
Q18\tQ75\tcongenital malformations of skull and face bones (Q75.-)\n\
Q18\tQ87.0\tcyclopia (Q87.0)\n\
Q18\tM26\tdentofacial anomalies [including malocclusion] (M26.-)\n\
Q18\tQ87.0\tmalformation syndromes affecting facial appearance (Q87.0)\n\
Q18\tQ89.2\tpersistent thyroglossal duct (Q89.2)\n\
Q20\tQ89.3\tdextrocardia with situs inversus (Q89.3)\n\
Q20\tQ89.3\tmirror-image atrial arrangement with situs inversus (Q89.3)\n\
Q20.0\tQ21.4\taortic septal defect (Q21.4)\n\
Q21\tI51.0\tacquired cardiac septal defect (I51.0)\n\
Q23.0\tQ23.4\tcongenital stenosis of aortic valve in hypoplastic left heart syndrome (Q23.4)\n\
Q23.0\tQ24.4\tcongenital subaortic stenosis (Q24.4)\n\
Q23.0\tQ25.3\tsupravalvular aortic stenosis (congenital) (Q25.3)\n\
Q24\tI42.4\tendocardial fibroelastosis (I42.4)\n\
Q24.0\tQ89.3\tdextrocardia with situs inversus (Q89.3)\n\
Q24.0\tQ20.6\tisomerism of atrial appendages (with asplenia or polysplenia) (Q20.6)\n\
Q24.0\tQ89.3\tmirror-image atrial arrangement with situs inversus (Q89.3)\n\
Q25.3\tQ23.0\tcongenital aortic stenosis NOS (Q23.0)\n\
Q25.3\tQ23.0\tcongenital stenosis of aortic valve (Q23.0)\n\
Q25.4\tQ23.4\thypoplasia of aorta in hypoplastic left heart syndrome (Q23.4)\n\
Q27.3\tI77.0\tacquired arteriovenous aneurysm (I77.0)\n\
Q27.8\tQ27.3\tarteriovenous malformation (Q27.3-)\n\
Q28\tQ27.8\tcongenital aneurysm NOS (Q27.8)\n\
Q28\tQ24.5\tcongenital coronary aneurysm (Q24.5)\n\
Q28\tI60.8\truptured cerebral arteriovenous malformation (I60.8)\n\
Q28\tI72.0\truptured malformation of precerebral vessels (I72.0)\n\
Q30\tQ67.4\tcongenital deviation of nasal septum (Q67.4)\n\
Q31\tP28.89\tcongenital laryngeal stridor NOS (P28.89)\n\
Q32\tQ33.4\tcongenital bronchiectasis (Q33.4)\n\
Q33.0\tE84.0\tcystic fibrosis (E84.0)\n\
Q33.0\tJ98.4\tcystic lung disease, acquired or unspecified (J98.4)\n\
Q33.6\tP28.0\tpulmonary hypoplasia associated with short gestation (P28.0)\n\
Q35\tQ37\tcleft palate with cleft lip (Q37.-)\n\
Q36\tQ37\tcleft lip with cleft palate (Q37.-)\n\
Q38\tM26\tdentofacial anomalies (M26.-)\n\
Q38\tQ18.4\tmacrostomia (Q18.4)\n\
Q38\tQ18.5\tmicrostomia (Q18.5)\n\
Q38.0\tQ36\tcleft lip (Q36.-)\n\
Q38.0\tQ37\tcleft lip with cleft palate (Q37.-)\n\
Q38.0\tQ18.6\tmacrocheilia (Q18.6)\n\
Q38.0\tQ18.7\tmicrocheilia (Q18.7)\n\
Q38.5\tQ35\tcleft palate (Q35.-)\n\
Q38.5\tQ37\tcleft palate with cleft lip (Q37.-)\n\
Q38.7\tD82.1\tpharyngeal pouch syndrome (D82.1)\n\
Q40.1\tQ79.0\tcongenital diaphragmatic hernia (Q79.0)\n\
Q41\tE84.11\tcystic fibrosis with intestinal manifestation (E84.11)\n\
Q41\tP76.0\tmeconium ileus NOS (without cystic fibrosis) (P76.0)\n\
Q43.6\tQ42.2\tcongenital fistula of anus with absence, atresia and stenosis (Q42.2)\n\
Q43.6\tQ42.0\tcongenital fistula of rectum with absence, atresia and stenosis (Q42.0)\n\
Q43.6\tQ52.2\tcongenital rectovaginal fistula (Q52.2)\n\
Q43.6\tQ64.73\tcongenital urethrorectal fistula (Q64.73)\n\
Q43.6\tL05\tpilonidal fistula or sinus (L05.-)\n\
Q45.3\tE10\tcongenital diabetes mellitus (E10.-)\n\
Q45.3\tE84.0-E84.9\tcystic fibrosis (E84.0-E84.9)\n\
Q45.3\tE84\tfibrocystic disease of pancreas (E84.-)\n\
Q45.3\tP70.2\tneonatal diabetes mellitus (P70.2)\n\
Q50-Q56\tE34.5\tandrogen insensitivity syndrome (E34.5-)\n\
Q50-Q56\tQ90-Q99\tsyndromes associated with anomalies in the number and form of chromosomes (Q90-Q99)\n\
Q50.0\tQ96\tTurner's syndrome (Q96.-)\n\
Q52.1\tQ51.1\tdoubling of vagina with doubling of uterus and cervix (Q51.1-)\n\
Q52.2\tQ43.7\tcloaca (Q43.7)\n\
Q54\tQ64.0\tepispadias (Q64.0)\n\
Q55\tP83.5\tcongenital hydrocele (P83.5)\n\
Q55\tQ54\thypospadias (Q54.-)\n\
Q55.63\tN48.82\tacquired torsion of penis (N48.82)\n\
Q55.64\tN48.83\tacquired buried penis (N48.83)\n\
Q56\tQ99.1\t46,XX true hermaphrodite (Q99.1)\n\
Q56\tE34.5\tandrogen insensitivity syndrome (E34.5-)\n\
Q56\tQ99.0\tchimera 46,XX/46,XY true hermaphrodite (Q99.0)\n\
Q56\tE25\tfemale pseudohermaphroditism with adrenocortical disorder (E25.-)\n\
Q56\tQ96-Q99\tpseudohermaphroditism with specified chromosomal anomaly (Q96-Q99)\n\
Q56\tQ99.1\tpure gonadal dysgenesis (Q99.1)\n\
Q61\tN28.1\tacquired cyst of kidney (N28.1)\n\
Q61\tQ60.6\tPotter's syndrome (Q60.6)\n\
Q61.4\tQ61.11-Q61.3\tpolycystic kidney disease (Q61.11-Q61.3)\n\
Q63\tN04\tcongenital nephrotic syndrome (N04.-)\n\
Q64.0\tQ54\thypospadias (Q54.-)\n\
Q64.7\tQ79.4\tcongenital prolapse of bladder (mucosa) (Q79.4)\n\
Q65\tR29.4\tclicking hip (R29.4)\n\
Q66\tQ72\treduction defects of feet (Q72.-)\n\
Q66\tM21.0\tvalgus deformities (acquired) (M21.0-)\n\
Q66\tM21.1\tvarus deformities (acquired) (M21.1-)\n\
Q66.5\tM21.4\tpes planus, acquired (M21.4)\n\
Q67\tQ60.6\tPotter's syndrome (Q60.6)\n\
Q67.2\tQ75.01\tsagittal craniosynostosis (Q75.01)\n\
Q67.3\tQ75.02\tcoronal craniosynostosis (Q75.02-)\n\
Q67.3\tQ75.04\tlambdoid craniosynostosis (Q75.04-)\n\
Q67.4\tM26\tdentofacial anomalies [including malocclusion] (M26.-)\n\
Q67.4\tA50.5\tsyphilitic saddle nose (A50.5)\n\
Q67.5\tM41.0\tinfantile idiopathic scoliosis (M41.0)\n\
Q67.5\tQ76.3\tscoliosis due to congenital bony malformation (Q76.3)\n\
Q68\tQ71-Q73\treduction defects of limb(s) (Q71-Q73)\n\
Q68.3\tQ65.89\tanteversion of femur (neck) (Q65.89)\n\
Q70.4\tQ70.0-Q70.3\tspecified syndactyly of hand and feet - code to specified conditions (Q70.0- -Q70.3-)\n\
Q74\tQ69\tpolydactyly (Q69.-)\n\
Q74\tQ71-Q73\treduction defect of limb (Q71-Q73)\n\
Q74\tQ70\tsyndactyly (Q70.-)\n\
Q74.1\tQ68.2\tcongenital dislocation of knee (Q68.2)\n\
Q74.1\tQ68.2\tcongenital genu recurvatum (Q68.2)\n\
Q74.1\tQ87.2\tnail patella syndrome (Q87.2)\n\
Q74.2\tQ65.89\tanteversion of femur (neck) (Q65.89)\n\
Q75\tQ18\tcongenital malformation of face NOS (Q18.-)\n\
Q75\tM26\tdentofacial anomalies [including malocclusion] (M26.-)\n\
Q75\tQ67.0-Q67.4\tmusculoskeletal deformities of head and face (Q67.0-Q67.4)\n\
Q75\tQ00.0\tanencephaly (Q00.0)\n\
Q75\tQ01\tencephalocele (Q01.-)\n\
Q75\tQ03\thydrocephalus (Q03.-)\n\
Q75\tQ02\tmicrocephaly (Q02)\n\
Q75.01\tQ67.3\tplagiocephaly (Q67.3)\n\
Q75.02\tQ67.2\tdolichocephaly (Q67.2)\n\
Q75.04\tQ67.2\tdolichocephaly (Q67.2)\n\
Q75.058\tQ75.022\tcoronal craniosynostosis, bilateral (Q75.022)\n\
Q75.058\tQ75.042\tlambdoid craniosynostosis, bilateral (Q75.042)\n\
Q76\tQ67.5-Q67.8\tcongenital musculoskeletal deformities of spine and chest (Q67.5-Q67.8)\n\
Q76.0\tQ05\tmeningocele (spinal) (Q05.-)\n\
Q76.0\tQ05\tspina bifida (aperta) (cystica) (Q05.-)\n\
Q76.2\tM43.1\tspondylolisthesis (acquired) (M43.1-)\n\
Q76.2\tM43.0\tspondylolysis (acquired) (M43.0-)\n\
Q76.6\tQ77.2\tshort rib syndrome (Q77.2)\n\
Q77\tE76.0-E76.3\tmucopolysaccharidosis (E76.0-E76.3)\n\
Q77.3\tE71.540\tRhizomelic chondrodysplasia punctata (E71.540)\n\
Q79.0\tQ40.1\tcongenital hiatus hernia (Q40.1)\n\
Q79.2\tK42\tumbilical hernia (K42.-)\n\
Q79.5\tK42\tumbilical hernia (K42.-)\n\
Q80\tG60.1\tRefsum's disease (G60.1)\n\
Q81.0\tQ87.19\tCockayne's syndrome (Q87.19)\n\
Q82\tE83.2\tacrodermatitis enteropathica (E83.2)\n\
Q82\tE80.0\tcongenital erythropoietic porphyria (E80.0)\n\
Q82\tL05\tpilonidal cyst or sinus (L05.-)\n\
Q82\tQ85.89\tSturge-Weber (-Dimitri) syndrome (Q85.89)\n\
Q82.2\tD47.01\tcutaneous mastocytosis NOS (D47.01)\n\
Q82.2\tD47.01\tdiffuse cutaneous mastocytosis (with onset after newborn period) (D47.01)\n\
Q82.2\tC96.2\tmalignant mastocytosis (C96.2-)\n\
Q82.2\tD47.02\tsystemic mastocytosis (D47.02)\n\
Q82.2\tD47.01\turticaria pigmentosa (non-congenital) (with onset after newborn period) (D47.01)\n\
Q82.4\tQ77.6\tEllis-van Creveld syndrome (Q77.6)\n\
Q82.8\tQ79.6\tEhlers-Danlos syndromes (Q79.6-)\n\
Q84.1\tE83.09\tMenkes' kinky hair syndrome (E83.09)\n\
Q84.3\tQ87.2\tnail patella syndrome (Q87.2)\n\
Q85\tG11.3\tataxia telangiectasia [Louis-Bar] (G11.3)\n\
Q85\tG90.1\tfamilial dysautonomia [Riley-Day] (G90.1)\n\
Q85.8\tQ61.9\tMeckel-Gruber syndrome (Q61.9)\n\
Q87.1\tQ77.6\tEllis-van Creveld syndrome (Q77.6)\n\
Q87.1\tE78.72\tSmith-Lemli-Opitz syndrome (E78.72)\n\
Q87.8\tE71.510\tZellweger syndrome (E71.510)\n\
Q89.0\tQ20.6\tisomerism of atrial appendages (with asplenia or polysplenia) (Q20.6)\n\
Q89.1\tE25\tadrenogenital disorders (E25.-)\n\
Q89.1\tE25.0\tcongenital adrenal hyperplasia (E25.0)\n\
Q89.2\tE03.0\tcongenital goiter (E03.0)\n\
Q89.2\tE03.1\tcongenital hypothyroidism (E03.1)\n\
Q89.3\tQ24.0\tdextrocardia NOS (Q24.0)\n\
Q89.7\tQ87\tcongenital malformation syndromes affecting multiple systems (Q87.-)\n\
Q92\tQ90-Q91\ttrisomies of chromosomes 13, 18, 21 (Q90-Q91)\n\
Q92.2\tQ92.5\tpartial trisomy due to unbalanced translocation (Q92.5)\n\
Q96\tQ87.19\tNoonan syndrome (Q87.19)\n\
Q97\tQ96\tTurner's syndrome (Q96.-)\n\
R00\tP29.1\tabnormalities originating in the perinatal period (P29.1-)\n\
R00.0\tI47.11\tinappropriate sinus tachycardia, so stated (I47.11)\n\
R00.0\tP29.11\tneonatal tachycardia (P29.11)\n\
R00.0\tI47\tparoxysmal tachycardia (I47.-)\n\
R00.1\tP29.12\tneonatal bradycardia (P29.12)\n\
R01\tP29.8\tcardiac murmurs and sounds originating in the perinatal period (P29.8)\n\
R03.1\tI95\thypotension (I95.-)\n\
R03.1\tO26.5\tmaternal hypotension syndrome (O26.5-)\n\
R03.1\tG90.3\tneurogenic orthostatic hypotension (G90.3)\n\
R04.81\tP26\tperinatal pulmonary hemorrhage (P26.-)\n\
R04.81\tD68.0\tvon Willebrand disease (D68.0-)\n\
R05\tA37.0\tparoxysmal cough due to Bordetella pertussis (A37.0-)\n\
R05\tJ41.0\tsmoker's cough (J41.0)\n\
R06\tJ80\tacute respiratory distress syndrome (J80)\n\
R06\tR09.2\trespiratory arrest (R09.2)\n\
R06\tP28.81\trespiratory arrest of newborn (P28.81)\n\
R06\tP22\trespiratory distress syndrome of newborn (P22.-)\n\
R06\tJ96\trespiratory failure (J96.-)\n\
R06\tP28.5\trespiratory failure of newborn (P28.5)\n\
R06.0\tR06.82\ttachypnea NOS (R06.82)\n\
R06.0\tP22.1\ttransient tachypnea of newborn (P22.1)\n\
R06.1\tP28.89\tcongenital laryngeal stridor (P28.89)\n\
R06.1\tJ38.5\tlaryngismus (stridulus) (J38.5)\n\
R06.2\tJ45\tAsthma (J45.-)\n\
R06.4\tF45.8\tpsychogenic hyperventilation (F45.8)\n\
R06.6\tF45.8\tpsychogenic hiccough (F45.8)\n\
R06.81\tP28.4\tapnea (of) newborn (P28.4-)\n\
R06.81\tG47.3\tsleep apnea (G47.3-)\n\
R06.81\tP28.3\tsleep apnea of newborn (primary) (P28.3-)\n\
R06.82\tP22.1\ttransitory tachypnea of newborn (P22.1)\n\
R07\tB33.0\tepidemic myalgia (B33.0)\n\
R07.0\tJ31.2\tchronic sore throat (J31.2)\n\
R07.0\tJ02.9\tsore throat (acute) NOS (J02.9)\n\
R07.81\tB33.0\tepidemic pleurodynia (B33.0)\n\
R09\tJ80\tacute respiratory distress syndrome (J80)\n\
R09\tP28.81\trespiratory arrest of newborn (P28.81)\n\
R09\tP22.0\trespiratory distress syndrome of newborn (P22.0)\n\
R09\tJ96\trespiratory failure (J96.-)\n\
R09\tP28.5\trespiratory failure of newborn (P28.5)\n\
R09.0\tT58\tasphyxia due to carbon monoxide (T58.-)\n\
R09.0\tT17\tasphyxia due to foreign body in respiratory tract (T17.-)\n\
R09.0\tP84\tbirth (intrauterine) asphyxia (P84)\n\
R09.0\tR06.4\thyperventilation (R06.4)\n\
R09.0\tT71\ttraumatic asphyxia (T71.-)\n\
R09.1\tJ90\tpleurisy with effusion (J90)\n\
R09.2\tI46\tcardiac arrest (I46.-)\n\
R09.2\tP28.81\trespiratory arrest of newborn (P28.81)\n\
R09.2\tP22.0\trespiratory distress of newborn (P22.0)\n\
R09.2\tJ96\trespiratory failure (J96.-)\n\
R09.2\tP28.5\trespiratory failure of newborn (P28.5)\n\
R09.2\tR06.89\trespiratory insufficiency (R06.89)\n\
R09.2\tP28.5\trespiratory insufficiency of newborn (P28.5)\n\
R09.3\tR04.2\tblood-stained sputum (R04.2)\n\
R10\tN23\trenal colic (N23)\n\
R10.0\tR19.3\tabdominal rigidity NOS (R19.3)\n\
R10.0\tR10.84\tgeneralized abdominal pain NOS (R10.84)\n\
R10.0\tR10.1-R10.3\tlocalized abdominal pain (R10.1-R10.3-)\n\
R10.13\tK30\tfunctional dyspepsia (K30)\n\
R10.2\tN94.81\tvulvodynia (N94.81)\n\
R10.83\tR10.84\tcolic in adult and child over 12 months old (R10.84)\n\
R10.84\tR10.0\tgeneralized abdominal pain associated with acute abdomen (R10.0)\n\
R10.85\tR19.3\tabdominal rigidity NOS (R19.3)\n\
R10.85\tR10.0\tgeneralized abdominal pain associated with acute abdomen (R10.0)\n\
R10.85\tR10.84\tgeneralized abdominal pain NOS (R10.84)\n\
R10.85\tR10.1-R10.4\tlocalized abdominal pain (R10.1-R10.4-)\n\
R11\tG43.A\tcyclical vomiting associated with migraine (G43.A-)\n\
R11\tO21\texcessive vomiting in pregnancy (O21.-)\n\
R11\tK92.0\thematemesis (K92.0)\n\
R11\tP54.0\tneonatal hematemesis (P54.0)\n\
R11\tP92.0\tnewborn vomiting (P92.0-)\n\
R11\tF50.89\tpsychogenic vomiting (F50.89)\n\
R11\tF50.2\tvomiting associated with bulimia nervosa (F50.2-)\n\
R11\tK91.0\tvomiting following gastrointestinal surgery (K91.0)\n\
R11.15\tG43.A\tcyclical vomiting in migraine (G43.A-)\n\
R12\tK30\tfunctional dyspepsia (K30)\n\
R13.0\tF50.9\tpsychogenic aphagia (F50.9)\n\
R13.1\tF45.8\tpsychogenic dysphagia (F45.8)\n\
R14\tF45.8\tpsychogenic aerophagy (F45.8)\n\
R15\tF98.1\tfecal incontinence of nonorganic origin (F98.1)\n\
R17\tP55,P57-P59\tneonatal jaundice (P55, P57-P59)\n\
R18\tK70.31\tascites in alcoholic cirrhosis (K70.31)\n\
R18\tK70.11\tascites in alcoholic hepatitis (K70.11)\n\
R18\tK71.51\tascites in toxic liver disease with chronic active hepatitis (K71.51)\n\
R19\tR10.0\tacute abdomen (R10.0)\n\
R19.0\tR14\tabdominal distension (gaseous) (R14.-)\n\
R19.0\tR18\tascites (R18.-)\n\
R19.3\tR10.0\tabdominal rigidity with severe abdominal pain (R10.0)\n\
R19.4\tK59.0\tconstipation (K59.0-)\n\
R19.4\tK59.1\tfunctional diarrhea (K59.1)\n\
R19.5\tK92.1\tmelena (K92.1)\n\
R19.5\tP54.1\tneonatal melena (P54.1)\n\
R19.7\tK59.1\tfunctional diarrhea (K59.1)\n\
R19.7\tP78.3\tneonatal diarrhea (P78.3)\n\
R19.7\tF45.8\tpsychogenic diarrhea (F45.8)\n\
R20\tF44.6\tdissociative anesthesia and sensory loss (F44.6)\n\
R20\tF45.8\tpsychogenic disturbances (F45.8)\n\
R20.2\tI73.8\tacroparesthesia (I73.8)\n\
R21\tR23.8\tvesicular eruption (R23.8)\n\
R22\tR90-R93\tabnormal findings on diagnostic imaging (R90-R93)\n\
R22\tR60\tedema (R60.-)\n\
R22\tR59\tenlarged lymph nodes (R59.-)\n\
R22\tE65\tlocalized adiposity (E65)\n\
R22\tM25.4\tswelling of joint (M25.4-)\n\
R22.2\tR19.0\tintra-abdominal or pelvic mass and lump (R19.0-)\n\
R22.2\tR19.0\tintra-abdominal or pelvic swelling (R19.0-)\n\
R23.0\tI73.8\tacrocyanosis (I73.8)\n\
R23.0\tP28.2\tcyanotic attacks of newborn (P28.2)\n\
R23.3\tP54.5\tecchymoses of newborn (P54.5)\n\
R23.3\tD69\tpurpura (D69.-)\n\
R23.4\tL85.9\tepidermal thickening NOS (L85.9)\n\
R25\tG20-G26\tspecific movement disorders (G20-G26)\n\
R25\tF98.4\tstereotyped movement disorders (F98.4)\n\
R25\tF95\ttic disorders (F95.-)\n\
R25.1\tG25.5\tchorea NOS (G25.5)\n\
R25.1\tG25.0\tessential tremor (G25.0)\n\
R25.1\tF44.4\thysterical tremor (F44.4)\n\
R25.1\tG25.2\tintention tremor (G25.2)\n\
R26\tR27.0\tataxia NOS (R27.0)\n\
R26\tG11\thereditary ataxia (G11.-)\n\
R26\tA52.11\tlocomotor (syphilitic) ataxia (A52.11)\n\
R26\tM62.3\timmobility syndrome (paraplegic) (M62.3)\n\
R26.2\tR29.6\tfalling (R29.6)\n\
R26.2\tR26.81\tunsteadiness on feet (R26.81)\n\
R27\tR26.0\tataxic gait (R26.0)\n\
R27\tG11\thereditary ataxia (G11.-)\n\
R27\tR42\tvertigo NOS (R42)\n\
R27.0\tI69\tataxia following cerebrovascular disease (I69. with final characters -93)\n\
R29.0\tF44.5\thysterical tetany (F44.5)\n\
R29.0\tP71.3\tneonatal tetany (P71.3)\n\
R29.0\tE20.9\tparathyroid tetany (E20.9)\n\
R29.0\tE89.2\tpost-thyroidectomy tetany (E89.2)\n\
R29.4\tQ65\tcongenital deformities of hip (Q65.-)\n\
R29.5\tG45.9\ttransient ischemic attack (G45.9)\n\
R29.810\tG51.0\tBell's palsy (G51.0)\n\
R29.810\tI69\tfacial weakness following cerebrovascular disease (I69. with final characters -92)\n\
R29.890\tM80-M81\tosteoporosis (M80-M81)\n\
R29.891\tF45.8\tpsychogenic torticollis (F45.8)\n\
R29.891\tG24.3\tspasmodic torticollis (G24.3)\n\
R29.891\tP15.8\ttorticollis due to birth injury (P15.8)\n\
R30\tF45.8\tpsychogenic pain associated with micturition (F45.8)\n\
R31\tN30.01\tacute cystitis with hematuria (N30.01)\n\
R31\tN02\trecurrent and persistent hematuria in glomerular diseases (N02.-)\n\
R32\tR39.81\tfunctional urinary incontinence (R39.81)\n\
R32\tF98.0\tnonorganic enuresis (F98.0)\n\
R32\tN39.3-N39.4\tstress incontinence and other specified urinary incontinence (N39.3-N39.4-)\n\
R32\tR39.81\turinary incontinence associated with cognitive impairment (R39.81)\n\
R33\tF45.8\tpsychogenic retention of urine (F45.8)\n\
R34\tO00-O07,O08.4\tanuria and oliguria complicating abortion or ectopic or molar pregnancy (O00-O07, O08.4)\n\
R34\tO26.83\tanuria and oliguria complicating pregnancy (O26.83-)\n\
R34\tO90.49\tanuria and oliguria complicating the puerperium (O90.49)\n\
R35\tF45.8\tpsychogenic polyuria (F45.8)\n\
R39.15\tN39.41,N39.46\turge incontinence (N39.41, N39.46)\n\
R39.2\tN19\turemia NOS (N19)\n\
R39.81\tN39.3-N39.4\tstress incontinence and other specified urinary incontinence (N39.3-N39.4-)\n\
R39.81\tR32\turinary incontinence NOS (R32)\n\
R40\tP91.5\tneonatal coma (P91.5)\n\
R40\tE08-E13\tsomnolence, stupor and coma in diabetes (E08-E13)\n\
R40\tK72\tsomnolence, stupor and coma in hepatic failure (K72.-)\n\
R40\tE15\tsomnolence, stupor and coma in hypoglycemia (nondiabetic) (E15)\n\
R40.0\tR40.2\tcoma (R40.2-)\n\
R40.1\tF20.2\tcatatonic schizophrenia (F20.2)\n\
R40.1\tR40.2\tcoma (R40.2-)\n\
R40.1\tF31,F32,F33\tdepressive stupor (F31.-, F32.-, F33.-)\n\
R40.1\tF44.2\tdissociative stupor (F44.2)\n\
R40.1\tF30.2\tmanic stupor (F30.2)\n\
R40.2A\tR40.24\tcoma scale, best motor response (R40.24.-)\n\
R40.2A\tR40.22\tcoma scale, best verbal response (R40.22.-)\n\
R40.2A\tR40.21\tcoma scale, eyes open (R40.21.-)\n\
R40.2A\tR40.23\tGlasgow coma scale, total score (R40.23.-)\n\
R41\tF44\tdissociative [conversion] disorders (F44.-)\n\
R41\tG31.84\tmild cognitive impairment of uncertain or unknown etiology (G31.84)\n\
R41.0\tF05\tdelirium due to known physiological condition (F05)\n\
R41.3\tF04\tamnestic disorder due to known physiologic condition (F04)\n\
R41.3\tF10-F19\tamnestic syndrome due to psychoactive substance use (F10-F19 with 5th character .6)\n\
R41.3\tF06.8\tmild memory disturbance due to known physiological condition (F06.8)\n\
R41.3\tG45.4\ttransient global amnesia (G45.4)\n\
R41.4\tR41.842\tvisuospatial deficit (R41.842)\n\
R41.82\tR40\taltered level of consciousness (R40.-)\n\
R41.82\tR41.0\tdelirium NOS (R41.0)\n\
R41.83\tF70-F79\tintellectual disabilities (F70-F79)\n\
R41.84\tI69.01,I69.11,I69.21,I69.31,I69.81,I69.91\tcognitive deficits as sequelae of cerebrovascular disease (I69.01-, I69.11-, I69.21-, I69.31-, I69.81-, I69.91-)\n\
R41.840\tF90\tattention-deficit hyperactivity disorders (F90.-)\n\
R42\tH81\tvertiginous syndromes (H81.-)\n\
R42\tT75.23\tvertigo from infrasound (T75.23)\n\
R44\tF10.151,F10.251,F10.951\talcoholic hallucinations (F10.151, F10.251, F10.951)\n\
R44\tF11-F19\thallucinations in drug psychosis (F11-F19 with fifth to sixth characters 51)\n\
R44\tF30.2,F31.5,F32.3,F33.3\thallucinations in mood disorders with psychotic symptoms (F30.2, F31.5, F32.3, F33.3)\n\
R44\tF20-F29\thallucinations in schizophrenia, schizotypal and delusional disorders (F20-F29)\n\
R45.3\tR45.84\tanhedonia (R45.84)\n\
R45.85\tT14.91\tsuicide attempt (T14.91)\n\
R46\tF20-F29\tappearance and behavior in schizophrenia, schizotypal and delusional disorders (F20-F29)\n\
R46\tF01-F99\tmental and behavioral disorders (F01-F99)\n\
R46.4\tR40.1\tstupor (R40.1)\n\
R46.81\tF42\tobsessive-compulsive disorder (F42.-)\n\
R47\tF84.0\tautism (F84.0)\n\
R47\tF80.81\tcluttering (F80.81)\n\
R47\tF80\tspecific developmental disorders of speech and language (F80.-)\n\
R47\tF80.81\tstuttering (F80.81)\n\
R47.01\tI69\taphasia following cerebrovascular disease (I69. with final characters -20)\n\
R47.01\tG31.01\tprogressive isolated aphasia (G31.01)\n\
R47.02\tI69\tdysphasia following cerebrovascular disease (I69. with final characters -21)\n\
R47.1\tI69\tdysarthria following cerebrovascular disease (I69. with final characters -22)\n\
R47.8\tI69\tdysarthria following cerebrovascular disease (I69. with final characters -28)\n\
R47.82\tF98.5\tadult onset fluency disorder (F98.5)\n\
R47.82\tF80.81\tchildhood onset fluency disorder (F80.81)\n\
R47.82\tI69\tfluency disorder (stuttering) following cerebrovascular disease (I69. with final characters -23)\n\
R48\tF81\tspecific developmental disorders of scholastic skills (F81.-)\n\
R48.1\tR48.3\tvisual object agnosia (R48.3)\n\
R48.2\tI69\tapraxia following cerebrovascular disease (I69. with final characters -90)\n\
R49\tF44.4\tpsychogenic voice and resonance disorders (F44.4)\n\
R50\tR68.83\tchills without fever (R68.83)\n\
R50\tR56.0\tfebrile convulsions (R56.0-)\n\
R50\tO75.2\tfever of unknown origin during labor (O75.2)\n\
R50\tP81.9\tfever of unknown origin in newborn (P81.9)\n\
R50\tR68.0\thypothermia due to illness (R68.0)\n\
R50\tT88.3\tmalignant hyperthermia due to anesthesia (T88.3)\n\
R50\tO86.4\tpuerperal pyrexia NOS (O86.4)\n\
R50.2\tR50.83\tpostvaccination (postimmunization) fever (R50.83)\n\
R50.82\tT81.4\tpostprocedural infection (T81.4-)\n\
R50.82\tR50.84\tposttransfusion fever (R50.84)\n\
R50.82\tR50.83\tpostvaccination (postimmunization) fever (R50.83)\n\
R52\tG89\tacute and chronic pain, not elsewhere classified (G89.-)\n\
R52\tR10\tabdomen pain (R10.-)\n\
R52\tM54.9\tback pain (M54.9)\n\
R52\tN64.4\tbreast pain (N64.4)\n\
R52\tR07.1-R07.9\tchest pain (R07.1-R07.9)\n\
R52\tH92.0\tear pain (H92.0-)\n\
R52\tH57.1\teye pain (H57.1)\n\
R52\tR51.9\theadache (R51.9)\n\
R52\tM25.5\tjoint pain (M25.5-)\n\
R52\tM79.6\tlimb pain (M79.6-)\n\
R52\tM54.5\tlumbar region pain (M54.5-)\n\
R52\tR10.2\tpelvic and perineal pain (R10.2-)\n\
R52\tM25.51\tshoulder pain (M25.51-)\n\
R52\tM54\tspine pain (M54.-)\n\
R52\tR07.0\tthroat pain (R07.0)\n\
R52\tK14.6\ttongue pain (K14.6)\n\
R52\tK08.8\ttooth pain (K08.8)\n\
R52\tN23\trenal colic (N23)\n\
R52\tF45.41\tpain disorders exclusively related to psychological factors (F45.41)\n\
R53.1\tR54\tage-related weakness (R54)\n\
R53.1\tM62.81\tmuscle weakness (generalized) (M62.81)\n\
R53.1\tM62.84\tsarcopenia (M62.84)\n\
R53.1\tR54\tsenile asthenia (R54)\n\
R53.2\tR54\tfrailty NOS (R54)\n\
R53.2\tF44.4\thysterical paralysis (F44.4)\n\
R53.2\tM62.3\timmobility syndrome (M62.3)\n\
R53.2\tG82.5\tneurologic quadriplegia (G82.5-)\n\
R53.2\tG82.50\tquadriplegia (G82.50)\n\
R53.8\tF43.0\tcombat exhaustion and fatigue (F43.0)\n\
R53.8\tP96.9\tcongenital debility (P96.9)\n\
R53.8\tT73.3\texhaustion and fatigue due to excessive exertion (T73.3)\n\
R53.8\tT73.2\texhaustion and fatigue due to exposure (T73.2)\n\
R53.8\tT67\texhaustion and fatigue due to heat (T67.-)\n\
R53.8\tO26.8\texhaustion and fatigue due to pregnancy (O26.8-)\n\
R53.8\tF33\texhaustion and fatigue due to recurrent depressive episode (F33-)\n\
R53.8\tR54\texhaustion and fatigue due to senile debility (R54)\n\
R53.81\tR54\tage-related physical debility (R54)\n\
R53.82\tG93.32\tchronic fatigue syndrome (G93.32)\n\
R53.82\tG93.32\tmyalgic encephalomyelitis (G93.32)\n\
R53.82\tG93.39\tother post infection and related fatigue syndromes (G93.39)\n\
R53.82\tG93.31\tpostviral fatigue syndrome (G93.31)\n\
R54\tR41.81\tage-related cognitive decline (R41.81)\n\
R54\tM62.84\tsarcopenia (M62.84)\n\
R54\tF03\tsenile psychosis (F03.-)\n\
R54\tR41.81\tsenility NOS (R41.81)\n\
R55\tR57.0\tcardiogenic shock (R57.0)\n\
R55\tG90.01\tcarotid sinus syncope (G90.01)\n\
R55\tT67.1\theat syncope (T67.1)\n\
R55\tF45.8\tneurocirculatory asthenia (F45.8)\n\
R55\tG90.3\tneurogenic orthostatic hypotension (G90.3)\n\
R55\tI95.1\torthostatic hypotension (I95.1)\n\
R55\tT81.1\tpostprocedural shock (T81.1-)\n\
R55\tF48.8\tpsychogenic syncope (F48.8)\n\
R55\tR57.9\tshock NOS (R57.9)\n\
R55\tO00-O07,O08.3\tshock complicating or following abortion or ectopic or molar pregnancy (O00-O07, O08.3)\n\
R55\tO75.1\tshock complicating or following labor and delivery (O75.1)\n\
R55\tI45.9\tStokes-Adams attack (I45.9)\n\
R55\tR40.2\tunconsciousness NOS (R40.2-)\n\
R56\tF44.5\tdissociative convulsions and seizures (F44.5)\n\
R56\tG40\tepileptic convulsions and seizures (G40.-)\n\
R56\tP90\tnewborn convulsions and seizures (P90)\n\
R56.01\tG40.901\tstatus epilepticus (G40.901)\n\
R56.1\tG40\tpost traumatic epilepsy (G40.-)\n\
R57\tT78.2\tanaphylactic shock NOS (T78.2)\n\
R57\tT78.0\tanaphylactic reaction or shock due to adverse food reaction (T78.0-)\n\
R57\tT88.6\tanaphylactic shock due to adverse effect of correct drug or medicament properly administered (T88.6)\n\
R57\tT80.5\tanaphylactic shock due to serum (T80.5-)\n\
R57\tT75.4\telectric shock (T75.4)\n\
R57\tO75.1\tobstetric shock (O75.1)\n\
R57\tT81.1\tpostprocedural shock (T81.1-)\n\
R57\tF43.0\tpsychic shock (F43.0)\n\
R57\tO00-O07,O08.3\tshock complicating or following ectopic or molar pregnancy (O00-O07, O08.3)\n\
R57\tT88.2\tshock due to anesthesia (T88.2)\n\
R57\tT75.01\tshock due to lightning (T75.01)\n\
R57\tT79.4\ttraumatic shock (T79.4)\n\
R57\tA48.3\ttoxic shock syndrome (A48.3)\n\
R58\tK26.0\tacute duodenal ulcer with hemorrhage (K26.0)\n\
R58\tK29.01\tacute gastritis with bleeding (K29.01)\n\
R58\tK51.01\tulcerative enterocolitis with rectal bleeding (K51.01)\n\
R59\tI88.9\tlymphadenitis NOS (I88.9)\n\
R59\tL04\tacute lymphadenitis (L04.-)\n\
R59\tI88.1\tchronic lymphadenitis (I88.1)\n\
R59\tI88.0\tmesenteric (acute) (chronic) lymphadenitis (I88.0)\n\
R60\tT78.3\tangioneurotic edema (T78.3)\n\
R60\tR18\tascites (R18.-)\n\
R60\tG93.6\tcerebral edema (G93.6)\n\
R60\tP11.0\tcerebral edema due to birth injury (P11.0)\n\
R60\tJ38.4\tedema of larynx (J38.4)\n\
R60\tJ39.2\tedema of nasopharynx (J39.2)\n\
R60\tJ39.2\tedema of pharynx (J39.2)\n\
R60\tO12.0\tgestational edema (O12.0-)\n\
R60\tQ82.0\thereditary edema (Q82.0)\n\
R60\tP83.2\thydrops fetalis NOS (P83.2)\n\
R60\tJ94.8\thydrothorax (J94.8)\n\
R60\tP83.3\tnewborn edema (P83.3)\n\
R60\tJ81\tpulmonary edema (J81.-)\n\
R61\tL74.5\tfocal (primary) (secondary) hyperhidrosis (L74.5-)\n\
R61\tL74.52\tFrey's syndrome (L74.52)\n\
R61\tL74.5\tlocalized (primary) (secondary) hyperhidrosis (L74.5-)\n\
R62\tE30.0\tdelayed puberty (E30.0)\n\
R62\tQ99.1\tgonadal dysgenesis (Q99.1)\n\
R62\tE23.0\thypopituitarism (E23.0)\n\
R62.5\tB20\tHIV disease resulting in failure to thrive (B20)\n\
R62.5\tE45\tphysical retardation due to malnutrition (E45)\n\
R62.51\tP92.6\tfailure to thrive in child under 28 days old (P92.6)\n\
R62.52\tE34.3\tshort stature due to endocrine disorder (E34.3-)\n\
R63\tF50.2\tbulimia NOS (F50.2-)\n\
R63.0\tF50.0\tanorexia nervosa (F50.0-)\n\
R63.0\tF50.89\tloss of appetite of nonorganic origin (F50.89)\n\
R63.5\tO26.0\texcessive weight gain in pregnancy (O26.0-)\n\
R63.5\tE66\tobesity (E66.-)\n\
R63.6\tR63.4\tabnormal weight loss (R63.4)\n\
R63.6\tF50.0\tanorexia nervosa (F50.0-)\n\
R63.6\tE40-E46\tmalnutrition (E40-E46)\n\
R64\tR63.4\tabnormal weight loss (R63.4)\n\
R64\tE88.A\tcachexia due to underlying condition (E88.A)\n\
R64\tE41\tnutritional marasmus (E41)\n\
R65.1\tR65.2\tsevere sepsis (R65.2)\n\
R65.21\tT81.12\tpostprocedural septic shock (T81.12-)\n\
R68.0\tT68\thypothermia NOS (accidental) (T68)\n\
R68.0\tT88.51\thypothermia due to anesthesia (T88.51)\n\
R68.0\tT68\thypothermia due to low environmental temperature (T68)\n\
R68.0\tP80\tnewborn hypothermia (P80.-)\n\
R68.1\tR10.83\tcolic, infantile (R10.83)\n\
R68.1\tP91.3\tneonatal cerebral irritability (P91.3)\n\
R68.1\tK00.7\tteething syndrome (K00.7)\n\
R68.11\tR45.83\texcessive crying of child, adolescent, or adult (R45.83)\n\
R68.2\tE86.0\tdry mouth due to dehydration (E86.0)\n\
R68.2\tM35.0\tdry mouth due to Sjögren syndrome (M35.0-)\n\
R68.3\tQ68.1\tcongenital clubfinger (Q68.1)\n\
R68.83\tR50.9\tchills with fever (R50.9)\n\
R68.84\tM26.62\ttemporomandibular joint arthralgia (M26.62-)\n\
R71\tD50-D64\tanemias (D50-D64)\n\
R71\tP61.2\tanemia of premature infant (P61.2)\n\
R71\tD75.0\tbenign (familial) polycythemia (D75.0)\n\
R71\tP61.2-P61.4\tcongenital anemias (P61.2-P61.4)\n\
R71\tP55\tnewborn anemia due to isoimmunization (P55.-)\n\
R71\tP61.1\tpolycythemia neonatorum (P61.1)\n\
R71\tD75.1\tpolycythemia NOS (D75.1)\n\
R71\tD45\tpolycythemia vera (D45)\n\
R71\tD75.1\tsecondary polycythemia (D75.1)\n\
R73\tE08-E13\tdiabetes mellitus (E08-E13)\n\
R73\tO24\tdiabetes mellitus in pregnancy, childbirth and the puerperium (O24.-)\n\
R73\tP70.0-P70.2\tneonatal disorders (P70.0-P70.2)\n\
R73\tE89.1\tpostsurgical hypoinsulinemia (E89.1)\n\
R73.0\tO99.81\tabnormal glucose in pregnancy (O99.81-)\n\
R73.0\tE08-E13\tdiabetes mellitus (E08-E13)\n\
R73.0\tE88.81\tdysmetabolic syndrome X (E88.81-)\n\
R73.0\tO24.4\tgestational diabetes (O24.4-)\n\
R73.0\tR81\tglycosuria (R81)\n\
R73.0\tE16.2\thypoglycemia (E16.2)\n\
R73.0\tE10.A\ttype 1 diabetes mellitus, presymptomatic (E10.A-)\n\
R75\tZ21\tasymptomatic human immunodeficiency virus [HIV] infection status (Z21)\n\
R75\tB20\thuman immunodeficiency virus [HIV] disease (B20)\n\
R76.0\tO36.0-O36.1\tisoimmunization in pregnancy (O36.0-O36.1)\n\
R76.0\tP55\tisoimmunization affecting newborn (P55.-)\n\
R76.11\tR76.12\tnonspecific reaction to cell mediated immunity measurement of gamma interferon antigen response without active tuberculosis (R76.12)\n\
R76.12\tR76.11\tnonspecific reaction to tuberculin skin test without active tuberculosis (R76.11)\n\
R76.12\tR76.11\tpositive tuberculin skin test (R76.11)\n\
R76.81\tM05\trheumatoid arthritis with rheumatoid factor (M05.-)\n\
R77\tE88.0\tdisorders of plasma-protein metabolism (E88.0-)\n\
R78.71\tT56.0\tlead poisoning (T56.0-)\n\
R79\tE79.0\tasymptomatic hyperuricemia (E79.0)\n\
R79\tR73.9\thyperglycemia NOS (R73.9)\n\
R79\tE16.2\thypoglycemia NOS (E16.2)\n\
R79\tP70.3-P70.4\tneonatal hypoglycemia (P70.3-P70.4)\n\
R79\tE70-E72\tspecific findings indicating disorder of amino-acid metabolism (E70-E72)\n\
R79\tE73-E74\tspecific findings indicating disorder of carbohydrate metabolism (E73-E74)\n\
R79\tE75\tspecific findings indicating disorder of lipid metabolism (E75.-)\n\
R79.0\tR78.89\tabnormal level of lithium (R78.89)\n\
R79.0\tE83\tdisorders of mineral metabolism (E83.-)\n\
R79.0\tP71.2\tneonatal hypomagnesemia (P71.2)\n\
R79.0\tE58-E61\tnutritional mineral deficiency (E58-E61)\n\
R79.1\tD68\tcoagulation defects (D68.-)\n\
R79.83\tE70-E72\tdisorders of amino-acid metabolism (E70-E72)\n\
R80-R82\tO28\tabnormal findings on antenatal screening of mother (O28.-)\n\
R80-R82\tE70-E72\tspecific findings indicating disorder of amino-acid metabolism (E70-E72)\n\
R80-R82\tE73-E74\tspecific findings indicating disorder of carbohydrate metabolism (E73-E74)\n\
R80\tO12.1\tgestational proteinuria (O12.1-)\n\
R80.0\tN06\tisolated proteinuria with specific morphological lesion (N06.-)\n\
R81\tE74.818\trenal glycosuria (E74.818)\n\
R82.0\tB74\tfilarial chyluria (B74.-)\n\
R82.3\tD59.6\themoglobinuria due to hemolysis from external causes NEC (D59.6)\n\
R82.3\tD59.5\themoglobinuria due to paroxysmal nocturnal [Marchiafava-Micheli] (D59.5)\n\
R82.7\tZ22\tcolonization status (Z22.-)\n\
R82.91\tR82.3\themoglobinuria (R82.3)\n\
R82.91\tR82.1\tmyoglobinuria (R82.1)\n\
R82.992\tE72.53\tprimary hyperoxaluria (E72.53-)\n\
R82.992\tE72.54\tsecondary hyperoxaluria (E72.54-)\n\
R83-R89\tO28\tabnormal findings on antenatal screening of mother (O28.-)\n\
R83.5\tZ22\tcolonization status (Z22.-)\n\
R84\tR04.2\tblood-stained sputum (R04.2)\n\
R84.5\tZ22\tcolonization status (Z22.-)\n\
R85\tR88.0\tcloudy peritoneal dialysis effluent (R88.0)\n\
R85\tR19.5\tfecal abnormalities (R19.5)\n\
R85.5\tZ22\tcolonization status (Z22.-)\n\
R85.61\tR85.69\tabnormal cytological findings in specimens from other digestive organs and abdominal cavity (R85.69)\n\
R85.61\tD01.3\tcarcinoma in situ of anus (histologically confirmed) (D01.3)\n\
R85.61\tK62.82\tanal intraepithelial neoplasia I [AIN I] (K62.82)\n\
R85.61\tK62.82\tanal intraepithelial neoplasia II [AIN II] (K62.82)\n\
R85.61\tD01.3\tanal intraepithelial neoplasia III [AIN III] (D01.3)\n\
R85.61\tK62.82\tdysplasia (mild) (moderate) of anus (histologically confirmed) (K62.82)\n\
R85.61\tD01.3\tsevere dysplasia of anus (histologically confirmed) (D01.3)\n\
R85.81\tA63.0\tanogenital warts due to human papillomavirus (HPV) (A63.0)\n\
R85.81\tA63.0\tcondyloma acuminatum (A63.0)\n\
R86\tN46.0\tazoospermia (N46.0-)\n\
R86\tN46.1\toligospermia (N46.1-)\n\
R86.5\tZ22\tcolonization status (Z22.-)\n\
R87.5\tZ22\tcolonization status (Z22.-)\n\
R87.61\tR87.69\tabnormal cytological findings in specimens from other female genital organs (R87.69)\n\
R87.61\tR87.62\tabnormal cytological findings in specimens from vagina (R87.62-)\n\
R87.61\tD06\tcarcinoma in situ of cervix uteri (histologically confirmed) (D06.-)\n\
R87.61\tN87.0\tcervical intraepithelial neoplasia I [CIN I] (N87.0)\n\
R87.61\tN87.1\tcervical intraepithelial neoplasia II [CIN II] (N87.1)\n\
R87.61\tD06\tcervical intraepithelial neoplasia III [CIN III] (D06.-)\n\
R87.61\tN87\tdysplasia (mild) (moderate) of cervix uteri (histologically confirmed) (N87.-)\n\
R87.61\tD06\tsevere dysplasia of cervix uteri (histologically confirmed) (D06.-)\n\
R87.62\tR87.61\tabnormal cytological findings in specimens from cervix uteri (R87.61-)\n\
R87.62\tR87.69\tabnormal cytological findings in specimens from other female genital organs (R87.69)\n\
R87.62\tD07.2\tcarcinoma in situ of vagina (histologically confirmed) (D07.2)\n\
R87.62\tN89.0\tvaginal intraepithelial neoplasia I [VAIN I] (N89.0)\n\
R87.62\tN89.1\tvaginal intraepithelial neoplasia II [VAIN II] (N89.1)\n\
R87.62\tD07.2\tvaginal intraepithelial neoplasia III [VAIN III] (D07.2)\n\
R87.62\tN89\tdysplasia (mild) (moderate) of vagina (histologically confirmed) (N89.-)\n\
R87.62\tD07.2\tsevere dysplasia of vagina (histologically confirmed) (D07.2)\n\
R87.69\tN90.0-N90.3\tdysplasia of vulva (histologically confirmed) (N90.0-N90.3)\n\
R87.7\tD06-D07.3\tcarcinoma in situ (histologically confirmed) of female genital organs (D06-D07.3)\n\
R87.7\tN87.0\tcervical intraepithelial neoplasia I [CIN I] (N87.0)\n\
R87.7\tN87.1\tcervical intraepithelial neoplasia II [CIN II] (N87.1)\n\
R87.7\tD06\tcervical intraepithelial neoplasia III [CIN III] (D06.-)\n\
R87.7\tN87\tdysplasia (mild) (moderate) of cervix uteri (histologically confirmed) (N87.-)\n\
R87.7\tN89\tdysplasia (mild) (moderate) of vagina (histologically confirmed) (N89.-)\n\
R87.7\tN89.0\tvaginal intraepithelial neoplasia I [VAIN I] (N89.0)\n\
R87.7\tN89.1\tvaginal intraepithelial neoplasia II [VAIN II] (N89.1)\n\
R87.7\tD07.2\tvaginal intraepithelial neoplasia III [VAIN III] (D07.2)\n\
R87.7\tD06\tsevere dysplasia of cervix uteri (histologically confirmed) (D06.-)\n\
R87.7\tD07.2\tsevere dysplasia of vagina (histologically confirmed) (D07.2)\n\
R87.81\tA63.0\tanogenital warts due to human papillomavirus (HPV) (A63.0)\n\
R87.81\tA63.0\tcondyloma acuminatum (A63.0)\n\
R89.5\tZ22\tcolonization status (Z22.-)\n\
R90-R94\tO28\tabnormal findings on antenatal screening of mother (O28.-)\n\
R93.0\tR90.0\tintracranial space-occupying lesion found on diagnostic imaging (R90.0)\n\
R94.131\tR94.113\telectromyogram of eye (R94.113)\n\
R94.31\tI45.81\tlong QT syndrome (I45.81)\n\
S00\tS06.2\tdiffuse cerebral contusion (S06.2-)\n\
S00\tS06.3\tfocal cerebral contusion (S06.3-)\n\
S00\tS05\tinjury of eye and orbit (S05.-)\n\
S00\tS01\topen wound of head (S01.-)\n\
S00.07\tS01.05\topen bite of scalp (S01.05)\n\
S00.27\tS01.15\topen bite of eyelid and periocular area (S01.15)\n\
S00.37\tS01.25\topen bite of nose (S01.25)\n\
S00.47\tS01.35\topen bite of ear (S01.35)\n\
S00.571\tS01.551\topen bite of lip (S01.551)\n\
S00.572\tS01.552\topen bite of oral cavity (S01.552)\n\
S00.87\tS01.85\topen bite of other part of head (S01.85)\n\
S00.97\tS01.95\topen bite of head (S01.95)\n\
S01\tS02\topen skull fracture (S02.- with 7th character B)\n\
S01.0\tS08.0\tavulsion of scalp (S08.0-)\n\
S01.05\tS00.06,S00.07\tsuperficial bite of scalp (S00.06, S00.07-)\n\
S01.15\tS00.26,S00.27\tsuperficial bite of eyelid and periocular area (S00.26, S00.27)\n\
S01.25\tS00.36,S00.37\tsuperficial bite of nose (S00.36, S00.37)\n\
S01.35\tS00.46,S00.47\tsuperficial bite of ear (S00.46, S00.47)\n\
S01.551\tS00.571\tsuperficial bite of lip (S00.571)\n\
S01.552\tS00.572\tsuperficial bite of oral cavity (S00.572)\n\
S01.85\tS00.87\tsuperficial bite of other part of head (S00.87)\n\
S01.95\tS00.97\tsuperficial bite of head NOS (S00.97)\n\
S02.3\tS02.85\torbit NOS (S02.85)\n\
S02.5\tK03.81\tcracked tooth (nontraumatic) (K03.81)\n\
S02.85\tS02.84\tlateral orbital wall (S02.84-)\n\
S02.85\tS02.83\tmedial orbital wall (S02.83-)\n\
S02.85\tS02.3\torbital floor (S02.3-)\n\
S02.85\tS02.12\torbital roof (S02.12-)\n\
S05.0\tT15.1\tforeign body in conjunctival sac (T15.1)\n\
S05.0\tT15.0\tforeign body in cornea (T15.0)\n\
S06\tS09.90\thead injury NOS (S09.90)\n\
S06.2\tS06.1X\ttraumatic diffuse cerebral edema (S06.1X-)\n\
S06.89\tS06.0X\tconcussion (S06.0X-)\n\
S06.9\tS09.90\thead injury NOS (S09.90)\n\
S09.0\tS06\tinjury of cerebral blood vessels (S06.-)\n\
S09.0\tS15\tinjury of precerebral blood vessels (S15.-)\n\
S09.2\tS09.31\ttraumatic rupture of ear drum due to blast injury (S09.31-)\n\
S09.3\tS09.91\tinjury to ear NOS (S09.91-)\n\
S09.90\tS06.9\tbrain injury NOS (S06.9-)\n\
S09.90\tS06.9\thead injury NOS with loss of consciousness (S06.9-)\n\
S09.90\tS06.9\tintracranial injury NOS (S06.9-)\n\
S10.17\tS11.85\topen bite of throat (S11.85)\n\
S10.87\tS11.85\topen bite of other specified parts of neck (S11.85)\n\
S11.2\tS27.8\topen wound of esophagus NOS (S27.8-)\n\
S11.85\tS10.87\tsuperficial bite of other specified part of neck (S10.87)\n\
S11.95\tS10.97\tsuperficial bite of neck (S10.97)\n\
S13.0\tM50\trupture or displacement (nontraumatic) of cervical intervertebral disc NOS (M50.-)\n\
S15.0\tS06.8\tinjury of internal carotid artery, intracranial portion (S06.8)\n\
S20.17\tS21.05\topen bite of breast (S21.05-)\n\
S20.37\tS21.14\topen bite of front wall of thorax (S21.14)\n\
S20.47\tS21.24\topen bite of back wall of thorax (S21.24)\n\
S20.9\tS20.20\tcontusion of thorax NOS (S20.20)\n\
S20.97\tS21.95\topen bite of thorax NOS (S21.95)\n\
S21\tS28.1\ttraumatic amputation (partial) of thorax (S28.1)\n\
S21.05\tS20.17\tsuperficial bite of breast (S20.17)\n\
S21.15\tS20.37\tsuperficial bite of front wall of thorax (S20.37)\n\
S21.25\tS20.47\tsuperficial bite of back wall of thorax (S20.47)\n\
S21.35\tS20.37\tsuperficial bite of front wall of thorax (S20.37)\n\
S21.45\tS20.47\tsuperficial bite of back wall of thorax (S20.47)\n\
S21.95\tS20.97\tsuperficial bite of thorax (S20.97)\n\
S22\tS28.1\ttransection of thorax (S28.1)\n\
S22.4\tS22.5\tflail chest (S22.5-)\n\
S23.0\tM51\trupture or displacement (nontraumatic) of thoracic intervertebral disc NOS (M51.- with fifth character 4)\n\
S27.0\tJ93\tspontaneous pneumothorax (J93.-)\n\
S28.0\tS22.5\tflail chest (S22.5)\n\
S30.87\tS31.05,S31.15,S31.25,S31.35,S31.45,S31.55\topen bite of abdomen, lower back, pelvis and external genitals (S31.05, S31.15, S31.25, S31.35, S31.45, S31.55)\n\
S31\tS38.2,S38.3\ttraumatic amputation of part of abdomen, lower back and pelvis (S38.2-, S38.3)\n\
S31.05\tS30.860,S30.870\tsuperficial bite of lower back and pelvis (S30.860, S30.870)\n\
S31.15\tS30.871\tsuperficial bite of abdominal wall (S30.871)\n\
S31.25\tS30.862,S30.872\tsuperficial bite of penis (S30.862, S30.872)\n\
S31.35\tS30.863,S30.873\tsuperficial bite of scrotum and testes (S30.863, S30.873)\n\
S31.4\tO70,O71.4\tinjury to vagina and vulva during delivery (O70.-, O71.4)\n\
S31.45\tS30.864,S30.874\tsuperficial bite of vagina and vulva (S30.864, S30.874)\n\
S31.5\tS38.21,S38.22\ttraumatic amputation of external genital organs (S38.21, S38.22)\n\
S31.55\tS30.865,S30.866,S30.875,S30.876\tsuperficial bite of unspecified external genital organs (S30.865, S30.866, S30.875, S30.876)\n\
S31.65\tS30.861,S30.871\tsuperficial bite of abdominal wall (S30.861, S30.871)\n\
S31.805\tS30.870\tsuperficial bite of buttock (S30.870)\n\
S31.815\tS30.870\tsuperficial bite of buttock (S30.870)\n\
S31.825\tS30.870\tsuperficial bite of buttock (S30.870)\n\
S31.835\tS30.877\tsuperficial bite of anus (S30.877)\n\
S32\tS38.3\ttransection of abdomen (S38.3)\n\
S32.3\tS32.8\tfracture of ilium with associated disruption of pelvic ring (S32.8-)\n\
S32.5\tS32.8\tfracture of pubis with associated disruption of pelvic ring (S32.8-)\n\
S32.6\tS32.8\tfracture of ischium with associated disruption of pelvic ring (S32.8-)\n\
S33\tM51\tnontraumatic rupture or displacement of lumbar intervertebral disc NOS (M51.-)\n\
S33\tO71.6\tobstetric damage to pelvic joints and ligaments (O71.6)\n\
S33.0\tM51\trupture or displacement (nontraumatic) of lumbar intervertebral disc NOS (M51.- with fifth character 6)\n\
S35.0\tS25.0\tinjury of aorta NOS (S25.0)\n\
S35.1\tS25.2\tinjury of vena cava NOS (S25.2)\n\
S37\tO71\tobstetric trauma to pelvic organs (O71.-)\n\
S37.6\tO71\tinjury to uterus during delivery (O71.-)\n\
S40.27\tS41.05\topen bite of shoulder (S41.05)\n\
S40.87\tS41.14\topen bite of upper arm (S41.14)\n\
S41\tS48\ttraumatic amputation of shoulder and upper arm (S48.-)\n\
S41.05\tS40.27\tsuperficial bite of shoulder (S40.27)\n\
S41.15\tS40.87\tsuperficial bite of upper arm (S40.87)\n\
S42\tS48\ttraumatic amputation of shoulder and upper arm (S48.-)\n\
S43.42\tM75.1\trotator cuff syndrome (complete) (incomplete), not specified as traumatic (M75.1-)\n\
S44.0\tS54.0\tulnar nerve NOS (S54.0)\n\
S44.1\tS54.1\tmedian nerve NOS (S54.1)\n\
S44.2\tS54.2\tradial nerve NOS (S54.2)\n\
S48\tS58.0\ttraumatic amputation at elbow level (S58.0)\n\
S50.37\tS51.04\topen bite of elbow (S51.04)\n\
S50.87\tS51.84\topen bite of forearm (S51.84)\n\
S51\tS52\topen fracture of elbow and forearm (S52.- with open fracture 7th character)\n\
S51\tS58\ttraumatic amputation of elbow and forearm (S58.-)\n\
S51.05\tS50.36,S50.37\tsuperficial bite of elbow (S50.36, S50.37)\n\
S51.85\tS50.86,S50.87\tsuperficial bite of forearm (S50.86, S50.87)\n\
S52\tS58\ttraumatic amputation of forearm (S58.-)\n\
S53.0\tS52.27\tMonteggia's fracture-dislocation (S52.27-)\n\
S53.1\tS53.0\tdislocation of radial head alone (S53.0-)\n\
S53.2\tS53.43\tsprain of radial collateral ligament NOS (S53.43-)\n\
S53.3\tS53.44\tsprain of ulnar collateral ligament (S53.44-)\n\
S58\tS68\ttraumatic amputation of wrist and hand (S68.-)\n\
S58.9\tS68\ttraumatic amputation of wrist (S68.-)\n\
S60.0\tS60.1\tcontusion involving nail (matrix) (S60.1)\n\
S60.37\tS61.05,S61.15\topen bite of thumb (S61.05-, S61.15-)\n\
S60.47\tS61.25,S61.35\topen bite of fingers (S61.25-, S61.35-)\n\
S60.57\tS61.45\topen bite of hand (S61.45-)\n\
S60.87\tS61.55\topen bite of wrist (S61.55)\n\
S61\tS62\topen fracture of wrist, hand and finger (S62.- with 7th character B)\n\
S61\tS68\ttraumatic amputation of wrist and hand (S68.-)\n\
S61.0\tS61.1\topen wound of thumb with damage to nail (S61.1-)\n\
S61.05\tS60.36,S60.37\tsuperficial bite of thumb (S60.36-, S60.37-)\n\
S61.15\tS60.36,S60.37\tsuperficial bite of thumb (S60.36-, S60.37-)\n\
S61.2\tS61.3\topen wound of finger involving nail (matrix) (S61.3-)\n\
S61.25\tS60.46,S60.47\tsuperficial bite of finger (S60.46-, S60.47-)\n\
S61.35\tS60.46,S60.47\tsuperficial bite of finger (S60.46-, S60.47-)\n\
S61.45\tS60.56,S60.57\tsuperficial bite of hand (S60.56-, S60.57-)\n\
S61.55\tS60.86,S60.87\tsuperficial bite of wrist (S60.86-, S60.87-)\n\
S62\tS68\ttraumatic amputation of wrist and hand (S68.-)\n\
S63.52\tS63.32\ttraumatic rupture of radiocarpal ligament (S63.32-)\n\
S63.6\tS63.4\ttraumatic rupture of ligament of finger at metacarpophalangeal and interphalangeal joint(s) (S63.4-)\n\
S67.4\tS67.2\tcrushing injury of hand alone (S67.2-)\n\
S67.4\tS67.3\tcrushing injury of wrist alone (S67.3-)\n\
S70.27\tS71.05\topen bite of hip (S71.05-)\n\
S70.37\tS71.15\topen bite of thigh (S71.15)\n\
S71\tS72\topen fracture of hip and thigh (S72.-)\n\
S71\tS78\ttraumatic amputation of hip and thigh (S78.-)\n\
S71.05\tS70.26,S70.27\tsuperficial bite of hip (S70.26, S70.27)\n\
S71.15\tS70.37\tsuperficial bite of thigh (S70.37-)\n\
S72\tS78\ttraumatic amputation of hip and thigh (S78.-)\n\
S72.02\tS79.01\tcapital femoral epiphyseal fracture (pediatric) of femur (S79.01-)\n\
S72.02\tS79.01\tSalter-Harris Type I physeal fracture of upper end of femur (S79.01-)\n\
S72.13\tM93.0\tchronic (nontraumatic) slipped upper femoral epiphysis (M93.0-)\n\
S72.44\tS79.11\tSalter-Harris Type I physeal fracture of lower end of femur (S79.11-)\n\
S72.45\tS72.46\tsupracondylar fracture with intracondylar extension of lower end of femur (S72.46-)\n\
S72.46\tS72.45\tsupracondylar fracture without intracondylar extension of lower end of femur (S72.45-)\n\
S72.9\tS72.00,S72.01\tfracture of hip NOS (S72.00-, S72.01-)\n\
S75.2\tS85.3\tgreater saphenous vein NOS (S85.3)\n\
S78\tS88.0\ttraumatic amputation of knee (S88.0-)\n\
S78.1\tS88.0\ttraumatic amputation of knee (S88.0-)\n\
S79.0\tS72.13\tapophyseal fracture of upper end of femur (S72.13-)\n\
S79.0\tM93.0\tnontraumatic slipped upper femoral epiphysis (M93.0-)\n\
S79.01\tM93.02\tchronic slipped upper femoral epiphysis (nontraumatic) (M93.02-)\n\
S80.27\tS81.05\topen bite of knee (S81.05-)\n\
S80.87\tS81.85\topen bite of lower leg (S81.85-)\n\
S81\tS82\topen fracture of knee and lower leg (S82.-)\n\
S81\tS88\ttraumatic amputation of lower leg (S88.-)\n\
S81.05\tS80.27\tsuperficial bite of knee (S80.27-)\n\
S81.85\tS80.86,S80.87\tsuperficial bite of lower leg (S80.86-, S80.87-)\n\
S82\tS88\ttraumatic amputation of lower leg (S88.-)\n\
S82.3\tS82.84\tbimalleolar fracture of lower leg (S82.84-)\n\
S82.3\tS82.5\tfracture of medial malleolus alone (S82.5-)\n\
S82.3\tS82.86\tMaisonneuve's fracture (S82.86-)\n\
S82.3\tS82.87\tpilon fracture of distal tibia (S82.87-)\n\
S82.3\tS82.85\ttrimalleolar fractures of lower leg (S82.85-)\n\
S82.5\tS82.87\tpilon fracture of distal tibia (S82.87-)\n\
S82.5\tS89.13\tSalter-Harris type III of lower end of tibia (S89.13-)\n\
S82.5\tS89.14\tSalter-Harris type IV of lower end of tibia (S89.14-)\n\
S82.6\tS82.87\tpilon fracture of distal tibia (S82.87-)\n\
S83.2\tM23.2\told bucket-handle tear (M23.2)\n\
S88\tS98\ttraumatic amputation of ankle and foot (S98.-)\n\
S89.13\tS82.5\tfracture of medial malleolus (adult) (S82.5-)\n\
S89.14\tS82.5\tfracture of medial malleolus (adult) (S82.5-)\n\
S90.47\tS91.15,S91.25\topen bite of toe (S91.15-, S91.25-)\n\
S90.57\tS91.05\topen bite of ankle (S91.05-)\n\
S90.87\tS91.35\topen bite of foot (S91.35-)\n\
S91\tS92\topen fracture of ankle, foot and toes (S92.-with 7th character B)\n\
S91\tS98\ttraumatic amputation of ankle and foot (S98.-)\n\
S91.05\tS90.56,S90.57\tsuperficial bite of ankle (S90.56-, S90.57-)\n\
S91.15\tS90.46,S90.47\tsuperficial bite of toe (S90.46-, S90.47-)\n\
S91.25\tS90.46,S90.47\tsuperficial bite of toe (S90.46-, S90.47-)\n\
S91.35\tS90.86,S90.87\tsuperficial bite of foot (S90.86-, S90.87-)\n\
S92.14\tM93.2\tosteochondritis dissecans (M93.2)\n\
T07\tT20-T32\tburns and corrosions (T20-T32)\n\
T07\tT33-T34\tfrostbite (T33-T34)\n\
T07\tT63.4\tinsect bite or sting, venomous (T63.4)\n\
T07\tL55\tsunburn (L55.-)\n\
T07\tT14.90\tinjury NOS (T14.90)\n\
T14\tT07\tmultiple unspecified injuries (T07)\n\
T36-T50\tO29.3\ttoxic reaction to local anesthesia in pregnancy (O29.3-)\n\
T36\tT45.1\tantineoplastic antibiotics (T45.1-)\n\
T36\tT49.0\tlocally applied antibiotic NEC (T49.0)\n\
T36\tT49.6\ttopically used antibiotic for ear, nose and throat (T49.6)\n\
T36\tT49.5\ttopically used antibiotic for eye (T49.5)\n\
T37\tT49.6\tanti-infectives topically used for ear, nose and throat (T49.6-)\n\
T37\tT49.5\tanti-infectives topically used for eye (T49.5-)\n\
T37\tT49.0\tlocally applied anti-infectives NEC (T49.0-)\n\
T37.1\tT36.6\trifampicins (T36.6-)\n\
T37.1\tT36.5\tstreptomycin (T36.5-)\n\
T37.2\tT37.8\thydroxyquinoline derivatives (T37.8-)\n\
T37.5\tT42.8\tamantadine (T42.8-)\n\
T37.5\tT45.1\tcytarabine (T45.1-)\n\
T37.8\tT37.2\tantimalarial drugs (T37.2-)\n\
T38\tT50.0\tmineralocorticoids and their antagonists (T50.0-)\n\
T38\tT48.0\toxytocic hormones (T48.0-)\n\
T38\tT50.9\tparathyroid hormones and derivatives (T50.9-)\n\
T38.0\tT49\tglucocorticoids, topically used (T49.-)\n\
T39.4\tT38.0\tpoisoning by, adverse effect of and underdosing of glucocorticoids (T38.0-)\n\
T39.4\tT39.0\tpoisoning by, adverse effect of and underdosing of salicylates (T39.0-)\n\
T41\tT42.4\tbenzodiazepines (T42.4-)\n\
T41\tT40.5\tcocaine (T40.5-)\n\
T41\tO29\tcomplications of anesthesia during pregnancy (O29.-)\n\
T41\tO74\tcomplications of anesthesia during labor and delivery (O74.-)\n\
T41\tO89\tcomplications of anesthesia during the puerperium (O89.-)\n\
T41\tT40.0-T40.2\topioids (T40.0-T40.2-)\n\
T41.0\tT41.5\toxygen (T41.5-)\n\
T42.3\tT41.1\tpoisoning by, adverse effect of and underdosing of thiobarbiturates (T41.1-)\n\
T42.6\tT42.1\tpoisoning by, adverse effect of and underdosing of carbamazepine (T42.1-)\n\
T43.5\tT46.5\tpoisoning by, adverse effect of and underdosing of rauwolfia (T46.5-)\n\
T43.6\tT40.5\tpoisoning by, adverse effect of and underdosing of cocaine (T40.5-)\n\
T44.5\tT48.6\tpoisoning by, adverse effect of and underdosing of beta-adrenoreceptor agonists used in asthma therapy (T48.6-)\n\
T44.6\tT48.0\tpoisoning by, adverse effect of and underdosing of ergot alkaloids (T48.0)\n\
T45.0\tT43.3\tpoisoning by, adverse effect of and underdosing of phenothiazine-based neuroleptics (T43.3)\n\
T45.1\tT45.A\tpoisoning by, adverse effect of and underdosing of immune checkpoint inhibitors and immunostimulant drugs (T45.A)\n\
T45.1\tT38.6\tpoisoning by, adverse effect of and underdosing of tamoxifen (T38.6)\n\
T45.2X6\tE50-E56\tvitamin deficiencies (E50-E56)\n\
T45.4X6\tE61.1\tiron deficiency (E61.1)\n\
T45.7X6\tE56.1\tvitamin K deficiency (E56.1)\n\
T45.A\tT45.1\tpoisoning by, adverse effect of and underdosing of antineoplastic and immunosuppressive drug (T45.1)\n\
T46\tT44.4\tpoisoning by, adverse effect of and underdosing of metaraminol (T44.4)\n\
T46.2\tT44.7\tpoisoning by, adverse effect of and underdosing of beta-adrenoreceptor antagonists (T44.7-)\n\
T46.3\tT46.1\tcalcium-channel blockers (T46.1)\n\
T46.7\tT44.3\tpoisoning by, adverse effect of and underdosing of papaverine (T44.3)\n\
T48.0\tT38.4-T38.6\tpoisoning by, adverse effect of and underdosing of estrogens, progestogens and antagonists (T38.4-T38.6)\n\
T48.6\tT44.5\tpoisoning by, adverse effect of and underdosing of beta-adrenoreceptor agonists not used in asthma therapy (T44.5)\n\
T48.6\tT38.8\tpoisoning by, adverse effect of and underdosing of anterior pituitary [adenohypophyseal] hormones (T38.8)\n\
T51-T65\tZ77\tcontact with and (suspected) exposure to toxic substances (Z77.-)\n\
T52\tT53\thalogen derivatives of aliphatic and aromatic hydrocarbons (T53.-)\n\
T52.1\tT52.2\thomologues of benzene (T52.2)\n\
T52.1\tT65.3\tnitroderivatives and aminoderivatives of benzene and its homologues (T65.3)\n\
T56\tT57.0\tarsenic and its compounds (T57.0)\n\
T56\tT57.2\tmanganese and its compounds (T57.2)\n\
T56.82\tT50.8X5\tadverse effect of diagnostic agents (T50.8X5-)\n\
T57.1\tT60.0\torganophosphate insecticides (T60.0)\n\
T59\tT53.5\tchlorofluorocarbons (T53.5)\n\
T60.1\tT53\tchlorinated hydrocarbon (T53.-)\n\
T60.4\tT65.1\tstrychnine and its salts (T65.1)\n\
T60.4\tT56.81\tthallium (T56.81-)\n\
T61\tT78.0\tanaphylactic reaction or shock due to adverse food reaction (T78.0-)\n\
T61\tA05\tbacterial foodborne intoxications (A05.-)\n\
T61\tL23.6,L25.4,L27.2\tdermatitis (L23.6, L25.4, L27.2)\n\
T61\tK52.21\tfood protein-induced enterocolitis syndrome (K52.21)\n\
T61\tK52.22\tfood protein-induced enteropathy (K52.22)\n\
T61\tK52.29\tgastroenteritis (noninfective) (K52.29)\n\
T61\tT64\ttoxic effect of aflatoxin and other mycotoxins (T64)\n\
T61\tT65.0\ttoxic effect of cyanides (T65.0-)\n\
T61\tT65.82\ttoxic effect of harmful algae bloom (T65.82-)\n\
T61\tT57.3\ttoxic effect of hydrogen cyanide (T57.3-)\n\
T61\tT56.1\ttoxic effect of mercury (T56.1-)\n\
T61\tT65.82\ttoxic effect of red tide (T65.82-)\n\
T62\tT78.0\tanaphylactic shock (reaction) due to adverse food reaction (T78.0-)\n\
T62\tA05\tbacterial food borne intoxications (A05.-)\n\
T62\tL23.6,L25.4,L27.2\tdermatitis (L23.6, L25.4, L27.2)\n\
T62\tK52.21\tfood protein-induced enterocolitis syndrome (K52.21)\n\
T62\tK52.22\tfood protein-induced enteropathy (K52.22)\n\
T62\tK52.29\tgastroenteritis (noninfective) (K52.29)\n\
T62\tT64\ttoxic effect of aflatoxin and other mycotoxins (T64)\n\
T62\tT65.0\ttoxic effect of cyanides (T65.0-)\n\
T62\tT57.3\ttoxic effect of hydrogen cyanide (T57.3-)\n\
T62\tT56.1\ttoxic effect of mercury (T56.1-)\n\
T63.6\tT63.09\tsea-snake venom (T63.09)\n\
T63.81\tW62.0\tcontact with nonvenomous frog (W62.0)\n\
T63.82\tW62.1\tcontact with nonvenomous toad (W62.1)\n\
T63.83\tW62.9\tcontact with nonvenomous amphibian (W62.9)\n\
T65.0\tT57.3\thydrogen cyanide (T57.3-)\n\
T66\tT20-T31\tburns (T20-T31)\n\
T66\tC91-C95\tleukemia (C91-C95)\n\
T66\tK52.0\tradiation gastroenteritis and colitis (K52.0)\n\
T66\tJ70.0\tradiation pneumonitis (J70.0)\n\
T66\tL55-L59\tradiation related disorders of the skin and subcutaneous tissue (L55-L59)\n\
T66\tL55\tsunburn (L55.-)\n\
T67\tL59.0\terythema [dermatitis] ab igne (L59.0)\n\
T67\tT88.3\tmalignant hyperpyrexia due to anesthesia (T88.3)\n\
T67\tL55-L59\tradiation-related disorders of the skin and subcutaneous tissue (L55-L59)\n\
T67.3\tT67.4\theat exhaustion due to salt depletion (T67.4)\n\
T68\tT88.51\thypothermia following anesthesia (T88.51)\n\
T68\tR68.0\thypothermia not associated with low environmental temperature (R68.0)\n\
T68\tP80\thypothermia of newborn (P80.-)\n\
T71\tJ80\tacute respiratory distress (syndrome) (J80)\n\
T71\tT70.2\tanoxia due to high altitude (T70.2)\n\
T71\tR09.01\tasphyxia NOS (R09.01)\n\
T71\tT58\tasphyxia from carbon monoxide (T58.-)\n\
T71\tT17\tasphyxia from inhalation of food or foreign body (T17.-)\n\
T71\tT59\tasphyxia from other gases, fumes and vapors (T59.-)\n\
T71\tP22\trespiratory distress (syndrome) in newborn (P22.-)\n\
T74\tO9A.3,O9A.4,O9A.5\tabuse and maltreatment in pregnancy (O9A.3-, O9A.4-, O9A.5-)\n\
T74\tT76\tadult and child maltreatment, suspected (T76.-)\n\
T75\tT78\tadverse effects NEC (T78.-)\n\
T75.23\tR42\tvertigo NOS (R42)\n\
T76\tT74\tadult and child maltreatment, confirmed (T74.-)\n\
T76\tO9A.3,O9A.4,O9A.5\tsuspected abuse and maltreatment in pregnancy (O9A.3-, O9A.4-, O9A.5-)\n\
T76\tZ04.71\tsuspected adult physical abuse, ruled out (Z04.71)\n\
T76\tZ04.41\tsuspected adult sexual abuse, ruled out (Z04.41)\n\
T76\tZ04.72\tsuspected child physical abuse, ruled out (Z04.72)\n\
T76\tZ04.42\tsuspected child sexual abuse, ruled out (Z04.42)\n\
T76.2\tZ04.7\talleged abuse, ruled out (Z04.7)\n\
T78.070\tT78.071\tAnaphylactic reaction due to milk and dairy products with reactivity to baked milk (T78.071)\n\
T78.071\tT78.070\tAnaphylactic reaction due to milk and dairy products with tolerance to baked milk (T78.070)\n\
T78.080\tT78.081\tAnaphylactic reaction due to egg with reactivity to baked egg (T78.081)\n\
T78.081\tT78.080\tAnaphylactic reaction due to egg with tolerance to baked egg (T78.080)\n\
T78.1\tT78.0\tanaphylactic reaction or shock due to adverse food reaction (T78.0-)\n\
T78.1\tT78.0\tanaphylactic reaction due to food (T78.0-)\n\
T78.1\tA05\tbacterial food borne intoxications (A05.-)\n\
T78.110\tT78.111\tOther adverse food reaction due to milk and dairy products with reactivity to baked milk (T78.111)\n\
T78.111\tT78.110\tOther adverse food reaction due to milk and dairy products with tolerance to baked milk (T78.110)\n\
T78.120\tT78.121\tOther adverse food reaction due to egg with reactivity to baked egg (T78.121)\n\
T78.121\tT78.120\tOther adverse food reaction due to egg with tolerance to baked egg (T78.120)\n\
T78.2\tT88.6\tanaphylactic reaction or shock due to adverse effect of correct medicinal substance properly administered (T88.6)\n\
T78.2\tT78.0\tanaphylactic reaction or shock due to adverse food reaction (T78.0-)\n\
T78.2\tT80.5\tanaphylactic reaction or shock due to serum (T80.5-)\n\
T78.3\tT80.6\tserum urticaria (T80.6-)\n\
T78.3\tL50\turticaria (L50.-)\n\
T78.4\tK52.29\tallergic diarrhea (K52.29)\n\
T78.4\tK52.29\tallergic gastroenteritis and colitis (K52.29)\n\
T78.4\tL23-L25,L27\tdermatitis (L23-L25, L27.-)\n\
T78.4\tK52.21\tfood protein-induced enterocolitis syndrome (K52.21)\n\
T78.4\tK52.22\tfood protein-induced enteropathy (K52.22)\n\
T78.4\tJ30.1\thay fever (J30.1)\n\
T79.0\tO00-O07,O08.2\tair embolism complicating abortion or ectopic or molar pregnancy (O00-O07, O08.2)\n\
T79.0\tO88.0\tair embolism complicating pregnancy, childbirth and the puerperium (O88.0)\n\
T79.0\tT80.0\tair embolism following infusion, transfusion, and therapeutic injection (T80.0)\n\
T79.0\tT81.7\tair embolism following procedure NEC (T81.7-)\n\
T79.1\tO00-O07,O08.2\tabortion or ectopic or molar pregnancy (O00-O07, O08.2)\n\
T79.1\tO88.8\tpregnancy, childbirth and the puerperium (O88.8)\n\
T79.4\tT78.0\tanaphylactic shock due to adverse food reaction (T78.0-)\n\
T79.4\tT88.6\tanaphylactic shock due to correct medicinal substance properly administered (T88.6)\n\
T79.4\tT80.5\tanaphylactic shock due to serum (T80.5-)\n\
T79.4\tT78.2\tanaphylactic shock NOS (T78.2)\n\
T79.4\tT75.4\telectric shock (T75.4)\n\
T79.4\tR57\tnontraumatic shock NEC (R57.-)\n\
T79.4\tO75.1\tobstetric shock (O75.1)\n\
T79.4\tT81.1\tpostprocedural shock (T81.1-)\n\
T79.4\tR65.21\tseptic shock (R65.21)\n\
T79.4\tO00-O07,O08.3\tshock complicating abortion or ectopic or molar pregnancy (O00-O07, O08.3)\n\
T79.4\tT88.2\tshock due to anesthesia (T88.2)\n\
T79.4\tT75.01\tshock due to lightning (T75.01)\n\
T79.4\tR57.9\tshock NOS (R57.9)\n\
T79.A\tM79.7\tfibromyalgia (M79.7)\n\
T79.A\tM79.A\tnontraumatic compartment syndrome (M79.A-)\n\
T80.3\tT80.A\tminor blood group antigens reactions (Duffy) (E) (K) (Kell) (Kidd) (Lewis) (M) (N) (P) (S) (T80.A-)\n\
T80.5\tT80.3\tABO incompatibility reaction due to transfusion of blood or blood products (T80.3-)\n\
T80.5\tT78.2\tallergic reaction or shock NOS (T78.2)\n\
T80.5\tT78.2\tanaphylactic reaction or shock NOS (T78.2)\n\
T80.5\tT88.6\tanaphylactic reaction or shock due to adverse effect of correct medicinal substance properly administered (T88.6)\n\
T80.5\tT80.6\tother serum reaction (T80.6-)\n\
T80.91\tT80.31\tABO incompatibility with hemolytic transfusion reaction (T80.31-)\n\
T80.91\tT80.A1\tNon-ABO incompatibility with hemolytic transfusion reaction (T80.A1-)\n\
T80.91\tT80.41\tRh incompatibility with hemolytic transfusion reaction (T80.41-)\n\
T81.1\tT78.2\tanaphylactic shock NOS (T78.2)\n\
T81.1\tT88.6\tanaphylactic shock due to correct substance properly administered (T88.6)\n\
T81.1\tT80.5\tanaphylactic shock due to serum (T80.5-)\n\
T81.1\tT75.4\telectric shock (T75.4)\n\
T81.1\tO75.1\tobstetric shock (O75.1)\n\
T81.1\tT88.2\tshock due to anesthesia (T88.2)\n\
T81.1\tO00-O07,O08.3\tshock following abortion or ectopic or molar pregnancy (O00-O07, O08.3)\n\
T81.1\tT79.4\ttraumatic shock (T79.4)\n\
T81.3\tT85.612\tbreakdown (mechanical) of permanent sutures (T85.612)\n\
T81.3\tT85.622\tdisplacement of permanent sutures (T85.622)\n\
T81.3\tO90.0\tdisruption of cesarean delivery wound (O90.0)\n\
T81.3\tO90.1\tdisruption of perineal obstetric wound (O90.1)\n\
T81.3\tT85.692\tmechanical complication of permanent sutures NEC (T85.692)\n\
T81.31\tT87.81\tdehiscence of amputation stump (T87.81)\n\
T81.7\tO00-O07,O08.2\tembolism complicating abortion or ectopic or molar pregnancy (O00-O07, O08.2)\n\
T81.7\tO88\tembolism complicating pregnancy, childbirth and the puerperium (O88.-)\n\
T81.7\tT79.0\ttraumatic embolism (T79.0)\n\
T82.0\tT82.22\tmechanical complication of biological heart valve graft (T82.22-)\n\
T82.2\tT82.0\tmechanical complication of artificial heart valve prosthesis (T82.0-)\n\
T82.4\tT85.62\tmechanical complication of intraperitoneal dialysis catheter (T85.62)\n\
T84.01\tM97\tperiprosthetic joint implant fracture (M97.-)\n\
T85.611\tT82.4\tmechanical complication of vascular dialysis catheter (T82.4-)\n\
T85.612\tT84.1-T84.2\tmechanical complication of permanent (wire) suture used in bone repair (T84.1-T84.2)\n\
T85.621\tT82.4\tmechanical complication of vascular dialysis catheter (T82.4-)\n\
T85.622\tT84.1-T84.2\tmechanical complication of permanent (wire) suture used in bone repair (T84.1-T84.2)\n\
T85.631\tT82.4\tmechanical complication of vascular dialysis catheter (T82.4)\n\
T85.691\tT82.4\tmechanical complication of vascular dialysis catheter (T82.4)\n\
T85.692\tT84.1-T84.2\tmechanical complication of permanent (wire) suture used in bone repair (T84.1-T84.2)\n\
T86.2\tT82.5\tartificial heart device (T82.5-)\n\
T86.2\tT86.3\theart-lung transplant (T86.3-)\n\
T86.290\tI25.75,I25.76,I25.81\tatherosclerosis of coronary arteries (I25.75-, I25.76-, I25.81-)\n\
T86.81\tT86.3\tcomplication of heart-lung transplant (T86.3-)\n\
T88.1\tB08.011\tvaccinia not from vaccine (B08.011)\n\
T88.2\tO74\tlabor and delivery (O74.-)\n\
T88.2\tO29\tpregnancy (O29.-)\n\
T88.2\tO89\tpuerperium (O89.-)\n\
T88.2\tT81.1\tpostprocedural shock NOS (T81.1-)\n\
T88.6\tT80.5\tanaphylactic reaction due to serum (T80.5-)\n\
T88.6\tT78.0\tanaphylactic shock or reaction due to adverse food reaction (T78.0-)\n\
T88.7\tA00-R94,T80-T88.6,T88.8\tspecified adverse effects of drugs and medicaments (A00-R94 and T80-T88.6, T88.8)\n\
V00-V99\tW31\tagricultural vehicles in stationary use or maintenance (W31.-)\n\
V00-V99\tY03\tassault by crashing of motor vehicle (Y03.-)\n\
V00-V99\tY32\tcrashing of motor vehicle, undetermined intent (Y32)\n\
V00-V99\tX82\tintentional self-harm by crashing of motor vehicle (X82)\n\
V00-V09\tW03\tfall due to non-transport collision with other person (W03)\n\
V00-V09\tW00\tpedestrian on foot falling (slipping) on ice and snow (W00.-)\n\
V00-V09\tW51\tstruck or bumped by another person (W51)\n\
V00\tW51\tcollision with another person without fall (W51)\n\
V00\tW03\tfall due to person on foot colliding with another person on foot (W03)\n\
V00\tW05\tfall from non-moving wheelchair, nonmotorized scooter and motorized mobility scooter without collision (W05.-)\n\
V00\tV01-V09\tpedestrian (conveyance) collision with other land transport vehicle (V01-V09)\n\
V00\tW00\tpedestrian on foot falling (slipping) on ice and snow (W00.-)\n\
V00.1\tV00.82\taccident with baby stroller (V00.82-)\n\
V00.1\tV00.81\taccident with wheelchair (powered) (V00.81-)\n\
V00.1\tV00.83\taccident with motorized mobility scooter (V00.83-)\n\
V00.118\tV01-V09\troller-skater collision with other land transport vehicle (V01-V09 with 5th character 1)\n\
V00.128\tV01-V09\troller-skater collision with other land transport vehicle (V01-V09 with 5th character 1)\n\
V00.138\tV01-V09\tskateboarder collision with other land transport vehicle (V01-V09 with 5th character 2)\n\
V00.14\tV20-V29\tmotor scooter accident (V20-V29)\n\
V00.148\tV01-V09\tscooter (nonmotorized) collision with other land transport vehicle (V01-V09 with fifth character 9)\n\
V00.218\tV01-V09\tice-skater collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V00.228\tV01-V09\tsled collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V00.288\tV01-V09\tgliding-type pedestrian conveyance collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V00.318\tV01-V09\tsnowboarder collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V00.328\tV01-V09\tsnow-skier collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V00.811\tW05.0\tfall from non-moving wheelchair (W05.0)\n\
V00.831\tW05.2\tfall from non-moving motorized mobility scooter (W05.2)\n\
V00.898\tV01-V09\tother pedestrian (conveyance) collision with other land transport vehicle (V01-V09 with 5th character 9)\n\
V04\tV09.01,V09.21\tpedestrian injured in collision with military vehicle (V09.01, V09.21)\n\
V06\tV00.0\tpedestrian injured in collision with pedestrian conveyance (V00.0-)\n\
V10\tV16\tpedal cycle rider collision with animal-drawn vehicle or animal being ridden (V16.-)\n\
V14\tV19.81\tpedal cycle rider injured in collision with military vehicle (V19.81)\n\
V20-V29\tV30-V39\tthree-wheeled motor vehicle (V30-V39)\n\
V20\tV26\tmotorcycle rider collision with animal-drawn vehicle or animal being ridden (V26.-)\n\
V24\tV29.818\tmotorcycle rider injured in collision with military vehicle (V29.818)\n\
V30-V39\tV86\tall-terrain vehicles (V86.-)\n\
V30-V39\tV20-V29\tmotorcycle with sidecar (V20-V29)\n\
V30-V39\tV86\tvehicle designed primarily for off-road use (V86.-)\n\
V30\tV36\tthree-wheeled motor vehicle collision with animal-drawn vehicle or animal being ridden (V36.-)\n\
V34\tV39.81\toccupant of three-wheeled motor vehicle injured in collision with military vehicle (V39.81)\n\
V40-V49\tV50-V59\tbus (V50-V59)\n\
V40-V49\tV50-V59\tminibus (V50-V59)\n\
V40-V49\tV50-V59\tminivan (V50-V59)\n\
V40-V49\tV70-V79\tmotorcoach (V70-V79)\n\
V40-V49\tV50-V59\tpick-up truck (V50-V59)\n\
V40-V49\tV50-V59\tsport utility vehicle (SUV) (V50-V59)\n\
V40\tV46\tcar collision with animal-drawn vehicle or animal being ridden (V46.-)\n\
V44\tV49.81\tcar occupant injured in collision with military vehicle (V49.81)\n\
V50-V59\tV60-V69\theavy transport vehicle (V60-V69)\n\
V50\tV56\tpick-up truck or van collision with animal-drawn vehicle or animal being ridden (V56.-)\n\
V54\tV59.81\toccupant of pick-up truck or van injured in collision with military vehicle (V59.81)\n\
V60\tV66\theavy transport vehicle collision with animal-drawn vehicle or animal being ridden (V66.-)\n\
V64\tV69.81\toccupant of heavy transport vehicle injured in collision with military vehicle (V69.81)\n\
V70-V79\tV50-V59\tminibus (V50-V59)\n\
V70\tV76\tbus collision with animal-drawn vehicle or animal being ridden (V76.-)\n\
V74\tV79.81\tbus occupant injured in collision with military vehicle (V79.81)\n\
V80.1\tV80.7\tanimal-rider or animal-drawn vehicle collision with animal-drawn vehicle or animal being ridden (V80.7)\n\
V80.4\tV80.910\tanimal-rider injured in collision with military vehicle (V80.910)\n\
V80.4\tV80.920\toccupant of animal-drawn vehicle injured in collision with military vehicle (V80.920)\n\
V81\tV82\tstreetcar (V82.-)\n\
V81.0\tV81.83\tOccupant of railway train or railway vehicle injured due to collision with military vehicle (V81.83)\n\
V81.1\tV81.83\tOccupant of railway train or railway vehicle injured due to collision with military vehicle (V81.83)\n\
V82\tV70-V79\tbus (V70-V79)\n\
V82\tV70-V79\tmotorcoach (V70-V79)\n\
V82\tV76\tnonpowered streetcar (V76.-)\n\
V82\tV81\ttrain (V81.-)\n\
V82.3\tV82.8\tcollision with animal-drawn vehicle or animal being ridden (V82.8)\n\
V82.5\tV82.4\twhile boarding or alighting (V82.4)\n\
V82.5\tV82.0-V82.3\twith antecedent collision (V82.0-V82.3)\n\
V82.6\tV82.4\twhile boarding or alighting (V82.4)\n\
V82.6\tV82.0-V82.3\twith antecedent collision (V82.0-V82.3)\n\
V82.7\tV82.0-V82.3\toccupant of streetcar injured in derailment with antecedent collision (V82.0-V82.3)\n\
V83\tV85\tspecial construction vehicles (V85.-)\n\
V83\tW31\tspecial industrial vehicle in stationary use or maintenance (W31.-)\n\
V84\tW30.8\tanimal-powered farm machinery accident (W30.8-)\n\
V84\tW30.0\tcontact with combine harvester (W30.0)\n\
V84\tW30\tspecial agricultural vehicle in stationary use or maintenance (W30.-)\n\
V85\tV83\tspecial industrial vehicle (V83.-)\n\
V85\tW31\tspecial construction vehicle in stationary use or maintenance (W31.-)\n\
V86\tW31\tspecial all-terrain vehicle in stationary use or maintenance (W31.-)\n\
V86\tV50-V59\tsport-utility vehicle (V50-V59)\n\
V86\tV30-V39\tthree-wheeled motor vehicle designed for on-road use (V30-V39)\n\
V87\tV10-V19\tpedal cycle (V10-V19)\n\
V87\tV01-V09\tpedestrian (V01-V09)\n\
V88\tV10-V19\tpedal cycle (V10-V19)\n\
V88\tV01-V09\tpedestrian (V01-V09)\n\
V90\tV94.81\tcivilian water transport accident involving military watercraft (V94.81-)\n\
V90\tW16\tfall into water not from watercraft (W16.-)\n\
V90\tY36.0,Y37.0\tmilitary watercraft accident in military or war operations (Y36.0-, Y37.0-)\n\
V90\tV92\twater-transport-related drowning or submersion without accident to watercraft (V92.-)\n\
V91\tV94.81\tcivilian water transport accident involving military watercraft (V94.81-)\n\
V91\tY36,Y37\tmilitary watercraft accident in military or war operations (Y36, Y37.-)\n\
V91.0\tV93\tburn from localized fire or explosion on board ship without accident to watercraft (V93.-)\n\
V91.2\tV91.1\tcrushed between watercraft and other watercraft and other object due to collision (V91.1-)\n\
V91.2\tV90.3\tdrowning and submersion due to falling from crushed watercraft (V90.3-)\n\
V92\tV94.81\tcivilian water transport accident involving military watercraft (V94.81-)\n\
V92\tV90-V91\tdrowning or submersion due to accident to watercraft (V90-V91)\n\
V92\tW16.711,W16.721\tdrowning or submersion of diver who voluntarily jumps from boat not involved in an accident (W16.711, W16.721)\n\
V92\tW16\tfall into water without watercraft (W16.-)\n\
V92\tY36,Y37\tmilitary watercraft accident in military or war operations (Y36, Y37)\n\
V92.07\tV90.27\tdrowning and submersion due to falling off burning water-skis (V90.27)\n\
V92.07\tV90.37\tdrowning and submersion due to falling off crushed water-skis (V90.37)\n\
V92.07\tV94\thit by boat while water-skiing NOS (V94.-)\n\
V92.08\tV90.28\tdrowning and submersion due to fall off burning unpowered watercraft (V90.28)\n\
V92.08\tV90.38\tdrowning and submersion due to fall off crushed unpowered watercraft (V90.38)\n\
V92.08\tV90.88\tdrowning and submersion due to fall off damaged unpowered watercraft (V90.88)\n\
V92.08\tV94\tdrowning and submersion due to rider of nonpowered watercraft being hit by other watercraft (V94.-)\n\
V92.08\tV94\tother injury due to rider of nonpowered watercraft being hit by other watercraft (V94.-)\n\
V92.1\tV92.08\tdrowning and submersion due to fall off surf-board (V92.08)\n\
V92.1\tV92.07\tdrowning and submersion due to fall off water-skis (V92.07)\n\
V92.1\tV92.08\tdrowning and submersion due to fall off windsurfer (V92.08)\n\
V92.27\tV92.07\tdrowning and submersion due to fall off water-skis (V92.07)\n\
V93\tV94.81\tcivilian water transport accident involving military watercraft (V94.81-)\n\
V93\tV91\tother injury due to accident to watercraft (V91.-)\n\
V93\tY36,Y37\tmilitary watercraft accident in military or war operations (Y36, Y37.-)\n\
V93.0\tV91.0\tburn due to watercraft on fire (V91.0-)\n\
V93.1\tV91.0\tburn due to watercraft on fire (V91.0-)\n\
V93.2\tW92\texposure to man-made heat not aboard watercraft (W92)\n\
V93.2\tX30\texposure to natural heat while on board watercraft (X30)\n\
V93.2\tX32\texposure to sunlight while on board watercraft (X32)\n\
V93.3\tV91.2\tfall due to collision of watercraft (V91.2-)\n\
V93.4\tV91.3\tstruck by falling object due to accident to watercraft (V91.3)\n\
V93.6\tV93.4\tmachinery explosion on board watercraft (V93.4-)\n\
V93.6\tV93.0\tmachinery fire on board watercraft (V93.0-)\n\
V94\tY36,Y37\tmilitary watercraft accidents in military or war operations (Y36, Y37)\n\
V95-V97\tY36,Y37\tmilitary aircraft accidents in military or war operations (Y36, Y37)\n\
V97.0\tV97.1\taccident while boarding or alighting aircraft (V97.1)\n\
V97.8\tV95.9\taircraft accident NOS (V95.9)\n\
V97.8\tW94\texposure to changes in air pressure during ascent or descent (W94.-)\n\
V98-V99\tV89\tvehicle accident, type of vehicle unspecified (V89.-)\n\
W00-W19\tY01-Y02\tassault involving a fall (Y01-Y02)\n\
W00-W19\tV80\tfall from animal (V80.-)\n\
W00-W19\tW28-W31\tfall (in) (from) machinery (in operation) (W28-W31)\n\
W00-W19\tV01-V99\tfall (in) (from) transport vehicle (V01-V99)\n\
W00-W19\tX80-X81\tintentional self-harm involving a fall (X80-X81)\n\
W00\tV00\tfall on (from) ice and snow involving pedestrian conveyance (V00.-)\n\
W00\tW10\tfall from stairs and steps not due to ice and snow (W10.-)\n\
W01\tW18.0\tfall due to bumping (striking) against object (W18.0-)\n\
W01\tW18.2\tfall in shower or bathtub (W18.2-)\n\
W01\tW18.30\tfall on same level NOS (W18.30)\n\
W01\tW00.0\tfall on same level from slipping, tripping and stumbling due to ice or snow (W00.0)\n\
W01\tW18.1\tfall off or from toilet (W18.1-)\n\
W01\tW18.40\tslipping, tripping and stumbling NOS (W18.40)\n\
W01\tW18.4\tslipping, tripping and stumbling without falling (W18.4-)\n\
W03\tW51\tcollision with another person without fall (W51)\n\
W03\tW52\tcrushed or pushed by a crowd or human stampede (W52)\n\
W03\tV00-V09\tfall involving pedestrian conveyance (V00-V09)\n\
W03\tW00\tfall due to ice or snow (W00)\n\
W03\tW18.30\tfall on same level NOS (W18.30)\n\
W05\tV00.811\tfall from moving wheelchair (powered) (V00.811)\n\
W05\tV00.831\tfall from moving motorized mobility scooter (V00.831)\n\
W05\tV00.141\tfall from nonmotorized scooter (V00.141)\n\
W09\tW31\tfall involving recreational machinery (W31)\n\
W10\tW00.1\tFall from stairs and steps due to ice and snow (W00.1)\n\
W13.9\tW20\tcollapse of a building or structure (W20.-)\n\
W13.9\tX00\tfall or jump from burning building or structure (X00.-)\n\
W16\tW65-W74\taccidental non-watercraft drowning and submersion not involving fall (W65-W74)\n\
W16\tW94\teffects of air pressure from diving (W94.-)\n\
W16\tV90-V94\tfall into water from watercraft (V90-V94)\n\
W16\tV94.0\thitting an object or against bottom when falling from watercraft (V94.0)\n\
W16.0\tW17.3\tfall into empty swimming pool (W17.3)\n\
W16.011\tW67\tdrowning and submersion while in swimming pool without fall (W67)\n\
W16.021\tW67\tdrowning and submersion while in swimming pool without fall (W67)\n\
W16.031\tW67\tdrowning and submersion while in swimming pool without fall (W67)\n\
W16.111\tW69\tdrowning and submersion while in natural body of water without fall (W69)\n\
W16.121\tW69\tdrowning and submersion while in natural body of water without fall (W69)\n\
W16.131\tW69\tdrowning and submersion while in natural body of water without fall (W69)\n\
W16.21\tW18.2\tfall into empty bathtub (W18.2)\n\
W16.211\tW65\tdrowning and submersion while in filled bathtub without fall (W65)\n\
W16.311\tW73\tdrowning and submersion while in other water without fall (W73)\n\
W16.321\tW73\tdrowning and submersion while in other water without fall (W73)\n\
W16.331\tW73\tdrowning and submersion while in other water without fall (W73)\n\
W16.511\tW67\tdrowning and submersion while in swimming pool without jumping or diving (W67)\n\
W16.521\tW67\tdrowning and submersion while in swimming pool without jumping or diving (W67)\n\
W16.531\tW67\tdrowning and submersion while in swimming pool without jumping or diving (W67)\n\
W16.611\tW69\tdrowning and submersion while in natural body of water without jumping or diving (W69)\n\
W16.621\tW69\tdrowning and submersion while in natural body of water without jumping or diving (W69)\n\
W16.7\tV90-V94\tFall from boat into water -see watercraft accident (V90-V94)\n\
W16.811\tW73\tdrowning and submersion while in other water without jumping or diving (W73)\n\
W16.821\tW73\tdrowning and submersion while in other water without jumping or diving (W73)\n\
W16.831\tW73\tdrowning and submersion while in other water without jumping or diving (W73)\n\
W17.3\tW16.0\tfall into filled swimming pool (W16.0-)\n\
W18.0\tW01.1\tfall on same level due to slipping, tripping, or stumbling with subsequent striking against object (W01.1-)\n\
W18.2\tW16.21\tfall in full bathtub causing drowning or submersion (W16.21-)\n\
W18.31\tW18.41\tslipping, tripping and stumbling without fall due to stepping on animal (W18.41)\n\
W18.4\tW51\tcollision with another person without fall (W51)\n\
W18.41\tW18.31\tslipping, tripping and stumbling with fall due to stepping on animal (W18.31)\n\
W20-W49\tX92-Y09\tassault (X92-Y09)\n\
W20-W49\tW50-W64\tcontact or collision with animals or persons (W50-W64)\n\
W20-W49\tY36,Y37\texposure to inanimate mechanical forces involving military or war operations (Y36.-, Y37.-)\n\
W20-W49\tX71-X83\tintentional self-harm (X71-X83)\n\
W20\tW24,W28-W31\tfalling object in machinery accident (W24, W28-W31)\n\
W20\tV01-V99\tfalling object in transport accident (V01-V99)\n\
W20\tW35-W40\tobject set in motion by explosion (W35-W40)\n\
W20\tW32-W34\tobject set in motion by firearm (W32-W34)\n\
W20\tW21\tstruck by thrown sports equipment (W21.-)\n\
W20.1\tX00.2,X02.2\tstruck by object due to collapse of burning building (X00.2, X02.2)\n\
W20.8\tW21\tstruck by thrown sports equipment (W21.-)\n\
W21\tY08.0\tassault with sports equipment (Y08.0-)\n\
W21\tW18.01\tstriking against or struck by sports equipment with subsequent fall (W18.01)\n\
W22\tW18.09\tstriking against or struck by object with subsequent fall (W18.09)\n\
W22.0\tW21.8\tstriking against stationary sports equipment (W21.8)\n\
W22.041\tW67\tdrowning and submersion while swimming without striking against wall (W67)\n\
W22.8\tW20\tstruck by thrown, projected or falling object (W20.-)\n\
W23\tW25-W27\tinjury caused by cutting or piercing instruments (W25-W27)\n\
W23\tW32.1,W33.1,W34.1\tinjury caused by firearms malfunction (W32.1, W33.1-, W34.1-)\n\
W23\tW24\tinjury caused by lifting and transmission devices (W24.-)\n\
W23\tW28-W31\tinjury caused by machinery (W28-W31)\n\
W23\tW27\tinjury caused by nonpowered hand tools (W27.-)\n\
W23\tV01-V99\tinjury caused by transport vehicle being used as a means of transportation (V01-V99)\n\
W23\tW20\tinjury caused by struck by thrown, projected or falling object (W20.-)\n\
W24\tV01-V99\ttransport accidents (V01-V99)\n\
W25\tW01.110\tfall on same level due to slipping, tripping and stumbling with subsequent striking against sharp glass (W01.110-)\n\
W25\tW18.02\tstriking against sharp glass with subsequent fall (W18.02-)\n\
W26.0\tW29.1\tcontact with electric knife (W29.1)\n\
W27.3\tW46\tcontact with hypodermic needle (W46.-)\n\
W28\tW27.1\tcontact with nonpowered lawn mower (W27.1)\n\
W29\tW31.82\tcontact with commercial machinery (W31.82)\n\
W29\tX15\tcontact with hot household appliance (X15)\n\
W29\tW27\tcontact with nonpowered hand tool (W27.-)\n\
W29\tW86\texposure to electric current (W86)\n\
W29.3\tW28\tcontact with powered lawn mower (W28)\n\
W30\tV01-V99\tagricultural transport vehicle accident (V01-V99)\n\
W30\tW40.8\texplosion of grain store (W40.8)\n\
W30\tW86\texposure to electric current (W86.-)\n\
W30.3\tW40.8\texplosion of grain store (W40.8)\n\
W30.81\tV01-V99\tagricultural transport vehicle accident (V01-V99)\n\
W31\tW30\tcontact with agricultural machinery (W30.-)\n\
W31\tV01-V99\tcontact with machinery in transport under own power or being towed by a vehicle (V01-V99)\n\
W31\tW86\texposure to electric current (W86)\n\
W31.2\tW27.0\tnonpowered woodworking tools (W27.0)\n\
W31.82\tW29\tcontact with household machinery (W29.-)\n\
W31.82\tW28\tcontact with powered lawn mower (W28)\n\
W31.83\tV01-V99\tspecial construction vehicle accident (V01-V99)\n\
W32\tW34.010,W34.110\taccidental airgun discharge and malfunction (W34.010, W34.110)\n\
W32\tW34.010,W34.110\taccidental BB gun discharge and malfunction (W34.010, W34.110)\n\
W32\tW34.010,W34.110\taccidental pellet gun discharge and malfunction (W34.010, W34.110)\n\
W32\tW33.01,W33.11\taccidental shotgun discharge and malfunction (W33.01, W33.11)\n\
W32\tX93\tassault by handgun discharge (X93)\n\
W32\tY35.0\thandgun discharge involving legal intervention (Y35.0-)\n\
W32\tY36.4\thandgun discharge involving military or war operations (Y36.4-)\n\
W32\tX72\tintentional self-harm by handgun discharge (X72)\n\
W32\tW34.09,W34.19\tVery pistol discharge and malfunction (W34.09, W34.19)\n\
W33\tW34.010,W34.110\taccidental airgun discharge and malfunction (W34.010, W34.110)\n\
W33\tW34.010,W34.110\taccidental BB gun discharge and malfunction (W34.010, W34.110)\n\
W33\tW32\taccidental handgun discharge and malfunction (W32.-)\n\
W33\tW34.010,W34.110\taccidental pellet gun discharge and malfunction (W34.010, W34.110)\n\
W33\tX94\tassault by rifle, shotgun and larger firearm discharge (X94)\n\
W33\tY35.0\tfirearm discharge involving legal intervention (Y35.0-)\n\
W33\tY36.4\tfirearm discharge involving military or war operations (Y36.4-)\n\
W33\tX73\tintentional self-harm by rifle, shotgun and larger firearm discharge (X73)\n\
W35\tV93.4\texplosion and rupture of boiler on watercraft (V93.4)\n\
W40\tX96\tassault by explosive material (X96)\n\
W40\tY35.1\texplosion involving legal intervention (Y35.1-)\n\
W40\tY36.0,Y36.2\texplosion involving military or war operations (Y36.0-, Y36.2-)\n\
W40\tX75\tintentional self-harm by explosive material (X75)\n\
W40.8\tY35.1\texplosion involving legal intervention (Y35.1-)\n\
W40.8\tY36.0,Y36.2\texplosion involving military or war operations (Y36.0-, Y36.2-)\n\
W49\tY36,Y37\texposure to inanimate mechanical forces involving military or war operations (Y36.-, Y37.-)\n\
W50-W64\tT63\tToxic effect of contact with venomous animals and plants (T63.-)\n\
W50\tY04\tassault by bodily force (Y04)\n\
W50\tW20-W22\tstruck by objects (W20-W22)\n\
W51\tY04.2\tassault by striking against or bumping into by another person (Y04.2)\n\
W51\tW03\tfall due to collision with another person (W03)\n\
W55\tW54\tbitten or struck by dog (W54)\n\
W55\tW53\tbitten or struck by rodent (W53.-)\n\
W55\tW56\tcontact with marine mammals (W56.-)\n\
W56\tT63\tcontact with venomous marine animal (T63.-)\n\
W57\tT63.2,T63.3,T63.4\tcontact with venomous insects and arthropods (T63.2-, T63.3-, T63.4-)\n\
W59\tT63.0,T63.1\tcontact with venomous reptile (T63.0-, T63.1-)\n\
W59.2\tW59.8\tcontact with tortoises (W59.8-)\n\
W60\tT63.7\tContact with venomous plants (T63.7-)\n\
W62\tT63.81-T63.83\tcontact with venomous amphibians (T63.81-T63.83)\n\
W64\tT63\tcontact with venomous animal (T63.-)\n\
W65-W74\tW16\taccidental drowning and submersion due to fall into water (W16.-)\n\
W65-W74\tV90,V92\taccidental drowning and submersion due to water transport accident (V90.-, V92.-)\n\
W65\tW16.211\taccidental drowning and submersion due to fall in (into) bathtub (W16.211)\n\
W67\tW16.011,W16.021,W16.031\taccidental drowning and submersion due to fall into swimming pool (W16.011, W16.021, W16.031)\n\
W67\tW22.041\taccidental drowning and submersion due to striking into wall of swimming pool (W22.041)\n\
W69\tW16.111,W16.121,W16.131\taccidental drowning and submersion due to fall into natural body of water (W16.111, W16.121, W16.131)\n\
W73\tW16.311,W16.321,W16.331\taccidental drowning and submersion due to fall into other water (W16.311, W16.321, W16.331)\n\
W85-W99\tY63.2-Y63.5\tfailure in dosage of radiation or temperature during surgical and medical care (Y63.2-Y63.5)\n\
W85-W99\tT75.0\tlightning (T75.0-)\n\
W85-W99\tX31\tnatural cold (X31)\n\
W85-W99\tX30\tnatural heat (X30)\n\
W85-W99\tX39\tnatural radiation NOS (X39)\n\
W85-W99\tY84.2\tradiological procedure and radiotherapy (Y84.2)\n\
W85-W99\tX32\tsunlight (X32)\n\
W88\tX32\texposure to sunlight (X32)\n\
X00-X08\tX97\tarson (X97)\n\
X00.2\tW20.1\tinjury due to collapse of building not on fire (W20.1)\n\
X02.2\tW20.1\tinjury due to collapse of building not on fire (W20.1)\n\
X10-X19\tX30\texposure to excessive natural heat (X30)\n\
X10-X19\tX00-X08\texposure to fire and flames (X00-X08)\n\
X11\tX12\tcontact with water heated on stove (X12)\n\
X11.0\tX11.1\tcontact with running hot water in bath or tub (X11.1)\n\
X12\tX18\thot (liquid) metals (X18)\n\
X15\tX16\tcontact with heating appliances (X16)\n\
X15\tW29\tcontact with powered household appliances (W29.-)\n\
X15\tX02.8\texposure to controlled fire in building or structure due to household appliance (X02.8)\n\
X15\tW86.0\texposure to household appliances electrical current (W86.0)\n\
X16\tW29\tcontact with powered appliances (W29.-)\n\
X16\tX02.8\texposure to controlled fire in building or structure due to appliance (X02.8)\n\
X16\tW86.1\texposure to industrial appliances electrical current (W86.1)\n\
X17\tX16\tcontact with hot heating appliances, radiators and pipes (X16)\n\
X17\tX15\tcontact with hot household appliances (X15)\n\
X19\tX00-X08\tobjects that are not normally hot, e.g., an object made hot by a house fire (X00-X08)\n\
X30\tW92\texcessive heat of man-made origin (W92)\n\
X30\tW89\texposure to man-made radiation (W89)\n\
X30\tX32\texposure to sunlight (X32)\n\
X30\tW89\texposure to tanning bed (W89)\n\
X31\tW93\tcold of man-made origin (W93.-)\n\
X31\tW93\tcontact with or inhalation of dry ice (W93.-)\n\
X31\tW93\tcontact with or inhalation of liquefied gas (W93.-)\n\
X32\tW89\tman-made radiation (tanning bed) (W89)\n\
X36\tX34\tearthquake (X34)\n\
X37.9\tX36.0\tcollapse of dam or man-made structure causing earth movement (X36.0)\n\
X38\tX36.0\tcollapse of dam or man-made structure causing earth movement (X36.0)\n\
X38\tX37.41\ttidal wave NOS (X37.41)\n\
X38\tX37.42\ttidal wave caused by storm (X37.42)\n\
X39.0\tZ77.123\tcontact with and (suspected) exposure to radon and other naturally occurring radiation (Z77.123)\n\
X39.0\tW88-W90\texposure to man-made radiation (W88-W90)\n\
X39.0\tX32\texposure to sunlight (X32)\n\
X72\tX74.8\tVery pistol (X74.8)\n\
X73\tX74.01\tairgun (X74.01)\n\
X92-Y09\tY35\tinjuries due to legal intervention (Y35.-)\n\
X92-Y09\tY36\tinjuries due to operations of war (Y36.-)\n\
X92-Y09\tY38\tinjuries due to terrorism (Y38.-)\n\
X93\tX95.8\tVery pistol (X95.8)\n\
X94\tX95.01\tairgun (X95.01)\n\
X96\tX97\tincendiary device (X97)\n\
X96\tY38.2\tterrorism involving explosive material (Y38.2-)\n\
X96.0\tY36.2\tantipersonnel bomb use in military or war (Y36.2-)\n\
X99\tY08.0\tassault by strike by sports equipment (Y08.0-)\n\
Y00\tY08.0\tassault by strike by sports equipment (Y08.0-)\n\
Y04\tX92\tsubmersion (X92.-)\n\
Y04\tX93-X95,X99,Y00\tuse of weapon (X93-X95, X99, Y00)\n\
Y07.41\tY07.435,Y07.436\tstepsibling, perpetrator of maltreatment and neglect (Y07.435, Y07.436)\n\
Y36\tY37\tinjury to military personnel occurring during peacetime military operations (Y37.-)\n\
Y36\tV09.01,V09.21,V19.81,V29.818,V39.81,V49.81,V59.81,V69.81,V79.81\tmilitary vehicles involved in transport accidents with non-military vehicle during peacetime (V09.01, V09.21, V19.81, V29.818, V39.81, V49.81, V59.81, V69.81, V79.81)\n\
Y36.2\tY36.1\twar operations involving explosion of aircraft (Y36.1-)\n\
Y36.2\tY36.0\twar operations involving explosion of marine weapons (Y36.0-)\n\
Y36.2\tY36.5\twar operations involving explosion of nuclear weapons (Y36.5-)\n\
Y36.2\tY36.8\twar operations involving explosion occurring after cessation of hostilities (Y36.8-)\n\
Y36.3\tY36.1\twar operations involving fires and conflagrations aboard military aircraft (Y36.1-)\n\
Y36.3\tY36.0\twar operations involving fires and conflagrations aboard military watercraft (Y36.0-)\n\
Y36.3\tY36.2\twar operations involving fires and conflagrations caused indirectly by conventional weapons (Y36.2-)\n\
Y36.3\tY36.53\twar operations involving fires and thermal effects of nuclear weapons (Y36.53-)\n\
Y36.43\tY36.25\twar operations involving munitions fragments (Y36.25-)\n\
Y36.43\tY36.32\twar operations involving incendiary bullets (Y36.32-)\n\
Y36.44\tY36.45\twar operations involving combat using blunt or piercing object (Y36.45-)\n\
Y36.44\tY36.46\twar operations involving intentional restriction of air and airway (Y36.46-)\n\
Y36.44\tY36.47\twar operations involving unintentional restriction of air and airway (Y36.47-)\n\
Y36.7\tY36.3,Y36.5\twar operations involving incendiary devices (Y36.3-, Y36.5-)\n\
Y37\tV97.81\tmilitary aircraft involved in aircraft accident with civilian aircraft (V97.81-)\n\
Y37\tV09.01,V09.21,V19.81,V29.818,V39.81,V49.81,V59.81,V69.81,V79.81\tmilitary vehicles involved in transport accident with civilian vehicle (V09.01, V09.21, V19.81, V29.818, V39.81, V49.81, V59.81, V69.81, V79.81)\n\
Y37\tV94.81\tmilitary watercraft involved in water transport accident with civilian watercraft (V94.81-)\n\
Y37\tY36\twar operations (Y36.-)\n\
Y37.2\tY37.1\tmilitary operations involving explosion of aircraft (Y37.1-)\n\
Y37.2\tY37.0\tmilitary operations involving explosion of marine weapons (Y37.0-)\n\
Y37.2\tY37.5\tmilitary operations involving explosion of nuclear weapons (Y37.5-)\n\
Y37.3\tY37.1\tmilitary operations involving fires and conflagrations aboard military aircraft (Y37.1-)\n\
Y37.3\tY37.0\tmilitary operations involving fires and conflagrations aboard military watercraft (Y37.0-)\n\
Y37.3\tY37.2\tmilitary operations involving fires and conflagrations caused indirectly by conventional weapons (Y37.2-)\n\
Y37.3\tY36.53\tmilitary operations involving fires and thermal effects of nuclear weapons (Y36.53-)\n\
Y37.43\tY37.25\tmilitary operations involving munitions fragments (Y37.25-)\n\
Y37.43\tY37.32\tmilitary operations involving incendiary bullets (Y37.32-)\n\
Y37.44\tY37.45\tmilitary operations involving combat using blunt or piercing object (Y37.45-)\n\
Y37.44\tY37.46\tmilitary operations involving intentional restriction of air and airway (Y37.46-)\n\
Y37.44\tY37.47\tmilitary operations involving unintentional restriction of air and airway (Y37.47-)\n\
Y37.7\tY36.3,Y36.5\tmilitary operations involving incendiary devices (Y36.3-, Y36.5-)\n\
Y38.2\tY38.5\tterrorism involving explosion of nuclear weapon (Y38.5)\n\
Y38.2\tY38.81\tterrorism involving suicide bomber (Y38.81)\n\
Y38.3\tY38.5\tterrorism involving fire or heat of nuclear weapon (Y38.5)\n\
Y62-Y69\tY83-Y84\tsurgical and medical procedures as the cause of abnormal reaction of the patient, without mention of misadventure at the time of the procedure (Y83-Y84)\n\
Y65.51\tY65.53\tperformance of correct procedure (operation) on wrong side or body part (Y65.53)\n\
Y66\tZ66\tDNR status (Z66)\n\
Y66\tZ51.5\tpalliative care (Z51.5)\n\
Y83-Y84\tY62-Y69\tmisadventures to patients during surgical and medical care, classifiable to (Y62-Y69)\n\
Y92.0\tY92.89\tabandoned or derelict house (Y92.89)\n\
Y92.0\tY92.6\thome under construction but not yet occupied (Y92.6-)\n\
Y92.0\tY92.1\tinstitutional place of residence (Y92.1-)\n\
Y92.01\tY92.71\tbarn (Y92.71)\n\
Y92.01\tY92.72\tchicken coop or hen house (Y92.72)\n\
Y92.01\tY92.73\tfarm field (Y92.73)\n\
Y92.01\tY92.74\torchard (Y92.74)\n\
Y92.01\tY92.02\tsingle family mobile home or trailer (Y92.02-)\n\
Y92.01\tY92.86\tslaughter house (Y92.86)\n\
Y92.13\tY92.83\tmilitary training grounds (Y92.83)\n\
Y92.16\tY92.15\treform school as the place of occurrence of the external cause (Y92.15-)\n\
Y92.16\tY92.2\tschool buildings and grounds as the place of occurrence of the external cause (Y92.2-)\n\
Y92.16\tY92.3\tschool sports and athletic areas as the place of occurrence of the external cause (Y92.3-)\n\
Y92.2\tY92.6\tbuilding under construction as the place of occurrence of the external cause (Y92.6)\n\
Y92.2\tY92.1\tresidential institution as the place of occurrence of the external cause (Y92.1)\n\
Y92.2\tY92.16\tschool dormitory as the place of occurrence of the external cause (Y92.16-)\n\
Y92.2\tY92.3\tsports and athletics area of schools as the place of occurrence of the external cause (Y92.3-)\n\
Y92.23\tY92.53\tambulatory (outpatient) health services establishments (Y92.53-)\n\
Y92.23\tY92.12\thome for the sick as the place of occurrence of the external cause (Y92.12-)\n\
Y92.23\tY92.12\thospice as the place of occurrence of the external cause (Y92.12-)\n\
Y92.23\tY92.12\tnursing home as the place of occurrence of the external cause (Y92.12-)\n\
Y92.31\tY92.09\ttennis court in private home or garden (Y92.09)\n\
Y92.34\tY92.016\tswimming pool in private home or garden (Y92.016)\n\
Y92.4\tY92.014,Y92.024,Y92.043,Y92.093,Y92.113,Y92.123,Y92.154,Y92.194\tprivate driveway of residence (Y92.014, Y92.024, Y92.043, Y92.093, Y92.113, Y92.123, Y92.154, Y92.194)\n\
Y92.5\tY92.015\tgarage in private home (Y92.015)\n\
Y92.5\tY92.2\tschools and other public administration buildings (Y92.2-)\n\
Y92.7\tY92.01\tfarmhouse and home premises of farm (Y92.01-)\n\
Y92.81\tV00-V99\ttransport accidents (V00-V99)\n\
Y93.0\tY93.K1\tactivity, walking an animal (Y93.K1)\n\
Y93.0\tY93.A1\tactivity, walking or running on a treadmill (Y93.A1)\n\
Y93.01\tY93.31\tactivity, mountain climbing (Y93.31)\n\
Y93.1\tY93.2\tactivities involving ice (Y93.2-)\n\
Y93.2\tY93.H1\tactivity, shoveling ice and snow (Y93.H1)\n\
Y93.21\tY93.22\tactivity, ice hockey (Y93.22)\n\
Y93.23\tY93.24\tactivity, cross country skiing (Y93.24)\n\
Y93.3\tY93.01\tactivity, hiking on level or elevated terrain (Y93.01)\n\
Y93.3\tY93.56\tactivity, jumping rope (Y93.56)\n\
Y93.3\tY93.44\tactivity, trampoline jumping (Y93.44)\n\
Y93.4\tY93.75\tactivity, martial arts (Y93.75)\n\
Y93.43\tY93.44\tactivity, trampolining (Y93.44)\n\
Y93.5\tY93.41\tactivity, dancing (Y93.41)\n\
Y93.5\tY93.43\tactivity, gymnastic (Y93.43)\n\
Y93.5\tY93.44\tactivity, trampolining (Y93.44)\n\
Y93.5\tY93.42\tactivity, yoga (Y93.42)\n\
Y93.57\tY93.02\tactivity, running (any form) (Y93.02)\n\
Y93.59\tY93.3\tactivities involving climbing, rappelling, and jumping (Y93.3-)\n\
Y93.59\tY93.2\tactivities involving ice and snow (Y93.2-)\n\
Y93.59\tY93.0\tactivities involving walking and running (Y93.0-)\n\
Y93.59\tY93.1\tactivities involving water and watercraft (Y93.1-)\n\
Y93.6\tY93.22\tactivity, ice hockey (Y93.22)\n\
Y93.6\tY93.13\tactivity, water polo (Y93.13)\n\
Y93.C\tY93.J\tactivity, electronic musical keyboard or instruments (Y93.J-)\n\
Y93.C2\tY93.C1\tactivity, electronic game playing using keyboard or other stationary device (Y93.C1)\n\
Y93.D\tY93.J\tactivities involving playing musical instrument (Y93.J-)\n\
Y93.E\tY93.G\tactivities involving cooking and grilling (Y93.G-)\n\
Y93.E\tY93.H\tactivities involving exterior property and land maintenance, building and construction (Y93.H-)\n\
Y93.E\tY93.F\tactivities involving caregiving (Y93.F-)\n\
Y93.E\tY93.G1\tactivity, dishwashing (Y93.G1)\n\
Y93.E\tY93.G1\tactivity, food preparation (Y93.G1)\n\
Y93.E\tY93.H2\tactivity, gardening (Y93.H2)\n\
Y93.K\tY93.52\tactivity, horseback riding (Y93.52)\n\
Y99.0\tY99.1\tmilitary activity (Y99.1)\n\
Y99.0\tY99.2\tvolunteer activity (Y99.2)\n\
Y99.1\tY99.8\tactivity of off duty military personnel (Y99.8)\n\
Y99.2\tY99.8\tactivity of child or other family member assisting in compensated work of other family member (Y99.8)\n\
Y99.8\tY99.0\tcivilian activity done for income or compensation (Y99.0)\n\
Y99.8\tY99.1\tmilitary activity (Y99.1)\n\
Z00\tZ02\tencounter for examination for administrative purposes (Z02.-)\n\
Z00.0\tZ00.12\tgeneral health check-up of infant or child (Z00.12.-)\n\
Z00.11\tZ00.12\thealth check for child over 28 days old (Z00.12-)\n\
Z00.12\tZ00.11\thealth check for child under 29 days old (Z00.11-)\n\
Z00.12\tZ76.1-Z76.2\thealth supervision of foundling or other healthy infant or child (Z76.1-Z76.2)\n\
Z00.12\tZ00.11\tnewborn health examination (Z00.11-)\n\
Z01\tZ02\tencounter for examination for administrative purposes (Z02.-)\n\
Z01\tZ03\tencounter for examination for suspected conditions, proven not to exist (Z03.-)\n\
Z01.0\tZ02.4\texamination for driving license (Z02.4)\n\
Z01.02\tZ01.01\tencounter for examination of eyes and vision with abnormal findings (Z01.01)\n\
Z01.02\tZ01.00\tencounter for examination of eyes and vision without abnormal findings (Z01.00)\n\
Z01.41\tZ08\tgynecologic examination status-post hysterectomy for malignant condition (Z08)\n\
Z01.41\tZ12.4\tscreening cervical pap smear not a part of a routine gynecological examination (Z12.4)\n\
Z01.82\tZ01.84\tencounter for antibody response examination (Z01.84)\n\
Z01.84\tZ01.82\tencounter for allergy testing (Z01.82)\n\
Z02.2\tZ02.89\texamination for admission to prison (Z02.89)\n\
Z02.5\tZ02.83\tblood-alcohol and blood-drug test (Z02.83)\n\
Z02.7\tZ00-Z01,Z02.0-Z02.6,Z02.8-Z02.9\tencounter for general medical examination (Z00-Z01, Z02.0-Z02.6, Z02.8-Z02.9)\n\
Z02.89\tZ76.1-Z76.2\thealth supervision of foundling or other healthy infant or child (Z76.1-Z76.2)\n\
Z03\tZ77\tcontact with and (suspected) exposures hazardous to health (Z77.-)\n\
Z03\tZ05\tencounter for observation and evaluation of newborn for suspected diseases and conditions ruled out (Z05.-)\n\
Z03\tZ71.1\tperson with feared complaint in whom no diagnosis is made (Z71.1)\n\
Z03.7\tO26,O35,O36,O40,O41\tknown or suspected fetal anomalies affecting management of mother, not ruled out (O26.-, O35.-, O36.-, O40.-, O41.-)\n\
Z03.82\tZ18\tretained foreign body (Z18.-)\n\
Z03.82\tH02.81\tretained foreign body in eyelid (H02.81)\n\
Z03.82\tM79.5\tresidual foreign body in soft tissue (M79.5)\n\
Z03.83\tR06.81\tapnea NOS (R06.81)\n\
Z03.83\tP29.12\tneonatal bradycardia (P29.12)\n\
Z03.83\tP28.4\tnewborn apnea (P28.4-)\n\
Z03.83\tP28.3\tprimary sleep apnea of newborn (P28.3-)\n\
Z03.83\tG47.3\tsleep apnea (G47.3-)\n\
Z04.1\tZ04.2\tencounter for examination and observation following work accident (Z04.2)\n\
Z04.71\tT74\tconfirmed case of adult physical abuse (T74.-)\n\
Z04.71\tZ04.41\tencounter for examination and observation following alleged adult sexual abuse (Z04.41)\n\
Z04.71\tT76\tsuspected case of adult physical abuse, not ruled out (T76.-)\n\
Z04.72\tT74\tconfirmed case of child physical abuse (T74.-)\n\
Z04.72\tZ04.42\tencounter for examination and observation following alleged child sexual abuse (Z04.42)\n\
Z04.72\tT76\tsuspected case of child physical abuse, not ruled out (T76.-)\n\
Z05.81\tZ03.83\tencounter for observation for suspected conditions related to home physiologic monitoring device ruled out (Z03.83)\n\
Z05.81\tP29.12\tneonatal bradycardia (P29.12)\n\
Z05.81\tP28.4\tother newborn apnea (P28.4-)\n\
Z05.81\tP28.3\tprimary sleep apnea of newborn (P28.3-)\n\
Z08\tZ43-Z49,Z51\taftercare following medical care (Z43-Z49, Z51)\n\
Z09\tZ43-Z49,Z51\taftercare following medical care (Z43-Z49, Z51)\n\
Z09\tZ30.4\tsurveillance of contraception (Z30.4-)\n\
Z09\tZ44-Z46\tsurveillance of prosthetic and other medical devices (Z44-Z46)\n\
Z12.31\tR92.2\tinconclusive mammogram (R92.2)\n\
Z12.4\tZ01.4\twhen screening is part of general gynecological examination (Z01.4-)\n\
Z12.72\tZ08\tvaginal pap smear status-post hysterectomy for malignant conditions (Z08)\n\
Z13.7\tZ31.4\tgenetic testing for procreative management (Z31.4-)\n\
Z13.811\tZ11.0\tencounter for screening for intestinal infectious disease (Z11.0)\n\
Z13.83\tZ11.1\tencounter for screening for respiratory tuberculosis (Z11.1)\n\
Z13.88\tZ57,Z77\tthose exposed to contaminants without suspected disorders (Z57.-, Z77.-)\n\
Z15\tQ90-Q99\tchromosomal anomalies (Q90-Q99)\n\
Z15.81\tE31.2\tmultiple endocrine neoplasia [MEN] syndromes (E31.2-)\n\
Z16\tA49.02\tMethicillin resistant Staphylococcus aureus infection (A49.02)\n\
Z16\tJ15.212\tMethicillin resistant Staphylococcus aureus pneumonia (J15.212)\n\
Z16\tA41.02\tSepsis due to Methicillin resistant Staphylococcus aureus (A41.02)\n\
Z16.3\tZ16.1,Z16.2\tresistance to antibiotics (Z16.1-, Z16.2-)\n\
Z16.35\tZ16.24\tResistance to multiple antibiotics only (Z16.24)\n\
Z18\tZ96.6\tartificial joint prosthesis status (Z96.6-)\n\
Z18\tT81.5\tforeign body accidentally left during a procedure (T81.5-)\n\
Z18\tT15-T19\tforeign body entering through orifice (T15-T19)\n\
Z18\tZ95\tin situ cardiac device (Z95.-)\n\
Z18\tZ96,Z97\torgan or tissue replaced by means other than transplant (Z96.-, Z97.-)\n\
Z18\tZ94\torgan or tissue replaced by transplant (Z94.-)\n\
Z18.1\tZ18.01-Z18.09\tretained radioactive metal fragments (Z18.01-Z18.09)\n\
Z20\tZ22\tcarrier of infectious disease (Z22.-)\n\
Z20.6\tZ21\tHIV infection status (Z21)\n\
Z21\tB20\tacquired immunodeficiency syndrome (B20)\n\
Z21\tZ20.6\tcontact with human immunodeficiency virus [HIV] (Z20.6)\n\
Z21\tZ20.6\texposure to human immunodeficiency virus [HIV] (Z20.6)\n\
Z21\tB20\thuman immunodeficiency virus [HIV] disease (B20)\n\
Z21\tR75\tinconclusive laboratory evidence of human immunodeficiency virus [HIV] (R75)\n\
Z22.330\tO99.82\tCarrier of streptococcus group B (GBS) complicating pregnancy, childbirth and the puerperium (O99.82-)\n\
Z22.7\tR76.12\tnonspecific reaction to cell mediated immunity measurement of gamma interferon antigen response without active tuberculosis (R76.12)\n\
Z22.7\tR76.11\tnonspecific reaction to tuberculin skin test without active tuberculosis (R76.11)\n\
Z28.82\tZ28.1\timmunization not carried out because of caregiver refusal because of religious belief (Z28.1)\n\
Z29\tZ51.6\tdesensitization to allergens (Z51.6)\n\
Z29\tZ40\tprophylactic surgery (Z40.-)\n\
Z30.01\tZ30.4\tencounter for surveillance of contraceptives (Z30.4-)\n\
Z30.014\tZ30.430,Z30.432\tencounter for insertion of intrauterine contraceptive device (Z30.430, Z30.432)\n\
Z30.8\tZ31.42\tsperm count following sterilization reversal (Z31.42)\n\
Z30.8\tZ31.41\tsperm count for fertility testing (Z31.41)\n\
Z31.4\tZ30.8\tpostvasectomy sperm count (Z30.8)\n\
Z31.43\tZ13.7\tnonprocreative genetic testing (Z13.7-)\n\
Z31.44\tZ13.7\tnonprocreative genetic testing (Z13.7-)\n\
Z31.7\tZ33.3\tpregnant state, gestational carrier (Z33.3)\n\
Z33.1\tO00-O9A\tcomplications of pregnancy (O00-O9A)\n\
Z33.1\tZ33.3\tpregnant state, gestational carrier (Z33.3)\n\
Z33.2\tO02.1\tearly fetal death with retention of dead fetus (O02.1)\n\
Z33.2\tO36.4\tlate fetal death (O36.4)\n\
Z33.2\tO03\tspontaneous abortion (O03)\n\
Z33.3\tZ31.7\tencounter for procreative management and counseling for gestational carrier (Z31.7)\n\
Z34\tO00-O9A\tany complication of pregnancy (O00-O9A)\n\
Z34\tZ32.0\tencounter for pregnancy test (Z32.0-)\n\
Z34\tO09\tencounter for supervision of high risk pregnancy (O09.-)\n\
Z36\tZ03.7\tencounter for suspected maternal and fetal conditions ruled out (Z03.7-)\n\
Z37\tP95\tstillbirth (P95)\n\
Z39.1\tO92\tdisorders of lactation (O92.-)\n\
Z40\tZ52\torgan donations (Z52.-)\n\
Z41.1\tZ42\tencounter for plastic and reconstructive surgery following medical procedure or healed injury (Z42.-)\n\
Z41.1\tZ42.1\tencounter for post-mastectomy breast implantation (Z42.1)\n\
Z42\tZ41.1\tencounter for cosmetic plastic surgery (Z41.1)\n\
Z42.1\tN65.1\tdeformity and disproportion of reconstructed breast (N65.1-)\n\
Z43\tJ95.0,K94,N99.5\tcomplications of external stoma (J95.0-, K94.-, N99.5-)\n\
Z44\tZ97\tpresence of prosthetic device (Z97.-)\n\
Z44.2\tT85.3\tmechanical complication of ocular prosthesis (T85.3)\n\
Z44.3\tT85.4\tcomplications of breast implant (T85.4-)\n\
Z44.3\tZ45.81\tencounter for adjustment or removal of breast implant (Z45.81-)\n\
Z44.3\tZ41.1\tencounter for initial breast implant insertion for cosmetic breast augmentation (Z41.1)\n\
Z44.3\tZ42.1\tencounter for breast reconstruction following mastectomy (Z42.1)\n\
Z45.01\tZ45.02\tencounter for adjustment and management of automatic implantable cardiac defibrillator with synchronous cardiac pacemaker (Z45.02)\n\
Z45.018\tZ95.0\tpresence of other part of cardiac pacemaker (Z95.0)\n\
Z45.2\tZ49.01\tencounter for adjustment and management of renal dialysis catheter (Z49.01)\n\
Z45.32\tZ46.1\tEncounter for fitting and adjustment of hearing aid (Z46.1)\n\
Z45.81\tT85.4\tcomplications of breast implant (T85.4-)\n\
Z45.81\tZ41.1\tencounter for initial breast implant insertion for cosmetic breast augmentation (Z41.1)\n\
Z45.81\tZ42.1\tencounter for breast reconstruction following mastectomy (Z42.1)\n\
Z46.1\tZ45.32\tencounter for adjustment and management of implanted hearing device (Z45.32-)\n\
Z46.5\tZ43.1-Z43.4\tencounter for attention to artificial openings of digestive tract (Z43.1-Z43.4)\n\
Z47.2\tT84.6\tinfection or inflammatory reaction to internal fixation device (T84.6-)\n\
Z47.2\tT84.1\tmechanical complication of internal fixation device (T84.1-)\n\
Z47.31\tZ89.23\tacquired absence of shoulder joint following prior explantation of shoulder joint prosthesis (Z89.23-)\n\
Z47.31\tZ89.23\tshoulder joint prosthesis explantation status (Z89.23-)\n\
Z47.32\tZ89.62\tacquired absence of hip joint following prior explantation of hip joint prosthesis (Z89.62-)\n\
Z47.32\tZ89.62\thip joint prosthesis explantation status (Z89.62-)\n\
Z47.33\tZ89.52\tknee joint prosthesis explantation status (Z89.52-)\n\
Z48\tZ08-Z09\tencounter for follow-up examination after completed treatment (Z08-Z09)\n\
Z48.0\tZ48.1\tencounter for planned postprocedural wound closure (Z48.1)\n\
Z48.1\tZ48.0\tencounter for attention to dressings and sutures (Z48.0-)\n\
Z48.81\tZ48.3\taftercare following surgery for neoplasm (Z48.3)\n\
Z48.816\tZ31.42\tencounter for aftercare following sterilization reversal (Z31.42)\n\
Z51\tZ08-Z09\tfollow-up examination after treatment (Z08-Z09)\n\
Z51.8\tZ75.5\tholiday relief care (Z75.5)\n\
Z51.81\tZ02.83\tencounter for blood-drug test for administrative or medicolegal reasons (Z02.83)\n\
Z52\tZ00.5\texamination of potential donor (Z00.5)\n\
Z55\tF80-F89\tdisorders of psychological development (F80-F89)\n\
Z59.3\tZ62.22\tinstitutional upbringing (Z62.22)\n\
Z60.4\tZ60.5\ttarget of adverse discrimination such as for racial or religious reasons (Z60.5)\n\
Z60.5\tZ60.4\tsocial exclusion and rejection (Z60.4)\n\
Z62.2\tZ59.3\tproblems with boarding school (Z59.3)\n\
Z62.810\tT74.12,T76.12\tcurrent child physical abuse (T74.12, T76.12)\n\
Z62.810\tT74.22,T76.22\tcurrent child sexual abuse (T74.22, T76.22)\n\
Z62.811\tT74.32,T76.32\tcurrent child psychological abuse (T74.32, T76.32)\n\
Z62.812\tT74.02,T76.02\tcurrent child neglect (T74.02, T76.02)\n\
Z62.814\tT74.A2\tcurrent child financial abuse (T74.A2)\n\
Z62.819\tT74.92,T76.92\tcurrent child abuse NOS (T74.92, T76.92)\n\
Z62.831\tZ62.833\tgroup home staff-child conflict (Z62.833)\n\
Z62.832\tZ62.833\tgroup home staff-child conflict (Z62.833)\n\
Z63.0\tZ69.1\tcounseling for spousal or partner abuse problems (Z69.1)\n\
Z63.0\tZ70\tcounseling related to sexual attitude, behavior, and orientation (Z70.-)\n\
Z63.3\tZ63.4\tabsence of family member due to disappearance and death (Z63.4)\n\
Z63.3\tZ63.5\tabsence of family member due to separation and divorce (Z63.5)\n\
Z63.31\tZ63.71\tfamily disruption due to return of family member from military deployment (Z63.71)\n\
Z65.5\tZ60.5\ttarget of perceived discrimination or persecution (Z60.5)\n\
Z69.011\tZ69.02\tencounter for mental health services for non-parental child abuse (Z69.02-)\n\
Z71.1\tZ03\tmedical observation for suspected diseases and conditions proven not to exist (Z03.-)\n\
Z71.83\tZ31.5\tcounseling for procreative genetics (Z31.5)\n\
Z71.83\tZ31.6\tcounseling for procreative management (Z31.6)\n\
Z71.85\tZ71.84\tencounter for health counseling related to travel (Z71.84)\n\
Z72.0\tZ87.891\thistory of tobacco dependence (Z87.891)\n\
Z72.0\tF17.2\tnicotine dependence (F17.2-)\n\
Z72.0\tF17.2\ttobacco dependence (F17.2-)\n\
Z72.0\tO99.33\ttobacco use during pregnancy (O99.33-)\n\
Z72.4\tF98.2,F98.3\tbehavioral eating disorders of infancy or childhood (F98.2.-F98.3)\n\
Z72.4\tF50\teating disorders (F50.-)\n\
Z72.4\tZ59.48\tlack of adequate food (Z59.48)\n\
Z72.4\tE40-E64\tmalnutrition and other nutritional deficiencies (E40-E64)\n\
Z72.5\tF65\tparaphilias (F65)\n\
Z72.6\tF63.0\tcompulsive or pathological gambling (F63.0)\n\
Z72.81\tF91\tconduct disorders (F91.-)\n\
Z72.820\tG47.0\tinsomnia (G47.0-)\n\
Z72.821\tF51.0,G47.0\tinsomnia (F51.0-, G47.0-)\n\
Z73.3\tZ56\tstress related to employment or unemployment (Z56.-)\n\
Z73.6\tZ74\tcare-provider dependency (Z74.-)\n\
Z75.0\tZ74.2\tno other household member able to render care (Z74.2)\n\
Z75.3\tZ75.1\tbed unavailable (Z75.1)\n\
Z76.4\tZ59.0\thomelessness (Z59.0-)\n\
Z76.5\tF68.1,F68.A\tfactitious disorder (F68.1-, F68.A)\n\
Z76.5\tF68.1\tperegrinating patient (F68.1-)\n\
Z77.012\tZ18.01\tretained depleted uranium fragments (Z18.01)\n\
Z77.22\tF17\tnicotine dependence (F17.-)\n\
Z77.22\tZ72.0\ttobacco use (Z72.0)\n\
Z79.81\tZ79.890\thormone replacement therapy (Z79.890)\n\
Z85.52\tZ85.53\tpersonal history of malignant neoplasm of renal pelvis (Z85.53)\n\
Z85.79\tC90.01\tmultiple myeloma in remission (C90.01)\n\
Z85.79\tC90.11\tplasma cell leukemia in remission (C90.11)\n\
Z85.79\tC90.21\tplasmacytoma in remission (C90.21)\n\
Z86.1\tB90-B94\tsequelae of infectious and parasitic diseases (B90-B94)\n\
Z86.16\tU09.9\tpost COVID-19 condition (U09.9)\n\
Z86.32\tO24.4\tgestational diabetes mellitus in current pregnancy (O24.4-)\n\
Z86.73\tZ87.820\tpersonal history of traumatic brain injury (Z87.820)\n\
Z86.73\tI69\tsequelae of cerebrovascular disease (I69.-)\n\
Z87.41\tZ86.001,Z86.008,Z86.00A\tpersonal history of intraepithelial neoplasia III of female genital tract (Z86.001, Z86.008, Z86.00A)\n\
Z87.41\tZ85.40-Z85.44,Z85.4A\tpersonal history of malignant neoplasm of female genital tract (Z85.40-Z85.44, Z85.4A)\n\
Z87.430\tZ85.46\tpersonal history of malignant neoplasm of prostate (Z85.46)\n\
Z87.44\tZ85.41\tpersonal history of malignant neoplasm of cervix uteri (Z85.41)\n\
Z87.51\tO09.21\tcurrent pregnancy with history of pre-term labor (O09.21-)\n\
Z87.6\tZ87.7\tpersonal history of (corrected) congenital malformations (Z87.7-)\n\
Z87.820\tZ86.73\tpersonal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits (Z86.73)\n\
Z87.891\tF17.2\tcurrent nicotine dependence (F17.2-)\n\
Z89\tM20-M21\tacquired deformities of limbs (M20-M21)\n\
Z89\tQ71-Q73\tcongenital absence of limbs (Q71-Q73)\n\
Z90.7\tZ87.890\tpersonal history of sex reassignment (Z87.890)\n\
Z91.011\tE73\tlactose intolerance (E73.-)\n\
Z91.0111\tZ91.0112\tAllergy to milk products with reactivity to baked milk (Z91.0112)\n\
Z91.0112\tZ91.0111\tAllergy to milk products with tolerance to baked milk (Z91.0111)\n\
Z91.0121\tZ91.0122\tAllergy to eggs with reactivity to baked egg (Z91.0122)\n\
Z91.0122\tZ91.0121\tAllergy to egg with tolerance to baked egg (Z91.0121)\n\
Z91.410\tT74.11,T76.11\tcurrent adult physical abuse (T74.11, T76.11)\n\
Z91.410\tT74.21,T76.11\tcurrent adult sexual abuse (T74.21, T76.11)\n\
Z91.412\tT74.01,T76.01\tcurrent adult neglect (T74.01, T76.01)\n\
Z92.0\tZ30\tcounseling or management of current contraceptive practices (Z30.-)\n\
Z92.0\tZ79.3\tlong term (current) use of contraception (Z79.3)\n\
Z92.0\tZ97.5\tpresence of (intrauterine) contraceptive device (Z97.5)\n\
Z92.3\tZ77.12\texposure to radiation in the physical environment (Z77.12)\n\
Z92.3\tZ57.1\toccupational exposure to radiation (Z57.1)\n\
Z93\tZ43\tartificial openings requiring attention or management (Z43.-)\n\
Z93\tJ95.0,K94,N99.5\tcomplications of external stoma (J95.0-, K94.-, N99.5-)\n\
Z94.1\tZ95.812\tartificial heart status (Z95.812)\n\
Z94.1\tZ95.2-Z95.4\theart-valve replacement status (Z95.2-Z95.4)\n\
Z95.0\tZ45.0\tadjustment or management of cardiac device (Z45.0-)\n\
Z95.0\tZ45.0\tadjustment or management of cardiac pacemaker (Z45.0)\n\
Z95.0\tZ95.810\tpresence of automatic (implantable) cardiac defibrillator with synchronous cardiac pacemaker (Z95.810)\n\
Z95.5\tZ98.61\tcoronary angioplasty status without implant and graft (Z98.61)\n\
Z95.820\tZ98.62\tperipheral vascular angioplasty without implant and graft (Z98.62)\n\
Z97\tT82-T85\tcomplications of internal prosthetic devices, implants and grafts (T82-T85)\n\
Z97.5\tZ30.46\tchecking, reinsertion or removal of implantable subdermal contraceptive (Z30.46)\n\
Z97.5\tZ30.43\tchecking, reinsertion or removal of intrauterine contraceptive device (Z30.43-)\n\
Z98.4\tH27.0\taphakia (H27.0)\n\
Z98.5\tN97\tfemale infertility (N97.-)\n\
Z98.5\tN46\tmale infertility (N46.-)\n\
Z98.61\tZ95.5\tcoronary angioplasty status with implant and graft (Z95.5)\n\
Z98.62\tZ95.820\tperipheral vascular angioplasty status with implant and graft (Z95.820)\n\
Z98.82\tZ98.86\tbreast implant removal status (Z98.86)\n\
Z98.83\tH59.4\tInflammation (infection) of postprocedural bleb (H59.4-)\n\
Z98.84\tO99.84\tbariatric surgery status complicating pregnancy, childbirth, or the puerperium (O99.84)\n\
Z98.85\tT86\tencounter for removal of transplanted organ -code to complication of transplanted organ (T86.-)\n\
Z98.891\tO34.2\tMaternal care due to uterine scar from previous surgery (O34.2-)\n\
Z99.12\tJ95.850\tmechanical complication of respirator [ventilator] (J95.850)\n\
Z99.2\tZ49.0\tencounter for fitting and adjustment of dialysis catheter (Z49.0-)";
