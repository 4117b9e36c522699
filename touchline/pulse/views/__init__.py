"""Pages of the pulse, one file a noun."""
