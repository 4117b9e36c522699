"""One installation, one organisation."""

import pytest
from django.db import IntegrityError, transaction

from tests.cast import NOW
from touchline.people.models import Organisation
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

pytestmark = pytest.mark.django_db


def describe(month: int = 4) -> None:
    Organisation.the().describe(
        name="Northlight", zone="Europe/London", fiscal_year_starts=month, by=SYSTEM, at=NOW
    )


def test_a_new_installation_has_an_organisation_to_read() -> None:
    new = Organisation.the()
    assert (new.zone, new.fiscal_year_starts) == ("UTC", 1)


def test_reading_it_writes_nothing() -> None:
    Organisation.the()
    assert not Organisation.objects.exists()


def test_what_was_described_is_kept() -> None:
    describe()
    kept = Organisation.the()
    assert (kept.name, kept.zone, kept.fiscal_year_starts) == ("Northlight", "Europe/London", 4)


def test_describing_again_changes_the_same_row() -> None:
    describe()
    describe(month=1)
    assert Organisation.objects.count() == 1


def test_a_second_organisation_is_refused() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(pk=2)


@pytest.mark.parametrize("month", [0, 13])
def test_a_year_begins_in_a_month_that_exists(month: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        describe(month)


def test_a_refused_description_leaves_no_word_in_the_log() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        describe(13)
    assert not Line.objects.exists()
