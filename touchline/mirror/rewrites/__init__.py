"""What to ask instead, for each moment in which a leader led, advised or blamed.

By rules how open questions could begin, from what the unit does and is about (`web/rewrites.json`;
the browser has the same); whole by the organisation's own language model (`model.py`), which is off
unless somebody gives its address.
"""

from touchline.mirror.rewrites.checking import Label
from touchline.mirror.rewrites.moments import moments
from touchline.mirror.rewrites.rewriting import Rewrite, rewrites

__all__ = ["Label", "Rewrite", "moments", "rewrites"]
