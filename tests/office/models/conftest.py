"""An export that waits to be imported."""

import pytest

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from touchline.office.models import Delivery


@pytest.fixture
def delivery(cast: Cast, folders: Folders) -> Delivery:
    """The cast's sales, named by a folder of the inbox."""
    folders.sales_in("crm")
    return Delivery.objects.receive(
        origin=Delivery.Origin.FOLDER, source="crm", by=cast.noor, at=NOW
    )
