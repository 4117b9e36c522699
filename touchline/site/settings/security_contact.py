"""Whom to tell about a weakness: a mail address or a page, from TOUCHLINE_SECURITY_CONTACT."""

from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

NAME = "TOUCHLINE_SECURITY_CONTACT"


def security_contact(environment: Mapping[str, str]) -> str:
    """`mailto:…`, `https:…` or `tel:…`, or nothing; a bare mail address becomes `mailto:`.

    Raises ImproperlyConfigured for anything else, and for a line break, which would add a field.
    """
    told = environment.get(NAME, "").strip()
    if not told:
        return ""
    if "@" in told and ":" not in told:
        told = f"mailto:{told}"
    if not told.startswith(("mailto:", "https://", "tel:")) or len(told.split()) != 1:
        raise ImproperlyConfigured(
            f"{NAME} is an address of mail, or begins with https://, mailto: or tel:."
        )
    return told
