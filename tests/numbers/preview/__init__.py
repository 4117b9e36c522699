"""Looking into files before an import."""
