"""What all tests share: random tests take the same values on every machine and every day."""

import gc

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


def pytest_collection_finish() -> None:
    """Look less often for garbage: what the tests hold is much, and stays. It saves a tenth of their time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
