"""What is said in the rooms of the demo, by whom and in which week."""
