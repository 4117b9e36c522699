"""The doorway: settings, addresses, middleware, the home page and the command line.

It composes what the rooms offer and owns no logic of its own.
"""
