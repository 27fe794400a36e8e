"""What stands over, between and under lists and texts."""
