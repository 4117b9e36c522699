"""Registers due work with Django."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "touchline.jobs"
    label = "jobs"
