"""The file of figures that a custodian brings for a sealed round."""

import json
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.design.wording import PlainWords

LARGEST: Final = 16 * 1024 * 1024
WHY: Final[dict[str, str | Promise]] = {
    "shape": _lazy("This is not the file that touchline pulse release --out wrote. Nothing was"
                   " changed."),
    "rules": _lazy("These figures are of another round: their hash is not the one of this round’s"
                   " rules. Nothing was changed."),
    "groups": _lazy("These figures are of other groups than this round’s. Nothing was changed."),
    "range": _lazy("A figure in it cannot be: more people than there were ballots, or a sum that no"
                   " answers give. Nothing was changed."),
}  # fmt: skip


class FiguresForm(PlainWords, forms.Form):
    """`figures` becomes what the file holds."""

    figures = forms.FileField(
        label=_lazy("The figures"), error_messages={"required": _lazy("Choose the file first.")},
        help_text=_lazy("The file that touchline pulse release wrote on the custodian’s machine."),
    )  # fmt: skip

    def clean_figures(self) -> Any:
        file: UploadedFile[Any] = self.cleaned_data["figures"]
        if (file.size or 0) > LARGEST:
            raise ValidationError(str(WHY["shape"]))
        try:
            return json.loads(file.read())
        except (ValueError, RecursionError):
            raise ValidationError(_("This is not JSON. Nothing was changed.")) from None

    def refuse(self, why: str) -> None:
        """Say why the figures were not taken."""
        self.add_error("figures", str(WHY[why]))
