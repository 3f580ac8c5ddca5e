"""The other side of encoder.mjs: the same BERT encoder in plain PyTorch."""

import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

VOCABULARY, WIDTH, LAYERS, HEADS, WINDOW = 8000, 384, 6, 6, 128
HAS_FUSED_ATTENTION = hasattr(F, "scaled_dot_product_attention")


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm, self.norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def attend(self, query, key, value):
        if HAS_FUSED_ATTENTION:
            return F.scaled_dot_product_attention(query, key, value)
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2)
        return scores.softmax(-1) @ value

    def forward(self, hidden):
        windows, length, _ = hidden.shape

        def split(tensor):
            return tensor.view(windows, length, HEADS, -1).transpose(1, 2)

        context = self.attend(*(split(f(hidden)) for f in (self.query, self.key, self.value)))
        merged = context.transpose(1, 2).reshape(windows, length, WIDTH)
        hidden = self.attention_norm(self.output(merged) + hidden)
        return self.norm(self.down(F.gelu(self.up(hidden))) + hidden)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(WINDOW, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids):
        hidden = self.norm(self.words(ids) + (self.positions.weight + self.types.weight[0]))
        for layer in self.layers:
            hidden = layer(hidden)
        return hidden


threads = int(sys.argv[1])
torch.set_num_threads(threads)
torch.manual_seed(1)
encoder = Encoder()
ids = (5 + torch.arange(32 * WINDOW) * 31 % 7000).view(32, WINDOW)


def forward():
    with torch.no_grad():
        encoder(ids)


def backward():
    encoder(ids).mean().backward()
    encoder.zero_grad(set_to_none=True)


print(f"PyTorch {torch.__version__} ({torch.get_num_threads()} threads)", flush=True)
for line in sys.stdin:
    function = {"forward": forward, "backward": backward}[line.strip()]
    started = time.perf_counter()
    for _ in range(3):
        function()
    print((time.perf_counter() - started) / 3, flush=True)
