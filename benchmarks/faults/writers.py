"""People who write through forms, each noting what was acknowledged on the disk before going on."""

import json
import os
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.serving.installation import PASSWORD
from benchmarks.serving.visitor import NotAnswered, Visitor

ZONES = ("Europe/London", "Europe/Oslo", "Asia/Tokyo", "America/Lima", "Africa/Accra")
A_MOMENT = 0.02
"""Seconds to wait for a server that is away."""


class Journal:
    """What a writer was told, in a file of its own, on the disk before the next write."""

    def __init__(self, file: Path) -> None:
        self._descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, **said: str) -> None:
        """One line, fsynced."""
        os.write(self._descriptor, (json.dumps(said) + "\n").encode())
        os.fsync(self._descriptor)


@dataclass(frozen=True)
class Written:
    """One person enrolled, and the names that were given to them: asked for, and acknowledged."""

    email: str
    key: str
    asked: tuple[str, ...] = ()
    kept: int = 0

    @property
    def allowed(self) -> set[str]:
        """Names that they may have now: the last acknowledged one, or one asked for after it."""
        return set(self.asked[max(self.kept - 1, 0) :])


@dataclass
class Writer(threading.Thread):
    """An administrator who enrols people, corrects their names, and changes their own settings.

    `kept` are the acknowledged people by address; `zones` those asked for since the last that was
    acknowledged, which comes first; `told` counts what the server said; `mark` is part of the
    addresses, where the same one writes several times.
    """

    address: str
    visitor: Visitor
    journal: Journal
    chance: random.Random
    mark: str = ""
    kept: dict[str, Written] = field(default_factory=dict)
    zones: list[str] = field(default_factory=lambda: [""])
    told: Counter[str] = field(default_factory=Counter)
    ended: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        number = 0
        self._until_answered(lambda: self.visitor.sign_in(self.address, PASSWORD))
        while not self.ended.is_set():
            number += 1
            act = self.chance.choice((self._enrol, self._enrol, self._rename, self._settle))
            try:
                self.told["acknowledged" if act(number) else "refused"] += 1
            except NotAnswered as why:
                self.told[f"not answered: {why}"] += 1
                time.sleep(A_MOMENT)

    def _until_answered(self, act: Any) -> None:
        while not self.ended.is_set():
            try:
                if act():
                    return
            except NotAnswered:
                pass
            self.told["asked again at the door"] += 1
            time.sleep(A_MOMENT * 10)

    def _enrol(self, number: int) -> bool:
        email = f"{self.address.split('@')[0]}{self.mark}.{number}@people.example"
        name = f"Person {number}"
        page = self.visitor.send(
            "/office/people/new/", form="email", values={"name": name, "email": email}
        )
        key = page.place.rstrip("/").rsplit("/", 1)[-1]
        if page.status != 302 or not page.place.startswith("/office/people/"):
            return self._refused(page.status)
        self.journal.note(did="enrolled", email=email, key=key)
        with self.lock:
            self.kept[email] = Written(email, key, (name,), 1)
        return True

    def _rename(self, number: int) -> bool:
        if not self.kept:
            return self._enrol(number)
        email = self.chance.choice(list(self.kept)[-20:])
        was, name = self.kept[email], f"Person renamed {number}"
        asked = (*was.asked, name)
        with self.lock:
            self.kept[email] = Written(email, was.key, asked, was.kept)
        path = f"/office/people/{was.key}/edit/"
        page = self.visitor.send(path, form="email", values={"name": name, "email": email})
        if page.status != 302:
            return self._refused(page.status)
        self.journal.note(did="renamed", email=email, name=name)
        with self.lock:
            self.kept[email] = Written(email, was.key, asked, len(asked))
        return True

    def _settle(self, number: int) -> bool:
        zone = ZONES[number % len(ZONES)]
        with self.lock:
            self.zones.append(zone)
        page = self.visitor.send("/you/", form="zone", values={"zone": zone, "theme": "dark"})
        if page.status != 302:
            return self._refused(page.status)
        self.journal.note(did="settled", zone=zone)
        with self.lock:
            self.zones = [zone]
        return True

    def _refused(self, status: int) -> bool:
        self.told[f"status {status}"] += 1
        return False
