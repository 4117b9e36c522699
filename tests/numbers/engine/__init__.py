"""Every engine gives the same answers, and says what is wrong when it cannot."""
