"""The data that weights are made from."""
