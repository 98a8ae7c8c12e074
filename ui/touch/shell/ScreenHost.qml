pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// Keeps every screen once built, shows one, and slides it in from the side it comes from.
FocusScope {
    id: root

    required property ShellModel shell

    readonly property Item current: find(shell.screen, loaders.built)
    // Every screen can be told that it has come.
    readonly property var arriving: current
    readonly property bool moving: slide.running

    signal shown(name: string)

    clip: true

    function find(name: string, built: int): Item {
        for (let i = 0; i < loaders.count; i++) {
            const loader = loaders.itemAt(i) as Loader;
            if (loader.objectName === "screen-" + name)
                return loader.item as Item;
        }
        return null;
    }

    // Builds the next screen nobody has asked for yet; true while there are more.
    function buildOne(): bool {
        for (let i = 0; i < loaders.count; i++) {
            const slot = loaders.itemAt(i) as ScreenSlot;
            if (!slot.begun && slot.ahead) {
                slot.begin(true);
                return true;
            }
        }
        return false;
    }

    Repeater {
        id: loaders

        property int built: 0

        model: root.shell.screens

        ScreenSlot {
            anchors.fill: parent
            showing: name === root.shell.screen

            onLoaded: loaders.built += 1
        }
    }

    Connections {
        target: root.shell

        function onMoved(forward: bool) {
            const side = forward === Theme.rightToLeft ? -1 : 1;
            slide.stop();
            if (Theme.motion && root.current !== null) {
                slide.from = side * Theme.px(72);
                slide.target = root.current;
                slide.start();
            }
            root.arriving?.arrive();
            root.shown(root.shell.screen);
        }
    }

    NumberAnimation {
        id: slide

        duration: Theme.slide
        easing.type: Easing.OutCubic
        property: "x"
        to: 0
    }
}
