"""After `touchline erase` not a byte is left: a whole installation, searched as a thief would."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cast import PASSWORD
from tests.served import clean
from tests.site.commands.planted import found, packed, plant

pytestmark = pytest.mark.slow
MAIRI = "mairi.sinclair@northlight.example"
SENTENCE = "The valve in Fife was never counted, ask the night shift"
PLAY = """
import django; django.setup()
from tests.cast import assemble, NOW
from tests.people.lives import live
cast = assemble()
live(cast.mairi, cast=cast)
"""


@dataclass
class Home:
    """An installation with the cast in it; `mairi` is her key."""

    folder: Path
    mairi: str = ""

    @property
    def database(self) -> Path:
        return self.folder / "touchline.sqlite3"

    def run(self, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        environment = clean(
            self.folder,
            TOUCHLINE_ADMIN_PASSWORD=PASSWORD,
            DJANGO_SETTINGS_MODULE="touchline.site.settings.serve",
        )
        return subprocess.run(
            [sys.executable, *words], env=environment, cwd=self.folder, input=said,
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    def touchline(self, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        return self.run("-m", "touchline", *words, said=said)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Made once: the database is what takes long."""
    home = Home(tmp_path_factory.mktemp("home"))
    made = home.touchline("init", "--name", "Ada Root", "--email", "ada@northlight.example")
    assert made.returncode == 0, made.stderr
    played = home.run("-c", PLAY)
    assert played.returncode == 0, played.stderr
    return home


@pytest.fixture(scope="module")
def erased(company: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Mairi was erased, after years in which her words had been written and removed too."""
    home = Home(tmp_path_factory.mktemp("erased") / "home")
    shutil.copytree(company.folder, home.folder)
    plant(home.database, SENTENCE)
    done = home.touchline("erase", "--person", MAIRI, "--yes", "--json")
    assert done.returncode == 0, done.stderr
    home.mairi = json.loads(done.stdout)["person"]
    return home


@pytest.mark.parametrize("words", [SENTENCE, "Mairi Sinclair", MAIRI])
def test_the_thief_finds_the_words_before(company: Home, words: str) -> None:
    assert found(words, below=company.folder)


@pytest.mark.parametrize("words", [SENTENCE, "Mairi Sinclair", MAIRI])
def test_no_byte_of_them_is_left_in_database_log_or_files(erased: Home, words: str) -> None:
    assert not found(words, below=erased.folder)


def test_the_thief_opens_what_is_packed(tmp_path: Path) -> None:
    (tmp_path / "packed").write_bytes(b"..." + packed(SENTENCE) + b"...")
    assert found(SENTENCE, below=tmp_path) == ["packed"]


def test_the_key_alone_is_left_for_the_log(erased: Home) -> None:
    assert set(found(erased.mairi, below=erased.folder)) <= {"touchline.sqlite3", "ledger"}


def test_the_log_is_whole_after_an_erasure(erased: Home) -> None:
    assert erased.touchline("witness", "verify").returncode == 0


def test_someone_who_is_gone_is_nobody_to_erase(erased: Home) -> None:
    again = erased.touchline("erase", "--person", MAIRI, "--yes")
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)


def test_what_earlier_erasures_freed_is_overwritten_when_asked(erased: Home) -> None:
    assert erased.touchline("erase", "--wipe").returncode == 0
