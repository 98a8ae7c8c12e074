"""Council news, one item."""
