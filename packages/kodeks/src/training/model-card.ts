import type { CodeLevel } from "../icd10/code.ts";
import type { Recipe } from "./recipe.ts";
import type { TrainReport } from "./train-options.ts";

export interface ModelCardFacts {
  readonly architecture: string;
  readonly level: CodeLevel;
  readonly recipe: Recipe;
  readonly report: TrainReport;
}

const seenValidation = ` The channels were fitted
once more on the validation courses: that split can judge the model no more.`;

/** The model's `README.md`: what it is, how it was made, and what it must not be taken for. */
export function modelCard({ architecture, level, recipe, report }: ModelCardFacts): string {
  const best = report.curve.find(({ epoch }) => epoch === report.bestEpoch);
  const channels = channelRow(report);
  const codes = level === 3 ? "ICD-10 categories (level 3)" : "full ICD-10 codes (level 5)";
  return `# ${architecture.toUpperCase()} for ${codes}

| | |
|---|---|
| codes | ${report.labels} |
| parameters | ${report.parameters} |
| training courses | ${report.trainingCourses} |
| validation courses | ${report.validationCourses}, cut from the training split |
| recipe | \`${recipe.name}\`, seed ${recipe.seed} |
| epochs | ${report.curve.length}, best: ${report.bestEpoch} |
| validation MAP | ${best === undefined ? "none" : best.validationMap.toFixed(3)} |
${channels}| decision boundary τ | ${report.tau.toFixed(4)}, micro-F1 ${report.validationF1.toFixed(3)} on validation |

The validation figures chose the epoch and the boundary, so they flatter the model: run
\`kodeks evaluate\` on a split that training has not seen.${recipe.refit && channels !== "" ? seenValidation : ""}

Made for suggesting codes to people who check them. It repeats the habits of the coders whose records it
learnt from, under-coding included, and knows no code that they did not use. The whole recipe and the
training curve are in \`training.json\`.
`;
}

/** What adds to the encoder's logits. */
function channelRow({ mentions, lexical }: TrainReport): string {
  const kept = [
    { name: "mentions", weight: mentions?.weight ?? 0 },
    { name: "n-grams", weight: lexical?.weight ?? 0 },
  ].filter(({ weight }) => weight > 0);
  if (kept.length === 0) return "";
  const names = kept.map(({ name, weight }) => `${name} (weight ${weight})`);
  return `| channels beside the encoder | ${names.join(", ")} |\n`;
}
