// The three ways a page may be lit.

import assert from "node:assert/strict";
import { test } from "node:test";

import { knownTheme } from "../../../touchline/design/static/design/elements/rules/themes.js";

test("a theme we know is kept", () => {
  assert.equal(knownTheme("dark"), "dark");
});

test("anything else follows the system", () => {
  assert.equal(knownTheme("neon"), "system");
});
