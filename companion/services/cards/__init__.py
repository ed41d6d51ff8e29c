"""Cards and the emergency passport: what stands on them, all from one source of facts.

What a person wrote is theirs and is printed whatever topics are closed (walks.md 2). What they did
not write is never "none": it says so and asks (walks.md 10).
May import: content, domain, exchange and the rest of `services`.
"""
