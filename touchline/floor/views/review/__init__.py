"""Pipeline reviews: lists, prep card, meeting, minutes, rhythm."""
