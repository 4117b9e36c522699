"""People at work, each in a thread: what they click, how long they wait, what went wrong."""

import random
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.serving.installation import PASSWORD
from benchmarks.serving.visitor import NotAnswered, Visitor

PAUSE = 6.0
"""Seconds between two clicks, on average."""
MEASURE = "deals_won"


@dataclass
class Heard:
    """How long each kind of request took, and what went wrong; written by many threads."""

    waits: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def timed(self, kind: str, act: Callable[[], bool]) -> None:
        """Do it, and note how long it took, or that it went wrong."""
        began = time.monotonic()
        try:
            trouble = "" if act() else "not as expected"
        except NotAnswered as away:
            trouble = str(away)
        with self.lock:
            self.waits[kind].append(time.monotonic() - began)
            if trouble:
                self.wrong[f"{kind}: {trouble}"] += 1


class Person(threading.Thread):
    """Someone at work until it is over."""

    def __init__(self, address: str, team: str, own: str, port: int, number: int) -> None:
        super().__init__(daemon=True)
        self.visitor = Visitor([port], address=f"10.0.{number // 250}.{number % 250 + 1}")
        self.address, self.chance = address, random.Random(number)
        figure = f"/floor/teams/{team}/figures/{MEASURE}/"
        self.acts: dict[str, Callable[[], bool]] = {
            "an empty view": self._reads("/empty/"),
            "home": self._reads("/"),
            "scoreboard": self._reads(f"/floor/teams/{team}/"),
            "a figure": self._reads(figure),
            "own page": self._reads(f"/floor/people/{own}/"),
            "own settings, kept": self._settles,
            "a question, asked": lambda: self._asks(figure),
        }
        self.over = threading.Event()
        self.heard = Heard()

    def sign_in(self) -> bool:
        """Address and password, by the form."""
        return self.visitor.sign_in(self.address, PASSWORD)

    def run(self) -> None:
        kinds, weights = list(self.acts), (2, 2, 6, 3, 3, 2, 1)
        while not self.over.wait(self.chance.expovariate(1 / PAUSE)):
            kind = self.chance.choices(kinds, weights)[0]
            self.heard.timed(kind, self.acts[kind])

    def _reads(self, path: str) -> Callable[[], bool]:
        return lambda: self.visitor.get(path).status == 200

    def _settles(self) -> bool:
        zone = self.chance.choice(("Europe/London", "Europe/Oslo", "Asia/Tokyo"))
        page = self.visitor.send("/you/", form="zone", values={"zone": zone, "theme": "dark"})
        return page.status == 302

    def _asks(self, figure: str) -> bool:
        words = {"words": f"Is {self.chance.randrange(1000)} right?"}
        to = f"{figure}questions/"
        return self.visitor.send(figure, form="words", values=words, to=to).status == 302
