"""From a folder of exports to one published snapshot: copy, read, decide, check, write, publish."""
