"""Registers the witness with Django."""

from django.apps import AppConfig


class WitnessConfig(AppConfig):
    name = "touchline.witness"
    label = "witness"
