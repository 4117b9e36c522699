"""`touchline pulse release --sealed`: a box counted on its custodian's machine, and brought."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
import pytest
from typer.testing import CliRunner, Result

from tests.cast import NOW, Cast
from tests.pulse.rounds import ALL_FOURS
from tests.pulse.sealed_rounds import a_sealed_round, closed, custodian_key, sealed, vote
from touchline.pulse.models import Group, Round
from touchline.pulse.models.bringing import bring_figures, sealed_document
from touchline.site.commands.pulse import pulse_app
from touchline.witness.actor import SYSTEM


@dataclass(frozen=True)
class Machine:
    """The custodian's: a folder with a home, a key, and the box they took."""

    folder: Path
    group: Group
    round: Round

    def takes(self, **changed: Any) -> None:
        document = sealed_document(self.round) | changed
        (self.folder / "box.json").write_text(json.dumps(document), encoding="utf-8")

    @property
    def ballots(self) -> list[str]:
        return list(sealed_document(self.round)["groups"][self.group.key])

    def counts(self, *more: str, out: str = "figures.json") -> Result:
        own = [str(self.folder / name) for name in ("box.json", "key.txt", out)]
        words = [value for pair in zip(ASKED, own, strict=True) for value in pair]
        return CliRunner().invoke(pulse_app, ["release", *words, *more])

    def figures(self, out: str = "figures.json") -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self.folder / out).read_text(encoding="utf-8"))
        return read


ASKED = ("--sealed", "--identity", "--out")


@pytest.fixture
def machine(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """With the box of a round in which everyone said four."""
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "home"))
    group = a_sealed_round(cast)
    vote(group, ALL_FOURS)
    made = Machine(tmp_path, group, closed(group))
    (tmp_path / "key.txt").write_text(f"# a key\n{custodian_key()}\n", encoding="utf-8")
    made.takes()
    return made


def test_what_was_counted_there_is_released_here(machine: Machine) -> None:
    machine.counts()
    bring_figures(machine.round, machine.figures(), by=SYSTEM, at=NOW)
    machine.group.refresh_from_db()
    assert machine.group.release.respondents == 46
    assert machine.group.release.mean == pytest.approx(4, abs=1.1)


def test_the_same_box_gives_the_same_figures(machine: Machine) -> None:
    machine.counts()
    machine.counts(out="again.json")
    assert machine.figures() == machine.figures("again.json")


def test_the_same_file_is_written_again_without_trouble(machine: Machine) -> None:
    machine.counts()
    assert machine.counts().exit_code == 0


def test_a_file_that_is_there_already_is_not_overwritten(machine: Machine) -> None:
    (machine.folder / "figures.json").write_text("mine", encoding="utf-8")
    assert machine.counts().exit_code == 1
    assert (machine.folder / "figures.json").read_text(encoding="utf-8") == "mine"


def test_a_box_with_one_ballot_less_gets_no_second_figure(machine: Machine) -> None:
    machine.counts()
    machine.takes(groups={machine.group.key: machine.ballots[1:]})
    result = machine.counts(out="again.json")
    assert (result.exit_code, (machine.folder / "again.json").exists()) == (1, False)


def test_a_ballot_that_stands_there_twice_counts_once(machine: Machine) -> None:
    machine.takes(groups={machine.group.key: [*machine.ballots[:20], *machine.ballots[:20]]})
    machine.counts()
    assert machine.figures()["groups"][machine.group.key]["respondents"] == 20


def test_more_ballots_than_people_are_not_counted(machine: Machine) -> None:
    more = [*machine.ballots, sealed(machine.group, ALL_FOURS)]
    machine.takes(groups={machine.group.key: more})
    assert machine.counts().exit_code == 1


def test_a_ballot_that_was_sealed_to_nobody_counts_for_nobody(machine: Machine) -> None:
    machine.takes(groups={machine.group.key: [*machine.ballots[1:], "bm90IHNlYWxlZA=="]})
    told = json.loads(machine.counts("--json").stdout)
    assert (told["spoiled"], told["releases"][0]["respondents"]) == (1, 45)


def test_of_too_few_ballots_the_file_holds_no_sum(machine: Machine) -> None:
    machine.takes(groups={machine.group.key: machine.ballots[:4]})
    machine.counts()
    assert machine.figures()["groups"][machine.group.key]["total"] == 0


def test_another_key_opens_nothing_and_draws_nothing(machine: Machine) -> None:
    other = str(pyrage.x25519.Identity.generate())
    (machine.folder / "key.txt").write_text(other, encoding="utf-8")
    assert machine.counts().exit_code == 1
    assert not (machine.folder / "home").exists()


def test_rules_with_hardly_any_noise_are_refused(machine: Machine) -> None:
    rules = machine.round.freezing.rules.replace('"epsilon":"1"', '"epsilon":"1000"')
    machine.takes(rules=rules)
    assert machine.counts().exit_code == 1


def test_a_file_that_is_no_box_is_refused(machine: Machine) -> None:
    (machine.folder / "box.json").write_text("[]", encoding="utf-8")
    assert "no sealed box" in machine.counts().output


def test_the_hash_of_the_rules_is_told_to_be_compared(machine: Machine) -> None:
    assert machine.round.freezing.rules_hash in machine.counts().output.replace(" ", "")


def test_a_box_without_a_key_is_wrong_use() -> None:
    assert CliRunner().invoke(pulse_app, ["release", "--sealed", "box.json"]).exit_code == 2


def test_neither_answers_nor_a_box_is_wrong_use() -> None:
    assert CliRunner().invoke(pulse_app, ["release"]).exit_code == 2


def test_noise_that_cannot_be_read_is_not_drawn_anew(machine: Machine) -> None:
    machine.counts()
    kept = machine.folder / "home" / "keys" / "pulse-sealed-noise.json"
    kept.write_text("{}", encoding="utf-8")
    assert machine.counts(out="again.json").exit_code == 1
