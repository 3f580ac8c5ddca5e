/** Whether a specialty is adult psychiatry; child and adolescent psychiatry is not (paper, Figure 4). */
export function isAdultPsychiatry(specialty: string): boolean {
  const name = specialty.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const psychiatry = /psychiat|psykiatr|psiquiatr|psichiatr|психиатр/;
  const young =
    /child|adolescen|youth|p(a)?ediatric|bø?rn|born|barn|ungdom|unge|kinder|jugend|infan|enfant|детск/;
  return psychiatry.test(name) && !young.test(name);
}
