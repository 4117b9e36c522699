"""Everything that the floor keeps: in backups, in a person's copy, and when a person is erased."""

from touchline.floor.models import (
    deals_own_parts,
    expectation_own_parts,
    forecast_own_parts,
    help_own_parts,
    moment_own_parts,
    own_numbers,
    parked_line,
    pattern_crossings,
    plan_own_parts,
    process_own_parts,
    promise_crossings,
    promise_own_parts,
    reminders_own_parts,
    review_own_parts,
)

# What is registered later is erased earlier: what others' records lead to comes first.
REGISTERED = (
    own_numbers, pattern_crossings, forecast_own_parts, process_own_parts, plan_own_parts,
    promise_crossings, promise_own_parts, moment_own_parts, expectation_own_parts,
    review_own_parts, parked_line,
    reminders_own_parts, deals_own_parts, help_own_parts,
)  # fmt: skip


def register() -> None:
    """Called once, when Django is ready."""
    for one in REGISTERED:
        one.register()
