"""Charts as geometry: dataclasses in, dataclasses of coordinates out; a template draws them.

Nothing here knows Django, a page or a colour, so a line can be tested without a browser. A module
of the same size could draw the same chart in the room's own application.
"""
