"""`python -m training.mirror.encoder --ami FILE --kept FILE.pt`: teaches the encoder.

`--ami`: the AMI dialogue acts (their words alone are counted, for the vocabulary). One voice is set
aside: the averaging and the confidence are set on it afterwards
(`training.mirror.joining`). Some twenty minutes on two cores.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch

from touchline.mirror.second.pieces import Pieces
from training.mirror.encoder.examples import contrast, conversations, weight
from training.mirror.encoder.model import Encoder, begin_from
from training.mirror.encoder.scores import logits_of, scored
from training.mirror.encoder.starting import folder, weights
from training.mirror.encoder.teaching import Plan, taught
from training.mirror.encoder.vocabulary import kept, starting_pieces
from training.mirror.labelled import HERE


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--ami", type=Path, default=None)
    asked.add_argument("--kept", type=Path, required=True, help="where the taught model goes")
    asked.add_argument("--aside", default="v13", help="the voice that is not taught")
    asked.add_argument("--layers", type=int, default=4)
    asked.add_argument("--epochs", type=int, default=Plan.epochs)
    asked.add_argument("--share", type=float, default=1.0, help="of the conversations and lines")
    said = asked.parse_args()
    pieces = starting_pieces(folder())
    places = kept(pieces, said.ami)
    known = [pieces[at] for at in places]
    model = Encoder(len(known), said.layers)
    begin_from(model, weights(), places)
    voices = {file.stem.split("-")[0] for file in (HERE / "conversations").glob("*.jsonl")}
    talks = conversations(HERE / "conversations", voices - {said.aside})
    lines = [(weight(name), line) for name, each in contrast().items() for line in each]
    chance = random.Random(7)  # noqa: S311 - which conversations, no secret
    talks = chance.sample(talks, round(said.share * len(talks)))
    lines = chance.sample(lines, round(said.share * len(lines)))
    aside = conversations(HERE / "conversations", [said.aside])
    began = time.time()
    print(
        f"{len(talks)} conversations, {sum(map(len, talks))} units, {len(known)} pieces", flush=True
    )

    def after(epoch: int, loss: float, mean: Encoder) -> None:
        found = scored(*logits_of(mean, Pieces(known), aside))
        print(f"{epoch}: {time.time() - began:.0f} s, loss {loss:.3f}, aside {found}", flush=True)
        torch.save({"state": mean.state_dict(), "pieces": known, "layers": said.layers}, said.kept)

    taught(model, Pieces(known), talks, lines, plan=Plan(epochs=said.epochs), after=after)


if __name__ == "__main__":
    main()
