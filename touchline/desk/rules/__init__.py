"""Rules of the desk: no Django, no clock."""
