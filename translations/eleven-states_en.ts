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
<context>
    <name>eleven::KeeperWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody has the other end any more, and this kernel does not know; FIN leaves when the last of %n descriptors is closed</source>
        <translation>
            <numerusform>nobody has the other end any more, and this kernel does not know; FIN leaves when the one descriptor is closed</numerusform>
            <numerusform>nobody has the other end any more, and this kernel does not know; FIN leaves when the last of %n descriptors is closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the connection is over, and the kernel keeps its socket until %n descriptors are closed</source>
        <translation>
            <numerusform>the connection is over, and the kernel keeps its socket until its descriptor is closed</numerusform>
            <numerusform>the connection is over, and the kernel keeps its socket until %n descriptors are closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FIN leaves when the last of %n descriptors is closed</source>
        <translation>
            <numerusform>FIN leaves when the one descriptor is closed</numerusform>
            <numerusform>FIN leaves when the last of %n descriptors is closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 returned 0, the end of file, %n times; no close(%2) since</source>
        <translation>
            <numerusform>%1 returned 0, the end of file, once; no close(%2) since</numerusform>
            <numerusform>%1 returned 0, the end of file, %n times; no close(%2) since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more like this</source>
        <translation>
            <numerusform>… and %n more like this</numerusform>
            <numerusform>… and %n more like this</numerusform>
        </translation>
    </message>
</context>
</TS>
