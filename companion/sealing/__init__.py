"""Keys, passphrase, recovery code and authenticated encryption.

Belongs here: everything that touches `cryptography`, and nothing that touches a file.
May import: `domain`, the standard library and `cryptography` (when first needed).
"""
