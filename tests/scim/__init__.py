"""The company's directory: what it says, what is done of it, and who may say it."""
