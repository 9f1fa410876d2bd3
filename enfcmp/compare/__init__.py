"""What one list has and the other lacks."""
