"""Signing in: what the library is told, how many attempts there are, and which single sign-on."""

import os
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from touchline.kit.home import home
from touchline.sign_in.rules.providers import NotAProvider, Providers, read_providers
from touchline.sign_in.rules.proxies import proxies_told

SAML_IS_HERE = find_spec("onelogin") is not None  # the extra `saml`

SIGN_IN_APPS = [
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    *(["allauth.socialaccount.providers.saml"] if SAML_IS_HERE else []),
]
SIGN_IN_FILE = Path(os.environ.get("TOUCHLINE_SIGN_IN") or home() / "sign-in.toml")

_ADAPTERS = "touchline.sign_in.views.adapters"
ACCOUNT_ADAPTER = f"{_ADAPTERS}.account.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # nobody signs themselves up: the adapter says so
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is confirmed by using a link that was sent to it
ACCOUNT_SESSION_REMEMBER = True
# The whole of an office may come from one address in the same five minutes of a morning, so what
# counts against an address are failures; see docs/decisions/0012.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "address_tried": "60/h/key",
    "reset_password": "20/m/ip,5/h/key",
    "reset_password_from_key": "30/m/ip",
    "reauthenticate": "20/m/user",
    "manage_email": "5/h/user",
    "single_sign_on": "120/m/ip",
    "directory_token": "20/10m/ip",  # wrong ones; whoever shows a right one is not counted
    "access_key": "60/10m/ip",  # likewise
    "room_code": "60/10m/ip",  # likewise
}

MFA_ADAPTER = f"{_ADAPTERS}.factors.FactorsAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator wrote the address; nobody signs themselves up
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # half a minute before and after: clocks differ
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}

SOCIALACCOUNT_ADAPTER = f"{_ADAPTERS}.single_sign_on.SingleSignOnAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds

# How many proxies of one's own stand before the server; what comes before the last of them in
# X-Forwarded-For was written by whoever asks, and is not believed.
ALLAUTH_TRUSTED_PROXY_COUNT = proxies_told(os.environ.get("TOUCHLINE_BEHIND_PROXY", ""))


def providers_of(file: Path) -> Providers:
    """What the file says, or no single sign-on if there is none."""
    if not file.exists():
        return Providers()
    try:
        found = read_providers(
            file.read_text(encoding="utf-8"), environment=os.environ,
            read_file=lambda name: (file.parent / name).read_text(encoding="utf-8"),
        )  # fmt: skip
    except (OSError, UnicodeDecodeError) as trouble:
        raise ImproperlyConfigured(
            f"{file.name} could not be read ({type(trouble).__name__}). It is a text in UTF-8 that"
            " the account which runs Touchline has to be able to read."
        ) from None
    except NotAProvider as wrong:
        raise ImproperlyConfigured(f"{file.name}: {wrong}") from wrong
    if found.saml and not SAML_IS_HERE:
        raise ImproperlyConfigured(
            f"{file.name} names a SAML provider. Install Touchline with the extra “saml” for it."
        )
    return found


SIGN_IN_PROVIDERS = providers_of(SIGN_IN_FILE)
