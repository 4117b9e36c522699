"""What a machine lacks is said once, with the line that brings it, and counted."""

from tests.lacking import counted, lacking, reason, reason_for_extra


def everything(name: str) -> object:
    return f"/usr/bin/{name}"


def nothing(name: str) -> object:
    return None


def test_nothing_skips_where_everything_is_there() -> None:
    assert lacking(found=everything, part=everything) == {}


def test_browser_tests_skip_without_chromium_and_say_what_to_run() -> None:
    assert lacking(found=nothing)["browser"] == (
        "needs chromium: run sudo apt-get install -y --no-install-recommends chromium"
    )


def test_tests_of_an_engine_skip_without_its_program() -> None:
    assert lacking(found=nothing, part=everything)["postgres"] == reason("postgresql")


def test_tests_of_an_engine_skip_without_its_extra_and_say_what_to_run() -> None:
    assert lacking(found=everything, part=nothing) == {
        "postgres": reason_for_extra("postgres"),
        "spark": "needs the extra spark: run bin/setup dev --extra spark",
    }


def test_skipped_tests_are_counted_for_each_missing_program() -> None:
    reasons = [reason("chromium"), "a database server has a test of its own", reason("chromium")]
    assert counted(reasons) == [f"2 skipped: {reason('chromium')}"]
