"""Registers the directory's address with Django."""

from django.apps import AppConfig


class ScimConfig(AppConfig):
    name = "touchline.scim"
    label = "scim"
