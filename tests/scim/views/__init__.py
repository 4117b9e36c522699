"""The protocol, and the administrator's page."""
