"""The demo company, Northlight Instruments: its cast, and the two years of selling behind it."""
