"""What an attacker would try, one file for each attack of the design, each really attacking."""
