import QtQuick

// Another thing one may do.
ActionButton {
    edge: Theme.high ? Theme.ink : Theme.mainInk
    edgeWidth: Theme.px(3)
    fill: Theme.card
    ink: Theme.mainInk
}
