// One file out of a zip archive, within limits: its own word about sizes is not believed.

import { LARGEST } from "./decoding.js";
import { Unreadable } from "./unreadable.js";

const MOST_MEMBERS = 2000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The content of this file in the archive; null if there is none of this name. */
export async function member(bytes, name) {
  const wanted = new TextEncoder().encode(name);
  for (const each of members(bytes)) {
    const same = each.name.length === wanted.length;
    if (same && wanted.every((byte, at) => byte === each.name[at])) return content(bytes, each);
  }
  return null;
}

function* members(bytes) {
  const end = ending(bytes);
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const count = number(bytes, end + 10, 2);
  let at = number(bytes, end + 16, 4);
  for (let read = 0; read < Math.min(count, MOST_MEMBERS); read += 1) {
    if (number(bytes, at, 4) !== ENTRY || at + 46 > bytes.length) throw broken();
    const [name, extra, note] = [28, 30, 32].map((place) => number(bytes, at + place, 2));
    yield {
      name: bytes.subarray(at + 46, at + 46 + name),
      method: number(bytes, at + 10, 2),
      packed: number(bytes, at + 20, 4),
      size: number(bytes, at + 24, 4),
      at: number(bytes, at + 42, 4),
      sealed: (number(bytes, at + 8, 2) & 1) === 1,
    };
    at += 46 + name + extra + note;
  }
}

function ending(bytes) {
  const first = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 4; at >= first; at -= 1) {
    if (number(bytes, at, 4) === END) return at;
  }
  return -1;
}

async function content(bytes, found) {
  if (found.sealed) throw new Unreadable("reading.sealed");
  if (number(bytes, found.at, 4) !== FILE || found.at + 30 > bytes.length) throw broken();
  const begun = found.at + 30 + number(bytes, found.at + 26, 2) + number(bytes, found.at + 28, 2);
  const packed = bytes.subarray(begun, begun + found.packed);
  if (packed.length !== found.packed) throw broken();
  if (found.method !== STORED && found.method !== DEFLATED) throw broken();
  const unpacked = found.method === STORED ? packed : await inflated(packed);
  if (unpacked.length !== found.size) throw broken();
  return unpacked;
}

async function inflated(packed) {
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = unpacking.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw broken(); });
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
    if (size > LARGEST) {
      reader.cancel().catch(() => {});
      throw new Unreadable("reading.bomb", { most: LARGEST / 1024 ** 2 });
    }
  }
}

/** A number of so many bytes, the smallest first; what lies behind the end is nothing. */
function number(bytes, at, size) {
  let read = 0;
  for (let place = size - 1; place >= 0; place -= 1) read = read * 256 + (bytes[at + place] ?? 0);
  return read;
}

function broken() {
  return new Unreadable("reading.broken_archive");
}
