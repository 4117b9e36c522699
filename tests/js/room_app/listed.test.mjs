// What the server lists of a room, page after page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listedSince, notesOf } from "../../../touchline/room/app/client/listed.js";

/** A server with so many notes, two to a page; `asked` are the places it was asked after. */
function served(count) {
  const asked = [];
  const get = async (path) => {
    const after = Number(path.split("after=")[1]);
    asked.push(after);
    const notes = Array.from({ length: count }, (_, at) => at + 1).filter((place) => place > after);
    const page = notes.slice(0, 2);
    return { notes: page, next: page.at(-1) ?? after, more: notes.length > 2 };
  };
  return { get, asked };
}

test("every page is asked for, and none twice", async () => {
  const api = served(5);
  assert.deepEqual([await notesOf(api, "room1"), api.asked], [[1, 2, 3, 4, 5], [0, 2, 4]]);
});

test("what was listed before is not asked for again", async () => {
  const api = served(5);
  assert.deepEqual(await listedSince(api, "room1", 4), { notes: [5], next: 5 });
});

test("where nothing came the place stays", async () => {
  assert.deepEqual(await listedSince(served(5), "room1", 5), { notes: [], next: 5 });
});
