"""Writes masked-lm.safetensors and masked-lm.json: tiny masked language models of Hugging Face transformers
with random weights, and the logits and loss that transformers computes.

Run from anywhere: python packages/kodeks/golden/masked_lm.py   (torch 2, transformers 4 or 5)

masked-lm.json holds each case's config.json; masked-lm.safetensors its weights (CASE/weights/NAME), ids
(CASE/ids/I), logits (CASE/logits/I, [T, V]) and targets (CASE/targets/I, -100 where nothing is asked), and the
mean cross-entropy of all targets (CASE/loss). The two documents of a case go in together, so that the shorter
one is padded.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertForMaskedLM, RobertaConfig, RobertaForMaskedLM

LENGTHS, WINDOW = (5, 8), 8
SIZES = dict(
    vocab_size=30,
    hidden_size=16,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=24,
)
CASES = {
    "bert": (
        BertForMaskedLM,
        BertConfig(hidden_act="gelu_new", max_position_embeddings=WINDOW, **SIZES),
    ),
    "roberta": (
        RobertaForMaskedLM,
        RobertaConfig(
            hidden_act="relu", max_position_embeddings=WINDOW + 4, type_vocab_size=1, **SIZES
        ),
    ),
}

tensors: dict[str, torch.Tensor] = {}
configs: dict[str, dict] = {}
for seed, (name, (Model, config)) in enumerate(CASES.items()):
    torch.manual_seed(seed)
    model = Model(config).eval()
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            is_scale = key.endswith("LayerNorm.weight") or key.endswith("layer_norm.weight")
            parameter.normal_(1.0 if is_scale else 0.0, 0.4)
    documents = [torch.randint(3, 30, (length,)) for length in LENGTHS]
    ids = torch.full((len(LENGTHS), WINDOW), config.pad_token_id)
    mask = torch.zeros_like(ids)
    targets = torch.full_like(ids, -100)
    for i, document in enumerate(documents):
        ids[i, : len(document)] = document
        mask[i, : len(document)] = 1
        targets[i, 1 : len(document) : 3] = torch.randint(3, 30, (len(range(1, len(document), 3)),))
    with torch.no_grad():
        output = model(input_ids=ids, attention_mask=mask, labels=targets)
    tensors |= {f"{name}/weights/{k}": v.detach().clone() for k, v in model.named_parameters()}
    for i, document in enumerate(documents):
        tensors[f"{name}/ids/{i}"] = document.int()
        tensors[f"{name}/logits/{i}"] = output.logits[i, : len(document)].clone()
        tensors[f"{name}/targets/{i}"] = targets[i, : len(document)].int()
    tensors[f"{name}/loss"] = output.loss.reshape(1)
    configs[name] = {
        k: v for k, v in json.loads(config.to_json_string(use_diff=False)).items() if v is not None
    }

folder = Path(__file__).parent
save_file(tensors, folder / "masked-lm.safetensors")
(folder / "masked-lm.json").write_text(json.dumps(configs, indent=1) + "\n")
