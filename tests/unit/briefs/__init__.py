"""What a reader keeps, from run to run."""
