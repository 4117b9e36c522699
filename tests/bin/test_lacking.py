"""What a machine lacks is said once, with the line that brings it, and counted."""

from tests.lacking import counted, lacking, reason


def test_nothing_skips_where_everything_is_there() -> None:
    assert lacking(found=lambda program: f"/usr/bin/{program}") == {}


def test_browser_tests_skip_without_chromium_and_say_what_to_run() -> None:
    assert lacking(found=lambda _: None) == {
        "browser": "needs chromium: run sudo apt-get install -y --no-install-recommends chromium"
    }


def test_skipped_tests_are_counted_for_each_missing_program() -> None:
    reasons = [reason("chromium"), "a database server has a test of its own", reason("chromium")]
    assert counted(reasons) == [f"2 skipped: {reason('chromium')}"]
