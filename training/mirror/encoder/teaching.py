"""The loop that teaches the encoder: three tasks at once, all units of a window at a time."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.second.pieces import Pieces
from training.mirror.encoder.batches import NONE, Batch, Window, batches
from training.mirror.encoder.examples import ALONE, Example, alone, untidied, windows_of
from training.mirror.encoder.model import Encoder

Talks = Sequence[Sequence[Example]]
Lines = Sequence[tuple[float, Sequence[Example]]]  # each with the share of epochs that it is met in


@dataclass(frozen=True)
class Plan:
    """How it is taught. `rate`: of learning, at the top layer, less by `fall` for each below;
    `rare`: how much rarer labels weigh more."""

    epochs: int = 5
    rows: int = 4
    rate: float = 1.5e-4
    fall: float = 0.85
    rare: float = 0.4
    smoothing: float = 0.05
    warm: float = 0.08
    seed: int = 1


class Losses:
    """The loss of a batch: leader moves, focus and seller responses, weighed 1, 0.7 and 0.8."""

    def __init__(self, talks: Talks, plan: Plan) -> None:
        led = [unit for talk in talks for unit in talk if unit.speaker == "leader"]
        sold = [unit for talk in talks for unit in talk if unit.speaker != "leader"]
        self._parts = [
            (_loss(LEADER, Counter(unit.label for unit in led), plan), 1.0),
            (_loss(FOCUS, Counter(unit.focus for unit in led), plan), 0.7),
            (_loss(SELLER, Counter(unit.label for unit in sold), plan), 0.8),
        ]

    def of(self, logits: Tensor, batch: Batch) -> Tensor:
        total = torch.zeros(())
        begin = 0
        wanted = (batch.moves, batch.focus, batch.responses)
        for (loss, weight), names, right in zip(
            self._parts, (LEADER, FOCUS, SELLER), wanted, strict=True
        ):
            rows = logits[..., begin : begin + len(names)].reshape(-1, len(names))
            begin += len(names)
            if bool((right != NONE).any()):
                total = total + weight * loss(rows, right.reshape(-1))
        return total


def _loss(names: Sequence[str], counts: Counter[str | None], plan: Plan) -> nn.CrossEntropyLoss:
    many = torch.tensor([float(max(counts[name], 1)) for name in names])
    weights = (many.mean() / many) ** plan.rare
    return nn.CrossEntropyLoss(
        weight=weights / weights.mean(), label_smoothing=plan.smoothing, ignore_index=NONE
    )


def taught(
    model: Encoder, pieces: Pieces, talks: Talks, lines: Lines, *, plan: Plan,
    after: Callable[[int, float, Encoder], None],
) -> Encoder:  # fmt: skip
    """The running mean of the model over its steps. `after(epoch, loss, mean)` is told each
    epoch."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311 - an order of examples, no secret
    losses = Losses(talks, plan)
    groups = _groups(model, plan)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02, fused=True)
    tops = [group["lr"] for group in optimiser.param_groups]
    mean = Encoder(model.words.num_embeddings, len(model.layers))
    mean.load_state_dict(model.state_dict())
    all_steps = plan.epochs * sum(
        1 for _ in batches(_met(talks, lines, pieces, chance), plan.rows, chance)
    )
    step = 0
    for epoch in range(1, plan.epochs + 1):
        lost, began = 0.0, step
        for batch in batches(_met(talks, lines, pieces, chance), plan.rows, chance):
            for group, top in zip(optimiser.param_groups, tops, strict=True):
                group["lr"] = top * pace(min(step / all_steps, 1.0), plan.warm)
            loss = losses.of(model(batch.ids, batch.places, batch.hidden, batch.spans), batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            lost += float(loss.detach())
            _follow(mean, model, min(0.998, (1 + step) / (10 + step)))
        after(epoch, lost / (step - began), mean)
    return mean.eval()


def _met(talks: Talks, lines: Lines, pieces: Pieces, chance: random.Random) -> list[Window]:
    found: list[Window] = []
    for talk in talks:
        found += windows_of(untidied(talk, chance), pieces, chance)
    for share, line in [*lines, *((ALONE, unit) for unit in alone(talks))]:
        if chance.random() < share:
            found += windows_of(untidied(line, chance), pieces, None)
    return found


def _groups(model: Encoder, plan: Plan) -> list[dict[str, object]]:
    below = [*model.words.parameters(), *model.places.parameters(), *model.norm.parameters()]
    groups: list[dict[str, object]] = [
        {"params": list(model.heads.parameters()), "lr": plan.rate * 6},
        {"params": below, "lr": plan.rate * 0.5},
    ]
    top = len(model.layers) - 1
    for at, layer in enumerate(model.layers):
        groups.append(
            {"params": list(layer.parameters()), "lr": plan.rate * plan.fall ** (top - at)}
        )
    return groups


def pace(done: float, warm: float) -> float:
    """A warm start, then down a half cosine."""
    return min(1.0, done / warm) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * done)))


def _follow(mean: Encoder, model: Encoder, keep: float) -> None:
    with torch.no_grad():
        torch._foreach_lerp_(list(mean.parameters()), list(model.parameters()), 1 - keep)


def read(model: Encoder, pieces: Pieces, talk: Sequence[Example]) -> Iterator[Tensor]:
    """The logits of each unit of a conversation, read as the product reads it."""
    from touchline.mirror.second.windows import windows
    from training.mirror.encoder.batches import batch

    cut = [(unit, pieces.unit(unit.speaker, unit.text)) for unit in talk]
    with torch.no_grad():
        for window in windows([len(ids) for _, ids in cut]):
            given = batch([[cut[window.first : window.last]]])
            rows = model(given.ids, given.places, given.hidden, given.spans)[0]
            yield from rows[window.counts - window.first : window.last - window.first]
