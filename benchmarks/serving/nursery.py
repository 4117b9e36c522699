"""Web processes that are made by forking one in which everything is loaded: a killed one costs
nothing.

    python -m benchmarks.serving.nursery

Reads `start PORT` from standard input and says the new process's number. What is served is the
same application as behind granian; only its loading is done once. It ends when its input does.
"""

import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

THREADS = 4


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: what was asked is in the writers' journals."""


class _Pooled(WSGIServer):
    """A few threads that stay, each with its connection to the database, as behind granian."""

    request_queue_size = 128
    allow_reuse_address = True

    def __init__(self, port: int, application: Any) -> None:
        super().__init__(("127.0.0.1", port), _Quiet)
        self.set_app(application)
        self.pool = ThreadPoolExecutor(THREADS)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.pool.submit(self._answer, request, client_address)

    def _answer(self, request: Any, client_address: Any) -> None:
        try:
            self.finish_request(request, client_address)
        except OSError:
            pass  # who asked has gone
        finally:
            self.shutdown_request(request)


def _end_with(parent: int) -> None:
    """End when whoever made this process has ended, however it did."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def main() -> None:
    """Load the application, then fork as often as is asked."""
    from django.core.wsgi import get_wsgi_application
    from django.db import connections
    from django.template.loader import get_template
    from django.urls import get_resolver

    application = get_wsgi_application()
    _ = get_resolver().url_patterns
    for page in ("office/person_form.html", "site/you.html"):
        get_template(page)
    connections.close_all()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for who was killed
    print("loaded", flush=True)
    for line in sys.stdin:
        port = int(line.split()[1])
        child = os.fork()
        if not child:
            sys.stdin.close()
            Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
            _Pooled(port, application).serve_forever()
        print(child, flush=True)


if __name__ == "__main__":
    main()
