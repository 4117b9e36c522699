// What the worker holds and answers for: the room's own files, as the release lists them, and nothing else.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, Script } from "node:vm";

const CODE = new Script(readFileSync(new URL("../../../touchline/room/offline/worker.js", import.meta.url), "utf8"));
const ROOM = "https://touchline.example/room/";
const POLICY = "default-src 'none'";
const FILES = { "": "<p>the page", "app/start.js": "begin()", "offline/page.html": "<p>offline" };
const hashOf = (text) => createHash("sha256").update(text).digest("hex");

/** A release as the server serves it: address → text, its list among them. */
function release(files, more = {}) {
  const listed = Object.fromEntries(Object.entries(files).map(([address, text]) => [address, { sha256: hashOf(text), type: "text/plain" }]));
  const own = { "offline/page.html": { "Content-Security-Policy": "its own" } };
  return { ...files, "offline/files.json": JSON.stringify({ v: 1, release: "1", files: listed, headers: { "Content-Security-Policy": POLICY }, own, ...more }) };
}

/** A cache, and all of them, as a browser has them, in memory. */
class Cached {
  all = new Map();

  async put(address, answer) {
    this.all.set(String(address), Buffer.from(await answer.arrayBuffer()));
  }
}

class AllCached {
  all = new Map();

  async open(name) {
    if (!this.all.has(name)) this.all.set(name, new Cached());
    return this.all.get(name);
  }

  async keys() {
    return [...this.all.keys()];
  }

  async match(address, { cacheName }) {
    const content = this.all.get(cacheName)?.all.get(String(address));
    return content && new Response(content);
  }

  async delete(name) {
    return this.all.delete(name);
  }
}

