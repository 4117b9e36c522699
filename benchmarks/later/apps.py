"""The app of a later release; only the process that migrates knows it."""

from django.apps import AppConfig


class LaterConfig(AppConfig):
    name = "benchmarks.later"
    label = "later"
