"""Every part of Touchline that has tables, templates or checks, in the order of the layers."""

OUR_APPS = [
    "touchline.keeping",
    "touchline.running",
    "touchline.jobs",
    "touchline.mail",
    "touchline.witness",
    "touchline.design",
    "touchline.urn",
    "touchline.people",
    "touchline.wall",
    "touchline.floor",
    "touchline.desk",
    "touchline.pulse",
    "touchline.room",
    "touchline.office",
    "touchline.sign_in",
    "touchline.scim",
    "touchline.api",
    "touchline.site",
]
