"""What the floor answers the room: the patterns of who asks, and of nobody else."""

from touchline.floor.models.own_numbers import own_patterns
from touchline.people.models import Person
from touchline.wall import corridor
from touchline.wall.pattern_crossings import OwnPattern, OwnPatterns
from touchline.wall.switched import parts_of_person
from touchline.witness.actor import Actor


def register() -> None:
    """Called once, when Django is ready."""
    corridor.answer(OwnPatterns, patterns_of)


def patterns_of(question: OwnPatterns, by: Actor) -> tuple[OwnPattern, ...]:
    """Empty where their page is switched off, and for who owns no deal."""
    if not isinstance(by, Person) or "patterns" not in parts_of_person(by, on=question.on):
        return ()
    return tuple(
        OwnPattern(
            key=one.key, question=one.question, likely=one.likely, cases=one.cases,
            as_of=page.as_of,
        )
        for page in own_patterns(by.key)
        for one in page.patterns
    )  # fmt: skip
