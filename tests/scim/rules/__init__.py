"""What a directory's words mean."""
