import "../.."

// What letters and figures leave out; one page of it.
LettersLayout {
    cases: false
    figures: "1234567890"
    rows: ["@#£$%&*()+", "!?\":;/=_[]", "<>{}~^"]
}
