"""The standard edition: one sheet, two sides, two lanes beside a rail."""
