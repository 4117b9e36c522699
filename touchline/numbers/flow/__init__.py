"""How deals go through a process: how long they stay, where they leave it, where they drop out."""
