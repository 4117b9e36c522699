"""A quarter of protected time: rooms fetch papers, days go by, rooms cast, a share stands."""
