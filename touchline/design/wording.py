"""What forms say when something is missing or cannot be: our words instead of the framework's."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

# By the code of the error; a field that sets its own message for a code keeps it.
MESSAGES = {
    "required": _("Please fill this in."),
    "invalid_choice": _("Please choose one from the list."),
    "invalid_list": _("Please choose from the list."),
    "min_value": _("Please write %(limit_value)s or more."),
    "max_value": _("Please write %(limit_value)s or less."),
    "min_length": _("Please write at least %(limit_value)s letters; there are %(show_value)s."),
    "max_length": _("Please keep it to %(limit_value)s letters; there are %(show_value)s."),
}
CHOOSE = _("Please choose one.")
INVALID = {
    forms.DateField: _("This is not a day we know. Write it like 2026-03-31."),
    forms.IntegerField: _("Please write a whole number."),
    forms.FloatField: _("Please write a number."),
    forms.DecimalField: _("Please write a number."),
    forms.EmailField: _("This does not look like an email address."),
}


class PlainWords:
    """Put this before `forms.Form` or `forms.ModelForm`: errors then speak as the pages do."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            speak_plainly(field)


def speak_plainly(field: forms.Field) -> None:
    """Replace the framework's messages of one field; those written for it stay."""
    stock = _stock_messages(type(field))
    for code, message in _plain_messages(field).items():
        if field.error_messages.get(code) == stock.get(code):
            field.error_messages[code] = message


def _plain_messages(field: forms.Field) -> dict[str, Any]:
    messages: dict[str, Any] = dict(MESSAGES)
    if isinstance(field, forms.ChoiceField):
        messages["required"] = CHOOSE
    for kind, message in INVALID.items():
        # The last kind that fits wins: IntegerField is listed before its heirs.
        if isinstance(field, kind):
            messages["invalid"] = message
    return messages


def _stock_messages(kind: type[forms.Field]) -> dict[str, Any]:
    stock: dict[str, Any] = {}
    for ancestor in reversed(kind.__mro__):
        stock.update(getattr(ancestor, "default_error_messages", {}))
    return stock
