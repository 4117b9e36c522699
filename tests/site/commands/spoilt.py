"""Settings that break in a way that nobody foresaw, with a word that belongs into no log."""

raise RuntimeError("the password is swordfish")
