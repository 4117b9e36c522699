"""What every way of running shares. Nothing here is secret or read from the network."""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

import touchline
from touchline.kit.home import home, shared
from touchline.numbers import address_of
from touchline.running.logs import configuration
from touchline.site.workers import with_rules_for_workers

from .database import database
from .mail import mail_server, sender
from .middleware import MIDDLEWARE  # noqa: F401 - a setting too
from .our_apps import OUR_APPS
from .outside import *  # noqa: F403 - settings too
from .security_contact import security_contact
from .sign_in import *  # noqa: F403 - what the sign-in is told is settings too
from .sign_in import SIGN_IN_APPS

PACKAGE = Path(touchline.__file__).parent
HOME = home()
SNAPSHOTS = shared() / "snapshots"
MAPPINGS = shared() / "mappings"  # the organisation's own, one TOML file each
DELIVERIES = shared() / "deliveries"  # what was uploaded for an import, until it is imported
IMPORT_INBOX = shared() / "inbox"  # the only folder of the server that an import's page can name
ERASURES = shared() / "erasures"  # the ledger that an older backup is held against
IMPORT_LIMIT = 2 * 1024**3  # bytes of one upload, and of what a zip may unpack to

try:  # TOUCHLINE_ENGINE, TOUCHLINE_ENGINE_URL, TOUCHLINE_CANONICAL_VIEWS: who counts for the pages
    ENGINE = address_of(os.environ, kept=HOME / "cache" / "answers")
except ValueError as wrong:
    raise ImproperlyConfigured(f"TOUCHLINE_ENGINE or TOUCHLINE_ENGINE_SECONDS: {wrong}") from wrong

SECURITY_CONTACT = security_contact(os.environ)

DEBUG = False
ALLOWED_HOSTS: list[str] = []
SECRET_KEY = ""  # each way of running sets its own

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "template_partials.apps.SimpleAppConfig",
    "csp",
    *SIGN_IN_APPS,
    *OUR_APPS,
]

ROOT_URLCONF = "touchline.site.urls"
WSGI_APPLICATION = "touchline.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "touchline.site.context.page",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "touchline.design.templatetags.design",
                "touchline.wall.templatetags.wall",
            ],
        },
    }
]

DATABASES = {"default": database(os.environ, home=HOME)}
EMAIL_BACKEND = "touchline.mail.outbox.Outbox"
MAIL_SERVER = mail_server(os.environ)  # None: mails wait
DEFAULT_FROM_EMAIL = SERVER_EMAIL = sender(os.environ)
CACHES = {
    # What must hold for every process and survive a reload: limits on attempts, one-time state.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kept_for_a_while",
        # Above so many the cache throws live ones away, the limits of attempts among them: never.
        # What is over goes daily; see touchline/sign_in/models/upkeep.py.
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
    # Parts of pages that are drawn alike: each process may have its own.
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "touchline.people.passwords.WhatIsTriedFirst"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "touchline.people.passwords.NamesOfThisPlace"},
]
AUTHENTICATION_BACKENDS = ["touchline.people.signing_in.PersonBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
PASSWORD_RESET_TIMEOUT = int(timedelta(days=3).total_seconds())
SESSION_COOKIE_AGE = int(timedelta(days=3).total_seconds())  # since it was last used
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "touchline_session"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "touchline.site.views.errors.form_expired"

# Files are taken on the one page that asks for them, from who may open it, straight to DELIVERIES.
FILE_UPLOAD_HANDLERS = ["touchline.site.uploads.OnlyWhereAsked"]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# Files are served unchanged under an address stamped with the release, so that what a person's
# browser runs can be compared with the repository, and may be cached for ever.
STATIC_URL = f"/static/{touchline.__version__}/"
STATICFILES_DIRS = [  # one set of modules for every room, and what runs them away from the page
    ("mirror", PACKAGE / "mirror" / "web"),
    ("mirror-runtime", PACKAGE / "mirror" / "runtime"),
    ("urn", PACKAGE / "urn" / "web"),
    ("vendored", PACKAGE / "urn" / "vendored"),  # what they import as ../vendored/ here and there
]
WHITENOISE_ADD_HEADERS_FUNCTION = with_rules_for_workers
WHITENOISE_USE_FINDERS = True  # from the packages: nothing is collected, so there is no STATIC_ROOT
WHITENOISE_MAX_AGE = 60 * 60 * 24 * 365

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "require-trusted-types-for": ["'script'"],
    }
}

LOGGING = configuration()  # what happened and where; no words of people
