import QtQuick
import ui.touch.controls
import ".."

// A signature, drawn with a finger or typed: drawing is never the only way.
FocusScope {
    id: root

    property FieldSlot slot: null
    // Strokes as lists of points in the pad's own pixels.
    property var strokes: []

    readonly property string answer: strokes.length > 0 ? path() : entry.text

    function begin() {
        entry.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function path(): string {
        return root.strokes.map(stroke => "M" + stroke.map(point => Math.round(point.x) + " " + Math.round(point.y)).join("L")).join("");
    }

    implicitHeight: column.height

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        EntryGround {
            height: Theme.px(320)
            width: parent.width
            wrong: root.slot?.wrong ?? false

            Rectangle {
                color: Theme.line
                height: Theme.edge
                width: parent.width - 2 * Theme.wideGap
                x: Theme.wideGap
                y: parent.height * 0.72
            }

            Canvas {
                id: canvas

                anchors.fill: parent

                onPaint: {
                    const pen = getContext("2d");
                    pen.reset();
                    pen.strokeStyle = Theme.ink;
                    pen.lineWidth = Theme.px(5);
                    pen.lineCap = "round";
                    pen.lineJoin = "round";
                    for (const stroke of root.strokes) {
                        pen.beginPath();
                        pen.moveTo(stroke[0].x, stroke[0].y);
                        for (const point of stroke)
                            pen.lineTo(point.x, point.y);
                        pen.stroke();
                    }
                }
            }

            MouseArea {
                anchors.fill: parent
                objectName: "signature-pad"
                preventStealing: true

                onPositionChanged: mouse => {
                    root.strokes[root.strokes.length - 1].push({
                        x: mouse.x,
                        y: mouse.y
                    });
                    canvas.requestPaint();
                }
                onPressed: mouse => root.strokes.push([
                        {
                            x: mouse.x,
                            y: mouse.y
                        }
                    ])
                onReleased: {
                    root.strokes = root.strokes.slice();
                    root.slot.edited();
                }
            }
        }

        SecondaryButton {
            drawing: "cross"
            enabled: root.strokes.length > 0
            font.pixelSize: Theme.body
            objectName: "signature-clear"
            text: qsTr("Clear and sign again")

            onClicked: {
                root.strokes = [];
                canvas.requestPaint();
                root.slot.edited();
            }
        }

        Words {
            text: qsTr("Or type your full name instead")
            width: parent.width
        }

        TextEntry {
            id: entry

            name: qsTr("Your full name")
            objectName: "entry-" + (root.slot?.name ?? "")
            width: parent.width
            wrong: root.slot?.wrong ?? false

            onAccepted: root.slot.submitted()
            onEdited: root.slot.edited()
        }
    }
}
