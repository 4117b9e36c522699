"""The organisation's own language model, if the operator named one in the environment."""

from urllib.parse import urlsplit

from django.conf import settings

from touchline.mirror.rewrites.model import LanguageModel


def language_model() -> LanguageModel | None:
    """The organisation's own, if the operator named one."""
    return LanguageModel(**settings.LANGUAGE_MODEL) if settings.LANGUAGE_MODEL else None


def host_of_model() -> str:
    """`llm.example.org`, as the page names it; empty where there is none."""
    model = language_model()
    return (urlsplit(model.address).hostname or "") if model else ""
