"""What the library's pages about factors have in common here: how they refuse, where they lead."""

from typing import Any, ClassVar

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from touchline.kit import clock
from touchline.sign_in.models.factors import note_factor
from touchline.sign_in.views.limits import refused


class InOurHouse:
    """Before a library's FormView: 422 (or 429) for a refused form."""

    def form_invalid(self, form: Form) -> HttpResponse:
        return refused(super().form_invalid(form), form)  # type: ignore[misc]


class ChangesFactors(InOurHouse):
    """Before a library's FormView that changes a factor: a line in the witness log, and onward."""

    request: HttpRequest
    act: ClassVar[str] = "added"

    def form_valid(self, form: Form) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        note_factor(self.act, person=self.request.user, at=clock.now())  # type: ignore[arg-type]
        return response

    def get_success_url(self) -> str:
        fresh: Any = getattr(self, "did_generate_recovery_codes", False)
        return reverse("mfa_view_recovery_codes" if fresh else "security")
