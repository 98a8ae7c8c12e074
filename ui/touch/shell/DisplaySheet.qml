import QtQuick
import ui.touch.controls
import ui.touch.models

// Text and display: size, contrast, language, speech, motion, reach. Each works at once; the next visitor finds it set back.
Sheet {
    id: root

    required property ShellModel shell

    broadest: Theme.px(1640)
    title: qsTr("Text and display")

    onDismissed: shell.close_overlay()

    actions: [
        PrimaryButton {
            focus: true
            objectName: "display-done"
            text: qsTr("Done")
            width: root.deedWidth

            onClicked: root.shell.close_overlay()
        }
    ]

    Flow {
        id: options

        readonly property real each: Theme.wide && !Theme.tight ? (width - spacing) / 2 : width

        spacing: Theme.gap
        width: parent.width

        OptionRow {
            chosen: String(root.shell.text_size)
            name: "text-size"
            options: [
                {
                    value: "0",
                    label: qsTr("Small")
                },
                {
                    value: "1",
                    label: qsTr("Normal")
                },
                {
                    value: "2",
                    label: qsTr("Large")
                },
                {
                    value: "3",
                    label: qsTr("Largest")
                }
            ]
            title: qsTr("Size of the text")
            width: options.each

            onPicked: value => root.shell.choose_text_size(Number(value))
        }

        OptionRow {
            chosen: root.shell.contrast
            name: "contrast"
            options: [
                {
                    value: "default",
                    label: qsTr("Normal")
                },
                {
                    value: "high",
                    label: qsTr("Light on black")
                },
                {
                    value: "low",
                    label: qsTr("Soft")
                }
            ]
            title: qsTr("Contrast")
            width: options.each

            onPicked: value => root.shell.choose_contrast(value)
        }

        OptionRow {
            chosen: root.shell.controls_down ? "down" : "up"
            name: "reach"
            options: [
                {
                    value: "up",
                    label: qsTr("Whole screen")
                },
                {
                    value: "down",
                    label: qsTr("Move controls down")
                }
            ]
            title: qsTr("Reach")
            visible: !Theme.wide
            width: options.each

            onPicked: value => root.shell.choose_controls_down(value === "down")
        }

        SpeechSettings {
            shell: root.shell
            visible: root.shell.can_speak
            width: root.shell.speech ? options.width : options.each
        }

        OptionRow {
            chosen: root.shell.motion ? "on" : "off"
            name: "motion"
            options: [
                {
                    value: "on",
                    label: qsTr("Pages slide")
                },
                {
                    value: "off",
                    label: qsTr("Nothing moves")
                }
            ]
            title: qsTr("Movement")
            width: options.each

            onPicked: value => root.shell.choose_motion(value === "on")
        }

        OptionRow {
            chosen: root.shell.language
            model: root.shell.languages
            name: "language"
            title: qsTr("Language")
            visible: count > 1
            // An odd one out at the end takes the whole width.
            width: root.shell.can_speak && !root.shell.speech ? options.width : options.each

            onPicked: value => root.shell.language_chosen(value)
        }
    }
}
