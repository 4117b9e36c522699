"""What programs are answered, and a person's own pages about their keys."""
