"""A database that reads well and has not the rows that its backup says is no good backup."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.keeping.homes import Home
from touchline.keeping.databases import file
from touchline.keeping.errors import Damaged
from touchline.keeping.making import Made
from touchline.keeping.verifying import proved


def test_a_row_too_few_is_damage(home: Home, backup: Made, tmp_path: Path) -> None:
    file.pack(home.database, tmp_path / "database.gz")
    more = dict(file.counts_of(home.database))
    more["people_person"] += 1
    said = replace(backup.manifest, tables=more)
    with pytest.raises(Damaged, match="does not have the rows that it should"):
        proved(tmp_path / "database.gz", said, into=tmp_path / "unpacked.sqlite3")
