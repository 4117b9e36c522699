"""What stands in deploy/, and the installation itself: built, installed, served, behind a proxy."""
