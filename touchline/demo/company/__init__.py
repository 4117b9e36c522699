"""Writes the demo company's CRM export: two years of 96 sellers, from a seed and a day."""

from touchline.demo.company.writing import write_company

__all__ = ["write_company"]
