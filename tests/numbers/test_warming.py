"""What is done before the first question is harmless, whatever is there."""

from datetime import UTC, datetime
from pathlib import Path

from touchline.numbers import warm_up


def test_warming_up_without_any_import_ends_quietly(tmp_path: Path) -> None:
    thread = warm_up(tmp_path / "snapshots", at=datetime(2026, 11, 21, tzinfo=UTC))
    thread.join(timeout=30)
    assert not thread.is_alive()
