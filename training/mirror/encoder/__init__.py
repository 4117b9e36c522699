"""How the weights of the second tier are made: `python -m training.mirror.encoder`, outside CI.

Needs what the product does not: torch, onnx and the package with the starting weights
(`training/mirror/encoder/requirements.txt`).
"""
