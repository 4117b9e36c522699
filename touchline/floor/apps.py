"""Registers the floor with Django, and says which figures a reference can still be opened."""

from django.apps import AppConfig


class FloorConfig(AppConfig):
    name = "touchline.floor"
    label = "floor"

    def ready(self) -> None:
        from touchline.numbers import MEASURES
        from touchline.wall import references

        known = frozenset(measure.key for measure in MEASURES)
        references.finds("figure", known.__contains__)
