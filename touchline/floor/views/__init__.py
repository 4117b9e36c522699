"""One file a noun; each view loads inside reach, checks, calls one verb or question, answers."""
