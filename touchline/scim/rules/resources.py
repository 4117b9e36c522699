"""The users and groups that this service publishes: of RFC 7643 as much as is kept, and no more.

A directory may send the rest (title, telephone numbers, department). It is taken in without an
error and not kept: what Touchline does not need it does not know.
"""

from typing import Annotated, Any, Final

from pydantic import Field
from scim2_models import (
    URN,
    CaseExact,
    ComplexAttribute,
    Extension,
    Mutability,
    Reference,
    Required,
    Resource,
    ResourceType,
    ScimPolicy,
    ScimProvider,
    ServiceProviderConfig,
    Uniqueness,
)
from scim2_models.resources.resource import AnyExtension

CORE_USER: Final = "urn:ietf:params:scim:schemas:core:2.0:User"
CORE_GROUP: Final = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE: Final = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
MOST_RESULTS: Final = 200


class Name(ComplexAttribute):
    """The parts of a person's name."""

    formatted: str | None = None
    family_name: str | None = None
    given_name: str | None = None


class Email(ComplexAttribute):
    """One address; of several that are sent, one is kept."""

    value: Annotated[str | None, Required.true] = None
    type: str | None = None
    primary: bool | None = None


class GroupOfUser(ComplexAttribute):
    """A group that someone is in. It is changed at the group."""

    value: Annotated[str | None, Mutability.read_only] = None
    display: Annotated[str | None, Mutability.read_only] = None


class Manager(ComplexAttribute):
    """Who someone reports to: the id of another user."""

    value: Annotated[str | None, CaseExact.true] = None


class EnterpriseUser(Extension):
    """Of the enterprise extension the manager is kept."""

    __schema__ = URN(ENTERPRISE)

    manager: Manager | None = None


class User(Resource[AnyExtension]):
    """A person. `userName` is how the directory knows them, an address how they sign in here."""

    __schema__ = URN(CORE_USER)

    user_name: Annotated[str | None, Uniqueness.server, Required.true] = None
    name: Name | None = None
    display_name: str | None = None
    active: bool | None = None
    emails: list[Email] | None = None
    groups: Annotated[list[GroupOfUser] | None, Mutability.read_only] = None


class Member(ComplexAttribute):
    """Someone in a group, by the id of the user."""

    value: Annotated[str | None, Mutability.immutable, CaseExact.true] = None
    ref: Annotated[
        Reference["User"] | None,  # type: ignore[type-arg]
        Mutability.immutable,
    ] = Field(None, serialization_alias="$ref", validation_alias="$ref")
    type: Annotated[str | None, Mutability.immutable] = Field(None, examples=["User"])


class Group(Resource[Any]):
    """A group. It means nothing here until an administrator says what it gives."""

    __schema__ = URN(CORE_GROUP)

    display_name: Annotated[str | None, Uniqueness.server, Required.true] = None
    members: list[Member] | None = None


DirectoryUser = User[EnterpriseUser]
LENIENT: Final = ScimPolicy(
    unknown=ScimPolicy.Unknown.ignore,
    remove_value_as_filter=ScimPolicy.RemoveValue.apply,
    unmatched_path_filter=ScimPolicy.UnmatchedPathFilter.create,
)
"""Directories send more than the protocol knows, and in their own ways; none of it is dangerous."""

PROVIDER: Final = ScimProvider(
    models=[User, EnterpriseUser, Group],
    resource_types=[
        ResourceType.from_resource(DirectoryUser),
        ResourceType.from_resource(Group),
    ],
    config=ServiceProviderConfig.model_validate(
        {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
            "patch": {"supported": True},
            "bulk": {"supported": False, "maxOperations": 0, "maxPayloadSize": 0},
            "filter": {"supported": True, "maxResults": MOST_RESULTS},
            "changePassword": {"supported": False},
            "sort": {"supported": False},
            "etag": {"supported": True},
            "authenticationSchemes": [
                {
                    "type": "oauthbearertoken",
                    "name": "Bearer token",
                    "description": "A token that an administrator of Touchline made.",
                    "specUri": "https://www.rfc-editor.org/info/rfc6750",
                    "primary": True,
                }
            ],
        }
    ),
    policy=LENIENT,
)
