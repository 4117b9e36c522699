"""Markup that stands within a sentence: written here, for a template would end it with a line."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from touchline.design.amounts import NARROW, Amount


def amount_markup(amount: Amount | None) -> SafeString:
    """An amount as `<data>`, its sign and unit quiet; a dash that says why it is one for None."""
    if amount is None:
        return format_html(
            '<span class="faint"><span aria-hidden="true">–</span>'
            '<span class="visually-hidden">{}</span></span>',
            _("not enough to say"),
        )
    return _data(amount)


@lru_cache(maxsize=4096)
def _data(amount: Amount) -> SafeString:
    """Kept: a table of people says the same few hundred amounts on every visit."""
    return format_html(
        '<data class="amount" value="{}" title="{}">{}{}{}</data>',
        amount.machine,
        amount.exact,
        _quiet(amount.sign, after=NARROW),
        amount.number,
        _quiet(amount.unit, before=NARROW),
    )


def _quiet(words: str, *, before: str = "", after: str = "") -> SafeString:
    if not words:
        return SafeString("")
    return format_html('{}<span class="amount__unit">{}</span>{}', before, words, after)
