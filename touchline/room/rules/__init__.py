"""What holds in a room, without a database: signatures, sizes, weeks, who may write."""
