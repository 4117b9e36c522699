"""Whether a page goes on drawing while a room is taken along, in Chromium:

    python -m benchmarks.room_taken_along

200 notes are opened and sealed with a recovery key, by the application; and the same text by age's
own class, in one go. Of both the longest time between two frames, as a share of the whole.
"""

from __future__ import annotations

from benchmarks.a_page import page_of_the_checkout

DRAWN = """async (at_once) => {
  const two = await import("/tests/js/room/two_people.mjs");
  const { aino, first, noor, note, ROOM, suite, WEEK } = two;
  const { base64url } = await import("/touchline/room/app/core/bytes.js");
  const { gather } = await import("/touchline/room/app/core/export.js");
  const { recoveryKey } = await import("/touchline/room/app/core/recovery.js");
  const member = ({ person, document, signature }) => ({
    person, name: person, role: "", from_epoch: 1, until_epoch: null,
    identity: { document, signature },
  });
  const room = {
    key: ROOM, kind: "clean", state: "active", members: [member(aino), member(noor)], contracts: [],
    epochs: [{ ...first.epoch, wrap: base64url(first.wraps.aino) }],
  };
  const rows = [];
  let previous = "";
  for (let counter = 1; counter <= 200; counter += 1) {
    const made = await note({ key: `note${counter}`, counter, previous });
    const { file, hash, expected: { room: _, ...rest } } = made;
    rows.push({ ...rest, week: WEEK, file: base64url(file) });
    previous = hash;
  }
  const me = { person: { key: "aino", name: "Aino" }, week: WEEK };
  const to = { recovery: recoveryKey() };
  let [longest, last, frames, turning] = [0, performance.now(), 0, 0];
  const drawn = () => {
    const now = performance.now();
    [longest, last, frames] = [Math.max(longest, now - last), now, frames + 1];
    turning = requestAnimationFrame(drawn);
  };
  turning = requestAnimationFrame(drawn);
  const began = performance.now();
  if (at_once) {
    const age = new suite.Encrypter();
    age.setScryptWorkFactor(18);
    age.setPassphrase(to.recovery);
    await age.encrypt("x".repeat(200_000));
  } else {
    const given = { me, rooms: [room], notes: { [ROOM]: rows }, keys: { secret: aino.secret }, to };
    await gather({ ...given, say: (key) => key }, suite);
  }
  await new Promise(requestAnimationFrame);
  cancelAnimationFrame(turning);
  return [performance.now() - began, longest, frames];
}"""


def main() -> None:
    with page_of_the_checkout() as page:
        for name, at_once in (("by the application", False), ("by age in one go", True)):
            took, longest, frames = page.evaluate(DRAWN, at_once)
            print(
                f"{name}: {took:.0f} ms, {frames} frames, no frame for {longest / took:.0%} of it"
            )


if __name__ == "__main__":
    main()
