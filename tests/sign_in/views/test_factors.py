"""Codes from an app and recovery codes: set up, asked for, used once, taken away."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from tests.cast import Cast
from tests.reading import words_of
from tests.sign_in.visiting import DOOR, SECURITY, Visiting, code_of
from touchline.people.models import Person
from touchline.sign_in.models.factors import factors_of
from touchline.witness.models import Line

SECOND = "/sign-in/second-factor/"


def after_the_password(person: Person) -> Visiting:
    visiting = Visiting()
    assert visiting.sign_in(person)["Location"] == SECOND
    return visiting


def say(visiting: Visiting, code: str) -> Any:
    return visiting.post(SECOND, {"code": code})


def fresh_codes(inside: Visiting) -> list[str]:
    inside.set_up_app()
    page = inside.get(reverse("mfa_view_recovery_codes"))
    return list(page.context["codes"])


def test_an_app_is_set_up_with_its_first_code(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    assert factors_of(mairi).app_since is not None


def test_a_wrong_first_code_sets_nothing_up(inside: Visiting, mairi: Person) -> None:
    inside.get(reverse("mfa_activate_totp"))
    inside.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert not factors_of(mairi).any


def test_without_saying_again_who_one_is_nothing_is_set_up(mairi: Person) -> None:
    visiting = Visiting()
    visiting.sign_in(mairi)
    assert visiting.get(reverse("mfa_activate_totp"))["Location"].startswith("/you/security/again/")


def test_the_seed_lies_sealed_in_the_database(inside: Visiting, mairi: Person) -> None:
    secret = inside.set_up_app()
    assert all(secret not in str(row.data) for row in Authenticator.objects.filter(user=mairi))


def test_with_an_app_the_password_alone_does_not_let_in(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    assert not after_the_password(mairi).is_in


def test_the_code_lets_in(inside: Visiting, mairi: Person) -> None:
    secret = inside.set_up_app()
    visiting = after_the_password(mairi)
    say(visiting, code_of(secret, away=1))
    assert visiting.is_in


def test_a_clock_half_a_minute_slow_is_no_trouble(inside: Visiting, mairi: Person) -> None:
    secret = inside.set_up_app()
    visiting = after_the_password(mairi)
    say(visiting, code_of(secret, away=-1))
    assert visiting.is_in


def test_a_code_works_once(inside: Visiting, mairi: Person) -> None:
    secret = inside.set_up_app()
    code = code_of(secret, away=1)
    say(after_the_password(mairi), code)
    thief = after_the_password(mairi)
    assert (say(thief, code).status_code, thief.is_in) == (422, False)


def test_a_code_works_once_also_after_the_library_has_forgotten_it(
    inside: Visiting, mairi: Person
) -> None:
    code = code_of(inside.set_up_app(), away=1)
    say(after_the_password(mairi), code)
    cache.delete(f"allauth.mfa.totp.used?user={mairi.pk}&code={code}")  # after half a minute
    thief = after_the_password(mairi)
    assert (say(thief, code).status_code, thief.is_in) == (422, False)


def test_a_wrong_code_says_what_to_do(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    assert "Take the one shown now." in words_of(say(after_the_password(mairi), "000000"))


def test_codes_are_not_guessed_without_end(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    visiting = after_the_password(mairi)
    assert [say(visiting, "000000").status_code for _ in range(6)][-1] == 429


def test_the_page_of_the_second_step_needs_the_first(db: None) -> None:
    assert Visiting().get(SECOND)["Location"] == DOOR


def test_one_may_turn_back(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    visiting = after_the_password(mairi)
    visiting.post("/sign-in/begin-again/")
    assert visiting.get(SECOND)["Location"] == DOOR


def test_ten_recovery_codes_come_with_the_first_factor(inside: Visiting) -> None:
    assert len(set(fresh_codes(inside))) == 10


def test_recovery_codes_are_shown_once(inside: Visiting) -> None:
    fresh_codes(inside)
    assert inside.get(reverse("mfa_view_recovery_codes"))["Location"] == SECURITY


def test_they_can_be_had_as_a_file_after_they_were_shown(inside: Visiting) -> None:
    codes = fresh_codes(inside)
    kept = inside.post(reverse("recovery-codes-file"))
    assert all(code in kept.content.decode() for code in codes)


def test_before_they_were_shown_there_is_no_file(inside: Visiting) -> None:
    inside.set_up_app()
    assert inside.post(reverse("recovery-codes-file")).status_code == 404


def test_a_recovery_code_lets_in_once(inside: Visiting, mairi: Person) -> None:
    code = fresh_codes(inside)[0]
    first, second = after_the_password(mairi), after_the_password(mairi)
    say(first, code)
    say(second, code)
    assert (first.is_in, second.is_in) == (True, False)


def test_new_codes_end_the_old_ones(inside: Visiting, mairi: Person) -> None:
    old = fresh_codes(inside)[0]
    inside.post(reverse("recovery-codes-new"))
    visiting = after_the_password(mairi)
    say(visiting, old)
    assert not visiting.is_in


def test_without_a_factor_there_are_no_codes_to_make(inside: Visiting, mairi: Person) -> None:
    inside.post(reverse("recovery-codes-new"))
    assert factors_of(mairi).codes_left is None


def test_removing_the_app_removes_the_codes_with_it(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    inside.post(reverse("app-remove"))
    assert not Authenticator.objects.filter(user=mairi).exists()


def test_the_owner_is_told_of_a_new_app(
    inside: Visiting, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        inside.set_up_app()
    assert "an app that shows codes was added" in str(mail.outbox[-1].body)


def test_adding_and_removing_are_witnessed(inside: Visiting, cast: Cast) -> None:
    inside.set_up_app()
    inside.post(reverse("app-remove"))
    acts = Line.objects.filter(key=cast.mairi.key, act__startswith="sign_in.factor")
    assert list(acts.values_list("act", flat=True)) == [
        "sign_in.factor.added", "sign_in.factor.removed",
    ]  # fmt: skip


def test_signing_in_is_witnessed_by_the_key_alone(mairi: Person) -> None:
    Visiting().sign_in(mairi)
    line = Line.objects.filter(act="sign_in.person.signed_in.password").get()
    assert (line.actor, line.key) == (mairi.key, mairi.key)


def test_with_a_second_step_both_are_witnessed(inside: Visiting, mairi: Person) -> None:
    secret = inside.set_up_app()
    say(after_the_password(mairi), code_of(secret, away=1))
    acts = Line.objects.filter(act__startswith="sign_in.person").values_list("act", flat=True)
    assert list(acts)[-1] == "sign_in.person.signed_in.password+mfa"
