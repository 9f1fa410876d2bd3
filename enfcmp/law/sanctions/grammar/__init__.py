"""What all sanctions are made of: clauses, spans, amounts, durations, bounds, bearers."""
