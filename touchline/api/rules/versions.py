"""The version of something that people write: what was read must still stand when one writes."""

import hashlib
import json
from collections.abc import Mapping


def version_of(texts: Mapping[str, str]) -> str:
    """16 signs that differ as soon as a text differs; empty for nothing at all."""
    if not texts:
        return ""
    said = json.dumps(dict(texts), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]
