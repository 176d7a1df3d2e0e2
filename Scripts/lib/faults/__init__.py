"""What Scripts/check-project-faults does to project files, a part a file."""
