"""The office's records and their verbs."""
