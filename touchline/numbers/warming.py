"""Loads what the first question would wait for: Ibis and DuckDB take more than a second."""

from importlib import import_module
from threading import Thread


def warm_up() -> Thread:
    """Import the heavy libraries beside whatever the caller does next; give the thread back."""
    thread = Thread(target=_import_all, name="warm-up", daemon=True)
    thread.start()
    return thread


def _import_all() -> None:
    for name in ("touchline.numbers.measures.facts", "duckdb"):
        import_module(name)
