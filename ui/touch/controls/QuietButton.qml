import QtQuick

// Something small on the side: reads like a link, with a line under it.
ActionButton {
    edge: "transparent"
    fill: "transparent"
    font.underline: true
    ink: Theme.plum
    leftPadding: Theme.small
    rightPadding: Theme.small
}
