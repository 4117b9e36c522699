// Signatures hold for one text under one label, whichever arithmetic checks them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { agreed, signContract } from "../../../touchline/room/app/core/contracts.js";
import { certified } from "../../../touchline/room/app/core/devices.js";
import { sign, signed } from "../../../touchline/room/app/core/signing.js";
import { aino, noor, suite } from "./two_people.mjs";

const SIGNATURE = sign("label", "text", aino.secret.seed, suite);

for (const [where, checking] of [["the browser", suite], ["the bundle, where the browser cannot", { ...suite, subtle: null }]]) {
  for (const [what, label, text, verify, expected] of [
    ["its text", "label", "text", aino, true], ["another text", "label", "texts", aino, false],
    ["another label", "other", "text", aino, false], ["somebody else", "label", "text", noor, false],
  ]) {
    test(`${where} says of ${what}: ${expected}`, async () => {
      assert.equal(await signed(label, text, SIGNATURE, verify.checked.verify, checking), expected);
    });
  }
}

test("what is no secret signs nothing", () => assert.throws(() => sign("label", "text", "short", suite), { key: "broken-secret" }));

test("a device is certified by its person", async () => assert.ok(await certified(aino.device.certificate, aino.checked, suite)));

test("a device is not certified for somebody else", async () => assert.ok(!await certified(aino.device.certificate, noor.checked, suite)));

test("a certificate under another name is none", async () => {
  assert.ok(!await certified({ ...aino.device.certificate, device: "other" }, aino.checked, suite));
});

test("a certificate with something more is none", async () => {
  assert.ok(!await certified({ ...aino.device.certificate, more: "x" }, aino.checked, suite));
});

test("a contract holds for who signed it", async () => {
  assert.ok(await agreed("{}", signContract("{}", aino.secret, suite), aino.checked, suite));
});

test("a contract that was changed holds no more", async () => {
  assert.ok(!await agreed('{"v":2}', signContract("{}", aino.secret, suite), aino.checked, suite));
});
