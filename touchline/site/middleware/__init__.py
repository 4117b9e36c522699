"""What every request passes: who it is, which day it is for them, and their first steps."""
