<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CrowdTexts</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimerTexts</name>
    <message numerus="yes">
        <source>… and %n more run</source>
        <translation>
            <numerusform>… and %n more runs</numerusform>
            <numerusform>… and %n more run</numerusform>
        </translation>
    </message>
</context>
</TS>
