"""What is written when a directory speaks."""
