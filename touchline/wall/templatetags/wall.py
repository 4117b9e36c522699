"""Tags of the wall: a field that says who sees it, and a reference to another room."""

from datetime import datetime

from django import template
from django.forms import BoundField

from touchline.design.fields import ShownField, show_field
from touchline.wall.lines import AddressField, WordsField
from touchline.wall.references import Reference, standing

register = template.Library()


@register.inclusion_tag("design/field.html")
def seen_field(
    bound: BoundField, *, words: bool = False, short: bool = False
) -> dict[str, ShownField]:
    """A field with its line from the contract. A field that takes no words has none."""
    kept = bound.field if isinstance(bound.field, WordsField | AddressField) else None
    line = kept.seen_by if kept else ""
    return {"field": show_field(bound, seen_by=line, words=words, short=short)}


@register.inclusion_tag("wall/reference.html")
def reference(target: Reference) -> dict[str, object]:
    """Draw a reference; a vanished target keeps its label and says that it is gone."""
    return {"target": target, "standing": standing(target)}


@register.filter
def spaced(name: str) -> str:
    """`signed_in_last` → `signed in last`."""
    return name.replace("_", " ")


@register.filter
def as_kept(value: object) -> str:
    """A value of an export to be read: moments to the minute in UTC, figures without noise."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.2f}" if abs(value) >= 1 else f"{value:.3f}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)
