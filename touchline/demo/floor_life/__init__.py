"""Two quarters of life on the floor of the demo company, lived through the verbs of its models."""
