"""What every page of the console shares: frame, styles, navigation, files."""
