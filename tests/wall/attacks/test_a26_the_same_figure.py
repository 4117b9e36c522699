"""A26: asking again never gives fresh noise, or a thousand askings would tell the answers."""

import json
import random
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from touchline.site.commands.pulse import pulse_app
from touchline.site.commands.pulse_noise import FILE, kept_noise

NORTH = [("North", each % 5 + 1) for each in range(60)]
OTHERS = [("East", 4)] * 50
Rows = list[tuple[str, int]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("TOUCHLINE_HOME", str(home))
    return home


@pytest.fixture
def file(home: Path, tmp_path: Path) -> Path:
    return write(tmp_path / "answers.csv", NORTH)


def write(file: Path, rows: Rows) -> Path:
    lines = [f"{group},{answer}\n" for group, answer in rows]
    file.write_text("group,answer\n" + "".join(lines), encoding="utf-8")
    return file


def north(file: Path, *options: str) -> dict[str, Any]:
    """The figure of the group that is attacked."""
    words = ["release", str(file), "--json", *options]
    found = json.loads(CliRunner().invoke(pulse_app, words).stdout)["releases"]
    [figure] = [each for each in found if each["group"] == "North"]
    return dict(figure)


def test_the_same_answers_get_the_same_figure(file: Path) -> None:
    assert len({north(file)["mean"] for _ in range(12)}) == 1


def test_rows_in_another_order_get_the_same_figure(file: Path) -> None:
    before = north(file)
    rows = list(NORTH)
    random.Random(5).shuffle(rows)
    assert north(write(file, rows)) == before


def test_another_group_in_the_file_gives_no_fresh_noise(file: Path) -> None:
    before = north(file)
    assert north(write(file, [*OTHERS, *NORTH])) == before


def test_another_k_gives_no_fresh_noise(file: Path) -> None:
    before = north(file)
    assert [north(file, "--k", k)["mean"] for k in ("5", "9", "60")] == [before["mean"]] * 3


@pytest.mark.parametrize("way", ["1", "1.00", "1e0", "10e-1"])
def test_the_same_epsilon_in_another_way_gives_no_fresh_noise(file: Path, way: str) -> None:
    before = north(file)
    assert north(file, "--epsilon", way) == before


def test_saying_how_many_were_asked_gives_no_fresh_noise(file: Path) -> None:
    before = north(file)
    lines = file.read_text().splitlines()
    asked = [f"{lines[0]},eligible", *(f"{line},70" for line in lines[1:])]
    file.write_text("\n".join(asked))
    assert north(file)["mean"] == before["mean"]


def test_a_copy_of_the_file_gets_the_same_figure(file: Path, tmp_path: Path) -> None:
    assert north(write(tmp_path / "copy.csv", NORTH)) == north(file)


def test_another_epsilon_is_said_to_add_up(file: Path) -> None:
    north(file)
    again = CliRunner().invoke(pulse_app, ["release", str(file), "--epsilon", "1.0001"])
    assert "their ε add up" in again.stderr


def test_two_who_ask_at_once_get_the_same_figure(file: Path, home: Path) -> None:
    def ask(_: int) -> int:
        from touchline.pulse.rules.terms import Terms

        with kept_noise(home) as drawn:
            return drawn.noise("North", [answer for _, answer in NORTH], Terms())

    with ThreadPoolExecutor(8) as askers:
        assert len(set(askers.map(ask, range(16)))) == 1


def test_what_is_kept_holds_no_group_and_no_answer(file: Path, home: Path) -> None:
    north(file)
    kept = json.loads((home / "keys" / FILE).read_text())
    [(name, noises)] = kept["drawn"].items()
    assert (kept.keys(), len(name), noises.keys()) == ({"v", "key", "drawn"}, 64, {"1"})


def test_the_same_answers_are_not_found_in_what_another_home_keeps(file: Path, home: Path) -> None:
    names = set()
    for _ in range(2):
        north(file)
        names |= json.loads((home / "keys" / FILE).read_text())["drawn"].keys()
        (home / "keys" / FILE).unlink()
    assert len(names) == 2


def test_what_is_kept_is_its_owners_alone(file: Path, home: Path) -> None:
    north(file)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (home / "keys", home / "keys" / FILE)]
    assert modes == [0o700, 0o600]


def test_nothing_is_drawn_for_a_group_that_gets_no_figure(file: Path, home: Path) -> None:
    north(write(file, NORTH[:7]))
    assert not (home / "keys" / FILE).exists()


def test_nothing_lies_beside_what_is_kept(file: Path, home: Path) -> None:
    north(file)
    assert [path.name for path in (home / "keys").iterdir()] == [FILE]


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"v":2,"key":"","drawn":{}}', '{"v":1,"key":"x","drawn":{}}',
     '{"v":1,"key":"00","drawn":{"a":{"1":"many"}}}', '{"v":1,"key":"00","drawn":{"a":{"1":3}}}'],
)  # fmt: skip
def test_where_what_was_kept_cannot_be_read_nothing_is_released(
    file: Path, home: Path, damage: str
) -> None:
    north(file)
    (home / "keys" / FILE).write_text(damage)
    result = CliRunner().invoke(pulse_app, ["release", str(file), "--json"])
    found = (result.exit_code, result.stdout, (home / "keys" / FILE).read_text())
    assert found == (1, "", damage)


def test_noise_that_could_not_be_kept_is_not_shown(file: Path, home: Path) -> None:
    (home / "keys" / FILE).mkdir(parents=True)
    result = CliRunner().invoke(pulse_app, ["release", str(file), "--json"])
    assert (result.exit_code, result.stdout) == (1, "")
