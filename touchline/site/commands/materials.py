"""The bill of materials: what the locks pin and what is shipped beside them, as CycloneDX."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

import touchline

if TYPE_CHECKING:
    from cyclonedx.model.component import Component

LOCKS = ("run", "postgres", "saml", "spark")
_PIN = re.compile(r"^([\w.-]+)==([^\s;]+)(?:\s*;\s*([^\\\n]+))?", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_OURS = UUID("6f1f4b0e-6d0a-4d3e-9d3d-7f3b0a5b7c11")
"""From this and the locks comes the bill's serial: the same locks make the same bill."""

_SPDX = {
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
}
_UNSAID = {
    "colorama": "BSD-3-Clause",
    "huey": "MIT",
    "py4j": "BSD-3-Clause",
    "pyrage": "MIT",
    "pyspark": "Apache-2.0",
}
"""Licences that stand in a file of the package, and not in what it says of itself."""


class MaterialsMissing(Exception):
    """The library that writes CycloneDX is not installed; the text says what to do."""


@dataclass(frozen=True)
class Pinned:
    """A package of a lock: the extra it belongs to ("run" is always there) and its hashes."""

    name: str
    version: str
    where: str
    condition: str
    hashes: tuple[str, ...]


@dataclass(frozen=True)
class Shipped:
    """What lies in the package itself: name, version if its files say it, licence, where."""

    name: str
    version: str
    licence: str
    folder: str


def pinned(checkout: Path) -> tuple[Pinned, ...]:
    """Every package of the locks, in their order; one that two extras need is listed once."""
    found: dict[str, Pinned] = {}
    for where in LOCKS:
        text = (checkout / "locks" / f"{where}.txt").read_text(encoding="utf-8")
        for part in re.split(r"\n(?=\S)", text.strip()):
            pin = _PIN.match(part)
            if pin:
                hashes = tuple(sorted(_HASH.findall(part)))
                condition = (pin[3] or "").strip()
                found.setdefault(pin[1], Pinned(pin[1], pin[2], where, condition, hashes))
    return tuple(found.values())


def shipped(checkout: Path) -> Iterator[Shipped]:
    """Fonts and icons, which no lock knows."""
    design = checkout / "touchline" / "design"
    for licence in sorted((design / "static" / "design" / "fonts").glob("*-OFL.txt")):
        name = licence.name.removesuffix("-OFL.txt")
        yield Shipped(name, "", "OFL-1.1", "touchline/design/static/design/fonts")
    drawing = (design / "icons" / "lock.svg").read_text(encoding="utf-8")
    said = re.search(r"lucide-static v([\d.]+) - (\w+)", drawing)
    if said:
        yield Shipped("lucide-static", said[1], said[2], "touchline/design/icons")


def bill_of_materials(checkout: Path) -> str:
    """The document: the same locks give the same text, but for licences of what is installed.

    Raises MaterialsMissing without the library, which is installed for development.
    """
    try:
        from cyclonedx.model.bom import Bom
        from cyclonedx.output.json import JsonV1Dot6
    except ImportError as missing:
        raise MaterialsMissing(
            "The bill of materials needs cyclonedx-python-lib. Install it with: bin/setup dev"
        ) from missing
    if not (checkout / "locks").is_dir():
        raise MaterialsMissing("The locks are in a checkout of the source, and this is none.")
    found = pinned(checkout)
    packages = [_component(one) for one in found]
    parts = [_part(one) for one in shipped(checkout)]
    serial = uuid5(_OURS, f"{touchline.__version__} {found} {list(shipped(checkout))}")
    bom = Bom(components=[*packages, *parts], serial_number=serial)
    bom.metadata.component = _ours()
    asked_for = _direct(checkout)
    needed = [one for one in packages if one.name in asked_for]
    bom.register_dependency(bom.metadata.component, [*needed, *parts])
    # None is left out of the document, so that the same locks make the same one.
    bom.metadata.timestamp = None  # type: ignore[assignment]
    text: str = JsonV1Dot6(bom).output_as_string(indent=1)
    return text + "\n"


def _direct(checkout: Path) -> frozenset[str]:
    """The names that `pyproject.toml` asks for itself, extras among them."""
    told = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*told["dependencies"], *chain(*told["optional-dependencies"].values())]
    names = (re.match(r"[\w.-]+", one) for one in asked)
    return frozenset(name[0] for name in names if name)


def _ours() -> "Component":
    from cyclonedx.model.component import Component, ComponentType

    return Component(
        name="touchline", version=touchline.__version__, type=ComponentType.APPLICATION,
        licenses=_licences("Apache-2.0"), bom_ref="touchline",
    )  # fmt: skip


def _component(one: Pinned) -> "Component":
    from cyclonedx.model import HashAlgorithm, HashType, Property
    from cyclonedx.model.component import Component, ComponentScope, ComponentType
    from packageurl import PackageURL

    said = [Property(name="touchline:lock", value=one.where)]
    if one.condition:
        said.append(Property(name="touchline:only-if", value=one.condition))
    return Component(
        name=one.name, version=one.version, type=ComponentType.LIBRARY,
        bom_ref=f"{one.name}@{one.version}",
        purl=PackageURL("pypi", name=one.name, version=one.version),
        scope=ComponentScope.REQUIRED if one.where == "run" else ComponentScope.OPTIONAL,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.hashes],
        licenses=_licences(_licence_of(one.name)), properties=said,
    )  # fmt: skip


def _part(one: Shipped) -> "Component":
    from cyclonedx.model import Property
    from cyclonedx.model.component import Component, ComponentType

    return Component(
        name=one.name, version=one.version or None, type=ComponentType.DATA, bom_ref=one.name,
        licenses=_licences(one.licence),
        properties=[Property(name="touchline:folder", value=one.folder)],
    )  # fmt: skip


def _licences(name: str) -> list[Any]:
    """An expression of SPDX where it is one, else the words of its makers."""
    from cyclonedx.contrib.license.factories import LicenseFactory

    return [LicenseFactory().make_from_string(name)] if name else []


def _licence_of(package: str) -> str:
    """What the installed package says of itself, in a line; nothing if it is not installed."""
    if package in _UNSAID:
        return _UNSAID[package]
    try:
        said: Message = metadata.metadata(package)  # type: ignore[assignment]
    except metadata.PackageNotFoundError:
        return ""
    expression = said.get("License-Expression") or ""
    kinds = [one for one in said.get_all("Classifier") or () if one.startswith("License :: ")]
    named = [one.rsplit(" :: ", 1)[-1] for one in kinds]
    classified = "; ".join(_SPDX.get(one, one) for one in named)
    words = (said.get("License") or "").strip()
    return expression or classified or (words if "\n" not in words else "")
