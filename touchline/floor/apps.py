"""Registers the floor with Django."""

from django.apps import AppConfig


class FloorConfig(AppConfig):
    name = "touchline.floor"
    label = "floor"
