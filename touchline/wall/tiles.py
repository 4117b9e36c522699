"""What a room offers the doorway: places for the navigation and tiles for the home page.

A room's `tiles.py` has `places(request)` and `tiles(request)`; only `site` calls them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """An entry of the navigation. `name` is the room's, so that the current one can be marked.

    `also` are other rooms, or pages by their names, that stand under the same entry.
    """

    name: str
    label: str
    path: str
    icon: str
    current: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tile:
    """A part of the home page: a template of the room and what it needs. Lower `order` first."""

    template: str
    order: int
    context: Mapping[str, object] = field(default_factory=dict)
