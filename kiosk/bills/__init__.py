"""Numbers on bills: how a council's are laid out, what one read or typed stands for, and the code that pays it in cash."""
