"""Many pages searched as one; a wing that nothing but the command line and its explorer imports."""
