"""Nobody who was erased comes back with an old export, an old backup, or unseen."""

from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from tests.cast import NOW, Cast
from touchline.keeping.models import Erasure, Hold
from touchline.numbers import Snapshot
from touchline.office.views.listing import crm_roster
from touchline.office.views.unlinked import unlinked
from touchline.people import holding
from touchline.people.erasing import erase, ledger, reapply_erasures
from touchline.people.models import CrmIdentity, Person
from touchline.people.returning import erased_before
from touchline.witness.actor import SYSTEM


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


@pytest.fixture
def erased(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Erasure:
    """Mairi was erased, and the ledger has been written."""
    with django_capture_on_commit_callbacks(execute=True):
        return erase(cast.mairi, by=SYSTEM, at=NOW)


def back_again(cast: Cast) -> Person:
    """As an older backup brings her back: the same key and address."""
    return Person.objects.create(key=cast.mairi.key, email=cast.mairi.email, name=cast.mairi.name)


def test_the_crms_list_does_not_bring_them_back(
    cast: Cast, numbers: Snapshot, erased: Erasure
) -> None:
    _snapshot, roster = crm_roster()
    assert [row.person_key for row in roster.newcomers] == ["isla"]


def test_nobody_is_asked_who_the_owner_of_their_deals_is(
    cast: Cast, numbers: Snapshot, erased: Erasure
) -> None:
    assert not [match for match in unlinked()[1] if match.owner.person_key == "mairi"]


def test_another_key_with_the_same_address_is_recognised(cast: Cast, erased: Erasure) -> None:
    assert erased_before()("mairi-2", "MAIRI.Sinclair@northlight.example")


def test_another_address_with_the_same_key_is_recognised(cast: Cast, erased: Erasure) -> None:
    assert erased_before()("mairi", "m.sinclair@northlight.example")


def test_somebody_else_is_not_taken_for_them(cast: Cast, erased: Erasure) -> None:
    assert not erased_before()("isla", "isla.grant@northlight.example")


def test_who_has_neither_key_nor_address_is_not_taken_for_them(erased: Erasure) -> None:
    assert not erased_before()("", "")


def test_whom_an_administrator_adds_again_is_welcome(cast: Cast, erased: Erasure) -> None:
    Person.objects.enrol(name="Mairi Sinclair", email=cast.mairi.email, by=cast.noor, at=NOW)
    assert not erased_before()("mairi", cast.mairi.email)


def test_who_is_linked_by_hand_again_is_welcome(cast: Cast, erased: Erasure) -> None:
    CrmIdentity.objects.link(cast.callum, person_key="mairi", by=cast.noor, at=NOW)
    assert not erased_before()("mairi", "")


def test_an_older_backup_does_not_keep_them(cast: Cast, erased: Erasure) -> None:
    back_again(cast)
    Erasure.objects.all().delete()
    assert (reapply_erasures(at=NOW), Person.objects.filter(key=cast.mairi.key).count()) == (1, 0)


def test_the_record_of_the_erasure_is_back_after_an_older_backup(
    cast: Cast, erased: Erasure
) -> None:
    back_again(cast)
    Erasure.objects.all().delete()
    reapply_erasures(at=NOW)
    assert Erasure.objects.get().person_key == cast.mairi.key


def test_a_hold_in_an_older_backup_saves_nobody(cast: Cast, erased: Erasure) -> None:
    holding.hold(back_again(cast), reason="Case 12", by=SYSTEM, at=NOW)
    reapply_erasures(at=NOW)
    assert not Hold.objects.exists()


def test_whoever_was_not_erased_stays_after_a_restore(cast: Cast, erased: Erasure) -> None:
    before = Person.objects.count()
    assert (reapply_erasures(at=NOW), Person.objects.count()) == (0, before)


def test_the_export_still_recognises_them_after_an_older_backup(
    cast: Cast, erased: Erasure
) -> None:
    """Also if the backup is from before they came: then nobody is erased again."""
    Erasure.objects.all().delete()
    reapply_erasures(at=NOW)
    assert erased_before()("mairi", "")


def test_without_an_erasure_no_secret_is_made(cast: Cast) -> None:
    assert not erased_before()("mairi", cast.mairi.email)
    assert not ledger().folder.exists()


def test_whoever_was_never_erased_is_not_looked_for_among_everyone(
    cast: Cast, erased: Erasure, django_assert_num_queries: Any
) -> None:
    was_erased = erased_before()
    with django_assert_num_queries(0):
        assert not was_erased("isla", "isla.grant@northlight.example")
