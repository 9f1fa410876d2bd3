"""Official texts of laws and regulations, from where the user keeps them; imported only when a text is needed."""
