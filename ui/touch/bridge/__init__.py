"""Where Python meets QML: typed list models, the worker door, languages, pictures."""
