"""Plain forms about oneself."""
