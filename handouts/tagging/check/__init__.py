"""Checks the structure tree before a byte is written: each rule with its clause of ISO 14289-1."""
