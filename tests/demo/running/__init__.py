"""The runner, with small programs in the place of Django: real processes, real signals."""
