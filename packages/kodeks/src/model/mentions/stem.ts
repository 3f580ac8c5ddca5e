/**
 * A word without the ending that gender and number mostly change: vowels and s at the end of words of more than
 * four letters. Crude, and of no one language; a phrase that is worded otherwise is found by it.
 */
export function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/[aeiou]*s?$/u, "") || word : word;
}
