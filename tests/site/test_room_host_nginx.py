"""nginx with the very lines that `touchline room-host` writes serves the release as published."""

import shutil
import subprocess
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.lacking import reason
from tests.served import free_port, until
from tests.site.authority import Authority
from tests.site.code_host import HOST
from tests.site.commands.verifying import verify
from touchline.site.commands import app

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("nginx"), reason=reason("nginx-light")),
]
DATA = "https://company.example"
AROUND = """
daemon off;
user {user};
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {certificate};
        ssl_certificate_key {key};
        root {folder}/host;
        include {folder}/host/nginx.conf;
    }}
}}
"""


@pytest.fixture
def origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Of nginx, with a certificate of an authority that this machine trusts."""
    authority, port = Authority(tmp_path), free_port()
    certificate, key = authority.files_for(HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.trusted))
    CliRunner().invoke(app, ["room-host", str(tmp_path / "host"), "--data", DATA])
    told = {"folder": tmp_path, "port": port, "certificate": certificate, "key": key}
    (tmp_path / "nginx.conf").write_text(AROUND.format(user=getuser(), **told))
    words = ["nginx", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as process:
        until(lambda: (tmp_path / "pid").exists() or process.poll() is not None, "nginx runs")
        yield f"https://{HOST}:{port}"
        process.terminate()


def test_what_nginx_serves_is_the_release(origin: str) -> None:
    result = verify(origin, "--data", DATA)
    assert result.stderr == ""
