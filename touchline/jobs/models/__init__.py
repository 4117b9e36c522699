"""One noun a file; this is the table of contents, and what others use of due work."""

from touchline.jobs.handlers import NotAgain, PutOff, Retries, handles
from touchline.jobs.models.claiming import LEASE
from touchline.jobs.models.job import ATTEMPTS, Job, add, do_all_due, do_next
from touchline.jobs.models.worker import Worker

__all__ = [
    "ATTEMPTS",
    "LEASE",
    "Job",
    "NotAgain",
    "PutOff",
    "Retries",
    "Worker",
    "add",
    "do_all_due",
    "do_next",
    "handles",
]
