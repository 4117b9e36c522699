"""What an administrator types about rooms, of which they see the keys alone."""
