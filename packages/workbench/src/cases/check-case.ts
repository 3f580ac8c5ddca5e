import { ageAt, checkCodes } from "kodeks/icd10/rules/check-codes";
import type { Codes } from "../server/codes.ts";
import type { WarningsOf } from "./warnings.ts";

/** The rules on codes, with the service's catalogue where it has one. */
export function checkCase(codes: Pick<Codes, "name" | "catalogue" | "classification">): WarningsOf {
  const { name, catalogue, classification } = codes;
  // The built-in chapters and blocks know no codes: all would be unknown.
  const lookUp = classification === null ? null : { name, catalogue, classification };
  return ({ codes, sex, birthYear, on }) =>
    checkCodes({ codes, sex, age: ageAt(birthYear, on), on }, lookUp).map(
      ({ codes, parameters, source, ...warning }) => ({
        ...warning,
        codes: [...codes],
        parameters: { ...parameters },
        source: `${source.title}: ${source.place}`,
      }),
    );
}
