"""One noun a file; most of the records are the library's, and are changed here alone."""

from touchline.sign_in.models.sign_in_rules import SignInRules

__all__ = ["SignInRules"]
