"""The command: arguments, exit codes, printing."""
