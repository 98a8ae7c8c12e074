"""The resting screen: it draws people in and says when the shop is open."""
