"""What goes on which slide, measured. Pure: knows no file format."""
