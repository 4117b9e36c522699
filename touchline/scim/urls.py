"""Addresses of the directory's protocol, and of the administrator's page about it."""

from django.urls import path

from touchline.scim.views import discovery, groups, mappings, page, tokens, users

app_name = "scim"
urlpatterns = [
    path("scim/v2/Users", users.users, name="users"),
    path("scim/v2/Users/<slug:key>", users.user, name="user"),
    path("scim/v2/Groups", groups.groups, name="groups"),
    path("scim/v2/Groups/<slug:key>", groups.group, name="group"),
    path("scim/v2/ServiceProviderConfig", discovery.config, name="config"),
    path("scim/v2/ResourceTypes", discovery.resource_types, name="resource-types"),
    path("scim/v2/ResourceTypes/<str:name>", discovery.resource_type, name="resource-type"),
    path("scim/v2/Schemas", discovery.schemas, name="schemas"),
    path("scim/v2/Schemas/<str:name>", discovery.schema, name="schema"),
    path("scim/v2/Bulk", discovery.not_offered, name="bulk"),
    path("scim/v2/.search", discovery.not_offered, name="search"),
    path("scim/v2/Me", discovery.not_offered, name="me"),
    path("scim/v2/", discovery.not_there, name="root"),
    path("scim/v2/<path:rest>", discovery.not_there, name="nothing"),
    path("directory-sync/", page.show, name="page"),
    path("directory-sync/tokens/new/", tokens.create, name="token-new"),
    path("directory-sync/tokens/<slug:token_key>/end/", tokens.end, name="token-end"),
    path("directory-sync/groups/<slug:group_key>/", mappings.edit, name="mapping"),
]
