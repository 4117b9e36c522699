"""A forecast: what someone commits to and hopes for by the quarter's end, said once a week."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Sum

from touchline.floor.rules.forecast import Rhythm, Said, closes
from touchline.kit.ids import new_key
from touchline.people.models import Organisation, Person, Team
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class NeedsAReason(ValueError):
    """The week is closed: a late change says why."""


class ForecastRhythm(models.Model):
    """When a team's forecasts close, for the weeks from a Monday on; the latest counts."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    weekday = models.PositiveSmallIntegerField()
    hour = models.PositiveSmallIntegerField()
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "since"], name="one_rhythm_a_week"),
            models.CheckConstraint(
                condition=models.Q(weekday__lte=6, hour__lte=23), name="a_day_and_an_hour"
            ),
        ]

    def __str__(self) -> str:
        return f"forecasts of {self.team} close on day {self.weekday} at {self.hour}"

    @classmethod
    def of(cls, team: Team, *, week: date) -> Rhythm:
        """What holds for a week (its Monday)."""
        said = cls.objects.filter(team=team, since__lte=week).order_by("since").last()
        return Rhythm(said.weekday, said.hour) if said else Rhythm()

    @classmethod
    def choose(
        cls, team: Team, rhythm: Rhythm, *, since: date, by: Actor, at: datetime
    ) -> ForecastRhythm:
        """Say when the weeks from a Monday on close; weeks before keep what held for them."""
        with in_turn():
            said, _new = cls.objects.update_or_create(
                team=team,
                since=since,
                defaults={"weekday": rhythm.weekday, "hour": rhythm.hour},
            )
            note(act="floor.forecast.rhythm", by=by, kind="team", key=team.key, at=at)
        return said


class ForecastQuerySet(models.QuerySet["Forecast"]):
    def sellers(self) -> ForecastQuerySet:
        return self.filter(whose=Forecast.Whose.OWN)

    def of_teams(self) -> ForecastQuerySet:
        return self.filter(whose=Forecast.Whose.TEAM)

    def between(self, first: date, last: date) -> ForecastQuerySet:
        """Weeks whose Monday lies between two days, both included."""
        return self.filter(week__gte=first, week__lte=last)

    def sums(self) -> tuple[Said, ...]:
        """Added up by week, team, whose and currency; one query."""
        late = ForecastChange.objects.filter(forecast=OuterRef("pk"))
        every = self.order_by().annotate(is_late=Exists(late))
        rows = every.values("week", "team_id", "whose", "currency").annotate(
            commits=Sum("commit"), bests=Sum("best"), given=Count("pk"),
            late=Count("pk", filter=Q(is_late=True)),
        )  # fmt: skip
        return tuple(
            Said(
                week=row["week"], team=row["team_id"], whose=row["whose"], late=row["late"],
                currency=row["currency"], commit=row["commits"], best=row["bests"],
                given=row["given"],
            )
            for row in rows.order_by("week", "team_id")
        )  # fmt: skip

    def give(
        self,
        person: Person,
        team: Team,
        *,
        week: date,
        whose: str,
        commit: Decimal,
        best: Decimal,
        currency: str,
        why: str = "",
        by: Actor,
        at: datetime,
    ) -> Forecast:
        """Say or change the forecast of a week. Raises NeedsAReason once the week is closed."""
        one: dict[str, Any] = {"team": team, "week": week, "whose": whose}
        if whose == Forecast.Whose.OWN:
            one["person"] = person
        with in_turn():
            late = at >= closes(
                week, ForecastRhythm.of(team, week=week), zone=Organisation.the().zone
            )
            found = self.filter(**one).first()
            if found and (found.commit, found.best) == (commit, best):
                return found
            if late and not why:
                raise NeedsAReason
            was = (found.commit, found.best) if found else (None, None)
            given, _new = self.update_or_create(
                **one,
                defaults={"person": person, "commit": commit, "best": best, "given_at": at}
                | {"currency": currency},
            )
            if late:
                given.changes.create(commit=was[0], best=was[1], why=why, at=at)
            act = "floor.forecast.changed_late" if late else "floor.forecast.given"
            note(act=act, by=by, kind="forecast", key=given.key, at=at)
        return given


class Forecast(models.Model):
    """What will have been won by the end of the quarter that the week's Monday lies in.

    Of a seller (`own`), or of a team by who runs it. Both amounts include what is won already.
    """

    class Whose(models.TextChoices):
        OWN = "own"
        TEAM = "team"

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()
    whose = models.CharField(max_length=4, choices=Whose)
    commit = models.DecimalField(max_digits=16, decimal_places=2)
    best = models.DecimalField(max_digits=16, decimal_places=2)
    currency = models.CharField(max_length=3, blank=True)
    given_at = models.DateTimeField()

    objects = ForecastQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "team", "week"],
                condition=models.Q(whose="own"),
                name="one_forecast_of_a_seller_a_week",
            ),
            models.UniqueConstraint(
                fields=["team", "week"],
                condition=models.Q(whose="team"),
                name="one_forecast_of_a_team_a_week",
            ),
        ]
        indexes = [models.Index(fields=["team", "week"], name="forecast_of_a_week")]

    def __str__(self) -> str:
        return f"{self.person}, week of {self.week}: {self.commit}"


class ForecastChange(models.Model):
    """A change after the close: what stood before (nothing, if it was only said late), and why."""

    forecast = models.ForeignKey(Forecast, on_delete=models.CASCADE, related_name="changes")
    commit = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    best = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    why = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.forecast} was changed late"
