"""Writes evaluation-extras.json: calibration, Platt scaling, binomial tails and areas under risk-coverage curves
as scikit-learn, scipy and plain numpy give them.

Run from anywhere: python packages/kodeks/golden/evaluation_extras.py   (numpy 2, scikit-learn 1.5, scipy)
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import binom
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss

rng = np.random.default_rng(5)
documents, labels = 60, 12
human = rng.random((documents, labels)) < 0.2
logits = np.round(64 * (3.0 * human - 2.2 + rng.normal(0, 1.4, human.shape))) / 64
scores = (1 / (1 + np.exp(-logits))).astype(np.float32).astype(float)

edges = [0, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
bins = []
for low, high in zip(edges, edges[1:]):
    inside = (scores >= low) & ((scores < high) | ((high == 1) & (scores == 1)))
    bins.append((int(inside.sum()), float(scores[inside].sum()), int(human[inside].sum())))
gaps = np.array([abs(total - positives) for _, total, positives in bins])
counts = np.array([count for count, _, _ in bins])

# Platt's targets as weights: each pair counts as a positive with its target and as a negative with the rest.
n_positive, n_negative = int(human.sum()), int((~human).sum())
target = np.where(human, (n_positive + 1) / (n_positive + 2), 1 / (n_negative + 2)).ravel()
z = np.log(scores / (1 - scores)).ravel()[:, None]
model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000)
model.fit(
    np.vstack([z, z]),
    np.concatenate([np.ones(len(z)), np.zeros(len(z))]),
    sample_weight=np.concatenate([target, 1 - target]),
)

tails = [
    {"errors": k, "trials": n, "rate": rate, "p": float(binom.cdf(k, n, rate))}
    for k, n, rate in [(0, 29, 0.1), (3, 100, 0.05), (12, 400, 0.05), (150, 2000, 0.1), (5, 5, 0.3), (900, 100_000, 0.01)]
]

confidences = rng.permutation(40) / 40
exact = rng.random(40) < confidences
order = np.argsort(-confidences)
risk = np.cumsum(~exact[order]) / np.arange(1, 41)
ideal = np.cumsum(np.sort(~exact)) / np.arange(1, 41)
oracle = max([i + 1 for i in range(40) if risk[i] <= 0.3], default=0) / 40

target_file = Path(__file__).with_name("evaluation-extras.json")
target_file.write_text(
    json.dumps(
        {
            "documents": documents,
            "labels": labels,
            "scores": scores.ravel().tolist(),
            "human": [np.flatnonzero(row).tolist() for row in human],
            "pairs": counts.tolist(),
            "expectedCalibrationError": float(gaps.sum() / counts.sum()),
            "expectedCalibrationErrorSuggested": float(gaps[1:].sum() / counts[1:].sum()),
            "brier": float(brier_score_loss(human.ravel(), scores.ravel())),
            "platt": {"slope": float(model.coef_[0, 0]), "intercept": float(model.intercept_[0])},
            "tails": tails,
            "coverage": {
                "confidences": confidences.tolist(),
                "exact": exact.astype(int).tolist(),
                "area": float(risk.mean()),
                "areaOracle": float(ideal.mean()),
                "oracleCoverageAt30": oracle,
            },
        }
    )
    + "\n"
)
