"""The mirror's pages: reading a conversation, what was kept, what was kept of oneself."""
