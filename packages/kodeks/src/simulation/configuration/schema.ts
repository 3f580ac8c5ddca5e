import { z } from "zod";

const share = z.number().min(0, "a share lies in 0–1").max(1, "a share lies in 0–1");
const factor = z.number().min(0, "a factor is not negative").max(1000);
const byCode = <T extends z.ZodType>(value: T) => z.record(z.string(), value).readonly();

/** How a condition that is present shows in the record; what is left of 1 is not documented at all. */
const documentation = z
  .strictObject({ explicit: share, drug: share, result: share, inferred: share })
  .refine((shares) => Object.values(shares).reduce((sum, value) => sum + value, 0) <= 1 + 1e-9, {
    message: "these shares add up to more than 1",
  })
  .readonly();

const bilingual = z.strictObject({ en: z.string().min(1), da: z.string().min(1) }).readonly();

const shortcut = z
  .strictObject({
    code: z.string(),
    /** `department`: the line that names a department of the specialty. `form`: text of a form. */
    kind: z.enum(["department", "form"]),
    specialty: z.string(),
    text: bilingual,
    /** Share of the specialty's courses that carry the text. */
    share,
    /** Share of those that carry the code. */
    coded: share,
  })
  .readonly();

/** A planted proxy: text without clinical content that predicts a code. */
export type Shortcut = z.infer<typeof shortcut>;

/**
 * What a simulated cohort is made by. Keys of `byCode` records are sets of codes as in
 * `X60-X85, E66`; the first that holds a code counts.
 */
export const configurationSchema = z.strictObject({
  population: z
    .strictObject({
      firstYear: z.int().min(1900).max(2100),
      lastYear: z.int().min(1900).max(2100),
      coursesPerPatient: z.number().min(1).max(20),
      hospitals: z.int().min(1).max(12),
    })
    .refine(({ firstYear, lastYear }) => firstYear <= lastYear, {
      message: "the last year lies before the first",
      path: ["lastYear"],
    })
    .readonly(),
  /** Changes to the table of diseases, by category. */
  diseases: z
    .record(
      z.string(),
      z
        .strictObject({
          share: share.optional(),
          reason: share.optional(),
          chronic: z.boolean().optional(),
          female: share.optional(),
          leadsTo: z.record(z.string(), factor).readonly().optional(),
        })
        .readonly(),
    )
    .readonly(),
  /** Words for categories that replace the built-in ones, in the language of the run. */
  terms: z
    .record(
      z.string(),
      z
        .strictObject({
          clinical: z.array(z.string().min(1)).min(1, "the vocabulary is empty").readonly(),
          lay: z.array(z.string().min(1)).readonly().default([]),
          abbreviations: z.array(z.string().min(1)).readonly().default([]),
          findings: z.array(z.string().min(1)).readonly().default([]),
          codes: z
            .record(z.string(), z.array(z.string().min(1)).readonly())
            .readonly()
            .default({}),
        })
        .readonly(),
    )
    .readonly(),
  documentation: z
    .strictObject({
      primary: documentation,
      secondary: documentation,
      byCode: byCode(documentation),
      /** Share of the explicit mentions that say which full code it is, where words can. */
      specific: share,
      /** Category → the broader category whose words stand for it after one specific mention. */
      generic: z.record(z.string(), z.string()).readonly(),
      /** Mean number per course of conditions named that the patient has not. */
      negated: z.number().min(0).max(10),
      ruledOut: z.number().min(0).max(10),
      suspected: z.number().min(0).max(10),
      family: z.number().min(0).max(10),
      past: z.number().min(0).max(10),
      /** Share of the named conditions that the record also denies, earlier, or tells of a relative. */
      contrast: share,
      /** Share of the later notes that carry a paragraph over from an earlier one. */
      copied: share,
      /** Routine text around the facts; 1 is usual. */
      routine: z.number().min(0).max(5),
      /** Abbreviations and misspellings; 1 is usual, 0 careful. */
      noise: z.number().min(0).max(5),
    })
    .readonly(),
  coding: z
    .strictObject({
      primary: share,
      secondary: share,
      /** Share of explicitly documented secondary conditions that are coded. */
      secondaryByCode: byCode(share),
      /** The same where reviews measured it: taken as it is, whatever the specialty and year. */
      reviewed: byCode(share),
      /** Factors on the share, by how the condition is documented. */
      documented: z
        .strictObject({ explicit: factor, drug: factor, result: factor, inferred: factor })
        .readonly(),
      /** Share of conditions without documentation that are coded all the same. */
      undocumented: share,
      undocumentedByCode: byCode(share),
      bySpecialty: z.record(z.string(), factor).readonly(),
      byYear: z.record(z.string().regex(/^\d{4}$/, "years have four digits"), factor).readonly(),
      /** Share of the specific codes that become the unspecified one of their category. */
      unspecific: share,
      /** Share of the codes of a category that become its broader one (`documentation.generic`). */
      broader: z.record(z.string(), share).readonly(),
      /** Share of the codes that are another condition's. */
      wrong: share,
      wrongBySpecialty: z.record(z.string(), share).readonly(),
      /** Share of past conditions in the text that are coded as if present. */
      historical: share,
    })
    .readonly(),
  shortcuts: z.array(shortcut).readonly(),
});

/** A checked configuration. */
export type Configuration = Readonly<z.infer<typeof configurationSchema>>;

/** Shares of how a condition is documented. */
export type DocumentationShares = z.infer<typeof documentation>;
