"""The settings of the process that migrates: the benchmarks' own, and the later release's app."""

from benchmarks.serving.settings import *  # noqa: F403 - a settings module is its base
from benchmarks.serving.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.later"]
