"""Addresses of moments, expectations, requests for help."""

from django.urls import path

from touchline.floor.views.conduct import (
    expectation_pages,
    expectations,
    moment_pages,
    moments,
    request_pages,
    requests,
)

app_name = "conduct"
urlpatterns = [
    path("requests/", requests.index, name="help-index"),
    path("requests/new/", requests.new, name="help-new"),
    path("requests/<slug:asked_key>/", request_pages.show, name="help"),
    path("requests/<slug:asked_key>/answer/", request_pages.answer, name="help-answer"),
    path("requests/<slug:asked_key>/pass/", request_pages.pass_on, name="help-pass"),
    path("requests/<slug:asked_key>/withdraw/", request_pages.withdraw, name="help-withdraw"),
    path("moments/", moments.index, name="moments"),
    path("moments/new/", moments.new, name="moment-new"),
    path("moments/<slug:moment_key>/", moment_pages.show, name="moment"),
    path("moments/<slug:moment_key>/answer/", moment_pages.answer, name="moment-answer"),
    path("moments/<slug:moment_key>/promise/", moment_pages.promise, name="moment-promise"),
    path("moments/<slug:moment_key>/take-back/", moment_pages.withdraw, name="moment-withdraw"),
    path("expectations/", expectations.index, name="expectations"),
    path(
        "expectations/of/<slug:person_key>/", expectations.of_person, name="expectations-of"
    ),
    path("expectations/of/<slug:person_key>/new/", expectations.new, name="expectation-new"),
    path(
        "expectations/<slug:expectation_key>/", expectation_pages.show, name="expectation"
    ),
    path(
        "expectations/<slug:expectation_key>/change/", expectation_pages.reword,
        name="expectation-change",
    ),
    path(
        "expectations/<slug:expectation_key>/drop/", expectation_pages.drop,
        name="expectation-drop",
    ),
    path(
        "expectations/<slug:expectation_key>/gap/", expectation_pages.say_gap, name="gap-say"
    ),
    path(
        "expectations/<slug:expectation_key>/close/", expectation_pages.close,
        name="expectation-close",
    ),
    path("gaps/<slug:gap_key>/answer/", expectation_pages.answer, name="gap-answer"),
]  # fmt: skip
