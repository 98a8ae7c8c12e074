"""Council news: one item, or all there are."""
