// Where the room begins: what the browser can do, who is here, and then one screen after the other.

import * as suite from "../vendored/room.mjs";
import { missing } from "./client/abilities.js";
import { Api } from "./client/api.js";
import { ownNotes } from "./client/journal.js";
import { Lock } from "./client/lock.js";
import { draftsKept } from "./client/own.js";
import { sealReadings } from "./client/readings.js";
import { sayings } from "./client/saying.js";
import { SignIn } from "./client/sign-in.js";
import { Store, stay } from "./client/store.js";
import { Visit } from "./client/visit.js";
import { Trouble } from "./core/trouble.js";
import { Frame } from "./screens/frame.js";
import { fetched } from "./screens/later.js";

const LOOK = 5000; // milliseconds between two looks at the lock
const SOON = 2000; // milliseconds after which the page is quiet
const SHOW = 240_000; // milliseconds after which the token is shown again, while somebody is there
const ALIVE = ["pointerdown", "keydown", "wheel", "touchstart"];

async function begin() {
  const page = { location, crypto, credentials: navigator.credentials, PublicKeyCredential: window.PublicKeyCredential };
  const call = (...asked) => fetch(...asked);
  const said = await sayings(document.documentElement.lang, call);
  const frame = new Frame(document, said);
  try {
    const wrong = missing(window);
    if (wrong) throw new Trouble(wrong);
    const host = document.querySelector('meta[name="touchline-data"]').content;
    const leaving = () => {
      lock.close();
      return draftsKept();
    };
    const tokens = new SignIn({ host, location, history, crypto, fetch: call, storage: () => sessionStorage, leaving });
    const store = await Store.open(indexedDB);
    const held = await store.get("held", "since") && await import("./client/held.js"); // it was asked for
    const known = !new URLSearchParams(location.search).has("code") && await held?.standsBy(store);
    const away = known && !await held.reached(host, call);
    if (!away && !await tokens.begin()) return;
    const lock = new Lock({ clock: () => Date.now(), closed: () => closed() });
    const api = new (held?.HeldApi ?? Api)({ host, fetch: call, tokens, changed: () => frame.top() });
    stay(() => localStorage);
    const unlocking = () => {
      sealReadings(visit).then(() => frame.top()).catch(() => {}); // their screen says what went wrong
      import("./client/casting.js").then(({ castWeeks }) => castWeeks(visit)).catch(() => {}); // the next unlock tries again
      if (api.holds) ownNotes(visit).catch(() => {}); // to be there when the connection is not
    };
    const visit = new Visit({ api, said, lock, suite, page, host, store, unlocking });
    api.visit = visit;
    const closed = () => {
      visit.forget();
      frame.locked();
    };
    await (away ? visit.standBy(known) : visit.refresh());
    addEventListener("online", () => {
      api.rests = 0;
      if (visit.away && visit.unlocked) visit.refresh().then(() => ownNotes(visit)).catch(() => {});
    });
    watch(lock);
    setInterval(() => lock.attended && api.keep(), SHOW);
    frame.stand(visit);
    setTimeout(() => fetched("debrief"), SOON); // to be there when the connection is not
  } catch (error) {
    frame.wrong(error);
  }
}

function watch(lock) {
  for (const kind of ALIVE) addEventListener(kind, () => lock.touch(), { passive: true, capture: true });
  document.addEventListener("visibilitychange", () => lock.look());
  setInterval(() => lock.look(), LOOK);
  // A page that the browser kept whole for its back button would still hold keys.
  addEventListener("pagehide", () => lock.close());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

begin();
