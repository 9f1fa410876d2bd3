"""效力: which instruments are repealed, will be, or have a newer edition, on a day."""
