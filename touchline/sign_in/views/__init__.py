"""One file per noun. What the library's own views do is said here anew: who enters, and how."""
