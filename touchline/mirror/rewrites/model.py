"""Rewrites by the organisation's own language model, at any address that speaks as OpenAI's does.

Off unless somebody gives an address. What is sent is one unit and the two turns before it, without
names; what comes back is held against the mirror like every other question, and whatever goes wrong
leaves the rules' rewrites.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

import requests

from touchline.mirror.rewrites.asking import FEWEST, answer, keeps_to, request
from touchline.mirror.rewrites.checking import Check, Label
from touchline.mirror.rewrites.rewriting import Rewrite
from touchline.mirror.said import Labelled

CONNECT: Final = 5.0  # seconds
SILENCE: Final = 20.0
LONGEST: Final = 30.0  # for a whole answer, however slowly it drips
LARGEST: Final = 64 * 1024  # bytes
TRIES: Final = 2
AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
ENDPOINT: Final = "/chat/completions"


class NoAnswer(RuntimeError):
    """The model gave nothing that can be used, in a sentence that says why."""


@dataclass(frozen=True)
class LanguageModel:
    """Where the model is (`https://llm.example/v1`), its key if it wants one, and its name there.

    ValueError for an address that is none.
    """

    address: str
    key: str = field(repr=False)
    name: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("The address has to begin with https:// and name a server.")

    @property
    def endpoint(self) -> str:
        """Where questions are posted: `/v1/chat/completions` below a bare server."""
        base = self.address.rstrip("/")
        if base.endswith(ENDPOINT):
            return base
        return f"{base}{ENDPOINT}" if urlsplit(base).path else f"{base}/v1{ENDPOINT}"


def ask(
    model: LanguageModel, unit: Labelled, before: Sequence[Labelled], *, label: Label
) -> Rewrite:
    """Two or three questions in the place of a unit, by the model. Raises NoAnswer.

    `before` are the units before it; `label` labels a candidate in its context, as for `rewrites`.
    """
    body = _posted(model, request(model.name, unit, before))
    try:
        questions, why = answer(body)
    except ValueError as wrong:
        raise NoAnswer("The language model did not answer in the form it was asked for.") from wrong
    kept = [each for each in questions if keeps_to(each, unit, before)]
    instead = Check(before, unit, label).open(kept)
    if len(instead) < FEWEST:
        raise NoAnswer("The language model's questions still lead, or are about something else.")
    return Rewrite(unit.said.unit, unit.said.text, tuple(instead), why)


def _signed(key: str) -> Callable[[requests.PreparedRequest], requests.PreparedRequest]:
    """With the key, and with nothing that a .netrc of this machine might hold for that server."""

    def sign(asked: requests.PreparedRequest) -> requests.PreparedRequest:
        if key:
            asked.headers["Authorization"] = f"Bearer {key}"
        return asked

    return sign


def _posted(model: LanguageModel, told: dict[str, object]) -> bytes:
    for tried in range(1, TRIES + 1):
        try:
            status, body = _once(model, told)
        except (requests.RequestException, ValueError) as wrong:
            if tried == TRIES:
                raise NoAnswer("The language model cannot be reached.") from wrong
            continue
        if status == requests.codes.ok:
            return body
        if status not in AGAIN or tried == TRIES:
            raise NoAnswer(f"The language model refused the question ({status}).")
    raise NoAnswer("The language model was not asked.")


def _once(model: LanguageModel, told: dict[str, object]) -> tuple[int, bytes]:
    """No redirect is followed: the words go to the address that was given, or nowhere."""
    response = requests.post(
        model.endpoint,
        data=json.dumps(told).encode(),
        headers={"Content-Type": "application/json"},
        auth=_signed(model.key),
        timeout=(CONNECT, SILENCE),
        allow_redirects=False,
        stream=True,
    )
    with closing(response):
        return response.status_code, _read(response)


def _read(response: requests.Response) -> bytes:
    body, ends = b"", monotonic() + LONGEST
    for chunk in response.iter_content(4096):
        body += chunk
        if len(body) > LARGEST:
            raise NoAnswer("The language model's answer is far too long.")
        if monotonic() > ends:
            raise NoAnswer("The language model takes too long to answer.")
    return body
