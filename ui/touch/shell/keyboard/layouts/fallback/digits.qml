import "../.."

// Whole numbers.
FiguresLayout {}
