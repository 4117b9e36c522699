"""Runs tests on PostgreSQL: a cluster of its own, thrown away behind them.

    bin/test --on-postgres tests/witness -x

Without paths it is the tests of what differs between the two databases: models, the wall, due work.
Attacks on a served installation are not among them: its processes have a home of their own.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from urllib.parse import quote

from touchline.numbers.engine.cluster import Cluster, start_cluster
from touchline.numbers.errors import EngineMissing

CHOSEN = (
    "tests/people",
    "tests/witness",
    "tests/jobs",
    "tests/wall",
    "tests/mail",
    "tests/scim",
    "tests/sign_in/models",
    "tests/office/models",
    "tests/urn/models",
    "tests/urn/views",
    "tests/room/models",
    "tests/room/views",
    "tests/floor",
    "tests/site/test_hosts.py",
)
SERVED = "tests/wall/attacks/test_a30_*"
# Of these the ones where two come at once, or the database itself keeps a rule.
SHORT = (
    "tests/witness",
    "tests/jobs",
    "tests/people/models",
    "tests/people/test_two_at_once.py",
    "tests/people/test_trees.py",
    "tests/urn/models/test_two_at_once.py",
    "tests/room/models/test_two_at_once.py",
)


def main() -> int:
    """Start the cluster, run pytest with the words of the command line, and say how it ended."""
    paths = SHORT if sys.argv[1:] == ["--short"] else CHOSEN
    there = ["-n", "2", *paths, "--ignore-glob", SERVED]
    words = there if sys.argv[1:] in ([], ["--short"]) else sys.argv[1:]
    if find_spec("psycopg") is None:
        print("The tests on PostgreSQL were skipped. To run them: bin/setup --extra postgres")
        return 0
    try:
        cluster = start_cluster()
    except EngineMissing as missing:
        print(f"The tests on PostgreSQL were skipped: {missing}")
        return 0
    try:
        template(cluster)
        url = f"postgres://touchline@{quote(str(cluster.folder), safe='')}/postgres"
        environment = os.environ | {"TOUCHLINE_TESTS_ON": url}
        # A thread that has ended leaves its connection to be collected; the driver says so aloud.
        quiet = ("-W", "ignore::pytest.PytestUnraisableExceptionWarning")
        pytest = [sys.executable, "-m", "pytest", *quiet, *words]
        return subprocess.run(pytest, env=environment, check=False).returncode
    finally:
        cluster.end()


def template(cluster: Cluster) -> None:
    """What test databases are copied from: it sorts as a company's server does, not by code point.

    Tests that pass here and on SQLite do not depend on how a server was set up.
    """
    import psycopg

    with psycopg.connect(cluster.url, autocommit=True) as connection:
        connection.execute(
            "CREATE DATABASE sorts_as_people_do TEMPLATE template0"
            " LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
        )


if __name__ == "__main__":
    sys.exit(main())
