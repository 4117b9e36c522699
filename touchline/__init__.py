"""Touchline: a self-hosted system for leading a sales team."""

__version__ = "0.3.0"
