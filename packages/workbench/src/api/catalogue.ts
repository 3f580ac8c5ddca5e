import { z } from "zod";
import { code } from "./common.ts";

export const catalogueEntry = z
  .object({
    code: z.string(),
    title: z.string(),
    kind: z.enum(["chapter", "block", "category", "code"]),
    parent: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    billable: z.boolean().nullable(),
    hasChildren: z.boolean(),
    inModel: z.boolean().meta({ description: "Whether the model can suggest it" }),
  })
  .meta({ id: "CatalogueEntry" });
export type CatalogueEntryAnswer = z.infer<typeof catalogueEntry>;

export const codeSearch = z.strictObject({
  q: z.string().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const codeSearchAnswer = z.object({ items: z.array(catalogueEntry) });

/** An entry, the way up to its chapter, and what stands right below it. */
export const catalogueNode = z
  .object({
    entry: catalogueEntry.nullable().meta({ description: "Null for the root" }),
    ancestors: z.array(catalogueEntry).meta({ description: "The nearest first" }),
    children: z.array(catalogueEntry),
  })
  .meta({ id: "CatalogueNode" });

/** A code, a block (E10-E14), a chapter (IV), or `root`. */
export const nodeCode = z.strictObject({
  code: z.union([code, z.string().regex(/^([A-Z]\d[0-9A-Z]-[A-Z]\d[0-9A-Z]|[IVX]{1,5}|root)$/)]),
});
