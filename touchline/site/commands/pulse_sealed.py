"""A sealed box, counted on its custodian's machine: ballots are opened here and nowhere else."""

import json
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from touchline.keeping.archive.sealing import identities_of, open_whole, public_keys_of
from touchline.keeping.errors import Damaged
from touchline.keeping.placing import draft as drafted
from touchline.keeping.placing import put_in_place, to_disk
from touchline.pulse.rules.brought import as_document
from touchline.pulse.rules.counting import Counted, Told, count, draw, told_of
from touchline.pulse.rules.releasing import Figure, release
from touchline.pulse.rules.terms import LowerThanFive, Terms
from touchline.site.commands.pulse_answers import Unusable
from touchline.site.commands.pulse_sealed_noise import drawn_once, hash_of_box
from touchline.urn.rules.tokens import hash_of

VERSION: Final = 1
SEALED_MOST: Final = 64 * 1024
"""Characters of one sealed ballot; a box takes none that is longer."""
EPSILON_MOST: Final = 1
"""No round is frozen with more: less noise than this is somebody else's rules."""


@dataclass(frozen=True)
class Sealed:
    """A round as its file tells it: `groups` are the sealed ballots of each, every one once."""

    rules: Mapping[str, Any]
    rules_hash: str
    terms: Terms
    groups: Mapping[str, Sequence[str]]

    @property
    def labels(self) -> dict[str, str]:
        return {one["key"]: str(one["label"]) for one in self.rules["groups"]}

    @property
    def eligible(self) -> dict[str, int]:
        return {one["key"]: int(one["eligible"]) for one in self.rules["groups"]}


@dataclass(frozen=True)
class Made:
    """The figures by group, as everyone will see them, and what is written for the server."""

    sealed: Sealed
    told: Told
    spoiled: int

    @property
    def figures(self) -> dict[str, Figure]:
        eligible, terms = self.sealed.eligible, self.sealed.terms
        return {
            key: release(one.total, one.respondents, eligible[key], terms)
            for key, one in self.told.groups.items()
        }

    @property
    def words(self) -> int:
        """How many ballots hold free words that go with the figures."""
        return sum(len(one.words) for one in self.told.groups.values())


def read_sealed(path: Path) -> Sealed:
    """The file that the round's page gives. Raises Unusable."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return _sealed(said)
    except OSError as trouble:
        raise Unusable(f"{path} cannot be read: {trouble.strerror}.") from trouble
    except (ValueError, KeyError, TypeError, AttributeError, LowerThanFive) as wrong:
        raise Unusable(
            f"{path.name} is no sealed box. Take it from the page of the round, once it has closed."
        ) from wrong


def _sealed(said: Any) -> Sealed:
    if said["v"] != VERSION:
        raise ValueError("another version")
    rules = json.loads(said["rules"])
    groups = {str(key): sorted(set(map(str, ones))) for key, ones in said["groups"].items()}
    terms = Terms(k=int(rules["k"]), epsilon=Fraction(rules["epsilon"]))
    sealed = Sealed(rules, hash_of(said["rules"]), terms, groups)
    if terms.epsilon > EPSILON_MOST:
        raise Unusable("These rules ask for less noise than any round has. Nothing was counted.")
    if groups.keys() != sealed.eligible.keys() or not rules["sealed"]:
        raise ValueError("other groups")
    for key, eligible in sealed.eligible.items():
        if len(groups[key]) > eligible:
            raise Unusable(
                f"{sealed.labels[key]} has {len(groups[key])} ballots, and {eligible} were asked."
                " Somebody put ballots in. Nothing was counted."
            )
    return sealed


def make(sealed: Sealed, *, identity: Path, home: Path) -> Made:
    """Open, count and add the noise of this round. Raises Unusable, KeepingError, and what
    drawing raises: AnotherBox, Damaged, OSError.
    """
    try:
        identities = identities_of(identity.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as trouble:
        raise Unusable(f"{identity} cannot be read.") from trouble
    if sealed.rules["sealed"] not in public_keys_of(identities):
        raise Unusable(
            f"This key does not open the box. It was sealed to {sealed.rules['sealed']}."
        )
    counted = {
        key: count(_opened(ballots, identities), sealed.rules["items"])
        for key, ballots in sealed.groups.items()
    }
    drawn = drawn_once(
        home, rules_hash=sealed.rules_hash, box=hash_of_box(sealed.groups),
        draw=lambda bits: draw(sorted(sealed.groups), sealed.terms, bits),
    )  # fmt: skip
    told = told_of(counted, drawn, sealed.rules, sealed.terms)
    return Made(sealed, told, _spoiled(sealed, counted))


def _opened(ballots: Sequence[str], identities: Sequence[Any]) -> list[str]:
    """What can be read; a ballot that was sealed to somebody else counts for nobody."""
    opened = []
    for ballot in ballots:
        try:
            raw = b64decode(ballot[:SEALED_MOST], validate=True)
            opened.append(open_whole(raw, identities).decode())
        except (Damaged, ValueError):
            opened.append("")
    return opened


def _spoiled(sealed: Sealed, counted: Mapping[str, Counted]) -> int:
    return sum(len(ones) - len(counted[key].units) for key, ones in sealed.groups.items())


def write_figures(made: Made, *, out: Path) -> None:
    """The file to bring. The same again is no trouble. Raises KeepingError, OSError."""
    document = as_document(made.told, rules_hash=made.sealed.rules_hash)
    content = json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"
    if out.is_file() and out.read_bytes() == content:
        return
    with drafted(out) as part:
        with part.open("wb") as file:
            file.write(content)
            to_disk(file)
        put_in_place(part, out)
