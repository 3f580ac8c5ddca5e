/**
 * A mean and the standard deviation of a sample, as tables print them; a single figure alone.
 *
 * @param {readonly number[]} numbers
 * @param {number} digits
 */
export function plusMinus(numbers, digits) {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  if (numbers.length === 1) return mean.toFixed(digits);
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (numbers.length - 1));
  return `${mean.toFixed(digits)} ± ${deviation.toFixed(digits)}`;
}
