import QtQuick

// The shape of a page: a heading that asks, a sentence, the answer, and one deed at the foot, always in the same place.
// Upright panels stack them; wide panels put the asking on the reading side and the answering on the other; where height
// is dear, with large letters or on a small one, a wide panel keeps the whole page on the reading side and its deeds on a shelf at the other.
FocusScope {
    id: root

    property string heading: ""
    property string intro: ""
    property bool split: Theme.wide && !Theme.tight
    property real sideShare: 0.4
    property bool scenic: true
    property real headroom: Theme.compact ? Theme.gap : Theme.wide ? Theme.wideGap : Theme.section
    property real gaps: Theme.wideGap
    // Above the keyboard a page still has to be read.
    readonly property real lowered: Math.max(0, Math.min(Theme.lowered, height - Theme.px(560)))

    default property alias content: column.data
    property alias aside: extra.data
    property alias actions: deeds.data
    property alias view: flick

    // Of the column, what the asking takes.
    readonly property real asked: split ? 0 : head.height
    readonly property bool shelved: Theme.wide && !split
    readonly property bool bare: deeds.visibleChildren.length === 0
    readonly property real shelf: shelved ? (bare ? more.implicitWidth + 2 * Theme.gap : Math.round(width * 0.36)) : 0
    readonly property real sideWidth: split ? Math.round(width * sideShare) : 0
    readonly property real spare: flick.height - column.height - column.y
    readonly property bool long: flick.contentHeight - gaps > room
    readonly property real room: height - lowered - (deeds.height > 0 && !shelved ? deeds.height + 2 * Theme.gap : 0)

    // Brings an item into the visible part.
    function reveal(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y - Theme.wideGap;
        const end = item.mapToItem(flick.contentItem, 0, item.height).y + Theme.wideGap;
        const most = Math.max(0, flick.contentHeight - flick.height);
        if (top < flick.contentY || end - top > flick.height)
            flick.contentY = Math.max(0, Math.min(top, most));
        else if (end > flick.contentY + flick.height)
            flick.contentY = Math.min(end - flick.height, most);
    }

    function rewind() {
        flick.contentY = 0;
    }

    function inside(item: Item): bool {
        for (let one = item; one; one = one.parent)
            if (one === column)
                return true;
        return false;
    }

    function follow() {
        const item = root.Window.activeFocusItem;
        if (root.visible && item && root.inside(item))
            root.reveal(item);
    }

    Window.onActiveFocusItemChanged: follow()
    onHeightChanged: Qt.callLater(follow)

    Scenery {
        anchors.bottom: Theme.wide ? parent.bottom : foot.top
        anchors.left: parent.left
        visible: root.scenic && !Theme.high && root.lowered === 0 && (root.split ? !(more.visible && more.apart) && root.height - head.height - head.y > Theme.px(360) : root.spare > Theme.px(300))
        width: root.split ? root.sideWidth + Theme.margin : parent.width - root.shelf
    }

    // With the controls moved down, the town fills the part out of reach.
    Scenery {
        anchors.bottom: flick.top
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.lowered > Theme.px(360) && !Theme.high
    }

    Column {
        id: head

        parent: root.split ? root : headPlace
        spacing: Theme.gap
        width: root.split ? root.sideWidth - Theme.margin : headPlace.width
        x: root.split ? (Theme.rightToLeft ? root.width - width - Theme.margin : Theme.margin) : 0
        y: root.split ? root.headroom : 0

        Heading {
            // A long question reads better a size smaller.
            font.pixelSize: root.heading.length > 80 ? Theme.title * 1.1 : Theme.heading
            text: root.heading
            visible: text !== ""
            width: parent.width
        }

        Words {
            color: Theme.secondary
            text: root.intro
            visible: text !== ""
            width: parent.width
        }

        Column {
            id: extra

            spacing: Theme.gap
            visible: children.length > 0
            width: parent.width
        }
    }

    Flickable {
        id: flick

        anchors.bottom: root.shelved ? parent.bottom : foot.top
        anchors.left: parent.left
        anchors.leftMargin: root.sideWidth
        anchors.right: parent.right
        anchors.rightMargin: root.shelf
        anchors.top: parent.top
        anchors.topMargin: root.lowered
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.y + column.height + root.gaps
        flickableDirection: Flickable.VerticalFlick

        // What is typed into stays in sight while the page finds its shape around it.
        onContentHeightChanged: Qt.callLater(root.follow)
        onHeightChanged: Qt.callLater(root.follow)

        Column {
            id: column

            spacing: root.gaps
            width: flick.width - 2 * x
            x: Theme.margin
            y: root.headroom

            Item {
                id: headPlace

                height: root.split ? 0 : head.height
                visible: !root.split
                width: parent.width
            }
        }
    }

    Rectangle {
        id: foot

        // The steps through a long page stand beside the deed while both fit.
        readonly property bool beside: deeds.height > 0 && !root.shelved && (Theme.wide || !Theme.tight)
        readonly property real lift: more.visible && beside ? Math.max(0, (more.height - deeds.height) / 2) : 0
        readonly property real taken: more.visible && beside ? more.width + Theme.gap : 0
        readonly property real margin: root.shelved ? Theme.gap : Theme.margin

        anchors.bottom: parent.bottom
        anchors.left: root.shelved ? flick.right : flick.left
        anchors.right: parent.right
        color: Theme.page
        height: root.shelved ? parent.height : deeds.height > 0 ? deeds.y + deeds.height + Theme.gap + lift : more.visible && !more.apart ? more.height + 2 * Theme.small : 0

        Rectangle {
            anchors.left: parent.left
            color: Theme.line
            height: root.shelved ? parent.height : Theme.edge
            visible: more.visible && !more.apart
            width: root.shelved ? Theme.edge : parent.width
        }

        Column {
            id: deeds

            // A column keeps its height when the last of its children goes while the page is out of sight.
            height: root.visible && visibleChildren.length === 0 ? 0 : implicitHeight
            spacing: Theme.gap
            width: parent.width - 2 * foot.margin - foot.taken
            x: foot.margin + (Theme.rightToLeft ? 0 : foot.taken)
            y: root.shelved ? parent.height - height - Theme.gap : Theme.gap + foot.lift + (more.visible && !foot.beside ? more.height + Theme.small : 0)
        }
    }

    MoreBar {
        id: more

        // With no deed below, a wide panel keeps the steps on the asking side, where there is room.
        readonly property bool apart: root.split && deeds.height === 0 && head.y + head.height + height + 2 * Theme.gap <= root.height
        readonly property real start: root.shelved ? root.width - root.shelf + Theme.gap : apart ? Theme.margin : Theme.margin + root.sideWidth
        readonly property real level: root.shelved ? deeds.y - height - Theme.gap : foot.beside ? deeds.y + (deeds.height - height) / 2 : Theme.small

        broad: root.shelved ? !root.bare : !foot.beside
        page: flick
        visible: root.long
        width: !broad ? implicitWidth : root.shelved ? root.shelf - 2 * Theme.gap : (apart ? root.sideWidth : foot.width - Theme.margin) - Theme.margin
        x: Theme.rightToLeft ? root.width - width - start : start
        y: apart ? root.height - height - Theme.gap : foot.y + level
    }
}
