"""The room: its server, its addresses, and what its application and the server agree on."""
