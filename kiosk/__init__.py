"""What a kiosk and its hub do: content, forms, visits, help, money, and the link between the two. Knows no screen and no Qt."""
