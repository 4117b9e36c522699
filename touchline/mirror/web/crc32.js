// CRC-32 as zip and PNG have it, over UTF-8 bytes, going on from an earlier sum.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const UTF8 = new TextEncoder();

export function crc32(bytes, before = 0, begin = 0, end = bytes.length) {
  let sum = ~before >>> 0;
  for (let at = begin; at < end; at += 1) sum = TABLE[(sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The same of a text's UTF-8 bytes, which need not be made where it is ASCII. */
export function crc32Of(text, before = 0) {
  let sum = ~before >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return crc32(bytesOf(text), before);
    sum = TABLE[(sum ^ code) & 0xff] ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}

export function bytesOf(text) {
  return UTF8.encode(text);
}
