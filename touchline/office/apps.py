"""Registers the office with Django and takes its places in the corridor."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "touchline.office"
    label = "office"

    def ready(self) -> None:
        import touchline.office.models.delivery_work  # noqa: F401 - registers what the worker does
        from touchline.office.models.figure_question import answered, take_question
        from touchline.wall import corridor
        from touchline.wall.crossings import FigureQuestioned, QuestionsAbout

        corridor.receive(FigureQuestioned, take_question)
        corridor.answer(QuestionsAbout, answered)
