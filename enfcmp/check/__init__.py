"""What is wrong inside a list, before it is published: rules, one a file, and the engine that runs them."""
