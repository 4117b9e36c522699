"""Deals: one's own open ones, the page of each, those named by hand, and what goes to the CRM."""
