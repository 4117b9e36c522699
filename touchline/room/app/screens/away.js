// In place of a screen whose code could not be fetched: it says so, and can be asked for again.

import { Trouble } from "../core/trouble.js";
import { Screen } from "./screen.js";

class RoomAway extends Screen {
  show() {
    throw new Trouble("offline");
  }
}

customElements.define("room-away", RoomAway);
