"""A served installation of its own, on this machine, for benchmarks: real processes, real forms."""
