"""As it is served, with a job that only these benchmarks know and a lease worth waiting for."""

from touchline.site.settings.serve import *  # noqa: F403 - a settings module is its base
from touchline.site.settings.serve import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.serving"]
ROOT_URLCONF = "benchmarks.serving.urls"
