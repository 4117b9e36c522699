"""`python -m tests.urn.voting NUMBER [BITS]`: makes a box that is open now in a TOUCHLINE_HOME.

Prints the box and so many tickets, signed with its key to save time; only the first two were
fetched as voters fetch theirs. A process of its own, since a home is chosen before Django starts.
"""

import json
import os
import secrets
import sys
from typing import Any

import django


def prepared(number: int, bits: int) -> dict[str, Any]:
    """The box's key, its tickets, and the payload that each may be sent with."""
    from tests.urn.boxes import DAY, SIZE, a_box, says, signed, ticket_of
    from touchline.kit import clock
    from touchline.urn.rules.sent import packed
    from touchline.urn.rules.signing import new_key

    now, key = clock.now(), new_key(bits)
    begun = now - 2 * DAY
    box = a_box(
        ["ada", "bo"], issue_from=begun, opens_at=now - DAY, closes_at=now + DAY, private_key=key
    )
    tickets = [ticket_of(box, one, at=begun) for one in ("ada", "bo")]
    tickets += [signed(box, secrets.token_bytes(32), key) for _ in range(number - 2)]
    sent = [[packed(one.nonce), packed(one.signature)] for one in tickets]
    return {"box": box.key, "tickets": sent, "payload": says("yes", SIZE)}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    django.setup()
    json.dump(prepared(int(sys.argv[1]), int((sys.argv[2:] or ["1024"])[0])), sys.stdout)
