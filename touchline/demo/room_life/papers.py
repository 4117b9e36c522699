"""What opens the rooms of the demo, kept beside its database so that each start prints it again.

Whoever runs a real installation never has this: keys are made in browsers and stay there. Here
nobody was at a browser, so the demo hands out what its people would have written down.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

FILE: Final = "demo-room-keys.json"
PRINTED: Final = ("mairi", "tomasz", "callum")
"""Of these the start prints the words: a room of which both sides can be seen, and a declared one.
The sign-in page has everyone's."""


@dataclass(frozen=True)
class Paper:
    """Of a member of the cast (`who` is their key there): seven words and a recovery key, either of
    which unlocks, and the six words that this person reads aloud to whoever they share a room with.
    """

    who: str
    passphrase: str
    recovery: str
    aloud: str

    @property
    def printed(self) -> bool:
        return self.who in PRINTED


def hand_out(home: Path, papers: Iterable[Paper]) -> None:
    """Keep them beside the database."""
    told = [asdict(one) for one in papers]
    (home / FILE).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def handed_out(home: Path) -> tuple[Paper, ...]:
    """Those of this demo, in the order in which they are told; none before they were made."""
    try:
        told = json.loads((home / FILE).read_text(encoding="utf-8"))
        return tuple(Paper(**one) for one in told)
    except (OSError, ValueError, TypeError):
        return ()
