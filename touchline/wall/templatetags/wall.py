"""Tags of the wall: a field that says who sees it, and a reference to another room."""

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
