"""Databases that earlier releases made, moved to this one."""
