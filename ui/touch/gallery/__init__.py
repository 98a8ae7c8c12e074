"""Every screen in every state, language, size and contrast, as pictures and as a window."""
