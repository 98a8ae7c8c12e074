import "../.."

// English.
LettersLayout {
    others: ({
            "a": "áàâä",
            "c": "ç",
            "e": "éèêë",
            "i": "íìîï",
            "n": "ñ",
            "o": "óòôöø",
            "u": "úùûü",
            "w": "ŵ",
            "y": "ŷÿ"
        })
    rows: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
}
