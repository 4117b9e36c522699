"""The first password, by a link that an administrator handed over and that works once."""

from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from touchline.people.models import Person
from touchline.sign_in.forms.passwords import NewPasswordForm
from touchline.sign_in.views.entering import choose_first_password
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


@seen_by(PUBLIC)
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: PersonRequest, person_key: str, token: str) -> HttpResponse:
    """Choose the first password. The link ends with its use, or after three days.

    A link that is over answers 410: a 404 would send who is not signed in to the door, unexplained.
    """
    subject = Person.objects.active().filter(key=person_key).first()
    if subject is None or not default_token_generator.check_token(subject, token):
        return render(request, "site/welcome_over.html", status=410)
    form = NewPasswordForm(request.POST or None, subject=subject)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "subject": subject}
        return render(request, "site/welcome.html", context, status=status)
    messages.success(request, _("Your password is kept. Welcome."))
    chosen = form.cleaned_data["password"]
    return choose_first_password(request, subject, password=chosen, mailed=False)
