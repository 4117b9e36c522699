"""A checkout of nothing but `bin/`, in a folder with a space, where a .venv is made in a blink."""

import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import touchline

ROOT = Path(touchline.__file__).parent.parent
LONGEST = 20.0  # seconds until a test gives up waiting

# A real .venv, only without pip, and nothing is installed into it; it can be made to fail or wait.
UV = """#!/bin/sh
case $1 in
    venv) for last; do :; done; exec "$PYTHON" -m venv --without-pip "$last" ;;
    pip) echo "uv says: $*"; [ -z "${UV_WAITS:-}" ] || cat "$UV_WAITS"; exit "${UV_FAILS:-0}" ;;
esac
"""
BASE = (
    *("sh", "env", "cat", "cksum", "comm", "dirname", "head", "ls", "mkdir", "readlink", "rm"),
    *("sleep", "sort", "tail", "date", "find", "mktemp", "python3", "sed", "grep"),
)


@dataclass
class Checkout:
    """A copy of `bin/` with tiny locks; programs are found in the folder `path` only."""

    root: Path
    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    def program(self, name: str, text: str) -> None:
        """Put a program where it is found."""
        file = self.path / name
        file.unlink(missing_ok=True)
        file.write_text(text)
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def start(self, name: str, *words: str, **environment: str) -> subprocess.Popen[str]:
        """Start `bin/name` from a folder elsewhere."""
        return subprocess.Popen(
            [self.root / "bin" / name, *words],
            cwd=self.path,
            env={"PATH": str(self.path), "PYTHON": sys.executable} | self.environment | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, name: str, *words: str, **environment: str) -> tuple[int, str, str]:
        """Run `bin/name`; gives its exit code, standard output and standard error."""
        process = self.start(name, *words, **environment)
        out, err = process.communicate(timeout=LONGEST)
        return process.returncode, out, err

    def made(self, *words: str, **environment: str) -> bool:
        """Run `bin/setup run`, or with other words; whether it had to make the .venv."""
        code, out, err = self.run("setup", *(words or ("run",)), **environment)
        assert (code, out) == (0, ""), err
        return "Making .venv" in err

    @property
    def venv(self) -> Path:
        return self.root / ".venv"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout without a .venv."""
    root, path = tmp_path / "a folder" / "checkout", tmp_path / "programs"
    shutil.copytree(ROOT / "bin", root / "bin")
    (root / "locks").mkdir()
    (root / "locks" / "run.txt").write_text("# nothing\n")
    (root / "locks" / "dev.txt").write_text("# nothing for tests\n")
    (root / "locks" / "postgres.txt").write_text("# nothing for PostgreSQL\n")
    (root / "locks" / "saml.txt").write_text("# nothing for SAML\n")
    (root / "locks" / "spark.txt").write_text("# nothing for Spark\n")
    path.mkdir()
    for name in BASE:
        found = sys.executable if name == "python3" else shutil.which(name)
        assert found, name
        (path / name).symlink_to(os.path.realpath(found))
    checkout = Checkout(root, path)
    checkout.program("uv", UV)
    return checkout
