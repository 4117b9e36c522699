"""Registers the way in with Django: what it keeps, and what it does when somebody leaves."""

from django.apps import AppConfig


class SignInConfig(AppConfig):
    name = "touchline.sign_in"
    label = "sign_in"

    def ready(self) -> None:
        import touchline.sign_in.models.looking
        import touchline.sign_in.models.upkeep  # noqa: F401 - registers what is done daily
        from touchline.keeping.parts import Life, keep_tables
        from touchline.keeping.persons import keep_of_person
        from touchline.people.following import at_leaving, at_new_address
        from touchline.sign_in.models.addresses import forget_address
        from touchline.sign_in.models.leaving import end_all
        from touchline.sign_in.models.own_parts import PARTS

        at_leaving(end_all)
        at_new_address(forget_address)
        for part in PARTS:
            keep_of_person(part)
        keep_tables(sign_in__signinrules=Life.CONTENT)
