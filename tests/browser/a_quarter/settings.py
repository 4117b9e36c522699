"""The demo's settings, with the addresses of this walk beside the real ones."""

from touchline.demo.settings import *  # noqa: F403 - a settings module is its base and what differs

ROOT_URLCONF = "tests.browser.a_quarter.urls"
