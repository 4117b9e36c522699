"""A form field made ready for the page: which parts it has, and how they are tied together."""

from dataclasses import dataclass

from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, Form, RadioSelect
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class ShownField:
    """The parts of a field in the order they are read, and the ids that tie them to the control."""

    bound: BoundField
    control: SafeString
    shape: str  # "one" control, a "set" of choices, or a single "tick"
    id: str
    seen_by: str
    words: bool
    short: bool

    @property
    def optional(self) -> bool:
        """Whether it may be left empty; one of several that stand for each other (`either`) not."""
        return not self.bound.field.required and not getattr(self.bound.field, "either", False)


def show_field(
    bound: BoundField, *, seen_by: str = "", words: bool = False, short: bool = False
) -> ShownField:
    """Render the control with what describes it: help, who sees it, and what is wrong.

    `words` sets what is typed in a serif, for fields that hold what a person says.
    """
    identity = bound.auto_id or bound.html_name
    parts = {
        "help": bool(bound.help_text),
        "seen": bool(seen_by),
        "error": bool(bound.errors),
    }
    described = " ".join(f"{identity}_{part}" for part, there in parts.items() if there)
    attributes: dict[str, str | bool] = {}
    if described:
        attributes["aria-describedby"] = described
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return ShownField(
        bound=bound,
        control=bound.as_widget(attrs=attributes),
        shape=_shape(bound),
        id=identity,
        seen_by=seen_by,
        words=words,
        short=short,
    )


@dataclass(frozen=True)
class Wrong:
    """One thing that stands in the way, and the field it leads to ("" for the form as a whole)."""

    message: str
    anchor: str


def errors_of(form: Form) -> tuple[Wrong, ...]:
    """All errors of a form, the form's own first, each with the place to mend it."""
    whole = [Wrong(str(message), "") for message in form.non_field_errors()]
    single = [_wrong(bound, str(message)) for bound in form for message in bound.errors]
    return tuple(whole + single)


def keeps_words(form: Form) -> bool:
    """Whether anything that was typed is drawn again: passwords and codes are not."""
    fields = (bound.field.widget for bound in form.visible_fields())
    return any(getattr(widget, "render_value", True) for widget in fields)


def _wrong(bound: BoundField, message: str) -> Wrong:
    words = {"label": bound.label, "message": message}
    return Wrong(_("%(label)s: %(message)s") % words, _anchor(bound))


def _anchor(bound: BoundField) -> str:
    # A set of choices has no control of that id, but its group does.
    return bound.id_for_label or f"{bound.auto_id or bound.html_name}_group"


def _shape(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "set"
    return "tick" if isinstance(widget, CheckboxInput) else "one"
