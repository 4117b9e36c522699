"""What takes long is left to `bin/test --long`: whole files of it, and most of the long walks.

Each of these has a shorter neighbour that always runs.
"""

from typing import Final

import pytest

LONG: Final = (
    "tests/benchmarks/test_faults.py",
    "tests/browser/a_quarter/",
    "tests/browser/room/a_month/",
    "tests/browser/room/test_a_journal.py",
    "tests/browser/room/test_a_mirror.py",
    "tests/browser/room/test_a_session.py",
    "tests/browser/room/test_an_agreement.py",
    "tests/browser/room/test_coaches.py",
    "tests/browser/room/test_commitments.py",
    "tests/browser/room/test_every_screen.py",
    "tests/browser/room/test_readings.py",
    "tests/browser/room/test_without_a_connection.py",
    "tests/browser/test_a_week.py",
    "tests/demo/company/",
    "tests/demo/floor_life/",
    "tests/demo/test_making.py",
    "tests/deploy/test_nginx.py",
    "tests/deploy/test_wheel.py",
    "tests/keeping/moving/",
    "tests/keeping/test_drill.py",
    "tests/keeping/test_full_disk.py",
    "tests/keeping/test_on_a_server.py",
    "tests/keeping/test_refusing.py",
    "tests/mirror/first/test_both_languages.py",
    "tests/numbers/engine/test_canonical.py",
    "tests/numbers/engine/test_random_selections.py",
    "tests/scim/test_compliance.py",
    "tests/sign_in/test_in_a_browser.py",
    "tests/site/commands/test_init.py",
    "tests/site/commands/test_move_database.py",
    "tests/site/commands/test_no_byte_is_left.py",
    "tests/site/commands/test_restore.py",
    "tests/upgrades/test_refusing.py",
)


@pytest.hookimpl(tryfirst=True)  # before those that `-m` leaves out are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(LONG):
            item.add_marker(pytest.mark.long)


def mostly_long(every: tuple[str, ...], *, always: tuple[str, ...]) -> list[object]:
    """Parameters of a walk of which only some are always walked."""
    return [one if one in always else pytest.param(one, marks=pytest.mark.long) for one in every]
