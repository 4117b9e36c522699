"""The smallest parts: clock, ids, home folder, pagination. They know nothing about selling."""
