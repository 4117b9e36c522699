"""What the sign-in library asks us: three classes, each named in the settings."""
