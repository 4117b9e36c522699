"""The few lines of shell: in a copy, with a tiny lock and a quick stand-in for uv."""
