"""The forecast: its pages."""
