"""Registers the way in with Django."""

from django.apps import AppConfig


class SignInConfig(AppConfig):
    name = "touchline.sign_in"
    label = "sign_in"
