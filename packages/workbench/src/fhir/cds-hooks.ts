import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { discovery, hookAnswer, hookRequest } from "../api/cds-hooks.ts";
import type { Coding, CourseInput } from "../api/coding.ts";
import type { FhirResource } from "../api/fhir.ts";
import { badField } from "../server/problem.ts";
import { condition } from "./conditions.ts";
import type { Subject } from "./conditions.ts";

export const dischargeService = "kodeks-encounter-discharge";

/** What CDS clients find: they send what `prefetch` asks for, as the service fetches nothing itself. */
export const services: z.output<typeof discovery> = {
  services: [
    {
      hook: "encounter-discharge",
      id: dischargeService,
      title: "ICD-10 codes for the stay",
      description:
        "Suggests ICD-10 codes from the notes of a stay that ends, with the words behind them",
      prefetch: {
        patient: "Patient/{{context.patientId}}",
        encounter: "Encounter/{{context.encounterId}}",
        documents: "DocumentReference?encounter={{context.encounterId}}",
        medications: "MedicationRequest?encounter={{context.encounterId}}",
        observations: "Observation?encounter={{context.encounterId}}&category=laboratory",
      },
    },
  ],
};

/** What was prefetched, as one Bundle. @throws KodeksError BAD_FIELDS */
export function bundleOfPrefetch({ prefetch }: z.output<typeof hookRequest>): FhirResource {
  const entry = Object.values(prefetch).flatMap((resource, i) => {
    if (resource === null) return [];
    if (resource.resourceType !== "Bundle") return [{ resource }];
    const inner = resource["entry"] ?? [];
    if (!Array.isArray(inner)) throw badField(`body.prefetch[${i}].entry`, "is not a list");
    return inner as readonly unknown[];
  });
  return { resourceType: "Bundle", type: "collection", entry };
}

/** A card that names the predicted codes, each with a button that makes its provisional Condition. */
export function cardsOf(
  coding: Coding,
  course: CourseInput,
  subject: Subject,
): z.output<typeof hookAnswer> {
  const predicted = coding.suggestions.filter((one) => one.predicted);
  if (predicted.length === 0) return { cards: [] };
  const scope = subject.encounter ?? course.courseId ?? "course";
  const named = predicted.map(({ code, title }) => (title === null ? code : `${code} ${title}`));
  const { name, version, sha256 } = coding.model;
  return {
    cards: [
      {
        uuid: randomUUID(),
        summary: shortened(`Suggested codes: ${predicted.map(({ code }) => code).join(", ")}`),
        detail: [
          ...predicted.map(({ code, title, score, evidence }) => {
            const words = (evidence ?? []).toSorted((a, b) => b.share - a.share).slice(0, 5);
            const quotes = words.map(({ quote }) => `“${markdownSafe(quote)}”`).join(", ");
            const label = markdownSafe(title ?? "");
            return `- **${code}** ${label} (score ${score.toFixed(2)})${quotes === "" ? "" : `: ${quotes}`}`;
          }),
          "",
          `Model ${markdownSafe(name)}, version ${version}, SHA-256 ${sha256.slice(0, 12)}…; ${
            coding.recommendation === "auto-code" ? "within the certified error" : "for review"
          }.`,
        ].join("\n"),
        indicator: "info",
        source: { label: "Kodeks" },
        selectionBehavior: "any",
        suggestions: predicted.map((suggestion, i) => ({
          label: shortened(`Add ${named[i] ?? suggestion.code}`),
          uuid: randomUUID(),
          actions: [
            {
              type: "create" as const,
              description: `Provisional condition ${suggestion.code}`,
              resource: condition({ suggestion, status: "provisional", subject, course, scope }),
            },
          ],
        })),
      },
    ],
  };
}

/** Summaries have at most 140 characters. */
function shortened(text: string): string {
  return text.length <= 139 ? text : `${text.slice(0, 138)}…`;
}

/** Words of a note must not become markup in the client. */
function markdownSafe(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+!|<>&]/g, (character) => `\\${character}`);
}
