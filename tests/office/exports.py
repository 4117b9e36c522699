"""A delivery of someone's own export, and what a browser would send of the maker's pages."""

import re
from html import unescape
from pathlib import Path
from typing import Any

from django.conf import settings

from tests.cast import NOW
from tests.reading import main_of
from touchline.office.models import Delivery

DEALS = """Deal Id,Owner,Boss,Phase,Value,Opened,Close Date,Type
D-1,Mairi Sinclair,Dana Calder,Lead,100,2026-01-05,2026-04-01,New
D-2,Callum Reid,Dana Calder,Offer,250,2026-01-06,2026-05-01,Upsell
D-3,Mairi Sinclair,Dana Calder,Offer,300,2026-01-07,2026-05-02,New
D-4,Mairi Sinclair,Dana Calder,Signed,400,2026-01-08,2026-02-02,New
D-5,Callum Reid,Dana Calder,Lost to rival,500,2026-01-09,2026-02-03,
"""


def delivered(**files: str) -> Delivery:
    """Files as if they had been uploaded; `deals="…"` becomes deals.csv."""
    delivery = Delivery.objects.create(origin=Delivery.Origin.UPLOAD, made_at=NOW)
    delivery.own_folder.mkdir(parents=True)
    for name, text in files.items():
        (delivery.own_folder / f"{name}.csv").write_bytes(text.encode())
    return delivery


def own_mapping(name: str) -> Path:
    """Where the organisation's mapping of this name lies."""
    return Path(settings.MAPPINGS) / f"{name}.toml"


def as_sent(page: Any) -> dict[str, str]:
    """What pressing the button would send: every control of the page with what it holds."""
    html = main_of(page)
    sent = {}
    for tag in re.findall(r"<input\b[^>]*>", html):
        kind, name = _attribute(tag, "type"), _attribute(tag, "name")
        if name and (kind != "checkbox" or " checked" in tag):
            sent[name] = _attribute(tag, "value") or ("on" if kind == "checkbox" else "")
    for tag, inside in re.findall(r"(<select\b[^>]*>)(.*?)</select>", html, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', inside)
        sent[_attribute(tag, "name")] = unescape(chosen[1]) if chosen else ""
    return sent


def option_of(page: Any, select: str, words: str) -> str:
    """The value of the option of a select that reads so."""
    inside = re.search(rf'<select[^>]* name="{select}".*?</select>', main_of(page), re.DOTALL)
    assert inside, f"there is no select {select}"
    for value, label in re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)<', inside[0]):
        if unescape(label).startswith(words):
            return unescape(value)
    raise AssertionError(f"{select} has no option {words}")


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return unescape(found[1]) if found else ""
