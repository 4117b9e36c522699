"""The one error of the runner."""


class CannotRun(Exception):  # noqa: N818 - it reads as a sentence where it is raised
    """The demo cannot start or go on: the text says what happened, what was kept, what to do."""
