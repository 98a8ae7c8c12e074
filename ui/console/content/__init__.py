"""The pages of content authors: what there is, changing its words, seeing it as the kiosk will, publishing it."""
