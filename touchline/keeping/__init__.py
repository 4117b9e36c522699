"""What an installation keeps, and for how long: backup and restore, a person's export and erasure.

It knows tables, folders and keys of persons, never what is in them. Each part registers what it
keeps in its `AppConfig.ready`; tests walk the schema, so nothing is forgotten.
"""
