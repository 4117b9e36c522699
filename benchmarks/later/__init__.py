"""What a later release might bring: an app whose migrations run while this release serves."""
