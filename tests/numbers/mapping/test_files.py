"""How a mapping names its files, and what it may do without."""

import pytest

from tests.numbers.exports import Export
from tests.numbers.mapping.own import OPEN, Own, column
from touchline.numbers import ImportRefused


def test_a_file_may_go_by_several_names(export: Export, own: Own) -> None:
    export.text("SF_Deals.csv", "id,step\n1,A\n")
    mapping = own(
        '[files]\ndeal = ["deal.csv", "sf_deals.csv"]\n' + OPEN.replace("deals.csv", "deal")
    )
    assert column(export, mapping, "opportunity_key") == ["1"]


def test_a_missing_file_is_named_with_its_other_names(export: Export, own: Own) -> None:
    mapping = own(OPEN.replace('"deals.csv"', '["a.csv", "b.csv", "c.csv"]'))
    with pytest.raises(ImportRefused, match=r"has no a\.csv, b\.csv or c\.csv, which"):
        export.load(mapping=mapping)


def test_a_star_in_a_name_stands_for_anything(export: Export, own: Own) -> None:
    export.text("report17.csv", "id,step\n1,A\n")
    mapping = own(OPEN.replace("deals.csv", "report*.csv"))
    assert column(export, mapping, "opportunity_key") == ["1"]


def test_two_files_that_a_star_fits_are_refused(export: Export, own: Own) -> None:
    export.text("report17.csv", "id,step\n1,A\n")
    export.text("report18.csv", "id,step\n1,A\n")
    with pytest.raises(ImportRefused, match=r"Several files may be the report\*\.csv.*report17"):
        export.load(mapping=own(OPEN.replace("deals.csv", "report*.csv")))


def test_an_export_may_have_no_people(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n")
    assert export.load(mapping=own(OPEN)).rows["people"] == 0
