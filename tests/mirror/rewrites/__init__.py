"""Tests of the questions that do not lead."""
