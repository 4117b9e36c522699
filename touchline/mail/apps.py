"""Registers mail with Django: what the worker does with it, and whether it leaves."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "touchline.mail"
    label = "mail"

    def ready(self) -> None:
        import touchline.mail.checks
        import touchline.mail.sending  # noqa: F401 - both register by being imported
        from touchline.keeping.parts import Life, keep_tables

        keep_tables(mail__letter=Life.NEVER)
