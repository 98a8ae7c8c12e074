"""Which language?"""
