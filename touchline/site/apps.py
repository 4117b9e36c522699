"""Registers the doorway with Django."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "touchline.site"
    label = "site"

    def ready(self) -> None:
        import touchline.site.backups
        import touchline.site.gauges
        import touchline.site.nightly
        import touchline.site.stamps  # noqa: F401 - all of them register by being imported
        from touchline.site import home_folders

        home_folders.register()
