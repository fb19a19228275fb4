"""`python -m generator` and the `dateline` command."""

from generator.cli import main

if __name__ == "__main__":
    main()
