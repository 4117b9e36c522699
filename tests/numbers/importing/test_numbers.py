"""Amounts as people write them."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.numbers.exports import Export, deal


def amounts(export: Export, *told: str, delimiter: str = ",") -> list[object]:
    """Import deals with these amounts and read them back."""
    export.deals(*(deal(f"A-{n}", amount=text) for n, text in enumerate(told)), delimiter=delimiter)
    export.load()
    return export.column("opportunities", "amount")


def test_a_decimal_comma_is_decided_for_the_whole_column(export: Export) -> None:
    found = amounts(export, "1.234,56", "12,5", "1.234", "7")
    assert found == [Decimal("1234.56"), Decimal("12.5"), Decimal(1234), Decimal(7)]


def test_a_decimal_point_is_decided_for_the_whole_column(export: Export) -> None:
    found = amounts(export, "1,234.56", "12.5", "1,234", "7")
    assert found == [Decimal("1234.56"), Decimal("12.5"), Decimal(1234), Decimal(7)]


def test_what_may_be_read_either_way_is_read_with_a_point_and_says_so(export: Export) -> None:
    assert amounts(export, "1,234") == [Decimal(1234)]
    [warning] = export.remarks()
    assert warning.startswith("opportunities.csv, column amount: numbers that may be read either")


def test_in_a_file_with_semicolons_it_is_read_with_a_comma(export: Export) -> None:
    assert amounts(export, "1,234", delimiter=";") == [Decimal("1.234")]


def test_the_mapping_may_say_which_mark_is_decimal(export: Export, tmp_path: Path) -> None:
    shipped = "touchline/numbers/mappings/canonical.toml"
    own = tmp_path / "own.toml"
    own.write_text('decimal = ","\n' + Path(shipped).read_text(encoding="utf-8"), encoding="utf-8")
    export.deals(deal("A-1", amount="1,234"))
    assert export.remarks(mapping=own) == []


def test_a_number_of_the_other_kind_is_left_out_with_a_reason(export: Export) -> None:
    export.deals(deal("A-1", amount="1,234.56"), deal("A-2", amount="9,99.5"))
    [row] = export.load().rejected
    assert (row.line, row.column, row.value, row.reason) == (
        3,
        "amount",
        "9,99.5",
        "is not an amount",
    )


@pytest.mark.parametrize("told", ["€ 1 234.50", "1'234.50", "1\u202f234.50 €", "+1234.50"])
def test_what_people_put_around_a_number_does_not_matter(export: Export, told: str) -> None:
    assert amounts(export, told) == [Decimal("1234.5")]


def test_an_amount_too_large_to_be_one_is_left_out(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", amount="9" * 30))
    assert [row.column for row in export.load().rejected] == ["amount"]
