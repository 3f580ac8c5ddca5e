"""Writes metrics.json: small evaluation cases with the values that scikit-learn and plain numpy give.

Run from anywhere: python packages/kodeks/golden/metrics.py   (numpy 2, scikit-learn 1.5 or later)

Scores are multiples of 1/64, stored as integers, so that float32 holds them exactly and ties abound.
Human codes outside the label space are written out as extra columns with score -1: a plain way to
say "never predicted, ranked below everything", unlike the counting that the product does.
"""

import json
import warnings
from pathlib import Path

import numpy as np
from sklearn.metrics import (
    average_precision_score,
    f1_score,
    precision_score,
    recall_score,
    roc_auc_score,
)

warnings.filterwarnings("ignore")


def make_case(name, seed, documents, labels, codes_per_document, unseen_codes=0, no_codes=0.0, tau=None):
    rng = np.random.default_rng(seed)
    prevalence = rng.dirichlet(np.full(labels, 0.3)) * codes_per_document
    human = rng.random((documents, labels)) < np.minimum(prevalence, 0.9)
    if labels == 1:
        human = rng.random((documents, 1)) < 0.5
    unseen = rng.random((documents, unseen_codes)) < 0.15
    empty = rng.random(documents) < no_codes
    human[empty] = False
    unseen[empty] = False
    logits = 2.5 * human + rng.normal(-1.5, 1.3, human.shape)
    scores64 = np.round(64 / (1 + np.exp(-logits))).astype(int)
    return {
        "name": name,
        "documents": documents,
        "labels": labels,
        "scores64": scores64.ravel().tolist(),
        "human": [np.flatnonzero(row).tolist() for row in human],
        "unseenCodes": [np.flatnonzero(row).tolist() for row in unseen],
        "tau": tau,
    }


def arrays(case):
    scores = np.array(case["scores64"]).reshape(case["documents"], case["labels"]) / 64
    human = np.zeros(scores.shape, bool)
    for row, codes in enumerate(case["human"]):
        human[row, codes] = True
    width = 1 + max((c for codes in case["unseenCodes"] for c in codes), default=-1)
    unseen = np.zeros((len(scores), width), bool)
    for row, codes in enumerate(case["unseenCodes"]):
        unseen[row, codes] = True
    return scores, human, unseen[:, unseen.any(axis=0)]


def best_tau(scores, human, unseen):
    """Brute force over all distinct scores, from the highest; a later one must be strictly better."""
    best = (scores.max(), 0.0)
    for tau in np.unique(scores)[::-1]:
        f1 = f1_score(np.hstack([human, unseen]).ravel(), widen(scores >= tau, unseen, False).ravel())
        if f1 > best[1] + 1e-12:
            best = (tau, f1)
    return {"tau": best[0], "f1Micro": best[1]}


def widen(array, unseen, value):
    return np.hstack([array, np.full(unseen.shape, value, array.dtype)])


def mean(values):
    return float(np.mean(values)) if len(values) else None


