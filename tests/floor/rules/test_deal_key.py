"""The key of a deal in an address: whatever the CRM calls it."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.deal_key import by_hand, from_address, in_address, record_of

KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(KEYS)
def test_what_an_address_has_leads_back_to_the_key(key: str) -> None:
    assert from_address(in_address(key)) == key


@given(KEYS)
def test_an_address_has_no_sign_that_means_something(key: str) -> None:
    said = in_address(key)
    assert said.isascii()
    assert said.replace("-", "").replace("_", "").isalnum()


@given(st.text())
def test_no_two_addresses_name_one_deal(said: str) -> None:
    key = from_address(said)
    assert not key or in_address(key) == said


def test_a_deal_by_hand_is_told_from_one_of_the_crm() -> None:
    assert (record_of(by_hand("abc")), record_of("006-abc")) == ("abc", "")
