"""Writes ARCHITECTURE.safetensors for the four architectures: tiny models with everything that plain PyTorch
makes of them, for the tests of the rooms model and explanation.

Run from anywhere: python packages/kodeks/golden/plm_ca.py [ARCHITECTURE...]   (torch 2, safetensors)

The models are written out in formulas, not taken from a library, and computed in float64 from weights
that float32 holds exactly. Each file holds

  weights/NAME               the parameters, under the names of a checkpoint
  input/ids/I                token ids of document I (5, 16 and 21 tokens; windows of 8)
  input/targets              [B, C] of 0 and 1
  output/embeddings/I        [T, d], the embedding block after its LayerNorm
  output/hidden/I            [T, d], the last hidden state
  output/attention/I         [C, T], the label-wise attention
  output/logits              [B, C]
  output/loss/mean, /small   binary cross-entropy: the mean over B x C; the sum over codes / 10, averaged
                             over documents
  gradient/mean/NAME, gradient/small/NAME
  attingrad/raw/I            [C, T], r_jt = A_jt * ||E_t * d logit_j / d E_t||_2
  attingrad/I                [C, T - 2], the same without the first and last token, each row summing to 1
"""

import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file

VOCABULARY, WIDTH, LAYERS, HEADS, INNER = 50, 16, 2, 2, 64
WINDOW, LABELS, LENGTHS, PAD = 8, 7, (5, 16, 21), 0
KERNEL = 9
EPSILON, DECODER_EPSILON = 1e-12, 1e-5

Weights = dict[str, torch.Tensor]


