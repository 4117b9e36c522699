"""Moves everything from one kind of database to another, and proves that nothing changed."""

from touchline.keeping.moving.move import Moved, move_database

__all__ = ["Moved", "move_database"]
