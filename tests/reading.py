"""How a test reads a page: the words of its main part, without the frame around them."""

import csv
import re
from html import unescape
from io import StringIO
from typing import Any

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_TOKEN = re.compile(r'<input type="hidden" name="csrfmiddlewaretoken"[^>]*>')


def main_of(response: Any) -> str:
    """The HTML between `<main>` and `</main>`, without the token that differs in every form."""
    found = _MAIN.search(response.content.decode())
    assert found, "the page has no main part"
    return _TOKEN.sub("", found[1])


def words_of(response: Any) -> str:
    """What one reads of the main part, on one line."""
    return _plain(main_of(response))


def section_of(response: Any, title: str) -> str:
    """What one reads of the section with this heading; empty if there is none."""
    for section in re.findall(r"<section\b.*?</section>", main_of(response), re.DOTALL):
        heading = re.search(r"<h2\b.*?</h2>", section, re.DOTALL)
        if heading and title == _plain(heading[0]):
            return _plain(section)
    return ""


def row_heads(response: Any) -> list[str]:
    """The first cell of every table row of the main part, from top to bottom."""
    cells = re.findall(r'<th scope="row">(.*?)</th>', main_of(response), re.DOTALL)
    return [_plain(cell) for cell in cells]


def amount_of(response: Any, label: str) -> float | None:
    """The value of the figure with this label, None if it says that it cannot say."""
    value = re.search(r'<data class="amount" value="([^"]+)"', _figure(response, label))
    return float(value[1]) if value else None


def figure_of(response: Any, label: str) -> str:
    """What one reads of the figure with this label: its value, what it was, its cases."""
    return _plain(_figure(response, label).partition(">")[2])


def sheet_of(response: Any) -> list[dict[str, str]]:
    """The rows of a CSV answer by their heads."""
    return list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))


def _figure(response: Any, label: str) -> str:
    figures = re.split(r'<div class="figure(?: figure--lead)?" ', main_of(response))
    [found] = [one for one in figures if f'aria-label="{label}"' in one.partition(">")[0]]
    return found


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
