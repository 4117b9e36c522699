"""An installation that is served, as processes, from a home of its own."""

import http.client
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from tests.cast import PASSWORD
from tests.served import LONGEST, PATIENT, clean, free_port, until
from touchline.kit.home import CHECKOUT

SETTINGS = "TOUCHLINE_HOSTS=sales.example.org\nTOUCHLINE_BEHIND_PROXY=1\n"


@dataclass
class Installation:
    """A home, the Python that runs Touchline, and where it is served."""

    home: Path
    python: str = sys.executable
    path: str = str(CHECKOUT)
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        return clean(self.home, PYTHONPATH=self.path, TOUCHLINE_ADMIN_PASSWORD=PASSWORD)

    def touchline(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.python, "-m", "touchline", *words], env=self.environment, cwd=self.home.parent,
            capture_output=True, text=True, timeout=PATIENT, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def begin(self, begun: Path | None = None) -> None:
        """Make the home, or copy one that was `begun`, and name the host."""
        if begun is not None:
            copytree(begun, self.home, symlinks=True)
        else:
            noor = ("--name", "Noor Haddad", "--email", "noor@northlight.example")
            done = self.touchline("init", *noor)
            assert done.returncode == 0, done.stderr
        (self.home / "touchline.env").write_text(SETTINGS)

    def ask(self, path: str, *, host: str = "sales.example.org", **headers: str) -> "Answer":
        """Ask the server itself, as the proxy would."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        told = {"Host": host} | {name.replace("_", "-"): words for name, words in headers.items()}
        try:
            connection.request("GET", path, headers=told)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read().decode(), dict(answer.getheaders()))
        finally:
            connection.close()

    def knows(self, host: str) -> bool:
        """Whether it answers by this name."""
        return self.ask("/sign-in/", host=host, X_Forwarded_Proto="https").status == 200

    @property
    def said(self) -> str:
        return (self.home.parent / "said").read_text(encoding="utf-8", errors="replace")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]


@contextmanager
def served(installation: Installation, *words: str) -> Iterator[Installation]:
    """Serve it on a free port until the block is left."""
    installation.port = free_port()
    with (installation.home.parent / "said").open("wb") as said:
        installation.process = subprocess.Popen(
            [installation.python, "-m", "touchline", "serve", "--port", str(installation.port),
             "--processes", "1", *words],
            env=installation.environment, cwd=installation.home.parent, stdout=said, stderr=said,
        )  # fmt: skip
    process = installation.process
    try:
        until(lambda: "is served" in installation.said or process.poll() is not None, "served",
              patience=PATIENT)  # fmt: skip
        assert process.poll() is None, installation.said
        yield installation
    finally:
        process.terminate()
        process.wait(PATIENT)
