"""Pure rules of the floor: quarters, what a figure is held against, who sees a deal's seller."""
