"""Registers due work with Django, what is done every day, and whether somebody does it."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "touchline.jobs"
    label = "jobs"

    def ready(self) -> None:
        import touchline.jobs.checks
        import touchline.jobs.cleaning  # noqa: F401 - both register by being imported
        from touchline.jobs import own_part
        from touchline.keeping.parts import Life, keep_tables

        own_part.register()
        keep_tables(jobs__job=Life.CONTENT)
        keep_tables("Workers that ran at that moment.", jobs__worker=Life.NEVER)
