"""What `node benchmarks/room_opening.mjs` measures, in Chromium:

    python -m benchmarks.room_opening_on_a_page

The same modules, as a page loads them. Then how long it takes to unlock with a recovery key, and
for how long the page draws no frame meanwhile.
"""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from shutil import which
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from touchline.kit.home import CHECKOUT

UNLOCKED = """async () => {
  const suite = await import("/touchline/urn/vendored/room.mjs");
  const { openSlot, recoveryKey, sealSlot } = await import("/touchline/room/app/core/slots.js");
  const { makeIdentity } = await import("/touchline/room/app/core/identity.js");
  const { secret } = await makeIdentity({ person: "aino", week: "2026-W47" }, suite);
  const recovery = recoveryKey();
  const file = await sealSlot("recovery", secret, { recovery }, suite);
  let [longest, last] = [0, performance.now()];
  let frames = 0;
  const drawn = () => {
    const now = performance.now();
    [longest, last, frames] = [Math.max(longest, now - last), now, frames + 1];
    turning = requestAnimationFrame(drawn);
  };
  let turning = requestAnimationFrame(drawn);
  const began = performance.now();
  await openSlot(file, { recovery }, suite);
  cancelAnimationFrame(turning);
  return [performance.now() - began, longest, frames];
}"""


class Modules(SimpleHTTPRequestHandler):
    """The checkout, with the type that browsers ask of modules."""

    extensions_map = {".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript"}

    def log_message(self, *_: object) -> None:
        """Nothing: the figures are what is printed."""


def measured(page: Page, address: str) -> None:
    page.on("console", lambda said: print(said.text, flush=True) if said.type == "log" else None)
    page.goto(f"{address}/tests/js/")
    page.evaluate("() => import('/benchmarks/room_opening.mjs').then(() => null)")
    took, longest, frames = page.evaluate(UNLOCKED)
    print(f"unlocked with a recovery key: {took:.0f} ms, {frames} frames meanwhile")
    print(f"longest pause between two frames: {longest:.0f} ms")


def main() -> None:
    folder = partial(Modules, directory=str(CHECKOUT))
    server = ThreadingHTTPServer(("127.0.0.1", 0), folder)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        measured(browser.new_page(), f"http://localhost:{server.server_port}")
        browser.close()


if __name__ == "__main__":
    main()
