"""Who must have a second factor is led to one; on other pages that costs one query."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from tests.cast import NOW, TODAY, Cast
from touchline.sign_in.models import SignInRules
from touchline.site.middleware.way_in import WayInMiddleware
from touchline.witness.actor import SYSTEM

WAY_IN = WayInMiddleware(lambda _: HttpResponse())


@pytest.fixture
def request_of_mairi(cast: Cast, rf: RequestFactory) -> Any:
    asked: Any = rf.get("/people/")
    asked.person, asked.day, asked.resolver_match, asked.session = cast.mairi, TODAY, None, {}
    return asked


def answer(asked: Any) -> Any:
    return WAY_IN.process_view(asked, None, (), {})


def test_where_nobody_must_it_costs_one_query(
    request_of_mairi: Any, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        assert answer(request_of_mairi) is None


def test_where_administrators_must_the_seats_are_asked_for(
    request_of_mairi: Any, django_assert_num_queries: Any
) -> None:
    SignInRules.the().settle(second_factor="administrators", passwords_open=True,
                             by=SYSTEM, at=NOW)  # fmt: skip
    with django_assert_num_queries(2):
        assert answer(request_of_mairi) is None
