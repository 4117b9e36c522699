"""Access keys and the webhooks that hang on them."""

from touchline.api.models.access_key import AccessKey
from touchline.api.models.webhook import Webhook

__all__ = ["AccessKey", "Webhook"]
