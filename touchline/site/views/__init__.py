"""Pages that belong to no room: the door, the home page, oneself, the contract."""
