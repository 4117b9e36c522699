"""Forms of the administrator's page."""
