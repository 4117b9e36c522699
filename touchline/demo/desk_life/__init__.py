"""What Dana kept on her desk: readings of two made-up conversations, as her browser packs them."""
