"""Tests of the instrument that counts; each writes its own small exports."""
