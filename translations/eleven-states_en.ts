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
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>… and %n segments more</source>
        <translation>
            <numerusform>… and %n segment more</numerusform>
            <numerusform>… and %n segments more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>--connection %1: the capture has %n connections</source>
        <translation>
            <numerusform>--connection %1: the capture has %n connection</numerusform>
            <numerusform>--connection %1: the capture has %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::CaptureTexts</name>
    <message numerus="yes">
        <source>%1 of %n connections</source>
        <translation>
            <numerusform>%1 of %n connection</numerusform>
            <numerusform>%1 of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long to be shown whole: %n segments at its end are left out.</source>
        <translation>
            <numerusform>Too long to be shown whole: %n segment at its end is left out.</numerusform>
            <numerusform>Too long to be shown whole: %n segments at its end are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::ChooserTexts</name>
    <message numerus="yes">
        <source>✓ in %n acts</source>
        <translation>
            <numerusform>✓ in %n act</numerusform>
            <numerusform>✓ in %n acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalTexts</name>
    <message numerus="yes">
        <source>Solved in %n acts (shortest known: %1)</source>
        <translation>
            <numerusform>Solved in %n act (shortest known: %1)</numerusform>
            <numerusform>Solved in %n acts (shortest known: %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::OwnCheckWords</name>
    <message numerus="yes">
        <source>%n of %1 clients are not served: the queue of %2 was full, and the kernel threw their SYN away; it comes again after 1, 3, 7 … seconds</source>
        <translation>
            <numerusform>%n of %1 clients is not served: the queue of %2 was full, and the kernel threw its SYN away; it comes again after 1, 3, 7 … seconds</numerusform>
            <numerusform>%n of %1 clients are not served: the queue of %2 was full, and the kernel threw their SYN away; it comes again after 1, 3, 7 … seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no answer came after the FIN; before one it is %n octets</source>
        <translation>
            <numerusform>no answer came after the FIN; before one it is %n octet</numerusform>
            <numerusform>no answer came after the FIN; before one it is %n octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octets came in place of %1</source>
        <translation>
            <numerusform>%n octet came in place of %1</numerusform>
            <numerusform>%n octets came in place of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n descriptors of connections</source>
        <translation>
            <numerusform>%n descriptor of a connection</numerusform>
            <numerusform>%n descriptors of connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes have ended, and nobody waits for them: they stay as zombies, wait(2)</source>
        <translation>
            <numerusform>%n process has ended, and nobody waits for it: it stays as a zombie, wait(2)</numerusform>
            <numerusform>%n processes have ended, and nobody waits for them: they stay as zombies, wait(2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 clients are not served</source>
        <translation>
            <numerusform>%n of %1 clients is not served</numerusform>
            <numerusform>%n of %1 clients are not served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its answers differ in length (%n octets, then %1): there is nothing to compare with</source>
        <translation>
            <numerusform>its answers differ in length (%n octet, then %1): there is nothing to compare with</numerusform>
            <numerusform>its answers differ in length (%n octets, then %1): there is nothing to compare with</numerusform>
        </translation>
    </message>
</context>
</TS>
