// What is sent to the server, and how its answers are understood.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Api } from "../../../touchline/room/app/client/api.js";

const answer = (status, told) => new Response(told === undefined ? null : JSON.stringify(told), { status });

/** An api whose server gives these answers one after the other; what was asked is in `asked`. */
function serving(...answers) {
  const asked = [];
  const tokens = { held: "one", token: () => tokens.held, renewed: async () => (tokens.held = "two") };
  const fetch = async (address, how) => {
    asked.push({ address, how });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  return { api: new Api({ fetch, tokens }), asked };
}

const trouble = (key) => (error) => error.key === key;

test("it asks below the room's own address", async () => {
  const { api, asked } = serving(answer(200, {}));
  await api.get("me/");
  assert.equal(asked[0].address, "/api/room/me/");
});

test("it shows its token", async () => {
  const { api, asked } = serving(answer(200, {}));
  await api.get("me/");
  assert.equal(asked[0].how.headers.Authorization, "Bearer one");
});

test("it never sends a cookie", async () => {
  const { api, asked } = serving(answer(200, {}));
  await api.post("rooms/", {});
  assert.equal(asked[0].how.credentials, "omit");
});

test("it follows nobody elsewhere", async () => {
  const { api, asked } = serving(answer(200, {}));
  await api.get("me/");
  assert.equal(asked[0].how.redirect, "error");
});

test("a token that is over is renewed, and the question asked again", async () => {
  const { api, asked } = serving(answer(401, { error: "sign-in" }), answer(200, { week: "2026-W47" }));
  assert.deepEqual([await api.get("me/"), asked[1].how.headers.Authorization], [{ week: "2026-W47" }, "Bearer two"]);
});

test("who is signed out is told so", async () => {
  const { api } = serving(answer(401, { error: "sign-in" }), answer(401, { error: "sign-in" }));
  await assert.rejects(api.get("me/"), trouble("sign-in"));
});

test("a refusal has the server's word", async () => {
  await assert.rejects(serving(answer(409, { error: "paused" })).api.post("x/"), trouble("paused"));
});

test("a full room is no broken server", async () => {
  await assert.rejects(serving(answer(507, { error: "full" })).api.post("x/"), trouble("full"));
});

test("a broken server is away", async () => {
  await assert.rejects(serving(answer(500, { error: "broken" })).api.get("x/"), trouble("away"));
});

test("a page that stands in between is no answer", async () => {
  const { api } = serving(new Response("<html>", { status: 200 }));
  await assert.rejects(api.get("x/"), trouble("away"));
});

test("without a connection it says so", async () => {
  await assert.rejects(serving(new TypeError("fetch failed")).api.get("x/"), trouble("offline"));
});

test("nothing is an answer too", async () => {
  assert.equal(await serving(answer(204)).api.delete("x/"), null);
});

test("a token is shown so that it lasts", async () => {
  const { api, asked } = serving(answer(200, {}));
  await api.keep();
  assert.equal(asked[0].how.headers.Authorization, "Bearer one");
});

for (const [what, came] of [["is over", answer(401, { error: "sign-in" })], ["cannot be shown", new TypeError("fetch failed")]]) {
  test(`nobody leaves the page since a token ${what}`, async () => {
    const { api, asked } = serving(came);
    await api.keep();
    assert.equal(asked.length, 1);
  });
}
