"""The kinds of question a form can ask, one a module: how an answer is read, checked, worded and kept."""
