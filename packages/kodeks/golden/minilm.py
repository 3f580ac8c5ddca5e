"""Writes minilm.json: token ids and hidden states of two short texts from all-MiniLM-L6-v2.

Run from anywhere: python packages/kodeks/golden/minilm.py FOLDER   (torch 2, transformers 4 or 5)
FOLDER holds the checkpoint (config.json, model.safetensors, tokenizer.json).
"""

import json
import sys
from pathlib import Path

import torch
from transformers import AutoTokenizer, BertModel

TEXTS = [
    "Type 2 diabetes mellitus without complications (E11.9).",
    "Smerter i venstre hofte, hævelse; Crohn's sygdom 1998 – obs. pneumoni 🫁",
]
DIMENSIONS = 8

folder = sys.argv[1]
tokenizer = AutoTokenizer.from_pretrained(folder)
model = BertModel.from_pretrained(folder).eval()
cases = []
for text in TEXTS:
    ids = tokenizer(text)["input_ids"]
    with torch.no_grad():
        hidden = model(input_ids=torch.tensor([ids])).last_hidden_state[0]
    first = [[round(value, 6) for value in row] for row in hidden[:, :DIMENSIONS].tolist()]
    norms = [round(value, 5) for value in hidden.norm(dim=-1).tolist()]
    cases.append({"text": text, "ids": ids, "hidden": first, "norms": norms})
    print(tokenizer.convert_ids_to_tokens(ids))

target = Path(__file__).with_name("minilm.json")
lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
target.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
