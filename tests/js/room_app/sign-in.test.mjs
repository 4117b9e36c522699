// The trip for a code and back, and what is left of it in the browser.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { SignIn } from "../../../touchline/room/app/client/sign-in.js";

const PAGE = "https://touchline.example/room/";

/** A tab at an address; `answers` are what fetch gives. */
function tab(address = PAGE, { kept = new Map(), answers = [], host = "", leaving, left = () => {} } = {}) {
  const at = new URL(address);
  const told = { left: null, shown: address, asked: [], kept };
  const location = {
    origin: at.origin, pathname: at.pathname, search: at.search, hash: at.hash,
    assign: (to) => {
      told.left = to;
      left();
    },
  };
  const history = { replaceState: (state, title, to) => (told.shown = to) };
  const storage = () => ({
    getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text), removeItem: (name) => kept.delete(name),
  });
  const fetch = async (to, how) => {
    told.asked.push({ to, how });
    return answers.shift()(to);
  };
  return { signIn: new SignIn({ host, location, history, storage, crypto, fetch, leaving }), told };
}

const asked = ({ left }) => new URL(left, PAGE).searchParams;
const token = () => new Response(JSON.stringify({ token: "t", expires_in: 900 }));

/** Someone who left for a code, and the tab that they came back to. */
async function backWith({ state, answers = [token], hash = "" } = {}) {
  const first = tab(PAGE + hash);
  await first.signIn.begin();
  const came = new URLSearchParams({ code: "c", state: state ?? asked(first.told).get("state") });
  return { first, ...tab(`${PAGE}?${came}`, { kept: first.told.kept, answers }) };
}

test("without a code the page is left for one", async () => {
  const { signIn, told } = tab();
  assert.deepEqual([await signIn.begin(), told.left.split("?")[0]], [false, "/room/authorise/"]);
});

test("the way back is this page, without what stands behind it", async () => {
  const { signIn, told } = tab(`${PAGE}#/rooms/abc`);
  await signIn.begin();
  assert.equal(asked(told).get("back"), PAGE);
});

test("the challenge is the hash of the verifier that stays here", async () => {
  const { signIn, told } = tab();
  await signIn.begin();
  const { verifier } = JSON.parse([...told.kept.values()][0]);
  assert.equal(asked(told).get("challenge"), createHash("sha256").update(verifier).digest("base64url"));
});

test("a code is exchanged with its verifier", async () => {
  const { signIn, told, first } = await backWith();
  const { verifier } = JSON.parse([...first.told.kept.values()][0] ?? "{}");
  await signIn.begin();
  assert.deepEqual(JSON.parse(told.asked[0].how.body), { code: "c", verifier });
});

test("the token is there then", async () => {
  const { signIn } = await backWith();
  await signIn.begin();
  assert.equal(signIn.token(), "t");
});

test("the code is out of the address before anything else", async () => {
  const { signIn, told } = await backWith({ answers: [() => new Response("", { status: 400 })], hash: "#/keys" });
  await signIn.begin().catch(() => {});
  assert.equal(told.shown, "/room/#/keys");
});

test("nothing of the trip is left in the browser", async () => {
  const { signIn, told } = await backWith();
  await signIn.begin();
  assert.equal(told.kept.size, 0);
});

test("a code that nobody here asked for is not exchanged", async () => {
  const { signIn, told } = await backWith({ state: "another" });
  await assert.rejects(signIn.begin(), (error) => error.key === "not-signed-in" && told.asked.length === 0);
});

test("beside its own server a token is renewed without leaving the page", async () => {
  const back = (to) => ({ url: `${PAGE}?code=d&state=${new URL(to, PAGE).searchParams.get("state")}` });
  const { signIn, told } = tab(PAGE, { answers: [back, token] });
  assert.deepEqual([await signIn.renewed(), told.left], ["t", null]);
});

test("who is signed out is told so, and stays", async () => {
  const { signIn } = tab(PAGE, { answers: [() => ({ url: "https://touchline.example/sign-in/?next=x" })] });
  await assert.rejects(signIn.renewed(), (error) => error.key === "sign-in");
});

test("from elsewhere the page is left for a new token", async () => {
  const { signIn, told } = tab("https://coach.example/room/", { host: "https://touchline.example" });
  await signIn.renewed().catch(() => {});
  assert.match(told.left, /^https:\/\/touchline\.example\/room\/authorise\//);
});

test("what lies open is sealed before the page is left", async () => {
  const order = [];
  const leaving = async () => order.push("sealed");
  const { signIn } = tab("https://coach.example/room/", { host: "https://touchline.example", leaving, left: () => order.push("left") });
  await signIn.renewed().catch(() => {});
  assert.deepEqual(order, ["sealed", "left"]);
});

test("whoever had to leave comes back to the same screen", async () => {
  const { signIn, told } = tab("https://coach.example/room/#/rooms/abc", { host: "https://touchline.example" });
  await signIn.renewed().catch(() => {});
  const came = new URLSearchParams({ code: "c", state: asked(told).get("state") });
  const back = tab(`https://coach.example/room/?${came}`, { kept: told.kept, host: "https://touchline.example", answers: [token] });
  await back.signIn.begin();
  assert.equal(back.told.shown, "/room/#/rooms/abc");
});
