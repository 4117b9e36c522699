"""Conversations for tests of the mirror, as short as they can be."""

from touchline.mirror.said import LED, SOLD, Said
from training.mirror.labelled import HERE, conversation, said

HELD_OUT = HERE / "held_out"


def talk(*lines: tuple[str, str]) -> list[Said]:
    """`talk(("leader", "What happened?"), ("seller", "They said no."))`: a turn each, or more units
    of one turn where the same person goes on."""
    units: list[Said] = []
    for speaker, text in lines:
        goes_on = bool(units) and units[-1].speaker == speaker
        turn = units[-1].turn + (not goes_on) if units else 1
        name = "Dana" if speaker == LED else "Imre"
        units.append(Said(len(units) + 1, turn, speaker, name, text))
    return units


def led(text: str) -> list[Said]:
    """One unit of a leader's, with nothing before it."""
    return talk((LED, text))


def held_out(name: str) -> list[Said]:
    """A conversation that nothing was taught with."""
    return said(conversation(HELD_OUT / f"{name}.jsonl"))


__all__ = ["HELD_OUT", "LED", "SOLD", "held_out", "led", "talk"]
