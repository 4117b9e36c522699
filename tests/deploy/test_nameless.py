"""nginx as it is shipped, in front of something that writes down all it is told of a voter."""

import http.client
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.lacking import reason
from tests.served import free_port, until

from .test_nginx import AROUND, DEPLOY, NAME

pytestmark = pytest.mark.skipif(not shutil.which("nginx"), reason=reason("nginx-light"))
WHO = {
    "Cookie": "planted", "User-Agent": "planted", "Referer": "planted", "Forwarded": "planted",
    "X-Forwarded-For": "203.0.113.7", "X-Request-ID": "planted", "Accept-Language": "gd",
}  # fmt: skip


class Listener(BaseHTTPRequestHandler):
    """Keeps the headers of the last request."""

    heard: dict[str, str] = {}

    def do_GET(self) -> None:
        Listener.heard = {name.lower(): value for name, value in self.headers.items()}
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where nginx writes its logs."""
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def proxy(folder: Path) -> Iterator[int]:
    """The port of an nginx that believes our configuration, without TLS."""
    port = free_port()
    behind = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=behind.serve_forever, daemon=True).start()
    write(folder, port=port, behind=behind.server_port)
    with subprocess.Popen(
        ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL
    ) as process:
        until(lambda: (folder / "pid").exists() or process.poll() is not None, "nginx runs")
        yield port
        process.terminate()
    behind.shutdown()
    behind.server_close()


def write(folder: Path, *, port: int, behind: int) -> None:
    site = (DEPLOY / "nginx.conf").read_text()
    encrypted = site.index("server {", site.index("return 301"))
    site = site[: site.index("server {\n    listen 80")] + site[encrypted:]
    site = re.sub(r" +(ssl_|listen \[).*\n", "", site)
    for usual, here in {
        "listen 443 ssl http2;": f"listen 127.0.0.1:{port};",
        "127.0.0.1:8000": f"127.0.0.1:{behind}",
        "/var/log/nginx": str(folder),
        "/etc/nginx/touchline-proxy.conf": str(folder / "touchline-proxy.conf"),
    }.items():
        assert usual in site
        site = site.replace(usual, here)
    shutil.copy(DEPLOY / "touchline-proxy.conf", folder)
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))


def told(port: int, path: str) -> dict[str, str]:
    """What Touchline would be told of a request."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path, headers={"Host": NAME} | WHO)
    assert line.getresponse().status == 204
    line.close()
    return Listener.heard


def test_of_who_votes_nothing_is_passed_on(proxy: int) -> None:
    assert set(told(proxy, "/urn/boxes/abc/")) <= {
        "host", "x-forwarded-proto", "accept-encoding", "connection",
    }  # fmt: skip


def test_of_others_their_address_is(proxy: int) -> None:
    assert told(proxy, "/you/")["x-forwarded-for"] == "127.0.0.1"


def test_a_way_that_only_looks_alike_is_no_ballots(proxy: int) -> None:
    assert "x-forwarded-for" in told(proxy, "/urnen/")


def test_no_log_of_the_proxy_names_the_way_of_a_ballot(proxy: int, folder: Path) -> None:
    told(proxy, "/urn/boxes/abc/")
    assert not [log for log in folder.glob("*log") if "/urn/" in log.read_text()]
