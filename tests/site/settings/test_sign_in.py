"""`sign-in.toml` as the settings read it: what is wrong with it is a sentence."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from touchline.sign_in.rules.providers import Providers
from touchline.site.settings.sign_in import providers_of

NO_TEXT = b"\xff\xfe\x00"
ONE = """[[oidc]]
key = "company"
name = "Company"
issuer = "https://login.example.com"
client_id = "touchline"
client_secret_file = "secret.txt"
"""


def test_without_the_file_there_is_no_single_sign_on(tmp_path: Path) -> None:
    assert providers_of(tmp_path / "sign-in.toml") == Providers()


def test_a_secret_is_read_from_beside_it(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_text(ONE)
    (tmp_path / "secret.txt").write_text("s3cret\n")
    assert providers_of(tmp_path / "sign-in.toml").oidc[0].secret == "s3cret"


def test_a_file_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_bytes(NO_TEXT)
    with pytest.raises(ImproperlyConfigured, match=r"sign-in\.toml could not be read"):
        providers_of(tmp_path / "sign-in.toml")


def test_a_secret_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_text(ONE)
    (tmp_path / "secret.txt").write_bytes(NO_TEXT)
    with pytest.raises(ImproperlyConfigured, match="client_secret_file of “company” cannot be"):
        providers_of(tmp_path / "sign-in.toml")
