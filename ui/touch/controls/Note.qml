import QtQuick

// Secondary text: hints, summaries, dates.
Words {
    color: Theme.secondary
    font.pixelSize: Theme.note
}
