"""One noun a file."""

from touchline.office.models.figure_question import Answer, FigureQuestion

__all__ = ["Answer", "FigureQuestion"]
