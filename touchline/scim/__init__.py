"""People and groups from the company's directory, by SCIM 2.0 (RFC 7643, 7644).

No person enters here: a directory does, with a bearer token that an administrator made.
"""
