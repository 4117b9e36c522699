"""The one error of what starts processes."""


class CannotRun(Exception):
    """It cannot start or go on: the text says what happened, what was kept, what to do."""
