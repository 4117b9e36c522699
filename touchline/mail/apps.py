"""Registers mail with Django."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "touchline.mail"
    label = "mail"
