"""Conversations for the mirror, labelled by hand, and how far two labellers agree on them."""
