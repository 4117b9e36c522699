"""What a token, a ballot and the phases of a box are: no database, no clock."""
