"""Two quarters in the rooms, sealed as browsers seal: nobody reads them without a printed key."""
