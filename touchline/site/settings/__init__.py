"""One module for each way of running: `serve`, `develop`, `testing` (the demo brings its own)."""
