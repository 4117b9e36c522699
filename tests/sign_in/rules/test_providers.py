"""The file that names single sign-on: what it may say, and what is wrong with it in a sentence."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from touchline.sign_in.rules.providers import NotAProvider, Providers, read_providers
from touchline.site.settings.sign_in import providers_of

OIDC = """
[[oidc]]
key = "company"
name = "Northlight account"
issuer = "https://login.northlight.example/"
client_id = "touchline"
"""


def read(text: str) -> Providers:
    files = {"secret.txt": "from a file\n", "empty.txt": " \n"}

    def read_file(name: str) -> str:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    return read_providers(text, environment={"SECRET": "from outside"}, read_file=read_file)


@pytest.mark.parametrize(
    ("way", "secret"),
    [('client_secret = "here"', "here"), ('client_secret_file = "secret.txt"', "from a file"),
     ('client_secret_env = "SECRET"', "from outside")],
)  # fmt: skip
def test_a_secret_is_here_in_a_file_or_in_the_environment(way: str, secret: str) -> None:
    assert read(OIDC + way).oidc[0].secret == secret


def test_an_issuer_is_taken_without_its_last_stroke() -> None:
    assert read(OIDC + 'client_secret = "x"').oidc[0].issuer == "https://login.northlight.example"


def test_an_empty_file_names_nobody() -> None:
    assert read("") == Providers()


def test_a_secret_is_not_in_what_a_log_would_show() -> None:
    assert "hidden" not in repr(read(OIDC + 'client_secret = "hidden"'))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("oidc = [", "it is not TOML"),
        ("[ldap]", "nobody knows what “ldap” means"),
        (OIDC, "needs one of client_secret"),
        (OIDC + 'client_secret = "a"\nclient_secret_env = "SECRET"', "needs one of client_secret"),
        (OIDC + 'client_secret_env = "NONE"', "the client_secret of “company” is empty"),
        (OIDC + 'client_secret_file = "empty.txt"', "is empty"),
        (OIDC + 'client_secret_file = "none.txt"', "cannot be read"),
        (OIDC + 'client_secret = "a"\ncreates = true', "nobody knows what “creates” means"),
        (OIDC + 'client_secret = "a"\ncreates_people = "yes"', "is true or false"),
        (OIDC + 'client_secret = "a"\nscopes = "openid"', "is a list of words"),
        ((OIDC + 'client_secret = "a"\n') * 2, "two of them have the key “company”"),
        (OIDC.replace("https://", "http://") + 'client_secret = "a"', "begin with https://"),
        (OIDC.replace("company", "Our Company") + 'client_secret = "a"', "needs a key of small"),
        (OIDC.replace('name = "Northlight account"', ""), "“company” needs a name"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(NotAProvider, match=said):
        read(text)


def test_the_server_does_not_start_with_a_wrong_file(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_text(OIDC)
    with pytest.raises(ImproperlyConfigured, match=r"sign-in\.toml: “company” needs one of"):
        providers_of(tmp_path / "sign-in.toml")


def test_a_file_beside_it_is_found(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_text(OIDC + 'client_secret_file = "kept.txt"')
    (tmp_path / "kept.txt").write_text("kept")
    assert providers_of(tmp_path / "sign-in.toml").oidc[0].secret == "kept"


def test_without_a_file_there_is_no_single_sign_on(tmp_path: Path) -> None:
    assert providers_of(tmp_path / "sign-in.toml") == Providers()
