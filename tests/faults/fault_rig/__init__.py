"""What the fault tests are built of: a disk that forgets, files that fail, programs to kill."""
