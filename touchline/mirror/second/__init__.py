"""The second tier: a small encoder that reads a unit with what was said before it.

The units of a conversation go through it in windows, a word piece once or twice in all; a piece
sees its own turn and the turns before, never what is answered afterwards, so that what followed
what can be counted without going in circles. The browser runs the same file (`web/second/`).
"""
