// Opens an export of a room with what its owner knows: for the page that is saved as one file and asks no server.

import * as suite from "../../vendored/room.mjs";
import { decrypted, stanzaOf } from "../core/age-file.js";
import { textOf } from "../core/bytes.js";
import { typedPassphrase } from "../core/passphrase.js";
import { typedRecovery } from "../core/recovery.js";
import { byWords } from "../core/scrypt.js";
import { Trouble } from "../core/trouble.js";

const BEGINS = "Touchline room export 1\n";
const HEAVIEST = 20; // 2^20 times 1 KiB of work; more would be someone's joke
const SAYS = {
  "recovery-length": "A recovery key has 26 letters. Look at it again; spaces do not count.",
  "recovery-mistyped": "One letter of the recovery key is not right. Look at it again.",
  "not-a-word": "One of these is no word of the list. Look at them again.",
  "few-words": "There are more words than these.",
  "unknown-suite": "This is no file that words open.",
  "heavy-slot": "This file asks for more work than ours ever do. Nothing was tried.",
  "not-opened": "These are not the words that this file was sealed with.",
  cut: "This file is not whole, or was changed.",
  "no-export": "This file opened, and is no export of a room.",
};

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

function stand(page) {
  const [form, status, shown] = ["form", "[role=status]", "pre"].map((name) => page.querySelector(name));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { file, typed } = form.elements;
    shown.hidden = true;
    try {
      const bytes = new Uint8Array(await file.files[0].arrayBuffer());
      shown.textContent = await read(bytes, typed.value, (share) => { status.textContent = `Opening: ${Math.round(share * 100)} %`; });
      shown.hidden = false;
      status.textContent = "";
      typed.value = "";
      shown.focus();
    } catch (error) {
      status.textContent = SAYS[error?.key] ?? "This did not work, and nothing was changed.";
    }
  });
}

if (globalThis.document) stand(document);
