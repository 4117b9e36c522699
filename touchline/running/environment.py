"""What an installation is told by its environment, and by the file `touchline.env` in its home.

The file saves saying everything twice: a command at the terminal and the server read the same. What
the environment itself says comes first.
"""

import os
import re
import stat
from collections.abc import Mapping, MutableMapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final

FILE: Final = "touchline.env"
_LINE = re.compile(r"^(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$")

KNOWN: Final[dict[str, str]] = {
    "TOUCHLINE_HOSTS": "the names under which people open it, with commas: sales.example.org",
    "TOUCHLINE_BEHIND_PROXY": "how many reverse proxies in front of it are to be believed: 1",
    "TOUCHLINE_PLAIN_HTTP": "`yes` serves without TLS: for trying it out on one machine",
    "TOUCHLINE_TLS_BELOW": "`no` if a name below that one is served without TLS",
    "TOUCHLINE_HOME": "the folder of all state",
    "TOUCHLINE_SHARED": "the folder that several hosts have in common; without it the home",
    "TOUCHLINE_LOG": "`lines` (for people, without it) or `json`",
    "TOUCHLINE_METRICS_TOKEN": "who brings it as a bearer token reads /metrics from elsewhere",
    "TOUCHLINE_SECURITY_CONTACT": "where to report a hole in it: mailto:security@example.org",
    "TOUCHLINE_ADMIN_PASSWORD": "the first administrator's password, for `touchline init` alone",
    "TOUCHLINE_SIGN_IN": "the file that describes single sign-on; without it sign-in.toml at home",
    "TOUCHLINE_CHANNEL_HOSTS": "hosts that take a team's notices as Slack does: chat.example.org",
    "TOUCHLINE_WEBHOOK_HOSTS": "hosts to which people's programs may be told: hooks.example.org",
    "TOUCHLINE_ROOM_ORIGINS": "who else may serve the room's page: https://room.example.org",
    "TOUCHLINE_LANGUAGE_MODEL_URL": "your own language model, for the mirror: https://llm.example/v1",
    "TOUCHLINE_LANGUAGE_MODEL": "its name there",
    "TOUCHLINE_LANGUAGE_MODEL_KEY_FILE": "the file that holds its key",
    "TOUCHLINE_SMTP_URL": "the mail server: smtp+starttls://name@mail.example.org:587",
    "TOUCHLINE_SMTP_PASSWORD_FILE": "the file that holds its password",
    "TOUCHLINE_MAIL_FROM": "from whom mail comes: touchline@example.org",
    "TOUCHLINE_BACKUPS": "the folder of a backup every night; without it none is made",
    "TOUCHLINE_BACKUPS_KEPT": "how many of them are kept: 14",
    "TOUCHLINE_BACKUP_RECIPIENT": "the age recipients to whom backups are encrypted",
    "TOUCHLINE_ENGINE": "who counts for the pages: duckdb (without it), postgres or spark",
    "TOUCHLINE_ENGINE_URL": "where that engine is",
    "TOUCHLINE_ENGINE_SECONDS": "seconds after which a question to it is given up",
    "TOUCHLINE_CANONICAL_VIEWS": "`yes` asks your own tables, without loading a snapshot first",
    "TOUCHLINE_STATEMENT_SECONDS": "seconds after which PostgreSQL gives a page's question up: 30",
    "TOUCHLINE_SQLITE_SYNCHRONOUS": "NORMAL (without it), FULL or EXTRA",
    "TOUCHLINE_MOVE_TO": "the new database, for `touchline move-database` alone",
    "DATABASE_URL": "a PostgreSQL database instead of the file in the home",
    "DATABASE_PASSWORD_FILE": "the file that holds its password",
}
"""What may be said, each with the sentence that people read about it."""
_INSIDE: Final = {"TOUCHLINE_LOCKS", "TOUCHLINE_DEMO", "TOUCHLINE_TESTS_ON"}
_taken: set[str] = set()


def unknown(environment: Mapping[str, str]) -> dict[str, str]:
    """Names that look like ours and are not, each with the nearest right name or nothing."""
    names = [one for one in environment if one.startswith("TOUCHLINE_")]
    strange = [one for one in names if one not in KNOWN and one not in _INSIDE]
    near = {one: get_close_matches(one, KNOWN, n=1, cutoff=0.75) for one in strange}
    return {one: found[0] if found else "" for one, found in near.items()}


def read(text: str) -> tuple[dict[str, str], list[int]]:
    """The values of such a file, and the numbers of the lines that say nothing to us.

    As systemd reads it: `NAME=value`, quotes around a value are taken off, `#` begins a comment
    line; nothing is expanded and nothing is run.
    """
    told: dict[str, str] = {}
    strange: list[int] = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.strip()
        if not words or words[0] in "#;":
            continue
        found = _LINE.match(words)
        if found is None:
            strange.append(number)
            continue
        told[found[1]] = _unquoted(found[2].strip())
    return told, strange


def take(home: Path, environment: MutableMapping[str, str] | None = None) -> None:
    """Add what the file says to the environment; a file that cannot be read is left to `doctor`."""
    into = os.environ if environment is None else environment
    try:
        told, _ = read((home / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return
    for name, value in told.items():
        if name not in into:
            into[name] = value
            _taken.add(name)


def as_it_was(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what came from the file: for a child, which reads it anew."""
    return {name: value for name, value in environment.items() if name not in _taken}


def is_open_to_others(path: Path) -> bool:
    """Whether anyone but its owner may read, write or enter it."""
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
