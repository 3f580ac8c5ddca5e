"""The other side of bench/metrics.mjs: the same metrics with numpy, scipy and scikit-learn on one core.

    OMP_NUM_THREADS=1 taskset -c 0 python bench/metrics_sklearn.py [--courses 27000] [--codes 1500] [--resamples 20]

The dense scores of 270,000 courses × 1,500 codes are 1.6 GB in float32, and sorting them takes as much again, so
that fewer courses are the default. The bootstrap as one would write it, f1_score on resampled rows, costs the
same each time: a few resamples are timed, and 1,000 of them computed from those.
"""

import argparse
import resource
import time

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.metrics import f1_score

parser = argparse.ArgumentParser()
parser.add_argument("--courses", type=int, default=27_000)
parser.add_argument("--codes", type=int, default=1500)
parser.add_argument("--resamples", type=int, default=3)
options = parser.parse_args()
n, codes = options.courses, options.codes
rng = np.random.default_rng(7)

scores = np.empty((n, codes), np.float32)
human = np.zeros((n, codes), bool)
for start in range(0, n, 5000):
    rows = slice(start, min(n, start + 5000))
    size = rows.stop - rows.start
    scores[rows] = rng.random((size, codes), np.float32) ** 4 * 0.0012
    for row in range(rows.start, rows.stop):
        count = 1 + int(11 * rng.random() * rng.random() + 2 * rng.random())
        own = np.unique((codes ** rng.random(count)).astype(int) - 1)
        scores[row, (codes ** rng.random(20)).astype(int) - 1] = rng.random(20) * rng.random(20)
        sure = rng.random(len(own)) < 0.8
        scores[row, own] = np.where(sure, 1 - 0.6 * rng.random(len(own)), 0.05 * rng.random(len(own)))
        human[row, own] = True
patients = (np.arange(n) / 1.2).astype(int)


def ranking(scores, human):
    """Exact ranks of human codes by one stable sort of each row."""
    order = np.argsort(-scores, axis=1, kind="stable")
    found = np.take_along_axis(human, order, axis=1)
    counts = human.sum(axis=1)
    precision = np.cumsum(found, axis=1) / np.arange(1, codes + 1)
    return (precision * found).sum(axis=1) / counts, [found[:, :k].sum(axis=1) / counts for k in (5, 10, 15)]


started = time.process_time()
average_precision, recalls = [], [[], [], []]
for start in range(0, n, 2000):
    own, parts = ranking(scores[start : start + 2000], human[start : start + 2000])
    average_precision.append(own)
    for list_, part in zip(recalls, parts):
        list_.append(part)
average_precision = np.concatenate(average_precision)
predicted = csr_matrix(scores >= 0.4)
truth = csr_matrix(human)
exact = np.asarray((predicted != truth).sum(axis=1)).ravel() == 0
ranked = time.process_time() - started

started = time.process_time()
of_patient = np.split(np.arange(n), np.flatnonzero(np.diff(patients)) + 1)
values = []
for _ in range(options.resamples):
    drawn = rng.integers(0, len(of_patient), len(of_patient))
    rows = np.concatenate([of_patient[patient] for patient in drawn])
    t, p = truth[rows], predicted[rows]
    values.append(
        [
            f1_score(t, p, average="micro", zero_division=0),
            f1_score(t, p, average="macro", zero_division=0),
            exact[rows].mean(),
            average_precision[rows].mean(),
            *(np.concatenate(list_)[rows].mean() for list_ in recalls),
        ]
    )
each = (time.process_time() - started) / options.resamples
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
print(
    f"{n:,} courses × {codes:,} codes: {ranked:.1f} s to rank and count, {each:.2f} s a resample, "
    f"so {ranked + 1000 * each:.0f} s with 1,000 resamples, of one core; peak memory {peak:.2f} GiB; "
    f"micro-F1 {f1_score(truth, predicted, average='micro'):.4f}, MAP {average_precision.mean():.4f}"
)
