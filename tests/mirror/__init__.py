"""Tests of the instrument that reads conversations."""
