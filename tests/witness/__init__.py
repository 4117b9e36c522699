"""The log that is only ever added to."""
