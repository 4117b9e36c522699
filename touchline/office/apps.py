"""Registers the office with Django and takes its places in the corridor."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "touchline.office"
    label = "office"

    def ready(self) -> None:
        import touchline.office.models.delivery_work
        import touchline.office.models.invitation_letters  # noqa: F401 - what the worker does
        from touchline.keeping.parts import Life, keep_tables
        from touchline.office.models import own_parts
        from touchline.office.models.figure_question import answered, take_question
        from touchline.wall import corridor
        from touchline.wall.crossings import FigureQuestioned, QuestionsAbout

        corridor.receive(FigureQuestioned, take_question)
        corridor.answer(QuestionsAbout, answered)
        own_parts.register()
        keep_tables(
            office__delivery=Life.CONTENT,
            office__figurequestion=Life.CONTENT,
            office__answer=Life.CONTENT,
            office__setasideowner=Life.CONTENT,
            office__watchedfolder=Life.CONTENT,
            office__pilot=Life.CONTENT,
            office__release=Life.CONTENT,
        )
