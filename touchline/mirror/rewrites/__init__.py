"""Questions that do not lead, for each moment in which a leader led, advised or blamed.

By rules, from what the unit is about (`web/rewrites.json`; the browser has the same), or by the
organisation's own language model (`model.py`), which is off unless somebody gives its address.
"""

from touchline.mirror.rewrites.checking import Label
from touchline.mirror.rewrites.moments import moments
from touchline.mirror.rewrites.rewriting import Rewrite, rewrite, rewrites

__all__ = ["Label", "Rewrite", "moments", "rewrite", "rewrites"]
