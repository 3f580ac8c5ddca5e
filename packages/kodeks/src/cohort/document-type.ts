/** The type of the document that sums a stay up; selection (paper, Figure 4) asks for it. */
export const dischargeSummary = "discharge summary";

/** Names under which systems keep discharge summaries, in lower case; LOINC codes as well. */
const dischargeNames = new Set([
  dischargeSummary,
  "discharge summaries",
  "discharge note",
  "discharge letter",
  "discharge report",
  "hospital discharge summary",
  "physician discharge summary",
  "18842-5",
  "11490-0",
  "34105-7",
  "ds",
  "epikrise",
  "udskrivningsbrev",
  "udskrivningsnotat",
  "entlassbrief",
  "entlassungsbrief",
  "arztbrief",
  "informe de alta",
  "lettre de sortie",
]);

/** A document's type in the one form used everywhere: lower case, discharge summaries by one name. */
export function documentType(raw: string | null | undefined): string {
  const text = (raw ?? "").trim().toLowerCase().replaceAll(/\s+/g, " ");
  if (text === "") return "note";
  return dischargeNames.has(text) ? dischargeSummary : text;
}
