// Where what was before still is, while the two of a room are not so far as to write.

import { nextOf } from "../client/room.js";
import { to } from "../client/routes.js";
import { way } from "./parts.js";

/** The ways that who is coached has beside the next step: to what was written before, and to another coach. */
export function former(screen, room) {
  const { key, epochs, me, other, state } = room;
  return [
    epochs.length && !other.changed && nextOf(room) !== "notebook" && way(screen.say("former.read"), to("rooms", key, "read"), { className: "button button--plain" }),
    me.role === "coachee" && state !== "ended" && way(screen.say("former.change"), to("rooms", key, "change"), { className: "button button--plain" }),
  ].filter(Boolean);
}
