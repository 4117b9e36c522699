"""What Touchline must do, in sentences; the folders mirror the package."""
