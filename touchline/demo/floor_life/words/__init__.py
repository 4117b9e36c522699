"""What the people of the demo company say on the floor, each in a voice of their own."""
