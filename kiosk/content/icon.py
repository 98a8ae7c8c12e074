"""The drawn icons that content may name."""

from enum import StrEnum


class Icon(StrEnum):
    """One line drawing each, in `assets/images/icons/<name>.svg`."""

    PAY = "pay"
    BINS = "bins"
    STREETS = "streets"
    HOUSING = "housing"
    COUNCIL_TAX = "council-tax"
    BENEFITS = "benefits"
    BIRTHS = "births"
    CHECK = "check"
    PERSON = "person"
    PARKING = "parking"
    COMMUNITY = "community"
    HOME = "home"
    CARE = "care"
