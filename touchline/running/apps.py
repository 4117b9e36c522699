"""Registers the running of it with Django."""

from django.apps import AppConfig


class RunningConfig(AppConfig):
    name = "touchline.running"
    label = "running"
