"""What answers and requests look like: each field with its unit, as the OpenAPI document says it.

Days are written 2026-03-18 and are those of the organisation; moments are in UTC; shares are 0 to
1.
"""
