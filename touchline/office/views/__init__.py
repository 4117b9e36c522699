"""One file a noun; every page is the administrator's alone."""
