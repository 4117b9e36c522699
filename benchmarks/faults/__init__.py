"""What is kept when processes, disks and clocks fail: `python -m benchmarks.faults --help`."""
