"""Settings of `serve`, with a cheap hash for passwords: guessing is what is tried, not hashing."""

from touchline.site.settings.serve import *  # noqa: F403 - its base and what differs
from touchline.site.settings.serve import PASSWORD_HASHERS as STRONG

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *STRONG]
