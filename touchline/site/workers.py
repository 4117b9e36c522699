"""What a worker of ours may do in a browser: compile what this server gave it, nothing else.

A worker does not get the rules of the page that starts it, but those that its own file is served
with; without any it could ask any server. Pages themselves may compile nothing.
"""

from __future__ import annotations

from typing import Final
from wsgiref.headers import Headers

RULES: Final = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"


def with_rules_for_workers(headers: Headers, path: str, url: str) -> None:
    """Called by WhiteNoise for each static file, with where it lies and its address."""
    if url.endswith("worker.js"):
        headers["Content-Security-Policy"] = RULES
