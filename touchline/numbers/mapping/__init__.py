"""Mappings: TOML files that say how a CRM's own export becomes the canonical tables."""
