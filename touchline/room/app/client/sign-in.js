// Signing in to the server from a page that holds no cookie: a code for a token, bound by a proof (PKCE, S256).
//
// The token is in this module's memory and nowhere else. The verifier and the state of one trip lie in
// the tab's session storage, since the page is left for it.

import { base64url, utf8 } from "../core/bytes.js";
import { Trouble } from "../core/trouble.js";

const TRIP = "touchline.room.trip";

export class SignIn {
  #host;
  #given;
  #token = null;

  /** `given` are {location, history, storage, crypto, fetch} of the page; `leaving()` seals what lies open on it. */
  constructor({ host = "", ...given }) {
    this.#host = host;
    this.#given = given;
  }

  token() {
    return this.#token;
  }

  forget() {
    this.#token = null;
  }

  /** True once there is a token; false if the page is being left to get one. */
  async begin() {
    const { location, history, storage } = this.#given;
    const came = new URLSearchParams(location.search);
    if (!came.has("code") && !came.has("error")) return this.#leave();
    const trip = taken(storage);
    // Out of the address and its history before anything else is done with it.
    history.replaceState(null, "", location.pathname + (trip?.hash ?? ""));
    if (came.has("error") || !trip || trip.state !== came.get("state")) throw new Trouble("not-signed-in");
    await this.#exchange(came.get("code"), trip.verifier);
    return true;
  }

  /** A new token. Beside its own server the page stays; elsewhere it is sealed, left, and comes back locked; not if it has to `stay`. */
  async renewed({ stay = false } = {}) {
    const trip = await this.#trip();
    if (this.#host && new URL(this.#host).origin !== this.#given.location.origin) {
      if (stay) throw new Trouble("sign-in");
      await this.#given.leaving?.();
      await this.#leave();
      throw new Trouble("sign-in");
    }
    const came = await this.#quietly(trip);
    if (came.get("state") !== trip.state || !came.has("code")) throw new Trouble("sign-in");
    return this.#exchange(came.get("code"), trip.verifier);
  }

  /** Where one is sent to and fro: the parameters that the last address carries. */
  async #quietly({ address }) {
    try {
      const answer = await this.#given.fetch(address, { credentials: "same-origin", cache: "no-store" });
      return new URL(answer.url).searchParams;
    } catch {
      throw new Trouble("offline");
    }
  }

  async #leave() {
    const { location, storage } = this.#given;
    const { address, ...kept } = await this.#trip();
    try {
      storage().setItem(TRIP, JSON.stringify({ ...kept, hash: location.hash }));
    } catch {
      throw new Trouble("cannot-keep");
    }
    location.assign(address);
    return false;
  }

  async #trip() {
    const { crypto, location } = this.#given;
    const [verifier, state] = [random(crypto), random(crypto)];
    const challenge = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(verifier))));
    const asked = new URLSearchParams({ challenge, state, back: location.origin + location.pathname });
    return { verifier, state, address: `${this.#host}/room/authorise/?${asked}` };
  }

  async #exchange(code, verifier) {
    let answer;
    try {
      answer = await this.#given.fetch(`${this.#host}/api/room/token/`, {
        method: "POST", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
        headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code, verifier }),
      });
    } catch {
      throw new Trouble("offline");
    }
    if (!answer.ok) throw new Trouble("not-signed-in");
    this.#token = (await answer.json()).token;
    return this.#token;
  }
}

function random(crypto) {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The trip that is under way, once. */
function taken(storage) {
  try {
    const kept = JSON.parse(storage().getItem(TRIP));
    storage().removeItem(TRIP);
    return kept;
  } catch {
    return null;
  }
}
