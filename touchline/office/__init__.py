"""The administrator's office: people, teams, the organisation, imports, questions about figures.

Nothing of what anyone said in a review or a room is reachable from here.
"""
