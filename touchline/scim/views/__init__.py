"""The protocol's addresses, and the administrator's page; each file a noun."""
