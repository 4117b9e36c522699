"""Registers the people with Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "touchline.people"
    label = "people"

    def ready(self) -> None:
        from touchline.keeping.parts import Life, keep_tables
        from touchline.people import invited_parts, own_parts, own_sessions
        from touchline.people.following import at_leaving, at_new_address
        from touchline.people.models.invitation import end_invitations

        own_parts.register()
        own_sessions.register()
        invited_parts.register()
        at_leaving(end_invitations)
        at_new_address(end_invitations)
        keep_tables(
            people__person=Life.CONTENT,
            people__crmidentity=Life.CONTENT,
            people__deactivation=Life.CONTENT,
            people__firststep=Life.CONTENT,
            people__organisation=Life.CONTENT,
            people__reportingline=Life.CONTENT,
            people__correction=Life.CONTENT,
            people__team=Life.CONTENT,
            people__teamplace=Life.CONTENT,
            people__seat=Life.CONTENT,
        )
