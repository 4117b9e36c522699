"""A server for tests of ballots: the real one, with a door that makes boxes and moves on."""
