"""The corridor between the rooms, and who sees what."""
