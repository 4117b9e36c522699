"""The design system: base templates, tokens, components, elements, icons and charts.

It knows nothing of people, rooms or numbers: what it draws comes in as plain values or as objects
of a shape that is written down beside the tag. `docs/recipes/component.md` lists what there is.
"""
