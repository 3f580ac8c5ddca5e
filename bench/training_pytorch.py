"""The other side of training-speed.mjs: PLM-CA in plain PyTorch, its batches padded to the longest document."""

import json
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

WINDOW = 128
HAS_FUSED_ATTENTION = hasattr(F, "scaled_dot_product_attention")
shape = json.loads(sys.argv[1])
WIDTH, HEADS, CODES, DROPOUT = (shape[key] for key in ("width", "heads", "codes", "dropout"))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm, self.norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(DROPOUT)

    def attend(self, query, key, value, mask):
        if HAS_FUSED_ATTENTION:
            return F.scaled_dot_product_attention(query, key, value, mask, DROPOUT)
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2) + mask
        return self.dropout(scores.softmax(-1)) @ value

    def forward(self, hidden, mask):
        windows, length, _ = hidden.shape

        def split(tensor):
            return tensor.view(windows, length, HEADS, -1).transpose(1, 2)

        heads = (split(f(hidden)) for f in (self.query, self.key, self.value))
        context = self.attend(*heads, mask)
        merged = context.transpose(1, 2).reshape(windows, length, WIDTH)
        hidden = self.attention_norm(self.dropout(self.output(merged)) + hidden)
        return self.norm(self.dropout(self.down(F.gelu(self.up(hidden)))) + hidden)


class CrossAttentionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(shape["vocabulary"], WIDTH)
        self.positions = nn.Embedding(WINDOW, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.embedding_norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(shape["layers"]))
        self.dropout = nn.Dropout(DROPOUT)
        self.queries = nn.Parameter(torch.randn(CODES, WIDTH) * 0.03)
        self.key, self.value = nn.Linear(WIDTH, WIDTH, bias=False), nn.Linear(WIDTH, WIDTH)
        self.norm, self.out = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 1)

    def forward(self, ids, real):
        documents, length = ids.shape
        windows = ids.view(-1, WINDOW)
        floor = torch.finfo(torch.float32).min
        mask = ((~real).view(-1, 1, 1, WINDOW)).float() * floor
        places = self.positions.weight + self.types.weight[0]
        hidden = self.dropout(self.embedding_norm(self.words(windows) + places))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        hidden = hidden.view(documents, length, WIDTH)
        scores = self.queries @ self.key(hidden).transpose(1, 2)
        weights = (scores + (~real).float()[:, None, :] * floor).softmax(-1)
        return self.out(self.norm(weights @ self.value(hidden))).squeeze(-1)


torch.set_num_threads(shape["threads"])
torch.manual_seed(1)
model = CrossAttentionModel().train()
optimiser = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=0.0)


def step(lengths):
    longest = -(-max(lengths) // WINDOW) * WINDOW
    ids = torch.zeros(len(lengths), longest, dtype=torch.long)
    targets = torch.zeros(len(lengths), CODES)
    for row, length in enumerate(lengths):
        ids[row, :length] = 5 + (torch.arange(length) * 31 + row) % (shape["vocabulary"] - 5)
        targets[row, (row * 37 + torch.arange(10) * 11) % CODES] = 1
    real = torch.arange(longest)[None, :] < torch.tensor(lengths)[:, None]
    loss = F.binary_cross_entropy_with_logits(model(ids, real), targets, reduction="sum")
    (loss / (10 * len(lengths))).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)


count = sum(parameter.numel() for parameter in model.parameters())
print(
    f"PyTorch {torch.__version__}, {count} parameters ({torch.get_num_threads()} threads)",
    flush=True,
)
for line in sys.stdin:
    lengths = json.loads(line)
    started = time.perf_counter()
    step(lengths)
    print(time.perf_counter() - started, flush=True)
