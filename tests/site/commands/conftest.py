"""The homes of the tests of keeping, for the commands that keep."""

from tests.keeping.conftest import lived_in, server

__all__ = ["lived_in", "server"]
