"""Another address to sign in with."""

from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import AddressField, SeenForm


class NewAddressForm(SeenForm):
    """The address a link is sent to first."""

    email = AddressField(
        record="directory", max_length=254, label=_("New address"),
        help_text=_("We send a link there. Your address changes when you use it, not before."),
    )  # fmt: skip

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()
