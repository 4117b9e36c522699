"""Registers the doorway with Django."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "touchline.site"
    label = "site"
