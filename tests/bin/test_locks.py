"""The locks: whole, consistent, and without a word about where they were made."""

import re

import pytest

from .conftest import ROOT

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def lock(profile: str) -> str:
    return (ROOT / "locks" / f"{profile}.txt").read_text()


def test_what_runs_is_what_was_tested() -> None:
    assert dict(PIN.findall(lock("run"))).items() <= dict(PIN.findall(lock("dev"))).items()


@pytest.mark.parametrize("extra", ["postgres", "saml", "spark"])
def test_an_extra_adds_to_what_runs_and_changes_nothing_of_it(extra: str) -> None:
    assert not dict(PIN.findall(lock("run"))).keys() & dict(PIN.findall(lock(extra))).keys()


def test_what_tests_use_of_postgresql_is_what_the_extra_installs() -> None:
    tested = dict(PIN.findall(lock("dev")))
    assert dict(PIN.findall(lock("postgres"))).items() <= tested.items()


@pytest.mark.parametrize("profile", ["run", "dev", "postgres", "saml", "spark"])
def test_every_package_has_its_hashes(profile: str) -> None:
    packages = re.split(r"\n(?=\S)", lock(profile).strip())
    assert [one for one in packages if "--hash=sha256:" not in one] == []


@pytest.mark.parametrize("profile", ["run", "dev", "postgres", "saml", "spark"])
def test_a_lock_names_no_host(profile: str) -> None:
    assert "://" not in lock(profile)
