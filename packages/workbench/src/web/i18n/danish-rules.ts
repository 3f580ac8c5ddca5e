import type { RuleWords } from "./rule-words.ts";

const topics: Readonly<Record<string, string>> = {
  pregnancy: "graviditet, fødsel og barsel",
  perinatal: "tilstande omkring fødslen",
  birth: "levendefødt barn efter fødested",
  "sudden-infant-death": "pludselig uventet spædbarnsdød",
  menopause: "sygdomme omkring overgangsalderen",
};
const patients: Readonly<Record<string, string>> = { female: "kvinder", male: "mænd" };
const persons: Readonly<Record<string, string>> = { female: "kvinde", male: "mand" };
/** No patient is older: a rule that goes so far has no upper end. */
const oldest = 120;

/** What rules found, in Danish. */
export const danishRules: RuleWords = {
  "unknown-code": ([code]) => `${code} er ikke i kataloget`,
  "not-valid": ([code], { on, from, to }) =>
    from === undefined && to === undefined
      ? null
      : `${code} gælder ikke ${on}: den gælder ${from === undefined ? `til ${to}` : `fra ${from}`}`,
  "not-billable": ([code], { below }) =>
    typeof below !== "number"
      ? null
      : below === 0
        ? `${code} kan ikke indberettes`
        : below === 1
          ? `${code} kan ikke indberettes: vælg den 1 kode under den`
          : `${code} kan ikke indberettes: vælg en af de ${below} koder under den`,
  unspecific: ([code], { finer, where }) => {
    const more = finer === 1 ? "1 mere specifik kode" : `${finer} mere specifikke koder`;
    if (where !== "below" && where !== "beside") return null;
    return `${code} er uspecifik: kataloget har ${more} ${where === "below" ? "under" : "ved siden af"} den`;
  },
  sex: ([code], { limitedTo = "", recorded = "" }) => {
    const [only, is] = [patients[limitedTo], persons[recorded]];
    if (only === undefined || is === undefined) return null;
    return `${code} gælder kun ${only}; patienten er registreret som ${is}`;
  },
  age: ([code], { topic = "", from, to, least, most }) => {
    if (typeof from !== "number" || typeof to !== "number") return null;
    const what = topics[topic] === undefined ? "" : ` (${topics[topic]})`;
    const ages = to >= oldest ? `fra ${from} år` : from === to ? `${from} år` : `${from}–${to} år`;
    const is = least === most ? most : `${least} eller ${most}`;
    return `${code}${what} er for alderen ${ages}; patienten er ${is} år`;
  },
  excludes: ([code, other]) => `${code} og ${other} udelukker hinanden`,
  duplicate: ([code]) => `${code} er angivet mere end én gang`,
  "duplicate-level": ([code, other]) => `${code} siger mindre end ${other}, som også er angivet`,
};
