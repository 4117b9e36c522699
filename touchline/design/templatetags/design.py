"""The tags every page may use; each only hands values to a module that can be tested."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, Form
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from touchline.design import assets
from touchline.design.amounts import Amount, Number
from touchline.design.amounts import amount as put_amount
from touchline.design.charts.parts import Target
from touchline.design.charts.shares import SharesBar, draw_shares
from touchline.design.charts.spark import Spark, draw_spark
from touchline.design.days import moment
from touchline.design.fields import ShownField, errors_of, keeps_words, show_field
from touchline.design.figures import FigureLike, ShownFigure, say_interval, show_figure
from touchline.design.icons import icon_markup
from touchline.design.markup import amount_markup
from touchline.design.pages import ShownPages, show_pages
from touchline.design.trends import PointLike, say_short, show_trend
from touchline.kit import clock

register = template.Library()


@register.simple_tag
@cache  # fifty addresses that are the same on every page took half of drawing a small one
def stylesheets() -> SafeString:
    """The fonts worth fetching first and every stylesheet, in the order of their layers."""
    fonts = format_html_join(
        "\n",
        '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>',
        ((static(path),) for path in assets.font_paths()),
    )
    sheets = format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}">',
        ((static(path),) for path in assets.stylesheet_paths()),
    )
    return format_html("{}\n{}", fonts, sheets)


@register.simple_tag
@cache
def modules() -> SafeString:
    """The custom elements, as plain modules."""
    return format_html_join(
        "\n",
        '<script type="module" src="{}"></script>',
        ((static(path),) for path in assets.module_paths()),
    )


@register.simple_tag
def icon(name: str, *, small: bool = False) -> SafeString:
    """An icon by the name of its file, hidden from screen readers: a word stands beside it."""
    return mark_safe(icon_markup(name, small=small))  # noqa: S308  our own file, no input in it


@register.simple_tag
def amount(
    value: Number | Amount | None, unit: str = "", *, digits: int | None = None
) -> SafeString:
    """A number in its unit, short to read, exact on hover and for machines."""
    if value is None or isinstance(value, Amount):
        return amount_markup(value)
    return amount_markup(put_amount(value, unit=unit, digits=digits))


@register.filter
def in_unit(value: Number | None, unit: str = "") -> str:
    """The same as plain text, for sentences and titles; a dash where there is no value."""
    return "–" if value is None else put_amount(value, unit=unit).text


@register.filter
def interval(figure: FigureLike) -> str:
    """Where a figure's true value likely lies, as text; nothing where there is no interval."""
    return say_interval(figure)


@register.inclusion_tag("design/figure.html")
def figure(
    shown: FigureLike, *, href: str = "", lead: bool = False
) -> dict[str, ShownFigure | bool]:
    """A figure with its cases, interval, sparkline and what it was before."""
    return {"figure": show_figure(shown, href=href), "lead": lead}


@register.inclusion_tag("design/chart/trend.html")
def trend_chart(
    points: Sequence[PointLike],
    *,
    label: str = "",
    kind: str = "",
    what: str = "",
    target: float | None = None,
) -> dict[str, object]:
    """A trend as line or bars, its point in a sentence above and its table behind.

    `what` says in words what the values are ("won of closed, by week").
    """
    aim = None
    if target is not None and points:
        said = say_short(target, unit=points[0].figure.unit)
        aim = Target(value=target, word=_("target %(value)s") % {"value": said})
    today = timezone.localtime(clock.now()).date()
    return {
        "trend": show_trend(points, today=today, label=label, kind=kind, target=aim),
        "what": what,
    }


@register.inclusion_tag("design/chart/spark.html")
def sparkline(values: Sequence[float | None]) -> dict[str, Spark | None]:
    """A word-sized line; decoration beside a figure, so hidden from screen readers."""
    return {"spark": draw_spark(values)}


@register.inclusion_tag("design/chart/shares.html")
def shares_bar(parts: Sequence[tuple[str, int]], *, longest: int = 1) -> dict[str, SharesBar]:
    """Parts of a whole as one bar, each as (onward, there, lost or back; count).

    Decoration beside the numbers, so hidden from screen readers; `longest` fills the track.
    """
    return {"bar": draw_shares(parts, longest=longest)}


@register.simple_tag
def when(value: date | None, *, start: bool = False) -> SafeString:
    """A day or a time as people say it, exact on hover; `start` for the start of a sentence."""
    if value is None:
        return format_html('<span class="faint">{}</span>', _("no day yet"))
    zone = timezone.get_current_timezone()
    if isinstance(value, datetime):
        value = timezone.localtime(value, zone)
    said = moment(value, now=timezone.localtime(clock.now(), zone), zone=str(zone))
    words = said.said[:1].upper() + said.said[1:] if start else said.said
    return format_html('<time datetime="{}" title="{}">{}</time>', said.machine, said.exact, words)


@register.inclusion_tag("design/field.html")
def field(
    bound: BoundField, *, seen_by: str = "", words: bool = False, short: bool = False
) -> dict[str, ShownField]:
    """A form field: label, help, control, who sees it, what is wrong."""
    return {"field": show_field(bound, seen_by=seen_by, words=words, short=short)}


@register.inclusion_tag("design/error_summary.html")
def error_summary(form: Form, *, quiet: bool = False) -> dict[str, object]:
    """What stands in the way of a form, each line leading to its field; nothing if nothing does."""
    return {"errors": errors_of(form), "kept": keeps_words(form), "quiet": quiet}


@register.inclusion_tag("design/seen_by.html")
def seen_by(names: str) -> dict[str, str]:
    """Who will see some words: "You and Dana · until you submit, only you"."""
    return {"names": names}


@register.inclusion_tag("design/empty.html")
def empty(
    *, title: str, missing: str = "", from_when: str = "", action: str = "", href: str = ""
) -> dict[str, str]:
    """Nothing here yet: what is missing, from when it will be there, what to do now."""
    return {
        "title": title,
        "missing": missing,
        "from_when": from_when,
        "action": action,
        "href": href,
    }


@register.inclusion_tag("design/pager.html", takes_context=True)
def pager(
    context: Context, page: Page[Any], *, label: str = "", name: str = "page"
) -> dict[str, ShownPages | str]:
    """Where one is in a long list; keeps the questions that the address already asks."""
    asked = context["request"].GET
    return {"pages": show_pages(page, asked=asked, name=name), "label": label or _("Pages")}
