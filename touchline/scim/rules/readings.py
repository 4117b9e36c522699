"""A body becomes what is to be done; whatever is wrong with it is one kind of refusal."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from pydantic import ValidationError
from scim2_models import Context, Error, PatchOp, Path, SCIMException

from touchline.scim.rules.members import GroupChange, Operation, change_of, keys_in
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.resources import LENIENT, DirectoryUser, Group
from touchline.scim.rules.shapes import NotAnObject, mended_patch, mended_resource
from touchline.scim.rules.telling import Told, as_resource, told

_NAMED: Final[Mapping[str, Refusal]] = {
    "invalidFilter": Refusal.BAD_FILTER,
    "invalidPath": Refusal.BAD_PATH,
    "noTarget": Refusal.BAD_PATH,
    "mutability": Refusal.READ_ONLY,
    "invalidSyntax": Refusal.NOT_JSON,
    "uniqueness": Refusal.TAKEN,
}


@contextmanager
def understood() -> Iterator[None]:
    """Say in our words what the library could not make sense of."""
    try:
        yield
    except ValidationError as wrong:
        said = Error.from_validation_errors(wrong)[0]
        raise _refused(said.scim_type or "", said.detail or "") from wrong
    except SCIMException as wrong:
        raise _refused(wrong.scim_type, wrong.detail) from wrong
    except NotAnObject as wrong:
        raise Refused(Refusal.NOT_JSON) from wrong


def user_sent(body: object, *, new: bool) -> Told:
    """What a POST (`new`) or PUT says. Raises Refused."""
    context = Context.RESOURCE_CREATION_REQUEST if new else Context.RESOURCE_REPLACEMENT_REQUEST
    with understood():
        sent = DirectoryUser.model_validate(
            mended_resource(body), scim_ctx=context, scim_policy=LENIENT
        )
        return told(sent)


class UserPatch:
    """A PATCH of a user, read once and applied to whatever they are by then."""

    def __init__(self, body: object) -> None:
        with understood():
            self._patch: PatchOp[Any] = PatchOp[DirectoryUser].model_validate(
                mended_patch(body), scim_ctx=Context.RESOURCE_PATCH_REQUEST, scim_policy=LENIENT
            )

    def applied(self, document: Mapping[str, Any]) -> Told:
        """What the user is told to be after it. Raises Refused."""
        with understood():
            before = as_resource(document)
            after = as_resource(document)
            self._patch.patch(after, scim_policy=LENIENT)
            was, now = told(before), told(after)
        manager = None if was.manager == now.manager else now.manager or ""
        return replace(
            now, manager=manager, active=None if was.active == now.active else now.active
        )


def group_sent(body: object, *, new: bool) -> GroupChange:
    """What a POST (`new`) or PUT makes of a group: all of it. Raises Refused."""
    with understood():
        mended = mended_resource(body)
        named = {key.lower(): value for key, value in mended.items()}
        members = keys_in(named.pop("members", None))
        context = Context.RESOURCE_CREATION_REQUEST if new else Context.RESOURCE_REPLACEMENT_REQUEST
        sent = Group.model_validate(named, scim_ctx=context, scim_policy=LENIENT)
    change = GroupChange(name=(sent.display_name or "").strip(), external_id="")
    change.external_id = (sent.external_id or "").strip()
    change.empty()
    change.let_in(members)
    return change


def group_patch(body: object) -> GroupChange:
    """What a PATCH does to a group. Raises Refused."""
    with understood():
        patch = PatchOp[Group].model_validate(
            mended_patch(body), scim_ctx=Context.RESOURCE_PATCH_REQUEST, scim_policy=LENIENT
        )
        return change_of(
            Operation(one.op.value, _tree(one.path), one.value) for one in patch.operations or ()
        )


def _tree(path: Path[Any] | None) -> object:
    return path.ast if path else None


def _refused(scim_type: str, detail: str) -> Refused:
    found = Refused(_NAMED.get(scim_type, Refusal.BAD_VALUE), detail)
    found.scim_type = scim_type or found.scim_type
    return found
