"""What every command waits for before it begins: Django and our models, and nothing heavy."""

import subprocess
import sys

from tests.served import clean
from touchline.kit.home import CHECKOUT

HEAVY = ("ibis", "duckdb", "scim2_models", "pydantic", "onelogin", "playwright")


def test_setting_django_up_loads_nothing_heavy() -> None:
    told = f"import django, sys; django.setup(); print(*[m for m in {HEAVY!r} if m in sys.modules])"
    environment = clean(CHECKOUT, DJANGO_SETTINGS_MODULE="touchline.site.settings.develop")
    words = [sys.executable, "-c", told]
    ended = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
    assert ended.stdout.split() == []
