"""A30: guessing passwords is slowed, also for who forges the header in which a proxy writes."""

import re

from tests.wall.attacks.attacker import Attacker
from tests.wall.attacks.served import EMAIL

FEW = 8
"""More than five, which one place has for one address."""
MANY = 34
"""More than thirty, which one place has for all addresses in a minute."""


def guesses(attacker: Attacker, *, email: str, number: int, **headers: str) -> list[int]:
    return [
        attacker.sign_in(email=email, password=f"wrong {n}", **headers).status
        for n in range(number)
    ]


def test_guessing_at_one_address_comes_to_an_end(attacker: Attacker) -> None:
    assert 429 in guesses(attacker, email="a@touchline.example", number=FEW)


def test_a_forged_address_of_the_client_buys_no_more_guesses(attacker: Attacker) -> None:
    """The proxy adds the real one at the end; what stands before it was written by the client."""
    answers = [
        attacker.sign_in(
            email="b@touchline.example", password=f"wrong {n}",
            X_Forwarded_For=f"10.1.{n}.1, 192.0.2.77",
        ).status
        for n in range(FEW)
    ]  # fmt: skip
    assert 429 in answers


def test_guessing_one_password_at_many_addresses_comes_to_an_end(attacker: Attacker) -> None:
    answers = [
        attacker.sign_in(
            email=f"person{n}@touchline.example", password="summer of 2026",
            X_Forwarded_For="192.0.2.88",
        ).status
        for n in range(MANY)
    ]  # fmt: skip
    assert 429 in answers


def test_others_still_come_in_while_someone_guesses(attacker: Attacker) -> None:
    guesses(attacker, email="c@touchline.example", number=FEW, X_Forwarded_For="192.0.2.99")
    neighbour = Attacker(attacker.served)
    assert neighbour.sign_in(X_Forwarded_For="198.51.100.5").status == 302


def test_a_refusal_says_when_to_come_back(attacker: Attacker) -> None:
    said = [
        attacker.sign_in(
            email="d@touchline.example", password=f"wrong {n}", X_Forwarded_For="192.0.2.111"
        )
        for n in range(FEW)
    ]
    late = next(one for one in said if one.status == 429)
    assert int(late.headers["Retry-After"]) > 0


def refused(attacker: Attacker, email: str) -> tuple[int, str]:
    """Status and page, without what was typed and the token that differs in every form."""
    answer = attacker.sign_in(email=email, password="wrong", X_Forwarded_For="192.0.2.122")
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.body)
    return answer.status, page.replace(f'value="{email}"', "")


def test_a_known_address_and_a_stranger_get_the_same_answer(attacker: Attacker) -> None:
    assert refused(attacker, EMAIL) == refused(attacker, "nobody@touchline.example")
