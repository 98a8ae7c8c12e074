"""What do you need today?"""
