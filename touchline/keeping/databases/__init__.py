"""How the content of each kind of database is copied out, looked at, and put back."""
