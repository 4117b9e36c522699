"""Mappings by name: those that come with Touchline, and the organisation's own."""

from pathlib import Path

from touchline.numbers import Mapping, MappingError, load_mapping, shipped_mappings


def own_mappings(folder: Path) -> tuple[str, ...]:
    """The names of the organisation's own mappings; none if the folder is not there yet.

    A name that also comes with Touchline is left out: nobody could tell which of both is meant.
    """
    names = {path.stem for path in folder.glob("*.toml") if not path.name.startswith(".")}
    return tuple(sorted(names - set(shipped_mappings())))


def mapping_called(name: str, *, own: Path) -> Mapping:
    """The mapping of this name. Raises MappingError, also for one that has vanished.

    The name is looked up among those that are there, so that it can never become a path.
    """
    if name in shipped_mappings():
        return load_mapping(name)
    if name in own_mappings(own):
        return load_mapping(own / f"{name}.toml")
    raise MappingError(
        f"The mapping {name} is not there any more. The files are kept. Choose another mapping."
    )