def encoder_shapes() -> dict[str, tuple[int, ...]]:
    def linear(name, outputs, inputs):
        return {f"{name}.weight": (outputs, inputs), f"{name}.bias": (outputs,)}

    def norm(name):
        return {f"{name}.weight": (WIDTH,), f"{name}.bias": (WIDTH,)}

    shapes = {
        "embeddings.word_embeddings.weight": (VOCABULARY, WIDTH),
        "embeddings.position_embeddings.weight": (WINDOW, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
        **norm("embeddings.LayerNorm"),
    }
    for i in range(LAYERS):
        layer = f"encoder.layer.{i}"
        for part in ("query", "key", "value"):
            shapes |= linear(f"{layer}.attention.self.{part}", WIDTH, WIDTH)
        shapes |= linear(f"{layer}.attention.output.dense", WIDTH, WIDTH)
        shapes |= norm(f"{layer}.attention.output.LayerNorm")
        shapes |= linear(f"{layer}.intermediate.dense", INNER, WIDTH)
        shapes |= linear(f"{layer}.output.dense", WIDTH, INNER)
        shapes |= norm(f"{layer}.output.LayerNorm")
    return {f"bert.{name}": shape for name, shape in shapes.items()}


DECODER_SHAPES: dict[str, dict[str, tuple[int, ...]]] = {
    "plm-ca": {
        "queries": (LABELS, WIDTH),
        "key.weight": (WIDTH, WIDTH),
        "value.weight": (WIDTH, WIDTH),
        "value.bias": (WIDTH,),
        "norm.weight": (WIDTH,),
        "norm.bias": (WIDTH,),
        "output.weight": (1, WIDTH),
        "output.bias": (1,),
    },
    "plm-icd": {
        "projection.weight": (WIDTH, WIDTH),
        "queries": (LABELS, WIDTH),
        "weights": (LABELS, WIDTH),
        "bias": (LABELS,),
    },
    "caml": {
        "convolution.weight": (WIDTH, KERNEL * WIDTH),
        "convolution.bias": (WIDTH,),
        "queries": (LABELS, WIDTH),
        "weights": (LABELS, WIDTH),
        "bias": (LABELS,),
    },
    "transicd": {
        "projection.weight": (2 * WIDTH, WIDTH),
        "projection.bias": (2 * WIDTH,),
        "queries": (LABELS, 2 * WIDTH),
        "weights": (LABELS, WIDTH),
        "bias": (LABELS,),
    },
}


def random_weights(architecture: str) -> Weights:
    """Wide enough that attention is far from uniform and every nonlinearity is felt."""
    shapes = encoder_shapes() | {f"decoder.{k}": v for k, v in DECODER_SHAPES[architecture].items()}
    weights = {name: torch.randn(shape) * 0.4 for name, shape in shapes.items()}
    for name in weights:
        if name.endswith(("LayerNorm.weight", "norm.weight")):
            weights[name] = 1 + weights[name] / 2
        if name.endswith("convolution.weight"):
            weights[name] = weights[name] / 3
    return weights


def linear(x, weights: Weights, name: str):
    return x @ weights[f"{name}.weight"].T + weights.get(f"{name}.bias", 0)


def layer_norm(x, weights: Weights, name: str, epsilon: float):
    centred = x - x.mean(-1, keepdim=True)
    variance = (centred**2).mean(-1, keepdim=True)
    return centred / torch.sqrt(variance + epsilon) * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def gelu(x):
    return x * 0.5 * (1 + torch.erf(x / 2**0.5))


def pack(documents: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """Cuts documents into windows without overlap; only a document's last window is filled up."""
    windows, real = [], []
    for ids in documents:
        for start in range(0, len(ids), WINDOW):
            part = ids[start : start + WINDOW]
            windows.append(F.pad(part, (0, WINDOW - len(part)), value=PAD))
            real.append(torch.arange(WINDOW) < len(part))
    return torch.stack(windows), torch.stack(real)


def embed(weights: Weights, windows: torch.Tensor):
    words = weights["bert.embeddings.word_embeddings.weight"][windows]
    positions = weights["bert.embeddings.position_embeddings.weight"][torch.arange(WINDOW)]
    kind = weights["bert.embeddings.token_type_embeddings.weight"][0]
    return layer_norm(words + positions + kind, weights, "bert.embeddings.LayerNorm", EPSILON)


def encode(weights: Weights, hidden, real):
    count, size = len(hidden), WIDTH // HEADS
    for i in range(LAYERS):
        layer = f"bert.encoder.layer.{i}"

        def heads(part):
            projected = linear(hidden, weights, f"{layer}.attention.self.{part}")
            return projected.reshape(count, WINDOW, HEADS, size).permute(0, 2, 1, 3)

        scores = heads("query") @ heads("key").transpose(-1, -2) / size**0.5
        scores = scores.masked_fill(~real[:, None, None, :], float("-inf"))
        context = torch.softmax(scores, -1) @ heads("value")
        context = context.permute(0, 2, 1, 3).reshape(count, WINDOW, WIDTH)
        output = linear(context, weights, f"{layer}.attention.output.dense")
        attended = layer_norm(output + hidden, weights, f"{layer}.attention.output.LayerNorm", EPSILON)
        inner = gelu(linear(attended, weights, f"{layer}.intermediate.dense"))
        output = linear(inner, weights, f"{layer}.output.dense")
        hidden = layer_norm(output + attended, weights, f"{layer}.output.LayerNorm", EPSILON)
    return hidden


def decode(architecture: str, weights: Weights, hidden) -> tuple[torch.Tensor, torch.Tensor]:
    """Hidden states [T, d] of one document -> its logits [C] and attention [C, T]."""
    if architecture == "plm-ca":
        keys = linear(hidden, weights, "decoder.key")
        values = linear(hidden, weights, "decoder.value")
        attention = torch.softmax(weights["decoder.queries"] @ keys.T, -1)
        mixed = layer_norm(attention @ values, weights, "decoder.norm", DECODER_EPSILON)
        return linear(mixed, weights, "decoder.output").squeeze(-1), attention
    if architecture == "caml":
        # conv1d wants [out, in, place], and a document as [1, in, T].
        kernel = weights["decoder.convolution.weight"].reshape(WIDTH, KERNEL, WIDTH).transpose(1, 2)
        found = F.conv1d(hidden.T[None], kernel, weights["decoder.convolution.bias"], padding="same")
        hidden = torch.tanh(found)[0].T
        attention = torch.softmax(weights["decoder.queries"] @ hidden.T, -1)
        logits = (weights["decoder.weights"] * (attention @ hidden)).sum(-1)
        return logits + weights["decoder.bias"], attention
    projected = torch.tanh(linear(hidden, weights, "decoder.projection"))
    attention = torch.softmax(weights["decoder.queries"] @ projected.T, -1)
    mixed = attention @ hidden
    return (mixed * weights["decoder.weights"]).sum(-1) + weights["decoder.bias"], attention


def cross_entropy(logits, targets):
    return -(targets * F.logsigmoid(logits) + (1 - targets) * F.logsigmoid(-logits))


def per_document(states, real, lengths) -> list[torch.Tensor]:
    """Windows [N, W, d] -> the real tokens of each document, [T, d]."""
    return list(states[real].split(lengths))


def write(architecture: str) -> None:
    weights = random_weights(architecture)
    documents = [torch.randint(1, VOCABULARY, (length,)) for length in LENGTHS]
    targets = (torch.rand(len(LENGTHS), LABELS) < 0.4).double()
    tensors = {f"weights/{name}": value for name, value in weights.items()}
    tensors |= {f"input/ids/{i}": ids.int() for i, ids in enumerate(documents)}
    tensors["input/targets"] = targets

    leaves = {name: value.double().requires_grad_() for name, value in weights.items()}
    windows, real = pack(documents)
    embeddings = embed(leaves, windows)
    hidden = encode(leaves, embeddings, real)
    decoded = [decode(architecture, leaves, h) for h in per_document(hidden, real, LENGTHS)]
    logits = torch.stack([logit for logit, _ in decoded])
    tensors["output/logits"] = logits

    all_losses = cross_entropy(logits, targets)
    losses = {"mean": all_losses.mean(), "small": (all_losses.sum(1) / 10).mean()}
    for kind, loss in losses.items():
        tensors[f"output/loss/{kind}"] = loss.reshape(1)
        gradients = torch.autograd.grad(loss, list(leaves.values()), retain_graph=True)
        tensors |= {f"gradient/{kind}/{name}": g for name, g in zip(leaves, gradients)}

    parts = zip(*(per_document(states, real, LENGTHS) for states in (embeddings, hidden)))
    for i, (own_embeddings, own_hidden) in enumerate(parts):
        attention = decoded[i][1]
        tensors[f"output/embeddings/{i}"] = own_embeddings
        tensors[f"output/hidden/{i}"] = own_hidden
        tensors[f"output/attention/{i}"] = attention
        rows = []
        for j in range(LABELS):
            (gradient,) = torch.autograd.grad(logits[i, j], embeddings, retain_graph=True)
            own_gradient = per_document(gradient, real, LENGTHS)[i]
            rows.append(attention[j] * (own_embeddings * own_gradient).norm(dim=-1))
        raw = torch.stack(rows)
        inner = raw[:, 1:-1]
        tensors[f"attingrad/raw/{i}"] = raw
        tensors[f"attingrad/{i}"] = inner / inner.sum(-1, keepdim=True)

    stored = {
        name: (value.detach().float() if value.is_floating_point() else value).contiguous()
        for name, value in tensors.items()
    }
    target = Path(__file__).with_name(f"{architecture}.safetensors")
    save_file(stored, target, metadata={"torch": torch.__version__})
    largest = max(decoded[-1][1].max(-1).values.tolist())
    print(f"{target.name}: {len(stored)} tensors, logits {logits.min():.2f} to {logits.max():.2f}, "
          f"largest attention {largest:.2f}")


if __name__ == "__main__":
    for seed, name in enumerate(DECODER_SHAPES):
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        torch.manual_seed(20260401 + seed)
        write(name)
