import QtQuick

// Ask a person: always green, always there.
ActionButton {
    drawing: "person"
    edge: Theme.mossEdge
    edgeWidth: Theme.high ? Theme.px(6) : 0
    fill: Theme.moss
    ink: Theme.inkOnMoss
    weight: Theme.bold
}
