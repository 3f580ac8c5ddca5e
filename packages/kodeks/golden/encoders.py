"""Writes encoders.safetensors and encoders.json: tiny encoders of Hugging Face transformers with random
weights, and the hidden states that transformers computes.

Run from anywhere: python packages/kodeks/golden/encoders.py   (torch 2, transformers 4 or 5)

encoders.json holds each case's config.json as transformers saves it; encoders.safetensors its weights
(CASE/weights/NAME), ids (CASE/ids/I) and last hidden states (CASE/hidden/I, [T, d]). The two documents
of a case go in together, so that the shorter one is padded.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertModel, RobertaConfig, RobertaModel

LENGTHS, WINDOW = (5, 8), 8
SIZES = dict(
    vocab_size=30,
    hidden_size=16,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=24,
)
BERT = dict(max_position_embeddings=WINDOW, **SIZES)
ROBERTA = dict(max_position_embeddings=WINDOW + 4, type_vocab_size=1, **SIZES)

CASES = {
    **{
        f"bert-{act}": (BertModel, BertConfig(hidden_act=act, **BERT))
        for act in ("gelu", "gelu_new", "gelu_pytorch_tanh", "gelu_fast", "relu")
    },
    "bert-large-epsilon": (BertModel, BertConfig(layer_norm_eps=0.05, **BERT)),
    "roberta": (RobertaModel, RobertaConfig(layer_norm_eps=1e-5, **ROBERTA)),
    "roberta-pad-2": (RobertaModel, RobertaConfig(pad_token_id=2, **ROBERTA)),
}

tensors: dict[str, torch.Tensor] = {}
configs: dict[str, dict] = {}
for seed, (name, (Model, config)) in enumerate(CASES.items()):
    torch.manual_seed(seed)
    model = Model(config, add_pooling_layer=False).eval()
    with torch.no_grad():
        # transformers' own start is so small that a wrong activation would hardly show.
        for key, parameter in model.named_parameters():
            parameter.normal_(1.0 if key.endswith("LayerNorm.weight") else 0.0, 0.4)
    documents = [torch.randint(3, 30, (length,)) for length in LENGTHS]
    ids = torch.full((len(LENGTHS), WINDOW), config.pad_token_id)
    mask = torch.zeros_like(ids)
    for i, document in enumerate(documents):
        ids[i, : len(document)] = document
        mask[i, : len(document)] = 1
    with torch.no_grad():
        hidden = model(input_ids=ids, attention_mask=mask).last_hidden_state
    tensors |= {f"{name}/weights/{k}": v.detach() for k, v in model.named_parameters()}
    for i, document in enumerate(documents):
        tensors[f"{name}/ids/{i}"] = document.int()
        tensors[f"{name}/hidden/{i}"] = hidden[i, : len(document)]
    configs[name] = {
        key: value
        for key, value in json.loads(config.to_json_string(use_diff=False)).items()
        if key in {*SIZES, "model_type", "hidden_act", "layer_norm_eps", "pad_token_id",
                   "max_position_embeddings", "type_vocab_size", "position_embedding_type"}
    }

folder = Path(__file__).parent
stored = {k: v.contiguous() for k, v in tensors.items()}
save_file(stored, folder / "encoders.safetensors", metadata={"torch": torch.__version__})
(folder / "encoders.json").write_text(json.dumps(configs, indent=1, sort_keys=True) + "\n")
print(f"encoders.safetensors: {len(stored)} tensors; encoders.json: {len(configs)} configs")
