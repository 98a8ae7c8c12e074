"""One folder is one screen: its QML, its model, its views and its previews."""
