"""Registers the running of it with Django."""

from importlib import import_module

from django.apps import AppConfig

from touchline.running.looking import INSTALLATION, MACHINE


class RunningConfig(AppConfig):
    name = "touchline.running"
    label = "running"

    def ready(self) -> None:
        for noun in (*MACHINE, *INSTALLATION):
            import_module(f"touchline.running.looking.{noun}")
