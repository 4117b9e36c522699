"""Running for years: processes under one parent, logs, metrics, and checks that say what to do.

It knows the machine, not the product; parts register their checks in `AppConfig.ready`.
"""
