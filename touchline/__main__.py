"""`python -m touchline` is the command line."""

from touchline.site.commands import main

main()
