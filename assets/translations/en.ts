<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>GoodbyeScreen</name>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>This page closes in %n second.</numerusform>
            <numerusform>This page closes in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>Nobody has touched this screen for a while. In %n second we will clear it, so that nobody else sees what you typed.</numerusform>
            <numerusform>Nobody has touched this screen for a while. In %n seconds we will clear it, so that nobody else sees what you typed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>You have %n character left</numerusform>
            <numerusform>You have %n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>This screen starts again in %n second.</numerusform>
            <numerusform>This screen starts again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
