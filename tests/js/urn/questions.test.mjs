// What is asked and chosen, in which language, and what a person is told about where they stand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { lettersLeft } from "../../../touchline/urn/web/payload.js";
import { ballotOf, languages, open, preferred, questions } from "../../../touchline/urn/web/questions.js";
import { regional, Sayings } from "../../../touchline/urn/web/saying.js";
import { missing, standing, valuesOf } from "../../../touchline/urn/web/standing.js";
import { rules } from "./a_box.mjs";

const english = JSON.parse(readFileSync(new URL("../../../touchline/urn/web/messages/en.json", import.meta.url), "utf8"));
const said = new Sayings(english, "en", { region: "en-GB", zone: "Europe/London" });
const german = { title: "Offen reden", items: ["Eins.", "Zwei."], labels: ["a", "b", "c", "d", "e"] };
const asked = (changes, language = "") => questions(rules(changes), {}, language, said).questions;
const from = (chosen) => (name) => chosen[name] ?? null;

test("each statement has five answers with the words that were agreed", () => {
  const [first] = asked();
  assert.deepEqual(first.options.map(({ value, label }) => `${value} ${label}`),
    ["1 Not at all", "2 A little", "3 Partly", "4 Mostly", "5 Fully"]);
});

test("who coaches and what helped are asked only if it was agreed", () => {
  assert.deepEqual(asked().map(({ name }) => name), ["item-0", "item-1"]);
  assert.deepEqual(asked({ coach_item: true, helped_item: true }).map(({ name }) => name), ["item-0", "item-1", "coach", "helped"]);
});

test("a question beside the scale is asked as the rules word it, in the language that is chosen", () => {
  const beside = (asks) => ({ coach: { asks, help: "", answers: { outside: "x" } } });
  const told = { coach_item: true, beside: beside("Who?"), translations: { de: { beside: beside("Wer?") } } };
  const words = ["", "de"].map((language) => asked(told, language).at(-1).text);
  assert.deepEqual(words, ["Who?", "Wer?"]);
});

test("what was done after the last round is named where it is asked whether it helped", () => {
  const [help] = asked({ helped_item: true, helped_about: "Calls were shortened." }).slice(-1);
  assert.equal(help.help, "Calls were shortened.");
});

test("another language asks the same in other words", () => {
  const { title, questions: [first] } = questions(rules({ translations: { de: german } }), {}, "de", said);
  assert.deepEqual([title, first.text, first.options[4]], ["Offen reden", "Eins.", { value: "5", label: "e" }]);
});

test("the language of the questions is the first that the person reads", () => {
  const agreed = rules({ translations: { de: german } });
  assert.deepEqual(languages(agreed), ["", "de"]);
  assert.equal(preferred(agreed, ["fr-FR", "de-AT", "en"], "en"), "de");
});

test("who reads the language they were written in gets them so", () => {
  assert.equal(preferred(rules({ translations: { de: german } }), ["en-GB", "de"], "en"), "");
});

test("who reads none of them gets them as they were written", () => {
  assert.equal(preferred(rules(), ["fr"], "en"), "");
});

test("what was chosen becomes a ballot", () => {
  const chosen = from({ "item-0": "4", "item-1": "", coach: "both", helped: "" });
  const ballot = ballotOf(asked({ coach_item: true, helped_item: true }), chosen, "w");
  assert.deepEqual(ballot, { answers: [4, null], coach: "both", helped: null, words: "w" });
});

test("a statement is open until it is answered or one would rather not", () => {
  assert.deepEqual(open(asked({ coach_item: true }), from({ "item-0": "" })), ["item-1"]);
});

test("letters are counted as people count them, up to six hundred", () => {
  const ballot = { answers: [1], words: "🙂🙂" };
  assert.equal(lettersLeft(ballot, 4096), 598);
});

test("letters that need more room than there is are not left", () => {
  const without = lettersLeft({ answers: [1], words: "" }, 400);
  assert.equal(lettersLeft({ answers: [1], words: "🙂".repeat(99) }, 400), without - 4 * 99);
});

const HELD = { box: "b", state: "held" };
const CAST = { box: "b", state: "cast", receipt: "0123456789ab" };
for (const [what, paper, phase, key, acts] of [
  ["before it opens the paper waits", HELD, "issuing", "held", ["phone"]],
  ["while it is open it can be used", HELD, "open", "held-open", ["open", "phone"]],
  ["after that it is of no use", HELD, "closed", "held-closed", []],
  ["a ballot that was cast is in the box", CAST, "open", "cast", []],
  ["once it is closed one can look", CAST, "closed", "cast-closed", ["count"]],
  ["without a receipt one cannot", { box: "b", state: "cast" }, "closed", "cast-elsewhere", []],
  ["a question whose answer never came is no paper", { box: "b", state: "asked" }, "open", "not-here", []],
  ["nobody has a paper for what is void", HELD, "void", "void", []],
  ["nor for what did not open", CAST, "stopped", "stopped", []],
]) {
  test(what, () => assert.deepEqual(standing(paper, { phase }), { key, acts }));
}

test("a page without encryption can check no signature", () => {
  assert.equal(missing({ isSecureContext: false, crypto: {} }), "no-crypto");
  assert.equal(missing({ isSecureContext: true, crypto: { subtle: {} } }), "");
});

test("days are said in the person's zone and in their way", () => {
  const values = valuesOf(CAST, { opens_at: "2026-07-10T06:00:00+00:00", closes_at: "2026-07-17T18:30:00Z" }, said);
  assert.ok(values.opens.endsWith("7:00")); // an hour later than in UTC
  assert.deepEqual([values.opens.split(" at")[0], values.receipt], ["Friday 10 July", "01234567"]);
});

test("days are written as the person's own English does it", () => {
  assert.equal(regional("en", ["de-DE", "en-GB", "en-US"]), "en-GB");
  assert.equal(regional("en", ["de-DE"]), "en");
});

test("one letter is not letters", () => {
  assert.equal(said.say("form.left", { count: 1 }), "Room for 1 more letter.");
  assert.equal(said.say("form.left", { count: 2 }), "Room for 2 more letters.");
});

test("what a value holds is not filled in again", () => {
  assert.ok(said.say("asked", { count: 9, label: "{k}", k: 8 }).startsWith("9 people of {k} are asked."));
});

test("every state and every trouble has its words", () => {
  const modules = ["asking", "card", "casting", "fetching", "papers", "receipts", "standing", "elements/ballot-page",
    "elements/ballot-papers", "elements/ballot-asking"]
    .map((name) => readFileSync(new URL(`../../../touchline/urn/web/${name}.js`, import.meta.url), "utf8"));
  const keys = modules.flatMap((text) => [...text.matchAll(/(?:Trouble\(|key: |say\(|#tell\()"([a-z-]+)"/g)].map(([, key]) => key));
  const others = ["sending", "asked"];
  assert.deepEqual(keys.filter((key) => !others.includes(key) && !(`state.${key}` in english)), []);
  assert.ok(keys.length > 25);
});
