pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// At rest: whose shop this is, whether it is open, and one thing to do. The first touch only wakes it.
FocusScope {
    id: root

    required property AttractModel model

    readonly property real side: Theme.compact ? Theme.margin : Theme.wide ? Theme.px(120) : Theme.px(80)

    // Upright panels have one column; wide ones put the invitation into a second.
    readonly property real column: Theme.wide ? width * 0.4 - side : width - 2 * side

    function second(itsWidth: real): real {
        const start = Theme.wide ? root.width * 0.6 : root.side;
        return Theme.rightToLeft ? root.width - start - itsWidth : start;
    }

    function arrive() {
        root.forceActiveFocus();
    }

    Accessible.name: qsTr("Touch to start")
    Accessible.role: Accessible.Button
    Keys.onPressed: event => {
        event.accepted = true;
        root.model.woken();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.main
    }

    Rectangle {
        anchors.fill: parent
        visible: !Theme.high

        gradient: Gradient {
            GradientStop {
                color: Theme.main
                position: 0
            }

            GradientStop {
                color: Qt.lighter(Theme.main, 1.45)
                position: 1
            }
        }
    }

    Image {
        Accessible.ignored: true
        anchors.bottom: ground.top
        fillMode: Image.PreserveAspectCrop
        height: Theme.px(Theme.wide ? 330 : 380)
        horizontalAlignment: Theme.wide ? Image.AlignRight : Image.AlignHCenter
        opacity: 0.5
        source: "image://drawings/townscape/" + String(Theme.scenery).slice(1)
        sourceSize.height: height
        verticalAlignment: Image.AlignBottom
        visible: !Theme.high && Math.max(tongues.y + tongues.height, middle.y + middle.height) < y + height * 0.6
        width: parent.width
    }

    Row {
        id: top

        spacing: Theme.gap
        x: Theme.rightToLeft ? parent.width - width - root.side : root.side
        y: Math.min(Theme.px(96), parent.height * 0.06)

        Image {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            height: width
            source: "image://drawings/mark/" + String(Theme.main).slice(1)
            sourceSize: Qt.size(width, width)
            width: Theme.px(104)
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.inkOnMain
                font.pixelSize: Theme.title
                font.weight: Theme.bold
                text: root.model.council
            }

            Words {
                color: Theme.inkOnMain
                text: root.model.shop
                visible: text !== ""
            }
        }
    }

    Column {
        id: middle

        spacing: Theme.wideGap
        width: Theme.wide ? parent.width * 0.5 - root.side : parent.width - 2 * root.side
        x: Theme.rightToLeft ? parent.width - width - root.side : root.side
        y: Math.max(top.y + top.height + Theme.gap, Math.min(Theme.px(Theme.wide ? 270 : 470), parent.height * 0.24))

        Heading {
            color: Theme.inkOnMain
            font.pixelSize: Math.min(Theme.px(Theme.wide ? 100 : 124), root.width * (Theme.wide ? 0.053 : 0.115))
            text: qsTr("Do your council business here")
            width: parent.width
        }

        Words {
            color: Theme.inkOnMain
            font.pixelSize: Theme.control
            text: qsTr("Pay, report, apply or check, in your own language. A person is one touch away.")
            width: parent.width
        }
    }

    Rectangle {
        id: invitation

        border.color: Theme.high ? Theme.mainEdge : "transparent"
        border.width: Theme.high ? Theme.px(6) : 0
        color: Theme.high ? "#000000" : Theme.focus
        height: Math.max(Theme.px(184), start.height + 2 * Theme.gap)
        radius: height / 2
        width: Math.min(root.column, start.implicitWidth + hand.width + Theme.px(150))
        x: root.second(width)
        y: Theme.wide ? middle.y + Theme.gap : middle.y + middle.height + Theme.section

        // A nod now and then: between two of them nothing is painted, for a screen that waits all night.
        Timer {
            interval: Theme.nodEvery
            repeat: true
            running: Theme.motion && root.visible

            onTriggered: nod.restart()
        }

        SequentialAnimation {
            id: nod

            NumberAnimation {
                duration: Theme.nod
                easing.type: Easing.InOutSine
                property: "scale"
                target: invitation
                to: 1.025
            }

            NumberAnimation {
                duration: Theme.nod
                easing.type: Easing.InOutSine
                property: "scale"
                target: invitation
                to: 1
            }
        }

        LineIcon {
            id: hand

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(60)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.high ? "#ffffff" : "#1c1b1a"
            name: "touch"
            size: Theme.px(84)
        }

        Words {
            id: start

            anchors.left: hand.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.wideGap
            anchors.verticalCenter: parent.verticalCenter
            color: hand.color
            font.pixelSize: Theme.heading
            font.weight: Theme.bold
            text: qsTr("Touch to start")
        }
    }

    Flow {
        id: tongues

        spacing: Theme.wideGap
        width: root.column
        x: root.second(width)
        y: invitation.y + invitation.height + Math.min(Theme.section, root.height * 0.03)

        Repeater {
            model: root.model.languages

            Words {
                required property string name

                color: Theme.inkOnMain
                font.weight: Theme.semibold
                text: name
            }
        }
    }

    Rectangle {
        id: ground

        anchors.bottom: parent.bottom
        color: Theme.page
        height: Math.max(Theme.px(180), news.height + 2 * Theme.wideGap)
        width: parent.width

        Row {
            id: news

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            width: parent.width - 2 * root.side
            x: root.side

            LineIcon {
                id: clock

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.mainInk
                name: "clock"
                visible: said.height > 0
            }

            Column {
                id: said

                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.hair
                width: parent.width - clock.width - parent.spacing

                Words {
                    font.weight: Theme.bold
                    text: root.model.until !== "" ? qsTr("Open today until %1").arg(root.model.until) : root.model.opens !== "" ? qsTr("Our staff are back on %1. You can use this screen now.").arg(root.model.opens) : ""
                    visible: text !== ""
                    width: parent.width
                }

                Note {
                    text: [root.model.reason, root.model.headline].filter(part => part !== "").join(" · ")
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        objectName: "wake"

        onClicked: root.model.woken()
    }
}