def expected(scores, human, unseen, tau):
    truth = np.hstack([human, unseen])
    predicted = widen(scores >= tau, unseen, False)
    coded = truth.any(axis=0)
    options = {"zero_division": 0}
    out = {
        "precisionMicro": precision_score(truth.ravel(), predicted.ravel(), **options),
        "recallMicro": recall_score(truth.ravel(), predicted.ravel(), **options),
        "f1Micro": f1_score(truth.ravel(), predicted.ravel(), **options),
        "exactMatch": float((truth == predicted).all(axis=1).mean()),
    }

    def macro(columns):
        t, p = truth[:, columns], predicted[:, columns]
        f1 = [f1_score(t[:, j], p[:, j], **options) for j in range(t.shape[1])]
        precision = [precision_score(t[:, j], p[:, j], **options) for j in range(t.shape[1])]
        recall = [recall_score(t[:, j], p[:, j], **options) for j in range(t.shape[1])]
        if not f1:
            return None, None
        both = np.mean(precision) + np.mean(recall)
        harmonic = 2 * np.mean(precision) * np.mean(recall) / both if both else 0.0
        return mean(f1), harmonic

    seen_coded = coded.copy()
    seen_coded[human.shape[1]:] = False
    out["f1Macro"], out["f1MacroHarmonic"] = macro(coded)
    f1_seen, harmonic_seen = macro(seen_coded)

    recalls = {k: [] for k in (5, 10, 15)}
    hits = {k: 0 for k in (5, 10, 15)}
    r_precision, average_precision, codes = [], [], 0
    for s, h, u in zip(scores, human, unseen):
        count = int(h.sum() + u.sum())
        if count == 0:
            continue
        codes += count
        found = h[np.argsort(-s, kind="stable")]
        for k in recalls:
            recalls[k].append(found[:k].sum() / count)
            hits[k] += int(found[:k].sum())
        r_precision.append(found[:count].sum() / count)
        precision_at = np.cumsum(found) / np.arange(1, len(found) + 1)
        average_precision.append((precision_at * found).sum() / count)
    for k in recalls:
        out[f"recallAt{k}"] = mean(recalls[k])
        out[f"recallAt{k}Pooled"] = hits[k] / codes if codes else None
    out["precisionAtRecall"] = mean(r_precision)
    out["meanAveragePrecision"] = mean(average_precision)

    cells = np.concatenate([scores.ravel(), np.full(int(unseen.sum()), -1.0)])
    cell_truth = np.concatenate([human.ravel(), np.ones(int(unseen.sum()), bool)])
    mixed = cell_truth.any() and not cell_truth.all()
    out["aurocMicro"] = roc_auc_score(cell_truth, cells) if mixed else None
    seen = average_precision_score(human.ravel(), scores.ravel()) if human.any() else 0.0
    out["auprcMicro"] = seen * human.sum() / cell_truth.sum() if cell_truth.any() else None
    columns = range(human.shape[1])
    out["aurocMacro"] = mean(
        [roc_auc_score(human[:, j], scores[:, j]) for j in columns if human[:, j].any() and not human[:, j].all()]
    )
    areas = [average_precision_score(human[:, j], scores[:, j]) for j in columns if human[:, j].any()]
    out["auprcMacro"] = mean(areas + [0.0] * unseen.shape[1])
    # The same where the caller gives only counts of unseen codes.
    counts_only = {"f1Macro": f1_seen, "f1MacroHarmonic": harmonic_seen, "auprcMacro": mean(areas)}
    out = {key: None if value is None else float(value) for key, value in out.items()}
    return out, counts_only


def solve(case):
    scores, human, unseen = arrays(case)
    case["threshold"] = best_tau(scores, human, unseen)
    if case["tau"] is None:
        case["tau"] = float(case["threshold"]["tau"])
    tau = case["tau"]
    case["expected"], case["expectedCountsOnly"] = expected(scores, human, unseen, tau)
    present = human.any(axis=0)
    none = np.zeros((len(scores), 0), bool)
    case["expectedReference"], _ = expected(scores[:, present], human[:, present], none, tau)
    case["facts"] = {
        "documentsWithoutCodes": int((~human.any(axis=1) & ~unseen.any(axis=1)).sum()),
        "codesWithPositives": int(present.sum()),
        "neverPredictedShare": float((~(scores >= tau).any(axis=0))[present].mean()),
        "unseenShare": float(unseen.sum() / (unseen.sum() + human.sum())),
    }
    return case


cases = [
    make_case("many labels", 1, 40, 30, 4),
    make_case("unseen codes and documents without codes", 2, 30, 25, 3, unseen_codes=8, no_codes=0.2),
    make_case("nothing predicted", 3, 12, 10, 2, unseen_codes=3, no_codes=0.1, tau=1.5),
    make_case("everything predicted", 4, 10, 7, 3, no_codes=0.1, tau=0.0),
    make_case("one label", 5, 14, 1, 1, unseen_codes=1),
    make_case("fewer labels than k, a tau between scores", 6, 20, 4, 2, unseen_codes=5, tau=0.4),
    make_case("sparse", 7, 25, 80, 2, unseen_codes=6, no_codes=0.1),
]

target = Path(__file__).with_name("metrics.json")
target.write_text("[\n" + ",\n".join(json.dumps(solve(case)) for case in cases) + "\n]\n")
