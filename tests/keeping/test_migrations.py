"""Migrations fill the database they are run on, which need not be the one in use."""

import re
from pathlib import Path

from tests.architecture.house import PACKAGE

OF_ROWS = re.compile(r"\.objects\.(?!using\()")


def test_no_migration_reaches_for_the_database_in_use() -> None:
    """`move-database` migrates a second one: `objects.using(editor.connection.alias)`."""
    reaching = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(Path(PACKAGE).glob("*/migrations/*.py"))
        if OF_ROWS.search(path.read_text(encoding="utf-8"))
    ]
    assert not reaching
