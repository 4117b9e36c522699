"""A worker may compile what this server gave it, and ask no other server."""

import pytest
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def rules() -> str:
    served = Client().get(static("mirror-runtime/worker.js"))
    served.close()
    return served.headers["Content-Security-Policy"]


def test_it_may_compile_and_ask_this_server_alone(rules: str) -> None:
    parts = dict(part.split(" ", 1) for part in rules.split("; "))
    assert parts == {
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "connect-src": "'self'",
    }


def test_another_file_has_no_rules_of_its_own() -> None:
    served = Client().get(static("mirror/labels.js"))
    served.close()
    assert "Content-Security-Policy" not in served.headers


def test_a_page_may_compile_nothing() -> None:
    page = Client().get("/sign-in/")
    assert "wasm-unsafe-eval" not in page.headers["Content-Security-Policy"]


def test_the_worker_lies_beside_what_it_imports() -> None:
    assert finders.find("mirror-runtime/ort.wasm.bundle.min.mjs")
