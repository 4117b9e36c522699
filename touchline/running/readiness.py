"""Whether a web server answers yet, on each address where it should."""

import http.client
from collections.abc import Iterable
from functools import partial


def answers(addresses: Iterable[str], *, port: int, path: str = "/healthy") -> bool:
    """Whether a request for `path` is answered with 200 on every one of the addresses."""
    return all(map(partial(_answers, port=port, path=path), addresses))


def _answers(address: str, *, port: int, path: str) -> bool:
    connection = http.client.HTTPConnection(address, port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
