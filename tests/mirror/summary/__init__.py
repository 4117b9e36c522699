"""Tests of the figures of a conversation."""
