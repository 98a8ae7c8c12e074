import QtQuick

// The box behind whatever one types into: its edge grows when it has the focus, turns to brick when something is wrong.
Rectangle {
    property bool active: false
    property bool wrong: false

    border.color: wrong ? Theme.brickEdge : active ? Theme.mainEdge : Theme.ink
    border.width: active || wrong ? Theme.strongEdge : Theme.px(3)
    color: Theme.card
    radius: Theme.radius
}
