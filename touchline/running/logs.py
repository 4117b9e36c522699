"""Logs that hold no words of people: what happened, to which view, how long it took, and where.

A log is read by whoever keeps the machine, and is copied further than a database. So a line holds
what our own code says (checked by a test that plants words everywhere), and of everything else
only the kind and the place: the text of an error may quote a form, a statement its values, and an
address a key or a token.
"""

import json
import logging
import os
import sys
import threading
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The request that is being answered; empty outside of one."""

OURS: Final = "touchline"
PACKAGES: Final = ("site-packages", "dist-packages", "touchline", "tests")
DEEPEST: Final = 6  # places of a traceback that are written, the last ones


class WithoutWords(logging.Formatter):
    """Writes a record as one line: as text, or as one JSON document.

    Attributes: `form` is "json" or "lines".
    """

    def __init__(self, form: str = "lines") -> None:
        super().__init__()
        self.form = form

    def format(self, record: logging.LogRecord) -> str:
        told = self._told(record)
        if self.form == "json":
            return json.dumps(told, ensure_ascii=False, default=str)
        rest = (f"{name}={value}" for name, value in told.items() if name not in _IN_FRONT)
        words = (told["at"], told["level"], told["from"], told.get("says", ""), *rest)
        return " ".join(_on_one_line(str(word)) for word in words if word)

    def _told(self, record: logging.LogRecord) -> dict[str, Any]:
        at = datetime.fromtimestamp(record.created, UTC)
        told: dict[str, Any] = {
            "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "from": record.name,
        }
        if record.name.split(".", 1)[0] == OURS:
            told["says"] = record.getMessage()
        else:
            told["place"] = place_of(record.pathname, record.lineno)
        told |= getattr(record, "told", {})
        if request_id.get():
            told["request"] = request_id.get()
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
            told["places"] = places_of(record.exc_info[2])
        return told


class NotSaidTwice(logging.Filter):
    """Leaves out Django's line about an answer of 400 and more: the line of the request has it."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.name != "django.request" or bool(record.exc_info)


_IN_FRONT: Final = {"at", "level", "from", "says"}


def place_of(path: str, line: int) -> str:
    """`django/core/handlers/base.py:197`: a file as its package knows it, without our folders."""
    parts = Path(path).parts
    starts = [place for place, part in enumerate(parts) if part in PACKAGES]
    if not starts:
        return f"{parts[-1]}:{line}"
    first = starts[-1] + 1 if parts[starts[-1]].endswith("-packages") else starts[0]
    return f"{'/'.join(parts[first:])}:{line}"


def places_of(trace: TracebackType | None) -> str:
    """The last places of a traceback, the innermost first; no values, no text of an error."""
    places = []
    while trace is not None:
        places.append(place_of(trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return " < ".join(reversed(places[-DEEPEST:]))


def formatter() -> WithoutWords:
    """The formatter that TOUCHLINE_LOG asks for: `lines` (for people) or `json`."""
    return WithoutWords("json" if os.environ.get("TOUCHLINE_LOG") == "json" else "lines")


def configuration(*, level: str = "INFO") -> dict[str, Any]:
    """What Django, the worker and the parent hand to `logging.config.dictConfig`."""
    quiet = {"level": "WARNING"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"once": {"()": "touchline.running.logs.NotSaidTwice"}},
        "formatters": {"line": {"()": "touchline.running.logs.formatter"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["once"]}
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {"django": dict(quiet), "_granian": dict(quiet), "huey": dict(quiet)},
    }


def log_without_words() -> None:
    """See to it that also an error that nobody caught is written as kind and place only."""
    sys.excepthook = _crashed
    threading.excepthook = lambda told: _crashed(told.exc_type, told.exc_value, told.exc_traceback)


def _crashed(kind: type[BaseException], error: Any, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt | SystemExit):
        return
    log = logging.getLogger("touchline.running")
    if not logging.getLogger().handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(formatter())
        log.addHandler(handler)
    log.critical("this process ended with an error", exc_info=(kind, error, trace))


def _on_one_line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
