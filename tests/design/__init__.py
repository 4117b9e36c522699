"""The design system: what its stylesheets, templates, words and charts promise."""
