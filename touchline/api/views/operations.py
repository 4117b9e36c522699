"""The API, and how an operation of it is declared: scope, answers and errors in one place."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from touchline.api.models.entrance import ENTRANCES
from touchline.api.rules.cursors import NotACursor
from touchline.api.rules.scopes import Scope
from touchline.api.views.shapes.errors import Problem, WrongFields
from touchline.api.views.speaking import NOTHING_HERE, KeyRequest, by_key, problem
from touchline.numbers import EngineGone, EngineMissing

V = TypeVar("V", bound=Callable[..., Any])
ALWAYS: Final = frozenset({401, 403, 404, 429})
OF_WRITING: Final = frozenset({400, 413})
NOT_JSON: Final = "The body is not JSON; nothing was kept. Mend it and send it again."
LACKS: Final = "This key may not do that: it lacks the scope %s. Make another key that has it."
NOT_YOURS: Final = "You may read this, and only its owner may do that."
AWAY: Final = "The numbers cannot be asked just now. Ask again in a minute."
WRONG: Final = "What was sent cannot be taken; nothing was kept. Mend the fields that are named."
NOT_A_CURSOR: Final = "This cursor is none of ours. Begin without one."

api = NinjaAPI(
    title="Touchline", version="1", openapi_url=None, docs_url=None, urls_namespace="touchline-api",
)  # fmt: skip


def operation(
    method: str, path: str, *, name: str, opens: Scope | None, gives: Any,
    status: int = 200, may: dict[int, Any] | None = None,
) -> Callable[[V], V]:  # fmt: skip
    """One operation. `opens` is the scope that it takes (None: any key); `may` answers of its own.

    Its first docstring line is the summary. 422 is answered by whatever takes something.
    """

    def declare(view: V) -> V:
        summary, _, more = (view.__doc__ or "").partition("\n")
        scope = f"Scope: `{opens}`." if opens else "Any key."
        return api.api_operation(
            [method], path, auth=_entered(opens), url_name=name, summary=summary.rstrip("."),
            operation_id=f"{name}-{method}".lower(), tags=[path.split("/")[1]],
            description="\n\n".join(filter(None, [" ".join(more.split()), scope])),
            response={status: gives, _errors(method): Problem, 422: WrongFields, **(may or {})},
            openapi_extra={"security": [{"accessKey": [str(opens)] if opens else []}]},
        )(view)  # fmt: skip

    return declare


def patterns() -> list[URLPattern]:
    """Every address of the API, each let in by key."""
    made = api.urls[0]
    return [
        URLPattern(one.pattern, by_key(one.callback), one.default_args, one.name)
        for one in made
        if isinstance(one, URLPattern) and one.name != "api-root"
    ]


def _entered(scope: Scope | None) -> Callable[[HttpRequest], bool]:
    """Whether the key has the scope (else 403), and its person such pages (else 404)."""

    def may(request: HttpRequest) -> bool:
        known = cast("KeyRequest", request)
        if scope is None:
            return True
        if not known.access_key.allows(scope):
            raise HttpError(403, LACKS % scope)
        if not ENTRANCES[scope].is_open_to(known.person, on=known.day):
            raise Http404
        return True

    return may


@api.exception_handler(Http404)
def _not_there(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, NOTHING_HERE)


@api.exception_handler(PermissionDenied)
def _not_theirs(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return problem(403, NOT_YOURS)


@api.exception_handler(HttpError)
def _said(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code, NOT_JSON if error.status_code == 400 else error.message)


@api.exception_handler(EngineGone)
@api.exception_handler(EngineMissing)
def _away(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, AWAY, headers={"Retry-After": "60"})


@api.exception_handler(NotACursor)
def _no_cursor(request: HttpRequest, error: NotACursor) -> HttpResponse:
    return wrong({"query.cursor": NOT_A_CURSOR})


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return wrong({_where(one["loc"]): _in_words(one) for one in error.errors})


def wrong(said: dict[str, str]) -> HttpResponse:
    """422: field → what is wrong with it."""
    fields = [{"where": where, "what": what} for where, what in said.items()]
    return problem(422, WRONG, fields=fields)


def _errors(method: str) -> frozenset[int]:
    return ALWAYS if method == "GET" else ALWAYS | OF_WRITING


def _in_words(error: dict[str, Any]) -> str:
    said = {"missing": "Please send this.", "extra_forbidden": "There is no such field."}
    return said.get(error.get("type", ""), str(error["msg"]).removeprefix("Value error, "))


def _where(place: Any) -> str:
    """`("body", "said", "day")` → `body.day`: the name of our own argument is nobody's business."""
    first, *rest = map(str, place)
    return ".".join([first, *(rest[1:] if first == "body" else rest)])
