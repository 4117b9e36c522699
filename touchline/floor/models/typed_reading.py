"""What a team has typed: the sums of its measures a week, and each person's own values."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Count, Sum

from touchline.floor.models.typed_measure import TypedMeasure, TypedValue
from touchline.floor.rules.typed import TypedCourse, TypedWeek
from touchline.people.models import Person, Team


def courses_of(team: Team, *, since: date) -> tuple[TypedCourse, ...]:
    """Each standing measure of a team with its weeks from a day on; two queries at most."""
    measures = list(TypedMeasure.objects.of(team))
    if not measures:
        return ()
    rows = TypedValue.objects.filter(measure__in=measures, week__gte=since).order_by()
    sums = rows.values_list("measure_id", "week").annotate(Sum("value"), Count("pk"))
    weeks: dict[int, dict[date, TypedWeek]] = {one.pk: {} for one in measures}
    for measure, week, total, cases in sums:
        weeks[measure][week] = TypedWeek(float(total), cases)
    return tuple(_course(one, weeks[one.pk]) for one in measures)


def own_values(
    measures: Iterable[TypedMeasure], *, person: Person | None, since: date
) -> dict[tuple[TypedMeasure, date], Decimal]:
    """What a person typed, or what was typed for the team (None); one query."""
    by_pk = {one.pk: one for one in measures}
    rows = TypedValue.objects.filter(measure__in=by_pk, person=person, week__gte=since)
    return {
        (by_pk[pk], week): value for pk, week, value in rows.values_list("measure", "week", "value")
    }


def values_of(
    measures: Iterable[TypedMeasure], people: Iterable[Person], *, since: date
) -> dict[tuple[int, int, date], Decimal]:
    """Person, measure (primary keys) and week → what they typed; one query."""
    rows = TypedValue.objects.filter(
        measure__in=list(measures), person__in=list(people), week__gte=since
    )
    told = rows.values_list("person", "measure", "week", "value")
    return {(person, measure, week): value for person, measure, week, value in told}


def _course(measure: TypedMeasure, weeks: dict[date, TypedWeek]) -> TypedCourse:
    match = measure.matched
    return TypedCourse(
        key=measure.measure, label=measure.label, unit=measure.unit, weeks=weeks,
        crm=match.crm if match else "", since=match.since if match else None,
    )  # fmt: skip
