/** How strongly a word speaks for a code: 4 is the strongest. Shown as thickness, not as colour. */
export type Strength = 1 | 2 | 3 | 4;

export const strengths: readonly Strength[] = [1, 2, 3, 4];

/** Strength of a word by its share, beside the greatest share among the code's words. */
export function strengthOf(share: number, greatest: number): Strength {
  const part = greatest > 0 ? share / greatest : 0;
  if (part > 0.75) return 4;
  if (part > 0.5) return 3;
  return part > 0.25 ? 2 : 1;
}
