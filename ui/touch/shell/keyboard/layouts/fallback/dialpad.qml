import "../.."

// Telephone numbers.
FiguresLayout {
    extra: ["+"]
}
