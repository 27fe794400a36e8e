"""The brief: things of pages that a reader keeps, with notes, from run to run."""
