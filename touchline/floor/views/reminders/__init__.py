"""Reminders: the mail of the morning, a calendar to subscribe to, a team's channel."""
