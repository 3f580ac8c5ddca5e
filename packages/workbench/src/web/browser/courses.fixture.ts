/** Courses that tell apart what a page can get wrong. */
export const accented =
  "👩🏽‍⚕️ Kendt sukkersyge, type 2 diabetes.\r\nHævelse af begge ben. Åndenød på trappe.\r\n\r\n𝛼-blokker. Pneumonia in the left lung, no asthma.";

export const hostile = [
  "<script>window.hacked = 1</script>",
  '<img src=x onerror="window.hacked = 2"><b>diabetes</b> &lt;i&gt; &amp;',
  "</p></div></section><style>*{display:none}</style>",
  "{{constructor.constructor('window.hacked = 3')()}} ${window.hacked = 4}",
  "\u202eright to left\u202c and \u2066isolated\u2069 \u200b\ufeff",
  `diabetes ${"x".repeat(100_000)} asthma`,
].join("\n");

let made = 0;

export function courseOf(text: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  made += 1;
  return {
    courseId: `P${String(made).padStart(4, "0")}`,
    specialty: made % 2 === 0 ? "cardiology" : "endocrinology",
    sex: "female",
    birthYear: 1950,
    start: "2024-03-01",
    end: "2024-03-05",
    documents: [
      { documentId: "a", type: "admission note", time: "2024-03-01", text },
      {
        documentId: "d",
        type: "discharge summary",
        time: "2024-03-05",
        text: "Type 2 diabetes. No asthma.",
      },
    ],
    medications: [
      { atc: "A10BA02", name: "metformin", dose: "500 mg", route: "oral", kind: "prescribed" },
    ],
    labs: [{ name: "HbA1c", value: "61", unit: "mmol/mol", high: 48 }],
    humanCodes: [
      { code: "E11.9", role: "primary" },
      { code: "N18.3", role: "secondary" },
    ],
    ...more,
  };
}
