<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>eleven::HeldMenu</name>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its window to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forge a RST from the %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson or a scenario of your own, from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons and scenarios of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☰ All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson, and see what you have seen so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window and both hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↺ Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again on two fresh hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the moment before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the next thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶▶ Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by itself, with time to read; press again to pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious step of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the step of the lesson began, or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt step of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the next step of the lesson began, in what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the recorded moments: show what happens now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deliver a held segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it to the other kernel: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;rop a held segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose it on the wire: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy a held segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand a copy to the other kernel and keep the segment: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ut the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is delivered while the wire is cut is lost; again: mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill the client&apos;s process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGKILL: the kernel closes what the process left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill the ser&amp;ver&apos;s process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGKILL: the kernel closes what the process left open; after a fork() it is the process whose tab is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip 2 &amp;MSL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy every TIME-WAIT now: a skip, no kernel does that by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the &amp;client&apos;s next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client runs the marked line, whoever&apos;s turn it is in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the &amp;server&apos;s next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs the marked line, whoever&apos;s turn it is in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo what left the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↶ Undo that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two fresh hosts, on which all is done again that was done before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the lesson: Step does what can go on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As before the restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins again, with toggles, SIGPIPE and profile as you had chosen them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every segment waits until somebody delivers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver at a &amp;pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every segment crosses the wire by itself, slowly enough to be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kernel speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held: segments are delivered at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play and glide more slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play and glide faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip close() on &amp;EOF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip close() on EOF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not close() after recv() returned 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write after peer closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write after peer closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends although the client has closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thread blocks the signal: it stays pending, and send() returns -1, EPIPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default (dies)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default (dies)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process of its own, which the kernel kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process with a handler that counts; send() returns -1, EPIPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process with SIG_IGN; send() returns -1, EPIPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MSG_NOSIGNAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSG_NOSIGNAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process that asks for no signal with each send()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patient profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kernel defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lesson before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lesson after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous clie&amp;nt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the connection of the client before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the connection of the client after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lesson beside the stage, or put it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client&apos;s pro&amp;gram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the keys to the client&apos;s program; where there is no column for it, open or close its drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;ver&apos;s program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the keys to the server&apos;s program; where there is no column for it, open or close its drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State &amp;diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the state diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the header of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System &amp;calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the system calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what ss says on both hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time&amp;rs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the kernel timers that run, and what is left of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all connections of a lesson with many clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the client the whole window, or bring all panes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the ladder the whole window, or bring all panes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the server the whole window, or bring all panes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the state diagram the whole window, or bring all panes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the tabs the whole window, or bring all panes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k to all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from an open drawer, an enlarged pane, the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12&amp;5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text a quarter larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15&amp;0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text half as large again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text twice as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments do not glide: they are handed over at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder, states and one sentence, large, and nothing else; again, or Esc: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command that has a key; what can do nothing now says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1; seen: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;oggles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3 is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the wire, kill a process, skip 2 MSL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill the process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a thread of this program: only a process of its own can be killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its program has come to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in TIME-WAIT now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the projector. Esc or F5 brings the other panes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson or a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of lessons and scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons and scenarios (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with lessons (each a folder with a lesson.yaml) or scenarios (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;IGPIPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click: in the whole window; Esc: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text, light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶▶ Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: %1, then the others (Play shows each)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who delivers the segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGPIPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a SIGPIPE does to a program that sends; choosing begins the lesson again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program in C sends in this lesson: there is nothing to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of this lesson&apos;s programs depends on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Eleven States %1&lt;/h3&gt;&lt;p&gt;Watch the real kernel TCP pass through all eleven states of RFC 9293.&lt;/p&gt;&lt;p&gt;Real sockets, two private hosts, and a wire that is yours: every state shown was read from the kernel.&lt;/p&gt;&lt;p&gt;© The Eleven States authors. GPL-3.0-or-later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is over: nothing can be done in it. End goes back to what happens now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN retries 127</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient profile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel defaults: timers and options of TCP as this kernel has them
(in any profile congestion control is Reno, and IPv6 is off).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But for what the lesson sets:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient profile: the kernels of the two private hosts wait long before they repeat
(a SYN and a SYN,ACK one second), and give up late: a segment can be held for long.
What a kernel repeats only because the answer is held, the wire keeps back.
It sets:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing begins the lesson again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a FIN: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN,ACK again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmit in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keepalive in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window probe in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timer: waits for close()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timer: waits for a FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timer: waits for a SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● at its end: the next step ends the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● no line is left; what it still has open stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● the process has ended, its status is not known: its descriptors are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● the process has ended, status %1: its descriptors are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… waits inside %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● no line is left; it has nothing open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻ the same lines, %1 times: a busy loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻ %1() returned 0, %2 times: a busy loop; it will go on returning 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻ %1() returned %2, %3 times: a busy loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ended, status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ended, its status is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● process %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptor left: the kernel finishes the teardown alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt has not reported a state yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked against the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: %1. Wait for the kernel&apos;s timer, or Restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: %1. Deliver what is held, wait for the kernel&apos;s timer, or Restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: %1. Restart begins again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two hosts are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson asks for what the kernel refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not let the two hosts be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What mends it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文 (&amp;Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改用中文 (Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tool tip, its keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Another choice of SIGPIPE makes one of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::ActWords</name>
    <message>
        <source>%1 s go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is off now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody forged %1 in the name of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its flags are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its window is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sequence number is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its acknowledgment number is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed on the wire: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire loses nothing by chance any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the wire loses %1% of what is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the wire loses %1% of what is delivered from the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 runs its next line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of %1 is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire is cut: what is delivered now is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire is mended: what is delivered arrives again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s went by; the kernels did nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is killed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL are skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire delivers at once from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire holds every segment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is delivered by itself in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The youngest segment of the %1 overtakes the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::CheckWords</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected %2, saw %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes through %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listener is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 on the %3 host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt at the %1 says %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errno %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>framework %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::ChooserTexts</name>
    <message>
        <source>every state shown was read from this machine&apos;s own kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the first %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is dark any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still dark: %1 and %2 more states and edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still dark: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: %1, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::CoreWords</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip close() on EOF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write after peer closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrowdTexts</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets in each state over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row, use the arrow keys or type a number: the ladder follows that client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the client&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets that the client has not read yet; a FIN counts as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of the client that were not acknowledged yet, sent or not; SYN and FIN count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the server&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets that the server has not read yet; a FIN counts as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of the server that were not acknowledged yet, sent or not; SYN and FIN count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client whose connection is shown: whoever acted last, or type a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views stay with this client, because you chose it. Click to follow whoever acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramTexts</name>
    <message>
        <source>There is no connection; ss and netstat do not list it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for SYNs. Each connection becomes an entry of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has sent a SYN; no answer has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SYN has arrived and was answered with SYN,ACK; the ACK of that has not arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both SYNs are acknowledged: data may go both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has sent its FIN; the ACK of that has not arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; it waits for the peer&apos;s FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer&apos;s FIN has arrived. Now its own program has to close().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides have sent a FIN; the ACK of its own has not arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has sent its FIN after the peer&apos;s; it waits for the ACK of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both FINs are acknowledged; it waits 2 MSL, in case its last ACK is lost, and until old segments have died out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (RFC 9293) · %2 (ss) · %3 (netstat)</source>
        <comment>the three names of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: %1</source>
        <comment>a connection, which came out of a listener</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>end of the text; what is open stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended; its status is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended, status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between states</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 9293 expects %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this connection goes over lo, inside its host: none of its segments comes to the wire, and states that follow each other within one call are not seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorTexts</name>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment of this client&apos;s connection was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence number %1   (raw %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledgment number %1   (raw %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledgment number: not in use without ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data offset: the header is %1 × 4 = %2 octets long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsrvd 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved: 4 bits, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum 0x%1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent pointer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data, 1 octet:  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data, %1 octets:  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forged: no kernel sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmitted %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  +++ killed by %2 +++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  +++ exited with %2 +++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 $ ss -tano</source>
        <comment>host, its address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing: ss lists no TCP socket that is CLOSED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listener on port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection of port %1 with port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone: CLOSED, which ss does not list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; TCP_INFO of its descriptor said %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP_INFO of its descriptor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted yet: no descriptor, no TCP_INFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptor any more: the kernel keeps only a stub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptor any more: no TCP_INFO</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <comment>between two of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence, and the one after it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, and what is said of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::NoteWords</name>
    <message>
        <source>That segment is no longer held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 can run no line now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 has no process that could be killed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in TIME-WAIT any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can no longer be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1&apos;s kernel sent a packet that is not a TCP segment: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy was lost: the wire is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a skip: TIME-WAIT was destroyed (SOCK_DESTROY) before 2 MSL were over; no kernel does that by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 has run %2 lines and could go on; it is left here: a busy loop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device of the %1 host did not take the segment: %2; its kernel never saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 deliveries the two kernels still answer each other: the wire holds again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::ObstacleWords</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot run a line now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits inside %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not reached within %1 lines: does it go round for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program did not end within %1 lines: does it go round for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 is a thread, only a process can be killed (run: process)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is in TIME-WAIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held on the wire: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 has no connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to overtake; held on the wire: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was begun, and nothing came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 does not answer: its process was stopped from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 was killed from outside (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two kernels answered each other without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be done: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program of the %1 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 did not get there within %2 lines: does it go round for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 is a thread, only a process can be killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the segment that comes next in the script is not held; held on the wire: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what comes next in the script was begun, and nothing came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two segments</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::RemedyWords</name>
    <message>
        <source>sudo modprobe tun    (in a container: start it with --device /dev/net/tun)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/dev/net/tun is not the TUN device of this kernel: sudo modprobe tun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program runs in a chroot, and the kernel makes no user namespace there (user_namespaces(7)): start it outside, or in a container instead of the chroot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many namespaces are in use: close other programs that use them, or sudo sysctl -w %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine (perhaps a container, or a chroot) refuses namespaces. In a container, start it with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/proc/sys is read-only here, as containers have it. Start the container with --security-opt systempaths=unconfined (docker) or --security-opt unmask=/proc/sys (podman)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files: close some, or raise the limit with ulimit -n 4096</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many processes or threads: close some, or raise the limit (ulimit -u, TasksMax of systemd, --pids-limit of a container)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine lets a program have too few descriptors or threads for this lesson. Raise the limits of your session (ulimit -Hn for descriptors, ulimit -u for threads), or, if it has many clients, lower &quot;clients:&quot; in the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson needs %1 descriptors, and the hard limit of your session is lower: raise it (ulimit -Hn %1 as root, LimitNOFILE= of systemd, --ulimit nofile=%1 of a container), or, if it has many clients, lower &quot;clients:&quot; in the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 events were recorded, and it went on. Does a program go round for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Eleven States again: its part %1 is missing or damaged, or not beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper program that has the two hosts ended, was stopped or does not answer. Begin again; if that does not help, close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel of this machine refuses %1 = %2: change it in the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel of this machine has no setting %1: it needs a newer one, or a lesson without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::ScriptWords</name>
    <message>
        <source>the %1 runs its next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process of the %1 ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 skips %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 goes on: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 calls %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is lost: the wire is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is delivered to the %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of %1 is delivered to the %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire is mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 is killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL are skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire delivers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire holds every segment again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a forged segment is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is changed on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is delivered in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the youngest segment overtakes the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire loses %1% by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 ran a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of %1 was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire was mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time went by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL were skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire was switched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a forged segment was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment overtook the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire was made to lose segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer of the %1&apos;s kernel ran out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer of a kernel ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer of the %1&apos;s kernel ran out: it sent %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the script: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the script: the wire delivers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the script: a toggle stands otherwise than in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the script: SIGPIPE does something else than in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel did not do what the lesson expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text waits. What happens now is told below the ladder, as the kernel does it. At the end of a step that came out as the lesson has it, the text goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step does what can go on by itself. Restart begins the lesson again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step does what can go on by itself. Restart sets this up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← back to the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ One thing will be checked against the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ %1 things will be checked against the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer of a kernel ran before that, which cannot be done again: Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What step %1 showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script is over, on another way than the lesson&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun again as the lesson has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in this lesson: %1 of 11 states. In all lessons so far: %2 of 11 states, %3 of 20 edges of the diagram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step ▶, or the → key, does what comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment held on the wire is yours: deliver it, drop it, or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Back, or the ← key, shows the moment before. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignalWords</name>
    <message>
        <source>blocked, pending, taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handler, call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored, SIG_IGN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>because the process of the %1 ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a forged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by Qt, without a line of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because %1 arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because 2 MSL were skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and nothing that was seen explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP_USER_TIMEOUT is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ACK of the last repetition arrived either (R2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer to the keepalive probes arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer to the zero-window probes arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SYN,ACK timer is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the FIN-WAIT-2 timer is over, no FIN came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel listens: LISTEN%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s listener is gone: %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s connection is gone: CLOSED%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel has a new connection: %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel: %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sent %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned -1 %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kernel also sent %1, and the handler ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kernel also sent %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the %1 is over; what it still has open stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process of the %1 has ended; its status is not known. Its descriptors are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process of the %1 has ended with status %2; its descriptors are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 killed the %2 inside %3().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 killed the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not reach the other kernel: its device took nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was lost on the wire: nobody else sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of %1 arrived; the original is still held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived; no state changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel answered with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent a probe, an ACK below what it has sent. Cause: its own timer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s event loop, after %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2. Cause: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again; the wire keeps it back, the answer is held already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again: no acknowledgment has reached it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned 0: it has shut its own reading side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned 0: end of file, its peer sends nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 program prints “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 waits inside %2(): its kernel does not let it return yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 has entered %2(), which has not returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is commented out is left out: the %1 goes on below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is commented out is left out: the %1 begins its loop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 program tests %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 program goes on: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes over lo: nothing of it comes to the wire, and what followed within one call was not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. Step does the first act.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerTexts</name>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN back-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN,ACK back-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-window probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SYN is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SYN,ACK is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the oldest segment that was not acknowledged is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a probe is sent: is the peer still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer: the next probe, or the kernel gives up with ETIMEDOUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no FIN came: the kernel waits as long again, then it forgets the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no FIN came: the kernel forgets the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME-WAIT ends: the kernel forgets the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a probe asks whether the receiver has room again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Then %2.</source>
        <comment>where a timer runs; what happens when it is over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernel timer runs for any connection: by itself no kernel will change what is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more run</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skip 2 MSL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy every TIME-WAIT now. This is a skip: no kernel does that by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the next wait is twice as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the next wait is as long as this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the next wait is %2, the longest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::ViewTexts</name>
    <message>
        <source>time ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire: segments arrive in their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire: segments arrive at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire: every segment is yours to deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✂ the wire is cut: what is delivered is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✂ the wire is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire is mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL were skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 again, kept back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 again ×%2, kept back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent again: %2. No answer has reached it, because the answer is held on the wire. Only the hold made the kernel repeat it, so the patient wire loses what it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over lo: nothing of it comes to the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new:</source>
        <comment>a connection, which came out of a listener</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listener, port %1: %2, queue %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes of this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in front, because you chose it. Click again to follow whoever acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to keep it in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptor of a socket is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descriptors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand this segment to the other kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose this segment: the other kernel never sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a copy and keep holding this segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2. It waits on the wire until somebody delivers or drops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 %3 times, because no answer has reached it. The wire holds one of them for all: Deliver hands over one, Drop loses all that were sent so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder of segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one segment held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 segments held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1, server %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State diagram — RFC 9293</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passive close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 states · %3 of %4 edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is in %1, the server is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, new: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>%1 (%2) can do nothing now. %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment of this connection is held on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what happens now: nothing was recorded after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson has one client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson comes before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson comes after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson is over. Go on freely, or Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment is held, and no program has a line that it could run. What a timer brings comes by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left the script of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was no single act that left the script. Restart begins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script is left already: Step does what can go on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two hosts are not shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had been chosen by hand before the last restart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::Cli</name>
    <message>
        <source>eleven-states [FILE | LESSON]      the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states lessons              one line each: id, title, what it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states play LESSON|FILE     without a window: the ladder as text, every expectation checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --set TOGGLE[=off]             a toggle&apos;s first position, instead of the lesson&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --profile patient|kernel       how calm a held wire is; kernel leaves timers and options alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --sigpipe MODE                 blocked (a thread), default, handler, ignore or nosignal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --language LANGUAGE            of all that is printed: en, zh_CN; else the terminal&apos;s (LANG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --trace FILE                   write what happened as JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --quiet                        print nothing but what did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states play --random SEED   random acts on random programs, held against RFC 9293</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states check FILE...        read the files, run nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states export-c LESSON|FILE a program of it as a C file on the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --program client|server        which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    --set, --sigpipe               as above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven-states doctor               what this machine can do, and what to do about what it cannot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 all held, 1 an expectation did not hold, 2 bad input, 3 this machine cannot run it;
128 and the signal&apos;s number, if one ended a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOGGLE, TOGGLE=on or TOGGLE=off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 0 to 4294967295</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient or kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one LESSON or FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play --random SEED, without a LESSON or FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one LESSON or FILE, or one of the commands lessons, play, check, export-c, doctor; saw %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, or one of the lessons %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: %1; clients: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so there can be no window.
Without one: eleven-states play %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was to be printed cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1, %2: %3 acts, %4 comparisons with RFC 9293</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a habit of Linux: %1, %2: %3, because %4 [%5]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine cannot run it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do:  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sockets will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--program %1: expected a program in C, this one is C++ with the sockets of Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected %2, the programs of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works: two hosts in network namespaces, every segment held on a wire of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to do:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1: the same lines again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 end of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listener %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>!! killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 (line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 forged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1: expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set %1: no program of %2 names this toggle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1, act %2: %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then %2: nothing explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: RFC 9293 says %3, the kernel said %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errno</name>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted system call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket operation on non-socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination address required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No buffer space available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport endpoint is already connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation already in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation now in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what was done; what came of it; its errno</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonErrors</name>
    <message>
        <source>%1: expected %2, saw %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonTexts</name>
    <message>
        <source>Not translated yet: shown in English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>eleven::SpokenLanguage</name>
    <message>
        <source>en</source>
        <comment>the code of this language, as in its file&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
