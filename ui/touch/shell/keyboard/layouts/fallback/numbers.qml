import "../.."

// Sums and measures.
FiguresLayout {
    extra: [".", "-"]
}
