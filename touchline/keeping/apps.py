"""Registers what is kept with Django."""

from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "touchline.keeping"
    label = "keeping"
