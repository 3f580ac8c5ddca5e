/**
 * Ridge regression, weighted: the β that minimises Σ_i w_i (y_i − x_i · β)² + λ‖β‖². Solved by whichever of the
 * two sides is smaller, so that a few hundred samples of thousands of features cost little; with λ close to
 * 0 it is the solution of least norm.
 *
 * @param rows `[N, F]`, row-major
 * @param targets one array of N for each of several regressions on the same rows
 */
export function ridge(
  rows: Float64Array,
  features: number,
  weights: Float64Array,
  targets: readonly Float64Array[],
  lambda: number,
): Float64Array[] {
  const samples = weights.length;
  const scaled = rows.map((value, i) => value * Math.sqrt(weights[Math.floor(i / features)]));
  const goals = targets.map((target) => target.map((value, i) => value * Math.sqrt(weights[i])));
  if (features <= samples) {
    const gram = products(transposed(scaled, samples, features), features, samples);
    const factor = cholesky(addToDiagonal(gram, features, lambda), features);
    return goals.map((goal) => solve(factor, features, along(scaled, samples, features, goal)));
  }
  const factor = cholesky(
    addToDiagonal(products(scaled, samples, features), samples, lambda),
    samples,
  );
  return goals.map((goal) => along(scaled, samples, features, solve(factor, samples, goal)));
}

/** `[n, m]` → `[n, n]`: inner products of the rows. */
function products(rows: Float64Array, n: number, m: number): Float64Array {
  const found = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < m; k += 1) sum += rows[i * m + k] * rows[j * m + k];
      found[i * n + j] = found[j * n + i] = sum;
    }
  }
  return found;
}

function transposed(rows: Float64Array, n: number, m: number): Float64Array {
  const found = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < m; j += 1) found[j * n + i] = rows[i * m + j];
  }
  return found;
}

/** Σ over rows of row · factor, `[m]`. */
function along(rows: Float64Array, n: number, m: number, factors: Float64Array): Float64Array {
  const sum = new Float64Array(m);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < m; j += 1) sum[j] += rows[i * m + j] * factors[i];
  }
  return sum;
}

function addToDiagonal(matrix: Float64Array, n: number, value: number): Float64Array {
  for (let i = 0; i < n; i += 1) matrix[i * n + i] += value;
  return matrix;
}

/** The lower triangle L of L Lᵀ. */
function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = matrix.slice();
  for (let j = 0; j < n; j += 1) {
    for (let k = 0; k < j; k += 1) {
      const factor = lower[j * n + k];
      for (let i = j; i < n; i += 1) lower[i * n + j] -= lower[i * n + k] * factor;
    }
    const pivot = Math.sqrt(Math.max(lower[j * n + j], 1e-300));
    for (let i = j; i < n; i += 1) lower[i * n + j] /= pivot;
  }
  return lower;
}

function solve(lower: Float64Array, n: number, target: Float64Array): Float64Array {
  const x = target.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] -= lower[i * n + k] * x[k];
    x[i] /= lower[i * n + i];
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i] -= lower[k * n + i] * x[k];
    x[i] /= lower[i * n + i];
  }
  return x;
}
