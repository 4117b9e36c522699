"""The room as two people meet in it, each with a browser of their own."""
