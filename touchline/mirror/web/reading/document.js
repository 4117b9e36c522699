// The lines of a Word document (Office Open XML), as Teams writes its transcripts.

import { member } from "./archive.js";
import { unescaped } from "./markup.js";
import { Unreadable } from "./unreadable.js";

const MAIN = "word/document.xml";
const MAGIC = [0x50, 0x4b, 0x03, 0x04];
const BREAKS = new Map([["/w:p", "\n"], ["w:br", "\n"], ["w:cr", "\n"], ["w:tab", "\t"]]);
const TEXT = "w:t";
const REPEATED = "mc:Fallback";
const NAME_ENDS = /[ \t\r\n]|(?!^)\//u;

export function isDocument(bytes) {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/** The text of a .docx, a line for each paragraph and break. Throws Unreadable. */
export async function textIn(bytes) {
  const content = await member(bytes, MAIN);
  if (content === null) throw new Unreadable("reading.not_a_document");
  let xml = "";
  try {
    xml = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Unreadable("reading.broken_archive");
  }
  if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY")) {
    throw new Unreadable("reading.unsafe_document");
  }
  return said(xml);
}

function said(xml) {
  const found = [];
  let skipped = 0;
  for (const part of xml.split("<").slice(1)) {
    const end = part.indexOf(">");
    const tag = end < 0 ? part : part.slice(0, end);
    const text = end < 0 ? "" : part.slice(end + 1);
    const name = nameOf(tag);
    const closed = tag.endsWith("/");
    if (!closed && name === REPEATED) skipped += 1;
    else if (!closed && name === `/${REPEATED}`) skipped = Math.max(0, skipped - 1);
    if (skipped) continue;
    if (BREAKS.has(name)) found.push(BREAKS.get(name));
    if (name === TEXT && !closed && text) found.push(unescaped(text));
  }
  return found.join("");
}

/** `w:t xml:space="preserve"` → `w:t`. */
function nameOf(tag) {
  const end = tag.search(NAME_ENDS);
  return end < 0 ? tag : tag.slice(0, end);
}
