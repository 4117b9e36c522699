// Opens an export of a room with what its owner knows: for the page that is saved as one file and asks no server.

import * as suite from "../../vendored/room.mjs";
import { filled } from "../client/saying.js";
import { decrypted, stanzaOf } from "../core/age-file.js";
import { textOf } from "../core/bytes.js";
import { typedPassphrase } from "../core/passphrase.js";
import { typedRecovery } from "../core/recovery.js";
import { byWords } from "../core/scrypt.js";
import { Trouble } from "../core/trouble.js";

const BEGINS = "Touchline room export 1\n";
const HEAVIEST = 20; // 2^20 times 1 KiB of work; more would be someone's joke

/** The page to read in an export. `typed` is a recovery key or words; `progress(share)` is told 0 to 1. */
export async function read(file, typed, progress) {
  const stanza = stanzaOf(file);
  if (stanza?.kind !== "scrypt") throw new Trouble("unknown-suite");
  if (stanza.factor > HEAVIEST) throw new Trouble("heavy-slot");
  const words = typed.trim().split(/\s+/).some((word) => word.length > 2 && !/\d/.test(word) && suite.wordlist.includes(word.toLowerCase()));
  const age = new suite.Decrypter();
  age.addIdentity(byWords(words ? typedPassphrase(typed, suite) : typedRecovery(typed), suite, progress));
  const text = textOf(await decrypted(age, file));
  if (!text.startsWith(BEGINS)) throw new Trouble("no-export");
  return text.slice(BEGINS.length, text.trimEnd().lastIndexOf("\n")).trim();
}

/** Let the page be used. `words` are its sentences by their keys; the page is made with them, by room_in_one.py. */
export function stand(page, words) {
  const [form, status, shown] = ["form", "[role=status]", "pre"].map((name) => page.querySelector(name));
  const say = (key, values = {}) => filled(words[key] ?? words.failed, values);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { file, typed } = form.elements;
    shown.hidden = true;
    try {
      const bytes = new Uint8Array(await file.files[0].arrayBuffer());
      shown.textContent = await read(bytes, typed.value, (share) => { status.textContent = say("opening", { share: Math.round(share * 100) }); });
      shown.hidden = false;
      status.textContent = "";
      typed.value = "";
      shown.focus();
    } catch (error) {
      status.textContent = say(error?.key ?? "failed", error?.values);
    }
  });
}
