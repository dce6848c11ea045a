"""The large-print edition: one column, 18 points, as many pages as it needs."""
