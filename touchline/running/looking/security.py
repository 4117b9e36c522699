"""What Django itself would warn of before something is served."""

from datetime import datetime

from django.conf import settings
from django.core.checks import WARNING, run_checks

from touchline.running.checks import Finding, State, checked


@checked("security", "Security settings")
def settings_are_safe(at: datetime) -> Finding:
    """Django's checks for deployment; what was silenced stands with its reason in serve.py."""
    if settings.DEBUG:
        return Finding(State.BAD, "DEBUG is on.", "Serve with touchline.site.settings.serve.")
    # W020 is that no host is named, which `hosts` says in words.
    silenced = {*settings.SILENCED_SYSTEM_CHECKS, "security.W020"}
    found = run_checks(tags=["security"], include_deployment_checks=True)
    warned = sorted({str(one.id) for one in found if one.level >= WARNING} - silenced)
    if not warned:
        return Finding(State.GOOD, "Django's checks for deployment find nothing.")
    # Without TLS these are what was asked for; `transport` says what that means.
    plain = {"security.W004", "security.W008", "security.W012", "security.W016"}
    state = State.UNSURE if set(warned) <= plain and not settings.SECURE_SSL_REDIRECT else State.BAD
    return Finding(
        state, f"Django warns: {', '.join(warned)}.", "TOUCHLINE_PLAIN_HTTP is for trying it out."
        if state is State.UNSURE else "See docs.djangoproject.com, System check framework.",
    )  # fmt: skip
