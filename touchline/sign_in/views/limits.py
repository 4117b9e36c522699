"""What is said when something was tried too often."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

A_MINUTE = "60"
FIVE_MINUTES = "300"
TOO_OFTEN = {"too_many_login_attempts", "rate_limited"}


def too_many(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """429: too many tries from this place; nothing was changed, and waiting helps."""
    response = render(request, "sign_in/too_many.html", status=429)
    response["Retry-After"] = A_MINUTE
    return response


def refused(response: HttpResponse, form: Form) -> HttpResponse:
    """A form that is drawn again: 422, or 429 if it came too often."""
    codes = {error.code for errors in form.errors.as_data().values() for error in errors}
    response.status_code = 429 if codes & TOO_OFTEN else 422
    if response.status_code == 429:
        response["Retry-After"] = FIVE_MINUTES
    return response
