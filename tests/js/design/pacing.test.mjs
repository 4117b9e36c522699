// How often a page asks how far a job is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pauseAfter } from "../../../touchline/design/static/design/elements/rules/pacing.js";

const LOOKING = { asked: 0, failed: 0, hidden: false };

test("at first it asks more than once a second", () => {
  assert.ok(pauseAfter(LOOKING) < 1000);
});

test("a long job is asked about less often", () => {
  assert.ok(pauseAfter({ ...LOOKING, asked: 100 }) > pauseAfter(LOOKING));
});

test("a page nobody looks at hardly asks", () => {
  assert.ok(pauseAfter({ ...LOOKING, hidden: true }) > pauseAfter({ ...LOOKING, asked: 100 }));
});

test("a server that does not answer is asked ever less often", () => {
  assert.ok(pauseAfter({ ...LOOKING, failed: 3 }) > pauseAfter({ ...LOOKING, failed: 2 }));
});

test("it never gives up for longer than half a minute", () => {
  assert.equal(pauseAfter({ ...LOOKING, failed: 50 }), 30_000);
});
