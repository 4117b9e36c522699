"""What a directory's words mean here: pure, without Django and without a clock."""
