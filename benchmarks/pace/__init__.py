"""Whether the interval of the pace holds as often as it says."""
