"""How long a browser takes with a conversation of 20,000 turns, and whether the page stays alive:

    bin/demo --port 8000
    python -m benchmarks.mirror_on_a_page http://localhost:8000

The turns are those of the training conversations, over and over. Printed: seconds until the first
labels, until the closer reading, and the longest time for which the page did nothing else.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, groupby, islice
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from touchline.mirror.said import LED
from training.mirror.labelled import HERE, conversation

TURNS = 20_000
WATCHED = """() => {
  window.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
  }, 50);
}"""
READ = "() => /Read: /.test(document.querySelector('[data-status]').textContent)"
CLOSER = "() => /^Read: [^.]*\\.$/.test(document.querySelector('[data-status]').textContent)"


def turns() -> list[str]:
    """`Dana: …` and `Imre: …`, TURNS of them."""
    found = []
    for file in sorted((HERE / "conversations").glob("*.jsonl")):
        for (_, speaker), units in groupby(conversation(file), lambda one: (one.turn, one.speaker)):
            name = "Dana" if speaker == LED else "Imre"
            found.append(f"{name}: {' '.join(unit.text for unit in units)}")
    return list(islice(cycle(found), TURNS))


def measured(page: Page, file: Path) -> None:
    page.evaluate(WATCHED)
    began = time.perf_counter()
    page.set_input_files("input[type=file]", str(file))
    page.wait_for_function(READ, timeout=600_000)
    print(f"{TURNS:,} turns: first labels after {time.perf_counter() - began:.0f} s", flush=True)
    page.wait_for_function(CLOSER, timeout=3_600_000)
    print(f"read closer after {time.perf_counter() - began:.0f} s")
    print(f"longest pause of the page {page.evaluate('window.longest') / 1000:.1f} s")


def main() -> None:
    address = sys.argv[1].rstrip("/")
    with TemporaryDirectory() as folder, sync_playwright() as browsers:
        file = Path(folder) / "long.txt"
        file.write_text("\n".join(turns()), encoding="utf-8")
        browser = browsers.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = browser.new_page()
        page.goto(f"{address}/sign-in/")
        page.get_by_role("button", name="Dana Calder").click()
        page.goto(f"{address}/desk/mirror/")
        measured(page, file)
        browser.close()


if __name__ == "__main__":
    main()
