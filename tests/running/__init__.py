"""Running for years: real processes, real signals, real sockets on this machine."""
