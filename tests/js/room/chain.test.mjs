// What a server leaves out, takes back or shows twice is told; two devices offline are nothing to tell.

import assert from "node:assert/strict";
import { test } from "node:test";

import { follow } from "../../../touchline/room/app/core/chain.js";

/** A chain of one device: its notes name each other. */
function chain(count, { author = "aino", device = "one", start = 9 } = {}) {
  return Array.from({ length: count }, (_, place) => ({
    hash: `${author}${device}${place + 1}`,
    said: {
      author, device, counter: place + 1, written: `2026-11-20T${String(start + place).padStart(2, "0")}:00`,
      previous: place ? `${author}${device}${place}` : "",
    },
  }));
}

const warned = (notes, known) => follow(notes, known).warnings.map(({ kind, counter }) => `${kind} ${counter}`);
const counters = (notes, known) => follow(notes, known).shown.map(({ said }) => said.counter);
const seen = (count) => follow(chain(count)).known;

test("a chain that is whole is shown", () => assert.deepEqual(counters(chain(3)), [1, 2, 3]));

test("a chain that is whole warns of nothing", () => assert.deepEqual(warned(chain(3)), []));

test("the newest note is remembered", () => {
  assert.deepEqual(seen(3), { "aino.one": { counter: 3, hash: "ainoone3" } });
});

test("an order that the server changed is put right", () => assert.deepEqual(counters(chain(4).reverse()), [1, 2, 3, 4]));

test("an order that the server changed hides nothing", () => assert.deepEqual(warned(chain(4).reverse()), []));

test("a note that is missing between others is a gap", () => assert.deepEqual(warned(chain(4).toSpliced(1, 1)), ["gap 2"]));

test("a first note that is missing is a gap", () => assert.deepEqual(warned(chain(3).slice(1)), ["gap 1"]));

test("what is there around a gap is shown", () => assert.deepEqual(counters(chain(4).toSpliced(1, 1)), [1, 3, 4]));

test("two missing in two places are two gaps", () => assert.deepEqual(warned([chain(6)[1], chain(6)[3], chain(6)[5]]), ["gap 1", "gap 3", "gap 5"]));

test("a warning says whose chain it is", () => {
  assert.deepEqual(follow(chain(3).slice(1)).warnings, [{ kind: "gap", author: "aino", device: "one", counter: 1 }]);
});

test("a note that does not name the one before it is a fork", () => {
  const notes = chain(3);
  notes[2].said.previous = "another";
  assert.deepEqual(warned(notes), ["fork 3"]);
});

test("two notes in one place are a fork", () => {
  const other = { ...chain(2)[1], hash: "another" };
  assert.deepEqual(warned([...chain(2), other]), ["fork 2"]);
});

test("both notes of a fork are shown", () => {
  assert.deepEqual(counters([...chain(2), { ...chain(2)[1], hash: "another" }]), [1, 2, 2]);
});

test("a note after a fork joins either of the two", () => {
  assert.deepEqual(warned([...chain(3), { ...chain(3)[1], hash: "another" }]), ["fork 2"]);
});

test("the same note twice is a replay", () => assert.deepEqual(warned([...chain(2), chain(2)[0]]), ["replay 1"]));

test("what comes twice is shown once", () => assert.deepEqual(counters([...chain(2), chain(2)[0]]), [1, 2]));

test("fewer notes than were seen are a rollback", () => assert.deepEqual(warned(chain(2), seen(4)), ["rollback 4"]));

test("no notes where there were some are a rollback", () => assert.deepEqual(warned([], seen(2)), ["rollback 2"]));

test("after a rollback it is still remembered what was seen", () => assert.deepEqual(follow(chain(2), seen(4)).known, seen(4)));

test("another note in the place of the newest is a fork", () => {
  const notes = chain(4);
  notes[3] = { ...notes[3], hash: "another" };
  assert.deepEqual(warned(notes, seen(4)), ["fork 4"]);
});

test("a newest note that was seen and is left out among newer ones is a gap", () => {
  assert.deepEqual(warned(chain(5).toSpliced(3, 1), seen(4)), ["gap 4"]);
});

test("more notes than were seen are no trouble", () => assert.deepEqual(warned(chain(5), seen(3)), []));

test("what is remembered goes on with what came", () => assert.deepEqual(follow(chain(5), seen(3)).known, seen(5)));

test("two devices offline are no fork", () => {
  assert.deepEqual(warned([...chain(3), ...chain(3, { device: "two" }), ...chain(2, { author: "noor" })]), []);
});

test("each device is remembered for itself", () => {
  assert.deepEqual(Object.keys(follow([...chain(3), ...chain(1, { device: "two" })]).known), ["aino.one", "aino.two"]);
});

test("notes of several devices stand in the order they were written", () => {
  const { shown } = follow([...chain(2, { start: 10 }), ...chain(2, { device: "two", start: 9 })]);
  assert.deepEqual(shown.map(({ hash }) => hash), ["ainotwo1", "ainoone1", "ainotwo2", "ainoone2"]);
});

test("a device whose clock went back keeps its order", () => {
  const notes = chain(2);
  notes[1].said.written = "2020-01-01T00:00";
  assert.deepEqual(counters(notes), [1, 2]);
});

test("a person whose key has dots is themselves", () => {
  assert.equal(follow(chain(2, { author: "a.b" }).slice(1)).warnings[0].author, "a.b");
});

test("whoever came in a later epoch misses nothing that was before", () => {
  assert.deepEqual(follow(chain(4).slice(2), {}, { from: 2 }).warnings, []);
});

test("whoever came in a later epoch is told of a gap since", () => {
  const { warnings } = follow(chain(5).slice(2).toSpliced(1, 1), {}, { from: 2 });
  assert.deepEqual(warnings.map(({ kind, counter }) => [kind, counter]), [["gap", 4]]);
});
