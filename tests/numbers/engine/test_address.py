"""Which engine the environment names."""

from pathlib import Path

import pytest

from touchline.numbers import Address, address_of

SERVER = "postgresql://counter:secret@warehouse.example/crm"


def test_without_a_word_it_is_duckdb() -> None:
    assert address_of({}) == Address("duckdb")


def test_the_address_of_a_server_belongs_to_postgresql_alone() -> None:
    assert address_of({"TOUCHLINE_ENGINE": "spark", "TOUCHLINE_ENGINE_URL": SERVER}).url == ""


def test_postgresql_is_asked_at_the_address_that_is_named() -> None:
    told = {"TOUCHLINE_ENGINE": "postgres", "TOUCHLINE_ENGINE_URL": f" {SERVER}\n"}
    assert address_of(told).url == SERVER


def test_the_password_is_not_shown_with_an_address() -> None:
    assert "secret" not in repr(Address("postgres", SERVER))


def test_the_password_is_not_in_the_name_of_what_is_kept() -> None:
    assert "secret" not in Address("postgres", SERVER).digest


def test_an_engine_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="duckdb, postgres, spark"):
        address_of({"TOUCHLINE_ENGINE": "abacus"})


def test_seconds_that_are_no_number_are_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        address_of({"TOUCHLINE_ENGINE_SECONDS": "soon"})


def test_a_patient_installation_says_so() -> None:
    assert address_of({"TOUCHLINE_ENGINE_SECONDS": "600"}).seconds == 600


def test_figures_of_duckdb_are_not_kept_twice(tmp_path: Path) -> None:
    assert address_of({}, kept=tmp_path).kept is None
