"""The one error of the runner."""


class CannotRun(Exception):
    """The demo cannot start or go on: the text says what happened, what was kept, what to do."""
