// Every screen of the room has an address that leads to it, and is among those that are looked at in a browser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { routeOf } from "../../../touchline/room/app/client/routes.js";

const SCREENS = new URL("../../../touchline/room/app/screens/", import.meta.url);
const text = (name) => readFileSync(new URL(name, SCREENS), "utf8");
const defined = readdirSync(SCREENS).flatMap((name) => [...text(name).matchAll(/define\("room-([\w-]+)"/g)].map(([, screen]) => [screen, name]));
const names = defined.map(([screen]) => screen).sort();
// By name, its addresses: tests/browser/room/test_every_screen.py looks at each of them in four ways.
const walked = JSON.parse(readFileSync(new URL("../../browser/room/screens.json", import.meta.url)));
const WITHOUT_AN_ADDRESS = ["away", "enrol", "unlock"]; // they stand where code or keys are missing; looked at on their own

test("every screen that there is is looked at", () => {
  assert.deepEqual(Object.keys(walked), names);
});

test("each has an address, but for those that stand in the place of another", () => {
  assert.deepEqual(names.filter((name) => !walked[name].length), WITHOUT_AN_ADDRESS);
});

for (const [name, places] of Object.entries(walked)) {
  for (const place of places) {
    test(`${place} leads to ${name}`, () => {
      const fragment = `#${place.replace("ROOM", "/rooms/leithroom").replace("COACH", "somebody")}`;
      assert.equal(routeOf(fragment).name, name);
    });
  }
}

test("every route leads to a screen that there is", () => {
  const routes = [...readFileSync(new URL("../client/routes.js", SCREENS), "utf8").matchAll(/^ {2}\["(\w*)", .*$/gm)];
  const led = routes.flatMap(([line, name]) => (name ? [name] : line.match(/<name>([\w|-]+)\)/)[1].split("|")));
  assert.deepEqual([led.length > 20, led.filter((name) => !names.includes(name))], [true, []]);
});

test("each is there when it is asked for: with the frame, or fetched then", () => {
  const imported = text("frame.js") + text("later.js");
  assert.deepEqual(defined.filter(([, file]) => !imported.includes(`"./${file}"`)), []);
});
