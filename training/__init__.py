"""What the product is made from, outside of it: data with its cards, and how weights are built."""
