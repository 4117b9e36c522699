"""The pulse before you came: rounds in every state, what was answered, and one that is open now."""
