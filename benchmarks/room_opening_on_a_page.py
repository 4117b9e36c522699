"""What `node benchmarks/room_opening.mjs` measures, in Chromium:

    python -m benchmarks.room_opening_on_a_page

The same modules, as a page loads them. Then how long it takes to unlock with a recovery key, and
for how long the page draws no frame meanwhile.
"""

from __future__ import annotations

from benchmarks.a_page import page_of_the_checkout

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


def main() -> None:
    with page_of_the_checkout() as page:
        page.evaluate("() => import('/benchmarks/room_opening.mjs').then(() => null)")
        took, longest, frames = page.evaluate(UNLOCKED)
    print(f"unlocked with a recovery key: {took:.0f} ms, {frames} frames meanwhile")
    print(f"longest pause between two frames: {longest:.0f} ms")


if __name__ == "__main__":
    main()
