"""Rules of the pulse: no Django, no clock; chance is an argument."""
