import QtQuick

// A pad to sign on with a finger. Strokes are lists of [x, y] in whole steps of a thousandth of the pad's width.
EntryGround {
    id: root

    property var strokes: []

    readonly property real scaled: width / 1000

    signal edited

    Accessible.name: qsTr("A box to sign in with your finger")
    Accessible.role: Accessible.Canvas

    function clear() {
        root.strokes = [];
        root.edited();
    }

    function at(x: real, y: real): var {
        return [Math.round(Math.max(0, Math.min(x, width)) / scaled), Math.round(Math.max(0, Math.min(y, height)) / scaled)];
    }

    onScaledChanged: canvas.requestPaint()
    onStrokesChanged: canvas.requestPaint()

    Rectangle {
        color: Theme.line
        height: Theme.edge
        width: parent.width - 2 * Theme.wideGap
        x: Theme.wideGap
        y: parent.height * 0.72
    }

    Canvas {
        id: canvas

        readonly property color ink: Theme.ink

        anchors.fill: parent

        onInkChanged: requestPaint()
        onPaint: {
            const pen = getContext("2d");
            pen.reset();
            pen.strokeStyle = ink;
            pen.lineWidth = Theme.px(5);
            pen.lineCap = "round";
            pen.lineJoin = "round";
            for (const stroke of root.strokes) {
                pen.beginPath();
                pen.moveTo(stroke[0][0] * root.scaled, stroke[0][1] * root.scaled);
                for (const point of stroke)
                    pen.lineTo(point[0] * root.scaled, point[1] * root.scaled);
                pen.stroke();
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        objectName: "signature-pad"
        preventStealing: true

        onPositionChanged: mouse => {
            root.strokes[root.strokes.length - 1].push(root.at(mouse.x, mouse.y));
            canvas.requestPaint();
        }
        onPressed: mouse => root.strokes = root.strokes.concat([[root.at(mouse.x, mouse.y)]])
        onReleased: root.edited()
    }
}
