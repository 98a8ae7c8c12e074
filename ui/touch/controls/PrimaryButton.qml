import QtQuick

// The one deed of a page.
ActionButton {
    edge: Theme.mainEdge
    edgeWidth: Theme.high ? Theme.px(6) : 0
    fill: Theme.main
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Theme.px(120))
    ink: Theme.inkOnMain
}
