"""Small forms on a bigger page say what was wrong as a message and keep the page."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest


def say_what_was_wrong(request: HttpRequest, form: forms.Form) -> None:
    """One message a field: its label and what to do."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        for error in errors:
            messages.error(request, f"{label}: {error}" if label else str(error))
