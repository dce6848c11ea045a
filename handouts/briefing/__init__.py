"""From YAML text to a checked `Briefing`, in which every text knows where it came from."""
