"""Finds the parts that only some installations have, and says how to get those that are missing."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

from touchline.numbers.errors import EngineMissing

DEBIAN = Path("/usr/lib/postgresql")
"""Debian keeps the server's programs here, outside of PATH, in one folder a version."""


def need_package(engine: str, package: str) -> None:
    """Raises EngineMissing with the line that installs it, if a Python package is not there."""
    if find_spec(package) is None:
        raise EngineMissing(
            f"The engine {engine} is not installed. To install it, run: bin/setup --extra {engine}"
        )


def need_java() -> None:
    """Raises EngineMissing if there is no Java to run Spark with."""
    home = os.environ.get("JAVA_HOME", "").strip()
    if not shutil.which("java") and not (home and (Path(home) / "bin" / "java").is_file()):
        raise EngineMissing(
            "The engine spark needs Java 17 or newer. To install it, run: "
            "sudo apt-get install -y --no-install-recommends default-jre-headless"
        )


def postgres_program(name: str, *, debian: Path = DEBIAN) -> Path:
    """A program of PostgreSQL, from PATH or the newest of Debian's. Raises EngineMissing."""
    if found := shutil.which(name):
        return Path(found)
    versions = sorted(debian.glob(f"*/bin/{name}"), key=lambda path: _version(path.parents[1]))
    if versions:
        return versions[-1]
    raise EngineMissing(
        "There is no PostgreSQL server on this machine. Name one with --engine-url or "
        "TOUCHLINE_ENGINE_URL, or run: "
        "sudo apt-get install -y --no-install-recommends postgresql"
    )


def _version(folder: Path) -> float:
    try:
        return float(folder.name)
    except ValueError:
        return 0
