/**
 * P(X ≤ errors) of X ~ Binomial(trials, rate), exact: the p-value of "the true rate is at least `rate`"
 * after so few errors.
 */
export function binomialBelow(errors: number, trials: number, rate: number): number {
  if (errors < 0) return 0;
  if (errors >= trials || rate <= 0) return 1;
  if (rate >= 1) return 0;
  // Terms from the largest down, by their ratio, from a logarithm that cannot underflow the sum.
  const logOdds = Math.log(rate) - Math.log1p(-rate);
  let log = trials * Math.log1p(-rate);
  let most = log;
  const logs = [log];
  for (let k = 0; k < errors; k++) {
    log += Math.log(trials - k) - Math.log(k + 1) + logOdds;
    logs.push(log);
    most = Math.max(most, log);
  }
  const sum = logs.reduce((total, own) => total + Math.exp(own - most), 0);
  return Math.min(1, Math.exp(most) * sum);
}
