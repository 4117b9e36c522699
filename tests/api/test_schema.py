"""The API against its own OpenAPI document, with chance for a program (schemathesis)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import hypothesis
import pytest
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck
from hypothesis import strategies as st
from pytest_django import Settings
from schemathesis.core.failures import FailureGroup

from tests.api.calling import a_key
from tests.api.meeting import a_review
from tests.cast import Cast
from tests.floor.promising import promise_of_mairi
from touchline.api.views.document import document
from touchline.numbers import Snapshot

OPERATIONS = [
    (method.upper(), path) for path, ways in document()["paths"].items() for method in ways
]
NOT_OURS = frozenset({"negative_data_rejection", "positive_data_acceptance", "unsupported_method"})
"""What the document cannot say: which person, deal or day may be named."""


@dataclass(frozen=True)
class Chance:
    """Draws requests of the document, also wrong ones, and judges the answers by it."""

    schema: Any
    words: str
    there: dict[str, object]

    def try_it(self, method: str, path: str, *, examples: int) -> str:
        """What was wrong with an answer; empty if nothing was."""
        requests = self.schema[path][method].as_strategy()

        @hypothesis.given(data=st.data())
        @hypothesis.settings(
            max_examples=examples, phases=[hypothesis.Phase.generate], deadline=None,
            derandomize=True, database=None,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        def tried(data: Any) -> None:
            case = data.draw(requests)
            if data.draw(st.booleans()):  # else chance finds nothing but what is not there
                for name in case.path_parameters or {}:
                    case.path_parameters[name] = self.there[name]
            self.judge(case)

        try:
            tried()
        except FailureGroup as wrong:
            return str(wrong)
        return ""

    def judge(self, case: Any) -> None:
        headers = {"Authorization": f"Bearer {self.words}", "Host": "testserver"}
        case.call_and_validate(headers=headers, excluded_checks=_excluded())


def _excluded() -> list[Callable[..., Any]]:
    from schemathesis import checks

    return [getattr(checks, name) for name in NOT_OURS if hasattr(checks, name)]


@pytest.fixture
def chance(cast: Cast, numbers: Snapshot, standing_clock: None, settings: Settings) -> Chance:
    """Mairi's program, with everything that she may do; wrong keys may be tried at will."""
    import schemathesis

    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"access_key": "9999/m/ip"}

    schema: Any = schemathesis.openapi.from_dict(document())
    schema.app = WSGIHandler()
    schema.config.analysis.constants.enabled = False  # else it reads all of our source for words
    there = {
        "team_key": cast.leith.key, "promise_key": promise_of_mairi(cast).key,
        "review_key": a_review(cast).key, "place": 1,
    }  # fmt: skip
    return Chance(schema, a_key(cast.mairi)[1], there)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_answer_is_one_that_the_document_knows(
    chance: Chance, method: str, path: str
) -> None:
    assert chance.try_it(method, path, examples=4) == ""


@pytest.mark.long
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_a_hundred_times(chance: Chance, method: str, path: str) -> None:
    assert chance.try_it(method, path, examples=150) == ""
