"""``python -m cvmatch`` is the command line."""

from cvmatch.cli import main

if __name__ == "__main__":
    main()
