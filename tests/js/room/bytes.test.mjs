// Bytes come back from each way of writing them, and only from it.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  base64, base64url, equal, fourBytes, fromBase64, fromBase64url, hex, joined, newKey, numberAt, textOf, utf8,
} from "../../../touchline/room/app/core/bytes.js";

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test("base64 is read as it was written", () => assert.deepEqual(fromBase64(base64(ALL)), ALL));

test("base64url is read as it was written", () => assert.deepEqual(fromBase64url(base64url(ALL)), ALL));

for (const text of ["a", "ab+/", "abc=", "AB", " AAA", null]) {
  test(`${text} is no base64url of ours`, () => assert.equal(fromBase64url(text), null));
}

test("base64url of another length is refused", () => assert.equal(fromBase64url(base64url(ALL), 32), null));

test("what is equal is", () => assert.ok(equal(ALL, ALL.slice())));

test("one bit makes a difference", () => assert.ok(!equal(ALL, ALL.with(200, 201))));

test("the beginning is not the whole", () => assert.ok(!equal(ALL, ALL.subarray(0, 255))));

test("a length is read where it stands", () => assert.equal(numberAt(joined(utf8("ab"), fourBytes(3_000_000_000)), 2), 3_000_000_000));

test("text comes back", () => assert.equal(textOf(utf8("Żółć 🙂")), "Żółć 🙂"));

test("what is no text is none", () => assert.throws(() => textOf(Uint8Array.of(0xff)), TypeError));

test("hex has two letters a byte", () => assert.equal(hex(Uint8Array.of(0, 10, 255)), "000aff"));

test("a new key has twenty letters that an address may hold", () => assert.match(newKey(), /^[a-z2-7]{20}$/));
