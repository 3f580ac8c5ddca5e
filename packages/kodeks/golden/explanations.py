"""Writes explanations.safetensors: what Captum says of the tiny PLM-CA of plm-ca.safetensors, for the tests of
the room explanation.

Run from anywhere: python packages/kodeks/golden/explanations.py   (torch 2, captum 0.9, safetensors)

The model is that of plm_ca.py, in float64. Documents 0 and 2 of its golden file; a "word" is a
quarter of the tokens next to each other (CLS and SEP are none), a masked word becomes token 1. For document I and all labels:

  words/I                       [T], the word of each token, -1 for CLS and SEP
  inputxgrad/I                  [C, T, d], captum.attr.InputXGradient on the embeddings
  integrated/I                  [C, T, d], IntegratedGradients, 20 Gauss-Legendre points, from all words masked
  occlusion/I                   [C, T], FeatureAblation by word; each token has its word's value
  shapley/I                     [C, T], ShapleyValues by word: exact, over all orders
  lime/I                        [C, words], LimeBase on all subsets, ridge of strength 1, the kernel of lime.ts
"""

from itertools import product
from pathlib import Path

import torch
from captum._utils.models.linear_model import SkLearnRidge
from captum.attr import (
    FeatureAblation,
    InputXGradient,
    IntegratedGradients,
    LimeBase,
    ShapleyValues,
)
from safetensors.torch import load_file, save_file

import plm_ca

MASK = 1
HERE = Path(__file__).parent


def main() -> None:
    torch.manual_seed(20260707)
    golden = load_file(HERE / "plm-ca.safetensors")
    weights = {k.removeprefix("weights/"): v.double() for k, v in golden.items() if k.startswith("weights/")}
    tensors = {}
    for i in (0, 2):
        ids = golden[f"input/ids/{i}"].long()
        tokens = len(ids)
        size = -(-(tokens - 2) // 4)
        words = torch.tensor([-1] + [t // size for t in range(tokens - 2)] + [-1])
        count = int(words.max()) + 1
        tensors[f"words/{i}"] = words.int()
        masked = torch.where(words >= 0, torch.full_like(ids, MASK), ids)

        def windows_of(one):
            return plm_ca.pack([one])

        real = windows_of(ids)[1]

        def from_embeddings(batch):
            """[B * N, W, d] of whole documents -> [B, C]"""
            n = len(real)
            rows = []
            for b in range(len(batch) // n):
                hidden = plm_ca.encode(weights, batch[b * n : (b + 1) * n], real)
                rows.append(plm_ca.decode("plm-ca", weights, hidden[real])[0])
            return torch.stack(rows)

        def from_ids(batch):
            return torch.cat(
                [from_embeddings(plm_ca.embed(weights, windows_of(one.long())[0])) for one in batch]
            )

        embedded = plm_ca.embed(weights, windows_of(ids)[0]).detach()
        blank = plm_ca.embed(weights, windows_of(masked)[0]).detach()
        flat_real = real.flatten()

        # Captum's first dimension is the batch: a document's windows are one row.
        def one_row(rows):
            return from_embeddings(rows.reshape(-1, *embedded.shape[1:]))

        row, blank_row = embedded[None], blank[None]
        labels = range(plm_ca.LABELS)
        own = lambda found: found.reshape(-1, plm_ca.WIDTH)[flat_real]
        tensors[f"inputxgrad/{i}"] = torch.stack(
            [own(InputXGradient(one_row).attribute(row.clone().requires_grad_(), target=j)) for j in labels]
        )
        tensors[f"integrated/{i}"] = torch.stack(
            [
                own(
                    IntegratedGradients(one_row).attribute(
                        row, baselines=blank_row, target=j, n_steps=20, method="gausslegendre"
                    )
                )
                for j in labels
            ]
        )

        # The features are words; CLS and SEP are a feature of their own whose baseline is itself.
        mask = torch.where(words >= 0, words, torch.full_like(words, count))[None]
        settings = {"baselines": masked[None].double(), "feature_mask": mask}
        doubles = ids[None].double()
        found = lambda method, **more: torch.stack(
            [method(from_ids).attribute(doubles, target=j, **settings, **more)[0] for j in labels]
        )
        tensors[f"occlusion/{i}"] = found(FeatureAblation)
        tensors[f"shapley/{i}"] = found(ShapleyValues)

        subsets = torch.tensor(list(product((0, 1), repeat=count))).double()

        def to_ids(subset):
            keep = torch.cat([subset[0], torch.ones(1)])[mask[0]] > 0
            return torch.where(keep, ids, masked)[None].double()

        def similarity(_original, _perturbed, subset, **_kwargs):
            distance = (1 - torch.sqrt(subset.sum() / count)) * 100
            return torch.exp(-(distance**2) / (2 * 25.0**2))

        rows = []
        for j in labels:
            order = iter(subsets)
            lime = LimeBase(
                from_ids,
                SkLearnRidge(alpha=1.0),
                similarity,
                lambda *_a, **_k: next(order)[None],
                perturb_interpretable_space=True,
                from_interp_rep_transform=lambda s, *_a, **_k: to_ids(s),
                to_interp_rep_transform=None,
            )
            rows.append(
                lime.attribute(doubles, target=j, n_samples=len(subsets), num_interp_features=count)[0]
            )
        tensors[f"lime/{i}"] = torch.stack(rows)
    stored = {
        name: (value.detach().float() if value.is_floating_point() else value).contiguous()
        for name, value in tensors.items()
    }
    save_file(stored, HERE / "explanations.safetensors", metadata={"torch": torch.__version__})
    print({name: list(value.shape) for name, value in stored.items()})


if __name__ == "__main__":
    main()
