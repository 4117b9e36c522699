"""Figures that are kept for an outage, and which snapshot is asked."""
