"""The tables that come with Django and its packages: into which file of a backup each goes."""

from touchline.keeping.parts import Life, keep_tables


def register() -> None:
    """Called once, when Django starts."""
    keep_tables(
        django_migrations=Life.CONTENT,
        contenttypes__contenttype=Life.CONTENT,
        auth__permission=Life.CONTENT,
        auth__group=Life.CONTENT,
        auth__group_permissions=Life.CONTENT,
        account__emailaddress=Life.CONTENT,
        socialaccount__socialaccount=Life.CONTENT,
        # Passkeys are public keys; what is secret in this table is sealed with the server's secret.
        mfa__authenticator=Life.CONTENT,
    )
    keep_tables(
        "Sessions end with a restore: everyone signs in anew.",
        sessions__session=Life.NEVER,
        usersessions__usersession=Life.NEVER,
    )
    keep_tables(
        "It holds for a few days at most and is asked for again.",
        account__emailconfirmation=Life.NEVER,
        socialaccount__socialtoken=Life.NEVER,
    )
    keep_tables(
        "Limits on attempts and what is used once; it empties itself.",
        kept_for_a_while=Life.NEVER,
    )
    keep_tables(socialaccount__socialapp=Life.KEYS)
