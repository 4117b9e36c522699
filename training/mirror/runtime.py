"""Takes the parts of onnxruntime-web that are served with the pages from the npm registry, and says
whether they are the ones that lie here: `python -m training.mirror.runtime [--keep]`."""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import tarfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

VERSION: Final = "1.30.0"
HERE: Final = Path(__file__).resolve().parents[2] / "touchline" / "mirror" / "runtime"
TAKEN: Final = ("ort.wasm.bundle.min.mjs", "ort-wasm-simd-threaded.wasm")


def published() -> dict[str, bytes]:
    """What the registry has, by name."""
    with TemporaryDirectory() as folder:
        asked = ["npm", "pack", f"onnxruntime-web@{VERSION}", "--silent"]
        subprocess.run(asked, cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as packed:
            found = {name: packed.extractfile(f"package/dist/{name}") for name in TAKEN}
            return {name: file.read() for name, file in found.items() if file is not None}


def lying_here() -> dict[str, bytes]:
    """What is served, by the name that it has in the package."""
    return {
        name: gzip.decompress((HERE / f"{name}.gz").read_bytes())
        if name.endswith(".wasm")
        else (HERE / name).read_bytes()
        for name in TAKEN
    }


def keep(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".wasm"):
            (HERE / f"{name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
        else:
            (HERE / name).write_bytes(content)
    hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
    (HERE / "hashes.json").write_text(json.dumps(hashes, indent=1) + "\n", encoding="ascii")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--keep", action="store_true", help="put them here")
    theirs = published()
    if asked.parse_args().keep:
        keep(theirs)
    ours = lying_here()
    for name, content in theirs.items():
        print(name, "the same" if ours[name] == content else "another one")


if __name__ == "__main__":
    main()
