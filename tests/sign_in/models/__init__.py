"""What signing in keeps."""
