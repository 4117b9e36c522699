"""Answers: the snapshot to ask, and figures kept for the day on which the engine is away."""
