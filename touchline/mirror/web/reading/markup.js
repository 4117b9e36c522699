// Markup in cues: voices, tags and entities of WebVTT and SRT. What comes out is plain text.

// No tag reaches over another `<`, and none is longer than this: reading stays linear in time.
const TAG = /<\/?(?:[a-zA-Z][^<>]{0,300}|[0-9:.]{1,20})?>/gu;
const VOICE = /<v(?:\.[^ \t\n<>]{0,100})?[ \t\n]+(<?[^<>]{0,120})>/gu;
const ENTITY = /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});/gu;
const NAMED = new Map(Object.entries({
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", lrm: "\u200e", rlm: "\u200f",
}));

/** `Q&amp;A` → `Q&A`; once, so that `&amp;lt;` is `&lt;`. Unknown entities stay as they are. */
export function unescaped(text) {
  return text.replace(ENTITY, (written, name) => {
    if (name[0] !== "#") return NAMED.get(name) ?? written;
    const hexadecimal = name[1] === "x" || name[1] === "X";
    const point = hexadecimal ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    const none = point === 0 || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff;
    return none ? "\ufffd" : String.fromCodePoint(point);
  });
}

function plain(text) {
  return unescaped(text.replace(TAG, ""));
}

/** `<v Dana>Hi.</v> Yes.` → [["Dana", "Hi. Yes."]]: who speaks, and what, still by lines. */
export function voices(text, spacing) {
  const found = [];
  let name = "";
  let begun = 0;
  for (const voice of text.matchAll(VOICE)) {
    found.push([name, plain(text.slice(begun, voice.index))]);
    name = unescaped(voice[1]);
    begun = voice.index + voice[0].length;
  }
  found.push([name, plain(text.slice(begun))]);
  return found.filter(([, said]) => spacing.trimmed(said));
}
