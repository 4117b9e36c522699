"""Noise of sealed rounds: drawn once for a round, on its custodian's machine, and kept there.

For one box alone. A round whose box came again with a ballot more or less would else get the same
noise, and the difference would be that ballot; or other noise, and two figures tell more than one.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from touchline.pulse.rules.counting import Drawn, drawn_from
from touchline.pulse.rules.noise import Bits
from touchline.site.commands.pulse_noise import Damaged, alone_in, write_whole

FILE: Final = "pulse-sealed-noise.json"
VERSION: Final = 1


class AnotherBox(Exception):
    """Figures of this round were made before, from other ballots."""


def hash_of_box(groups: Mapping[str, Iterable[str]]) -> str:
    """The same for the same ballots, in whichever order."""
    told = {key: sorted(ballots) for key, ballots in groups.items()}
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def drawn_once(home: Path, *, rules_hash: str, box: str, draw: Callable[[Bits], Drawn]) -> Drawn:
    """That of a round and its box, on the disk by then. Raises AnotherBox, Damaged, OSError."""
    with alone_in(home) as keys:
        path = keys / FILE
        rounds = _read(path)
        known = rounds.get(rules_hash)
        if known is None:
            known = {"box": box, "drawn": asdict(draw(secrets.randbits))}
            write_whole(path, {"v": VERSION, "rounds": {**rounds, rules_hash: known}})
        if known["box"] != box:
            raise AnotherBox(
                "Figures of this round were made from other ballots before. Ask why the box has"
                " changed: two figures of almost the same ballots tell what one ballot says."
                " Nothing was released."
            )
        return drawn_from(known["drawn"])


def _read(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        rounds: dict[str, Any] = said["rounds"]
        for known in rounds.values():
            drawn_from(known["drawn"])
            str(known["box"])
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Damaged(
            f"{path} cannot be read, and without it these ballots would get other figures."
            " Bring it back from a backup of the keys."
        ) from wrong
    return rounds
