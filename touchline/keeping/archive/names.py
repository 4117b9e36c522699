"""Which names a member may have: what is unpacked stays inside its folder."""


def is_safe(name: str) -> bool:
    """Whether a name is text in one line that leads nowhere else."""
    parts = name.split("/")
    return not (
        any(part in ("", ".", "..") for part in parts)
        or any(sign < " " or sign in "\\\x7f" or "\ud800" <= sign <= "\udfff" for sign in name)
    )
