"""Writes operators.safetensors: inputs, results and gradients that PyTorch gives, for src/golden.test.ts.

Run with any current PyTorch: python make-golden.py
"""

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file

torch.manual_seed(20260401)
tensors: dict[str, torch.Tensor] = {}


def record(case: str, inputs: dict[str, torch.Tensor], function) -> None:
    """Stores inputs, the output, an upstream gradient, and the gradient of each float input."""
    leaves = {k: v.clone().requires_grad_(v.is_floating_point()) for k, v in inputs.items()}
    output = function(**leaves)
    upstream = torch.randn_like(output)
    output.backward(upstream)
    for name, value in inputs.items():
        tensors[f"{case}/in/{name}"] = value
        if leaves[name].grad is not None:
            tensors[f"{case}/grad/{name}"] = leaves[name].grad
    tensors[f"{case}/out"] = output.detach()
    tensors[f"{case}/upstream"] = upstream


def attention(q, k, v, mask):
    scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5 + mask.detach()
    return F.softmax(scores, dim=-1) @ v


record("linear", {"x": torch.randn(2, 3, 5), "w": torch.randn(4, 5), "b": torch.randn(4)}, lambda x, w, b: F.linear(x, w, b))
record("matmul", {"a": torch.randn(2, 3, 4), "b": torch.randn(2, 4, 5)}, lambda a, b: a @ b)
record("layer-norm", {"x": torch.randn(3, 7) * 3, "w": torch.randn(7), "b": torch.randn(7)}, lambda x, w, b: F.layer_norm(x, [7], w, b, 1e-5))
record("gelu", {"x": torch.randn(40) * 3}, lambda x: F.gelu(x))
record("gelu-tanh", {"x": torch.randn(40) * 3}, lambda x: F.gelu(x, approximate="tanh"))
record("softmax", {"x": torch.randn(4, 9) * 4}, lambda x: F.softmax(x, dim=-1))
record("sigmoid", {"x": torch.randn(20) * 5}, lambda x: torch.sigmoid(x))
record("tanh", {"x": torch.randn(20) * 2}, lambda x: torch.tanh(x))
record("embedding", {"i": torch.randint(0, 6, (3, 4)), "w": torch.randn(6, 5)}, lambda i, w: F.embedding(i, w))
record("bce", {"x": torch.randn(4, 6) * 3, "y": (torch.rand(4, 6) > 0.5).float()}, lambda x, y: F.binary_cross_entropy_with_logits(x, y.detach()))
record("cross-entropy", {"x": torch.randn(6, 5) * 3, "i": torch.randint(0, 5, (6,))}, lambda x, i: F.cross_entropy(x, i))
mask = torch.zeros(2, 1, 1, 8)
mask[0, ..., 6:] = -1e9
record("attention", {"q": torch.randn(2, 3, 8, 4), "k": torch.randn(2, 3, 8, 4), "v": torch.randn(2, 3, 8, 4), "mask": mask}, attention)

# AdamW: five steps on two parameters, with and without weight decay.
for case, decay in {"adamw": 0.0, "adamw-decay": 0.1}.items():
    parameters = [torch.randn(4, 3), torch.randn(5)]
    leaves = [p.clone().requires_grad_() for p in parameters]
    optimiser = torch.optim.AdamW(leaves, lr=1e-2, weight_decay=decay, eps=1e-8)
    for i, p in enumerate(parameters):
        tensors[f"{case}/start/{i}"] = p
    for step in range(5):
        for i, p in enumerate(leaves):
            p.grad = torch.randn_like(p)
            tensors[f"{case}/gradient/{step}/{i}"] = p.grad.clone()
        optimiser.step()
        for i, p in enumerate(leaves):
            tensors[f"{case}/after/{step}/{i}"] = p.detach().clone()

gradients = [torch.randn(4, 3) * 3, torch.randn(5) * 3]
leaves = [torch.zeros_like(g).requires_grad_() for g in gradients]
for i, (leaf, gradient) in enumerate(zip(leaves, gradients)):
    leaf.grad = gradient.clone()
    tensors[f"clip/gradient/{i}"] = gradient
tensors["clip/norm"] = torch.nn.utils.clip_grad_norm_(leaves, 1.0).detach().reshape(1)
for i, leaf in enumerate(leaves):
    tensors[f"clip/clipped/{i}"] = leaf.grad

schedule = []
optimiser = torch.optim.AdamW([torch.zeros(1, requires_grad=True)], lr=1.0)
scheduler = torch.optim.lr_scheduler.LambdaLR(
    optimiser, lambda s: s / 3 if s < 3 else max(0.0, (10 - s) / 7)
)
for _ in range(11):
    schedule.append(optimiser.param_groups[0]["lr"])
    optimiser.step()
    scheduler.step()
tensors["schedule"] = torch.tensor(schedule, dtype=torch.float64)

target = Path(__file__).with_name("operators.safetensors")
save_file({k: v.contiguous() for k, v in tensors.items()}, target, metadata={"torch": torch.__version__})
print(f"{target.name}: {len(tensors)} tensors, torch {torch.__version__}")
