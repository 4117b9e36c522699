"""Labelled conversations for tests, as short as they can be."""

from dataclasses import replace

from touchline.mirror.said import LED, SOLD, Labelled, Said

Line = tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, str]


def judged(*lines: Line, sure: float = 0.9) -> list[Labelled]:
    """`judged(("leader", "What happened?", "open_question", "deal"), ("seller", "They left."))`:
    speaker, text, label and focus of each unit; a new turn where the speaker changes."""
    units: list[Labelled] = []
    for speaker, text, *given in lines:
        label, focus = (*given, "other")[0], (*given, None, None)[1]
        before = units[-1].said if units else None
        turn = 1 if before is None else before.turn + (before.speaker != speaker)
        name = "Dana" if speaker == LED else "Imre"
        said = Said(len(units) + 1, turn, speaker, name, text)
        units.append(Labelled(said, label, focus, sure, unclear=False))
    return units


def timed(units: list[Labelled], *times: tuple[float | None, float | None]) -> list[Labelled]:
    """The same units, each with the second in which it starts and ends."""
    return [
        replace(unit, said=replace(unit.said, start=start, end=end))
        for unit, (start, end) in zip(units, times, strict=True)
    ]


__all__ = ["LED", "SOLD", "judged", "timed"]
