"""Looking into files before an import: what is in them, and what it probably means."""
