"""The brief: what a reader keeps of pages, with notes, from run to run."""