/** A worker in a browser; `served` is what the server has, null without a connection. `asked` are addresses. */
function browser(served, caches = new AllCached()) {
  const [listening, asked, told] = [{}, [], { served }];
  const fetch = async (what) => {
    const address = new URL(what.url ?? what).href.slice(ROOM.length);
    asked.push(address);
    if (!told.served) throw new TypeError("Failed to fetch");
    const text = told.served[address];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
  const context = createContext({
    caches, fetch, crypto, Response, URL, TextDecoder, AbortSignal, console, setTimeout: () => {},
    location: new URL(`${ROOM}worker.js`), clients: { claim: async () => {} }, skipWaiting: async () => {},
    addEventListener: (kind, does) => (listening[kind] = does),
  });
  CODE.runInContext(context);
  const install = async () => {
    let done;
    listening.install({ waitUntil: (work) => (done = work) });
    await done;
  };
  /** The answer that the worker gives; null where it leaves the request alone. */
  const ask = async (address, { method = "GET", mode = "cors" } = {}) => {
    let answer = null;
    const request = { url: new URL(address, ROOM).href, method, mode };
    listening.fetch({ request, waitUntil: (work) => work, respondWith: (given) => (answer = given) });
    return answer;
  };
  const open = (address = "") => ask(address, { mode: "navigate" });
  return { install, ask, open, asked, told, caches };
}

/** A browser that holds a release and has lost its connection. */
async function holding(files = FILES) {
  const one = browser(release(files));
  await one.install();
  one.told.served = null;
  one.asked.length = 0;
  return one;
}

test("what is held opens without a connection", async () => {
  const { open } = await holding();
  assert.equal(await (await open()).text(), FILES[""]);
});

test("what stands behind the address of the page is nothing to it", async () => {
  const { open } = await holding();
  assert.equal(await (await open("?code=c&state=s")).text(), FILES[""]);
});

test("a file that is held is given without asking for it", async () => {
  const { ask, asked } = await holding();
  assert.deepEqual([await (await ask("app/start.js")).text(), asked], ["begin()", []]);
});

test("a page has the policy that the list says", async () => {
  const { open } = await holding();
  const policies = [await open(), await open("offline/page.html")].map(({ headers }) => headers.get("Content-Security-Policy"));
  assert.deepEqual(policies, [POLICY, "its own"]);
});

for (const address of ["/api/room/me/", "/api/room/token/", "authorise/?challenge=x", "/", "/desk/", "worker.js", "offline/files.json", "https://evil.example/room/app/start.js"]) {
  test(`it leaves ${address} alone`, async () => {
    const { ask, open } = await holding();
    assert.deepEqual([await ask(address), await open(address)], [null, null]);
  });
}

test("it leaves alone what is no question for a file", async () => {
  const { ask } = await holding();
  assert.equal(await ask("app/start.js", { method: "POST" }), null);
});

test("a file that is not as it is listed is not taken in, nor anything with it", async () => {
  const one = browser({ ...release(FILES), "app/start.js": "evil()" });
  await assert.rejects(one.install(), /not as it is listed/);
  one.told.served = null;
  await assert.rejects(one.ask(""), /Failed to fetch/);
});

for (const named of ["../api/room/me/", "authorise/", "worker.js", "https://evil.example/x.js", "offline/files.json"]) {
  test(`a list that names ${named} is no list`, async () => {
    const files = { "": { sha256: "", type: "" }, [named]: { sha256: "", type: "" } };
    const one = browser({ ...FILES, "offline/files.json": JSON.stringify({ v: 1, release: "1", files, headers: {}, own: {} }) });
    await assert.rejects(one.install(), /no list/);
  });
}

test("a newer release is taken in whole before its page opens", async () => {
  const one = await holding();
  one.told.served = release({ ...FILES, "": "<p>newer", "app/start.js": "newer()" });
  const answers = [await one.open(), await one.ask("app/start.js")];
  assert.deepEqual(await Promise.all(answers.map((each) => each.text())), ["<p>newer", "newer()"]);
});

test("of a newer release only what differs is fetched", async () => {
  const one = await holding();
  one.told.served = release({ ...FILES, "app/start.js": "newer()" });
  await one.open();
  assert.deepEqual(one.asked, ["offline/files.json", "app/start.js"]);
});

test("of two releases one is held", async () => {
  const one = await holding();
  one.told.served = release({ ...FILES, "": "<p>newer" });
  await one.open();
  assert.equal((await one.caches.keys()).length, 1);
});

test("where a newer release is not served as it is listed, the one that is held opens whole", async () => {
  const one = await holding();
  one.told.served = { ...release({ ...FILES, "": "<p>newer", "app/start.js": "newer()" }), "app/start.js": "evil()" };
  const answers = [await one.open(), await one.ask("app/start.js")];
  assert.deepEqual(await Promise.all(answers.map((each) => each.text())), [FILES[""], "begin()"]);
});

test("a page of somebody in between is no list", async () => {
  const one = await holding();
  one.told.served = { "offline/files.json": "<html>Sign in to this network" };
  assert.equal(await (await one.open()).text(), FILES[""]);
});

test("a file that somebody changed in the browser is not given", async () => {
  const one = await holding();
  const [cache] = one.caches.all.values();
  cache.all.set(`${ROOM}app/start.js`, Buffer.from("evil()"));
  one.told.served = release(FILES);
  assert.deepEqual([await (await one.ask("app/start.js")).text(), one.asked], ["begin()", ["app/start.js"]]);
});

test("another worker finds what is held", async () => {
  const { caches } = await holding();
  assert.equal(await (await browser(null, caches).open()).text(), FILES[""]);
});

test("what was half taken in is not held", async () => {
  const { caches } = await holding();
  const [cache] = caches.all.values();
  cache.all.delete(`${ROOM}offline/files.json`);
  await assert.rejects(browser(null, caches).open(), /Failed to fetch/);
});

test("it holds files alone: no answer of the server's data is in its caches", async () => {
  const one = await holding();
  one.told.served = release(FILES);
  for (const address of ["/api/room/me/", "authorise/"]) await one.ask(address);
  const [cache] = one.caches.all.values();
  assert.deepEqual([...cache.all.keys()].map((each) => each.slice(ROOM.length)).sort(), [...Object.keys(FILES), "offline/files.json"].sort());
});
