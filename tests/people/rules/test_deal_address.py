"""Where a deal lies in the CRM: an address that cannot lead elsewhere."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.people.rules.deal_address import filled, trouble_with

GOOD = (
    "https://crm.example.com/{key}",
    "https://acme.lightning.force.com/lightning/r/Opportunity/{key}/view",
    "https://app.hubspot.com/contacts/123/record/0-3/{key}",
    "https://crm.example.com:8443/deal?id={key}#top",
)


@pytest.mark.parametrize("pattern", GOOD)
def test_addresses_of_crms_are_taken(pattern: str) -> None:
    assert trouble_with(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "trouble"),
    [
        ("https://crm.example.com/", "place"),
        ("https://crm.example.com/{key}/{key}", "place"),
        ("http://crm.example.com/{key}", "scheme"),
        ("javascript:alert({key})", "scheme"),
        ("//crm.example.com/{key}", "scheme"),
        ("https://{key}/deals", "host"),
        ("https://{key}.example.com/", "host"),
        ("https://user:{key}@crm.example.com/", "host"),
        ("https://someone@crm.example.com/{key}", "host"),
        ("https://crm.example.com:{key}/", "host"),
        ("https:///{key}", "host"),
        ("https://crm.example.com/{key} {other}", "signs"),
        ('https://crm.example.com/"{key}', "signs"),
        ("https://crm.example.com/\\{key}", "signs"),
        ("https://[crm/{key}", "host"),
    ],
)
def test_what_could_lead_elsewhere_is_not(pattern: str, trouble: str) -> None:
    assert trouble_with(pattern) == trouble


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_the_key_says_the_host_stays(key: str) -> None:
    parts = urlsplit(filled(GOOD[0], key))
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == (
        "https", "crm.example.com", "", "",
    )  # fmt: skip
