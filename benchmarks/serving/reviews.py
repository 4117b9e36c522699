"""A pipeline review this week for everyone at work, led by one manager a team."""

from datetime import timedelta

from benchmarks.serving.installation import SINCE, Installation

PARTS = ("promises", "review")


def a_review_each(there: Installation, seated: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Address → key of the review that its person prepares for; `seated` as `at_work` gives it."""
    from touchline.floor.models import Review
    from touchline.kit import clock
    from touchline.people.models import Person, ReportingLine, Seat, Team
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says
    from touchline.witness.actor import SYSTEM

    at = clock.now()
    for part in PARTS:
        PartSwitch.objects.switch(part, team=None, says=Says.ON, since=SINCE, by=SYSTEM, at=at)
    managers = {}
    for number, team in enumerate(Team.objects.filter(key__in={key for key, _ in seated.values()})):
        boss = Person.objects.enrol(
            name=f"Manager {number}", email=f"manager{number}@example.org", by=SYSTEM, at=at
        )
        Seat.objects.take(boss, kind="manager", team=team, since=SINCE, by=SYSTEM, at=at)
        managers[team.key] = boss
    reviews, starts = {}, at + timedelta(days=1)
    for address, (team_key, key) in seated.items():
        person = Person.objects.get(key=key)
        ReportingLine.objects.draw(person, managers[team_key], since=SINCE, by=SYSTEM, at=at)
        week = starts.date() - timedelta(days=starts.weekday())
        reviews[address] = Review.objects.create(
            led_by=managers[team_key], person=person, week=week, starts_at=starts, minutes=20,
            zone="UTC",
        ).key  # fmt: skip
    return reviews
