"""Which mail server the environment asks for; no password is ever said."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from touchline.site.settings.mail import NOBODY, mail_server, sender

SECRET = "s3cr3t-w0rd"
SENDER = "Touchline <touchline@example.org>"


def asked(url: str, **more: str) -> dict[str, str]:
    return {"TOUCHLINE_SMTP_URL": url, "TOUCHLINE_MAIL_FROM": SENDER} | more


def test_without_an_address_there_is_no_server() -> None:
    assert mail_server({}) is None


def test_without_an_address_mail_comes_from_nobody() -> None:
    assert sender({}) == NOBODY


def test_an_address_names_the_server() -> None:
    server = mail_server(asked("smtps://mail.example.org"))
    assert server is not None
    assert (server.host, server.sender) == ("mail.example.org", SENDER)


def test_the_password_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text(SECRET + "\n")
    server = mail_server(asked("smtps://u@example.org", TOUCHLINE_SMTP_PASSWORD_FILE=str(file)))
    assert server is not None
    assert server.password == SECRET


def test_a_server_without_a_sender_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="TOUCHLINE_MAIL_FROM"):
        mail_server({"TOUCHLINE_SMTP_URL": "smtps://mail.example.org"})


def test_a_file_that_is_not_there_is_said_by_its_setting(tmp_path: Path) -> None:
    file = str(tmp_path / "nowhere")
    with pytest.raises(ImproperlyConfigured, match="TOUCHLINE_SMTP_PASSWORD_FILE"):
        mail_server(asked("smtps://u@example.org", TOUCHLINE_SMTP_PASSWORD_FILE=file))


def test_a_file_that_is_no_text_is_said_by_its_setting(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ImproperlyConfigured, match="_SMTP_PASSWORD_FILE names cannot be read"):
        mail_server(asked("smtps://u@example.org", TOUCHLINE_SMTP_PASSWORD_FILE=str(file)))


def test_a_wrong_address_is_refused_without_saying_it() -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        mail_server(asked(f"https://u:{SECRET}@example.org"))
    assert SECRET not in str(refused.value)
