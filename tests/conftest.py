"""What all tests share: random tests take the same values on every machine and every day."""

from hypothesis import HealthCheck, settings

for name, examples in (("quick", 50), ("thorough", 500)):
    settings.register_profile(
        name,
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=examples,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("quick")  # pytest --hypothesis-profile thorough
