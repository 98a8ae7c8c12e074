import QtQuick

// The town on its river, along the bottom of a page that has room to spare.
Image {
    Accessible.ignored: true
    fillMode: Image.PreserveAspectCrop
    horizontalAlignment: Image.AlignHCenter
    source: "image://drawings/townscape/" + String(Theme.scenery).slice(1)
    sourceSize.height: Theme.px(300)
    height: Theme.px(300)
    verticalAlignment: Image.AlignBottom
    visible: !Theme.high
}
