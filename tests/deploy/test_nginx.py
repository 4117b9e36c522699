"""The very configuration for nginx that is shipped, in front of a served installation, with TLS."""

import http.client
import shutil
import ssl
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lacking import reason
from tests.served import free_port, until
from touchline.kit.home import CHECKOUT

from .served import Installation

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("nginx"), reason=reason("nginx-light")),
]
DEPLOY = CHECKOUT / "deploy"
NAME = "sales.example.org"
AROUND = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Proxy:
    """nginx, and its two ports."""

    plain: int
    encrypted: int

    def ask(self, path: str, **headers: str) -> http.client.HTTPResponse:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # its own certificate
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self.encrypted, timeout=30, context=context
        )
        told = {name.replace("_", "-"): words for name, words in headers.items()}
        connection.request("GET", path, headers={"Host": NAME} | told)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer


@pytest.fixture(scope="module")
def proxy(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """nginx with what deploy/ holds; only ports and folders are those of the test."""
    folder = tmp_path_factory.mktemp("nginx")
    proxy = Proxy(free_port(), free_port())
    _certificate(folder)
    shutil.copy(DEPLOY / "touchline-proxy.conf", folder)  # a checkout's path may hold spaces
    site = (DEPLOY / "nginx.conf").read_text()
    for usual, here in {
        "listen 80;": f"listen 127.0.0.1:{proxy.plain};",
        "listen [::]:80;": "",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{proxy.encrypted} ssl http2;",
        "listen [::]:443 ssl http2;": "",
        "127.0.0.1:8000": f"127.0.0.1:{installation.port}",
        "/etc/ssl/touchline": str(folder),
        "/var/log/nginx": str(folder),
        "/etc/nginx/touchline-proxy.conf": str(folder / "touchline-proxy.conf"),
    }.items():
        assert usual in site
        site = site.replace(usual, here)
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
    words = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as process:
        until(lambda: (folder / "pid").exists() or process.poll() is not None, "nginx runs")
        yield proxy
        process.terminate()


def _certificate(folder: Path) -> None:
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
         "-subj", f"/CN={NAME}", "-keyout", folder / "privkey.pem",
         "-out", folder / "fullchain.pem"], check=True, capture_output=True,
    )  # fmt: skip


def test_a_page_comes_through_encrypted(proxy: Proxy) -> None:
    assert proxy.ask("/sign-in/").status == 200


def test_its_cookies_travel_encrypted_only(proxy: Proxy) -> None:
    assert "Secure" in (proxy.ask("/sign-in/").headers["Set-Cookie"] or "")


def test_who_comes_unencrypted_is_sent_on(proxy: Proxy) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", proxy.plain, timeout=30)
    connection.request("GET", "/you/", headers={"Host": NAME})
    assert connection.getresponse().headers["Location"] == f"https://{NAME}/you/"
    connection.close()


def test_the_number_of_a_request_is_the_proxys(proxy: Proxy) -> None:
    own = "0123456789abcdef0123456789abcdef"
    number = proxy.ask("/healthy", X_Request_ID=own).headers["X-Request-ID"] or ""
    assert (len(number), number == own) == (32, False)


def test_metrics_are_not_passed_on(proxy: Proxy) -> None:
    assert proxy.ask("/metrics").status == 404


def test_on_the_way_of_a_ballot_no_request_has_a_number(proxy: Proxy) -> None:
    answer = proxy.ask("/urn/boxes/nobody-has-it/")
    assert (answer.status, answer.headers["X-Request-ID"]) == (404, None)


def test_more_than_a_ballot_is_not_taken_there(proxy: Proxy) -> None:
    assert proxy.ask("/urn/boxes/x/cast/", Content_Length="70000").status == 413


@pytest.mark.long
def test_who_tries_the_door_too_often_is_told_to_wait(proxy: Proxy) -> None:
    answers = Counter(proxy.ask("/sign-in/").status for _ in range(50))
    assert answers[429] > 0
