"""The room: a place for one person and their coach that nobody above can open.

What is said here is sealed in the browser; the server keeps files that it cannot read, public keys,
and weeks instead of times. Only the two of a room reach it. The application that people use lies in
`app/`, is served as it is, and speaks to the addresses of `urls.py` in JSON.
"""
