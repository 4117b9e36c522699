"""What is counted of requests, and what is measured when somebody asks: Prometheus' text format.

No label holds a person, a key or a path: a view's name, a status class and a method say enough.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
_OF_THIS_PROCESS: Final = CollectorRegistry()
REQUESTS: Final = Counter(
    "touchline_requests", "Requests answered", ("view", "method", "status"),
    registry=_OF_THIS_PROCESS,
)  # fmt: skip
SECONDS: Final = Histogram(
    "touchline_request_seconds", "How long an answer took", ("view",),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10), registry=_OF_THIS_PROCESS,
)  # fmt: skip
METHODS: Final = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


Readings = Iterable[tuple[dict[str, str], float]]
Read = Callable[[], Readings]


@dataclass(frozen=True)
class Gauge:
    """Something that is read when it is asked for: its name, a sentence, and how to read it.

    `read` gives (labels, value) pairs; a value of which nothing is known is left out.
    """

    name: str
    sentence: str
    read: Read


GAUGES: Final[dict[str, Gauge]] = {}


def gauge(name: str, sentence: str) -> Callable[[Read], Read]:
    """Register a gauge `touchline_NAME`; its function is asked at every reading of /metrics."""

    def register(read: Read) -> Read:
        GAUGES[name] = Gauge(f"touchline_{name}", sentence, read)
        return read

    return register


def count(*, view: str, method: str, status: int, seconds: float) -> None:
    """Count one answer."""
    known = method if method in METHODS else "other"
    REQUESTS.labels(view, known, f"{status // 100}xx").inc()
    SECONDS.labels(view).observe(seconds)


def told() -> bytes:
    """Everything as Prometheus' text: of all processes of one parent, if there are several."""
    registry = CollectorRegistry()
    if os.environ.get(FOLDER):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(_Collected(_OF_THIS_PROCESS.collect))
    registry.register(_Collected(_measured))
    return generate_latest(registry)


@dataclass(frozen=True)
class _Collected:
    """What a registry asks for its metrics."""

    collect: Callable[[], Iterable[Metric]]

    def describe(self) -> tuple[()]:
        return ()


def _measured() -> Iterator[Metric]:
    broken = GaugeMetricFamily("touchline_unread", "What could not be read", labels=("name",))
    for gauge in GAUGES.values():
        try:
            yield _family(gauge, list(gauge.read()))
        except Exception:  # one that breaks must not hide the others
            broken.add_metric((gauge.name,), 1)
    yield broken


def _family(gauge: Gauge, read: list[tuple[dict[str, str], float]]) -> Metric:
    names = tuple(read[0][0]) if read else ()
    family = GaugeMetricFamily(gauge.name, gauge.sentence, labels=names)
    for labels, value in read:
        family.add_metric([labels[name] for name in names], value)
    return family
