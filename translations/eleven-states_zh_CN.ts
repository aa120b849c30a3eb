<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>eleven::HeldMenu</name>
    <message>
        <source>Deliver in %1 s</source>
        <translation>%1 秒后送达</translation>
    </message>
    <message>
        <source>Set its window to 0</source>
        <translation>把它的窗口改成 0</translation>
    </message>
    <message>
        <source>Forge a RST from the %1</source>
        <translation>以%1的名义伪造 RST</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A lesson or a scenario of your own, from a file</source>
        <translation>从文件打开你自己的课或场景</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>All lessons and scenarios of a folder</source>
        <translation>一个文件夹里的全部课和场景</translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation>全部课程(&amp;A)</translation>
    </message>
    <message>
        <source>☰ All lessons</source>
        <translation>☰ 全部课程</translation>
    </message>
    <message>
        <source>Choose a lesson, and see what you have seen so far</source>
        <translation>选一课，也看看你走过了哪些状态</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and both hosts</source>
        <translation>关闭窗口和两台主机</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重来(&amp;R)</translation>
    </message>
    <message>
        <source>↺ Restart</source>
        <translation>↺ 重来</translation>
    </message>
    <message>
        <source>Begin again on two fresh hosts</source>
        <translation>在两台全新的主机上从头开始</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ 后退</translation>
    </message>
    <message>
        <source>Show the moment before this one</source>
        <translation>回看前一个时刻</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>Step ▶</source>
        <translation>单步 ▶</translation>
    </message>
    <message>
        <source>Do the next thing</source>
        <translation>做下一件事</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>▶▶ Play</source>
        <translation>▶▶ 播放</translation>
    </message>
    <message>
        <source>Step by itself, with time to read; press again to pause</source>
        <translation>自动单步，留出阅读时间；再按一次暂停</translation>
    </message>
    <message>
        <source>First &amp;moment</source>
        <translation>第一个时刻(&amp;M)</translation>
    </message>
    <message>
        <source>Show how it began</source>
        <translation>看看是怎样开始的</translation>
    </message>
    <message>
        <source>Previous step o&amp;f the lesson</source>
        <translation>本课的上一步骤(&amp;F)</translation>
    </message>
    <message>
        <source>Show where the step of the lesson began, or the one before</source>
        <translation>回到这一步骤开始的地方，或再往前一个</translation>
    </message>
    <message>
        <source>Ne&amp;xt step of the lesson</source>
        <translation>本课的下一步骤(&amp;X)</translation>
    </message>
    <message>
        <source>Show where the next step of the lesson began, in what was recorded</source>
        <translation>在已记录的内容里，跳到下一步骤开始的地方</translation>
    </message>
    <message>
        <source>Leave the recorded moments: show what happens now</source>
        <translation>结束回放：显示现在发生的事</translation>
    </message>
    <message>
        <source>&amp;Deliver a held segment</source>
        <translation>送达一个扣住的报文段(&amp;D)</translation>
    </message>
    <message>
        <source>Hand it to the other kernel: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation>交给另一方内核：按钮有焦点的那个，否则是所示连接上最早的那个</translation>
    </message>
    <message>
        <source>Drop a &amp;held segment</source>
        <translation>丢弃一个扣住的报文段(&amp;H)</translation>
    </message>
    <message>
        <source>Lose it on the wire: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation>让它丢在线路上：按钮有焦点的那个，否则是所示连接上最早的那个</translation>
    </message>
    <message>
        <source>Cop&amp;y a held segment</source>
        <translation>复制一个扣住的报文段(&amp;Y)</translation>
    </message>
    <message>
        <source>Hand a copy to the other kernel and keep the segment: the one whose button has the focus, else the oldest of the connection that is shown</source>
        <translation>把副本交给另一方内核，原件继续扣住：按钮有焦点的那个，否则是所示连接上最早的那个</translation>
    </message>
    <message>
        <source>Cu&amp;t the wire</source>
        <translation>剪断线路(&amp;T)</translation>
    </message>
    <message>
        <source>What is delivered while the wire is cut is lost; again: mend it</source>
        <translation>线路剪断期间，送达的都会丢失；再按一次接通</translation>
    </message>
    <message>
        <source>&amp;Kill the client&apos;s process</source>
        <translation>杀死客户端进程(&amp;K)</translation>
    </message>
    <message>
        <source>SIGKILL: the kernel closes what the process left open</source>
        <translation>SIGKILL：进程没关的，由内核来关</translation>
    </message>
    <message>
        <source>Kill the ser&amp;ver&apos;s process</source>
        <translation>杀死服务器进程(&amp;V)</translation>
    </message>
    <message>
        <source>SIGKILL: the kernel closes what the process left open; after a fork() it is the process whose tab is in front</source>
        <translation>SIGKILL：进程没关的，由内核来关；fork() 之后，杀的是标签在前面的那个进程</translation>
    </message>
    <message>
        <source>Skip &amp;2 MSL</source>
        <translation>跳过 2MSL(&amp;2)</translation>
    </message>
    <message>
        <source>Destroy every TIME-WAIT now: a skip, no kernel does that by itself</source>
        <translation>立刻销毁所有 TIME-WAIT：这是跳过，内核自己不会这样做</translation>
    </message>
    <message>
        <source>Run the &amp;client&apos;s next line</source>
        <translation>客户端执行下一行(&amp;C)</translation>
    </message>
    <message>
        <source>Run line</source>
        <translation>执行这一行</translation>
    </message>
    <message>
        <source>The client runs the marked line, whoever&apos;s turn it is in the lesson</source>
        <translation>客户端执行标出的这一行，不管本课轮到谁</translation>
    </message>
    <message>
        <source>Run the s&amp;erver&apos;s next line</source>
        <translation>服务器执行下一行(&amp;E)</translation>
    </message>
    <message>
        <source>The server runs the marked line, whoever&apos;s turn it is in the lesson</source>
        <translation>服务器执行标出的这一行，不管本课轮到谁</translation>
    </message>
    <message>
        <source>↶ Undo that</source>
        <translation>↶ 撤销这一步</translation>
    </message>
    <message>
        <source>Two fresh hosts, on which all is done again that was done before it</source>
        <translation>换两台全新的主机，把那一步之前的事重做一遍</translation>
    </message>
    <message>
        <source>&amp;Go on freely</source>
        <translation>自由继续(&amp;G)</translation>
    </message>
    <message>
        <source>Go on freely</source>
        <translation>自由继续</translation>
    </message>
    <message>
        <source>Without the lesson: Step does what can go on by itself</source>
        <translation>不跟着本课走：「单步」只做眼下能做的下一件事</translation>
    </message>
    <message>
        <source>&amp;As before the restart</source>
        <translation>恢复重来之前的选择(&amp;A)</translation>
    </message>
    <message>
        <source>Begin as before</source>
        <translation>照之前的选择开始</translation>
    </message>
    <message>
        <source>Begins again, with toggles, SIGPIPE and profile as you had chosen them</source>
        <translation>重新开始，开关、SIGPIPE 和模式都照你之前的选择</translation>
    </message>
    <message>
        <source>&amp;Hold each segment</source>
        <translation>逐个扣住报文段(&amp;H)</translation>
    </message>
    <message>
        <source>Hold each</source>
        <translation>逐个扣住</translation>
    </message>
    <message>
        <source>Every segment waits until somebody delivers it</source>
        <translation>每个报文段都等着有人来送达</translation>
    </message>
    <message>
        <source>Deliver at a &amp;pace</source>
        <translation>匀速送达(&amp;P)</translation>
    </message>
    <message>
        <source>At a pace</source>
        <translation>匀速送达</translation>
    </message>
    <message>
        <source>Every segment crosses the wire by itself, slowly enough to be seen</source>
        <translation>报文段自己穿过线路，慢到看得清</translation>
    </message>
    <message>
        <source>&amp;Kernel speed</source>
        <translation>内核速度(&amp;K)</translation>
    </message>
    <message>
        <source>Kernel speed</source>
        <translation>内核速度</translation>
    </message>
    <message>
        <source>Nothing is held: segments are delivered at once</source>
        <translation>什么也不扣：报文段立刻送达</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Play and glide more slowly</source>
        <translation>播放和滑动放慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Play and glide faster</source>
        <translation>播放和滑动加快</translation>
    </message>
    <message>
        <source>Skip close() on &amp;EOF</source>
        <translation>遇 EOF 不 close()(&amp;E)</translation>
    </message>
    <message>
        <source>Skip close() on EOF</source>
        <translation>遇 EOF 不 close()</translation>
    </message>
    <message>
        <source>The server does not close() after recv() returned 0</source>
        <translation>recv() 返回 0 之后，服务器不调用 close()</translation>
    </message>
    <message>
        <source>&amp;Write after peer closed</source>
        <translation>对端关闭后仍写(&amp;W)</translation>
    </message>
    <message>
        <source>Write after peer closed</source>
        <translation>对端关闭后仍写</translation>
    </message>
    <message>
        <source>The server sends although the client has closed</source>
        <translation>客户端已经关闭，服务器照样发送</translation>
    </message>
    <message>
        <source>&amp;Blocked</source>
        <translation>屏蔽(&amp;B)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>The thread blocks the signal: it stays pending, and send() returns -1, EPIPE</source>
        <translation>线程屏蔽这个信号：它保持未决，send() 返回 -1、EPIPE</translation>
    </message>
    <message>
        <source>&amp;Default (dies)</source>
        <translation>默认（杀死）(&amp;D)</translation>
    </message>
    <message>
        <source>Default (dies)</source>
        <translation>默认（杀死）</translation>
    </message>
    <message>
        <source>A process of its own, which the kernel kills</source>
        <translation>单独的进程，被内核杀死</translation>
    </message>
    <message>
        <source>&amp;Handler</source>
        <translation>信号处理函数(&amp;H)</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>信号处理函数</translation>
    </message>
    <message>
        <source>A process with a handler that counts; send() returns -1, EPIPE</source>
        <translation>进程带一个计数的信号处理函数；send() 返回 -1、EPIPE</translation>
    </message>
    <message>
        <source>&amp;Ignored</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>A process with SIG_IGN; send() returns -1, EPIPE</source>
        <translation>进程设了 SIG_IGN；send() 返回 -1、EPIPE</translation>
    </message>
    <message>
        <source>&amp;MSG_NOSIGNAL</source>
        <translation>MSG_NOSIGNAL(&amp;M)</translation>
    </message>
    <message>
        <source>MSG_NOSIGNAL</source>
        <translation>MSG_NOSIGNAL</translation>
    </message>
    <message>
        <source>A process that asks for no signal with each send()</source>
        <translation>进程每次 send() 都要求不发信号</translation>
    </message>
    <message>
        <source>&amp;Patient profile</source>
        <translation>从容模式(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Kernel defaults</source>
        <translation>内核默认(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Previous lesson</source>
        <translation>上一课(&amp;P)</translation>
    </message>
    <message>
        <source>◀ Previous</source>
        <translation>◀ 上一课</translation>
    </message>
    <message>
        <source>Open the lesson before this one</source>
        <translation>打开前一课</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>下一课(&amp;N)</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>下一课 ▶</translation>
    </message>
    <message>
        <source>Open the lesson after this one</source>
        <translation>打开后一课</translation>
    </message>
    <message>
        <source>Previo&amp;us client</source>
        <translation>上一个客户端(&amp;U)</translation>
    </message>
    <message>
        <source>◀</source>
        <translation>◀</translation>
    </message>
    <message>
        <source>Show the connection of the client before this one</source>
        <translation>显示前一个客户端的连接</translation>
    </message>
    <message>
        <source>Ne&amp;xt client</source>
        <translation>下一个客户端(&amp;X)</translation>
    </message>
    <message>
        <source>▶</source>
        <translation>▶</translation>
    </message>
    <message>
        <source>Show the connection of the client after this one</source>
        <translation>显示后一个客户端的连接</translation>
    </message>
    <message>
        <source>&amp;Lesson drawer</source>
        <translation>讲解栏(&amp;L)</translation>
    </message>
    <message>
        <source>Show the lesson beside the stage, or put it away</source>
        <translation>在舞台旁边显示讲解，或收起来</translation>
    </message>
    <message>
        <source>Client&apos;s pro&amp;gram</source>
        <translation>客户端程序(&amp;G)</translation>
    </message>
    <message>
        <source>Bring the keys to the client&apos;s program; where there is no column for it, open or close its drawer</source>
        <translation>把键盘焦点移到客户端程序；没有它的一栏时，打开或收起它的抽屉</translation>
    </message>
    <message>
        <source>Ser&amp;ver&apos;s program</source>
        <translation>服务器程序(&amp;V)</translation>
    </message>
    <message>
        <source>Bring the keys to the server&apos;s program; where there is no column for it, open or close its drawer</source>
        <translation>把键盘焦点移到服务器程序；没有它的一栏时，打开或收起它的抽屉</translation>
    </message>
    <message>
        <source>State &amp;diagram</source>
        <translation>状态转换图(&amp;D)</translation>
    </message>
    <message>
        <source>Show the state diagram</source>
        <translation>显示状态转换图</translation>
    </message>
    <message>
        <source>Segme&amp;nt</source>
        <translation>报文段(&amp;N)</translation>
    </message>
    <message>
        <source>Show the header of the segment</source>
        <translation>显示报文段的首部</translation>
    </message>
    <message>
        <source>Show the system calls</source>
        <translation>显示系统调用</translation>
    </message>
    <message>
        <source>S&amp;ockets</source>
        <translation>套接字(&amp;O)</translation>
    </message>
    <message>
        <source>Show what ss says on both hosts</source>
        <translation>显示 ss 在两台主机上的输出</translation>
    </message>
    <message>
        <source>Time&amp;rs</source>
        <translation>定时器(&amp;R)</translation>
    </message>
    <message>
        <source>Show the kernel timers that run, and what is left of each</source>
        <translation>显示正在走的内核定时器和各自的剩余时间</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>连接(&amp;I)</translation>
    </message>
    <message>
        <source>Show all connections of a lesson with many clients</source>
        <translation>在有多个客户端的课里，显示全部连接</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>Give the client the whole window, or bring all panes back</source>
        <translation>让客户端占满窗口，或恢复各个窗格</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>时序图(&amp;L)</translation>
    </message>
    <message>
        <source>Give the ladder the whole window, or bring all panes back</source>
        <translation>让时序图占满窗口，或恢复各个窗格</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Give the server the whole window, or bring all panes back</source>
        <translation>让服务器占满窗口，或恢复各个窗格</translation>
    </message>
    <message>
        <source>Give the state diagram the whole window, or bring all panes back</source>
        <translation>让状态转换图占满窗口，或恢复各个窗格</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Give the tabs the whole window, or bring all panes back</source>
        <translation>让标签页占满窗口，或恢复各个窗格</translation>
    </message>
    <message>
        <source>Back from an open drawer, an enlarged pane, the projector</source>
        <translation>收起抽屉、还原放大的窗格、离开投影模式</translation>
    </message>
    <message>
        <source>Follow the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>桌面是亮色就亮，是暗色就暗</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>亮色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on white</source>
        <translation>白底深字</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>暗色(&amp;R)</translation>
    </message>
    <message>
        <source>Light text on black</source>
        <translation>黑底浅字</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>放大(&amp;G)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字放大</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字缩小</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>Text of the normal size</source>
        <translation>正常大小的文字</translation>
    </message>
    <message>
        <source>12&amp;5 %</source>
        <translation>125%(&amp;5)</translation>
    </message>
    <message>
        <source>Text a quarter larger</source>
        <translation>文字放大四分之一</translation>
    </message>
    <message>
        <source>15&amp;0 %</source>
        <translation>150%(&amp;0)</translation>
    </message>
    <message>
        <source>Text half as large again</source>
        <translation>文字放大一半</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>200%(&amp;2)</translation>
    </message>
    <message>
        <source>Text twice as large</source>
        <translation>文字放大一倍</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>Segments do not glide: they are handed over at once</source>
        <translation>报文段不滑动，直接送达</translation>
    </message>
    <message>
        <source>Ladder, states and one sentence, large, and nothing else; again, or Esc: back</source>
        <translation>只留时序图、状态和一句话，放大显示；再按一次或按 Esc 返回</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>占满整个屏幕</translation>
    </message>
    <message>
        <source>&amp;What is possible now</source>
        <translation>现在能做什么(&amp;W)</translation>
    </message>
    <message>
        <source>Every command that has a key; what can do nothing now says why</source>
        <translation>列出所有带快捷键的命令；现在做不了的会说明原因</translation>
    </message>
    <message>
        <source>Abo&amp;ut</source>
        <translation>关于(&amp;U)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>✗ %1; seen: %2</source>
        <translation>✗ %1；实际：%2</translation>
    </message>
    <message>
        <source>T&amp;oggles</source>
        <translation>开关(&amp;O)</translation>
    </message>
    <message>
        <source>%1 %2: %3 runs</source>
        <translation>%1第 %2 行：%3 会执行</translation>
    </message>
    <message>
        <source>%1 %2: %3 is left out</source>
        <translation>%1第 %2 行：%3 被略过</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Cut the wire, kill a process, skip 2 MSL</source>
        <translation>剪断线路、杀死进程、跳过 2MSL</translation>
    </message>
    <message>
        <source>Kill the process %1</source>
        <translation>杀死进程 %1</translation>
    </message>
    <message>
        <source>It is a thread of this program: only a process of its own can be killed</source>
        <translation>它是本程序的一个线程：只有单独的进程才能被杀死</translation>
    </message>
    <message>
        <source>This process has ended</source>
        <translation>这个进程已经结束</translation>
    </message>
    <message>
        <source>Its program has come to its end</source>
        <translation>它的程序已经执行到头</translation>
    </message>
    <message>
        <source>Nothing is in TIME-WAIT now</source>
        <translation>现在没有连接处于 TIME-WAIT</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>For the projector. Esc or F5 brings the other panes back.</source>
        <translation>投影模式。按 Esc 或 F5 恢复其他窗格。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
    <message>
        <source>Open a folder of lessons and scenarios</source>
        <translation>打开一个装有课或场景的文件夹</translation>
    </message>
    <message>
        <source>a folder with lessons (each a folder with a lesson.yaml) or scenarios (*.yaml)</source>
        <translation>一个装有课（每课一个文件夹，内含 lesson.yaml）或场景（*.yaml）的文件夹</translation>
    </message>
    <message>
        <source>neither of them</source>
        <translation>两样都没有</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>打不开 %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>实际：%1</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Wire</source>
        <translation>线路(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;IGPIPE</source>
        <translation>SIGPIPE(&amp;I)</translation>
    </message>
    <message>
        <source>Profi&amp;le</source>
        <translation>模式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation>放大窗格(&amp;E)</translation>
    </message>
    <message>
        <source>Double click: in the whole window; Esc: back</source>
        <translation>双击：占满窗口；按 Esc 返回</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Size of the text, light or dark</source>
        <translation>文字大小，亮色或暗色</translation>
    </message>
    <message>
        <source>▶▶ Go on</source>
        <translation>▶▶ 继续</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ 暂停</translation>
    </message>
    <message>
        <source>next: %1, then the others (Play shows each)</source>
        <translation>下一步：%1，然后是其他的（播放会逐个显示）</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1（关）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Who delivers the segments</source>
        <translation>报文段由谁送达</translation>
    </message>
    <message>
        <source>SIGPIPE</source>
        <translation>SIGPIPE</translation>
    </message>
    <message>
        <source>What a SIGPIPE does to a program that sends; choosing begins the lesson again</source>
        <translation>程序发送时收到 SIGPIPE 会怎样；一选就重新开始本课</translation>
    </message>
    <message>
        <source>What is possible now</source>
        <translation>现在能做什么</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Eleven States %1&lt;/h3&gt;&lt;p&gt;Watch the real kernel TCP pass through all eleven states of RFC 9293.&lt;/p&gt;&lt;p&gt;Real sockets, two private hosts, and a wire that is yours: every state shown was read from the kernel.&lt;/p&gt;&lt;p&gt;© The Eleven States authors. GPL-3.0-or-later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Eleven States %1&lt;/h3&gt;&lt;p&gt;看真实的内核 TCP 走过 RFC 9293 的全部十一个状态。&lt;/p&gt;&lt;p&gt;真实的套接字，两台私有主机，一条由你掌管的线路：显示的每个状态都是从内核读来的。&lt;/p&gt;&lt;p&gt;© The Eleven States authors。GPL-3.0-or-later。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Recorded moments</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>kernel defaults</source>
        <translation>内核默认</translation>
    </message>
    <message>
        <source>SYN retries 127</source>
        <translation>SYN 重试 127 次</translation>
    </message>
    <message>
        <source>patient profile: %1</source>
        <translation>从容模式：%1</translation>
    </message>
    <message>
        <source>patient profile</source>
        <translation>从容模式</translation>
    </message>
    <message>
        <source>Kernel defaults: timers and options of TCP as this kernel has them
(in any profile congestion control is Reno, and IPv6 is off).</source>
        <translation>内核默认：TCP 的定时器和选项都照这个内核的设置
（任何模式下，拥塞控制都用 Reno，IPv6 都关闭）。</translation>
    </message>
    <message>
        <source>But for what the lesson sets:</source>
        <translation>但本课另外设了：</translation>
    </message>
    <message>
        <source>Patient profile: the kernels of the two private hosts wait rto_min, at most 120 s, before they
repeat (a SYN and a SYN,ACK one second), and give up late: a segment can be held for long.
What a kernel repeats only because the answer is held, the wire keeps back.
It sets:</source>
        <translation>从容模式：两台私有主机的内核等满 rto_min（最多 120 秒）才重传
（SYN 和 SYN,ACK 仍是一秒），也很晚才放弃：报文段可以扣住很久。
只因为回应被扣住，内核才重传的，线路会留住。
它设了：</translation>
    </message>
    <message>
        <source>Choosing begins the lesson again.</source>
        <translation>一选就重新开始本课。</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Program of the client</source>
        <translation>客户端程序</translation>
    </message>
    <message>
        <source>Program of the server</source>
        <translation>服务器程序</translation>
    </message>
    <message>
        <source>waits for a FIN: %1</source>
        <translation>等 FIN：%1</translation>
    </message>
    <message>
        <source>gives up in %1</source>
        <translation>%1后放弃</translation>
    </message>
    <message>
        <source>SYN again in %1</source>
        <translation>%1后重传 SYN</translation>
    </message>
    <message>
        <source>SYN,ACK again in %1</source>
        <translation>%1后重传 SYN,ACK</translation>
    </message>
    <message>
        <source>retransmit in %1</source>
        <translation>%1后重传</translation>
    </message>
    <message>
        <source>keepalive in %1</source>
        <translation>%1后保活探测</translation>
    </message>
    <message>
        <source>window probe in %1</source>
        <translation>%1后窗口探测</translation>
    </message>
    <message>
        <source>no timer: waits for close()</source>
        <translation>没有定时器：等 close()</translation>
    </message>
    <message>
        <source>no timer: waits for a FIN</source>
        <translation>没有定时器：等 FIN</translation>
    </message>
    <message>
        <source>no timer: waits for a SYN</source>
        <translation>没有定时器：等 SYN</translation>
    </message>
    <message>
        <source>no timer</source>
        <translation>没有定时器</translation>
    </message>
    <message>
        <source>● at its end: the next step ends the process</source>
        <translation>● 执行到头：再一步，进程就结束</translation>
    </message>
    <message>
        <source>● no line is left; what it still has open stays open</source>
        <translation>● 没有下一行了；没关的文件描述符仍开着</translation>
    </message>
    <message>
        <source>● the process has ended, its status is not known: its descriptors are closed</source>
        <translation>● 进程已结束，退出码未知：它的文件描述符都已关闭</translation>
    </message>
    <message>
        <source>● the process has ended, status %1: its descriptors are closed</source>
        <translation>● 进程已结束，退出码 %1：它的文件描述符都已关闭</translation>
    </message>
    <message>
        <source>… waits inside %1()</source>
        <translation>… 在 %1() 里等待</translation>
    </message>
    <message>
        <source>● no line is left; it has nothing open</source>
        <translation>● 没有下一行了；文件描述符已全部关闭</translation>
    </message>
    <message>
        <source>↻ the same lines, %1 times: a busy loop</source>
        <translation>↻ 同样的几行执行了 %1 遍：空转（忙循环）</translation>
    </message>
    <message>
        <source>↻ %1() returned 0, %2 times: a busy loop; it will go on returning 0</source>
        <translation>↻ %1() 返回 0，已 %2 遍：空转（忙循环）；它会一直返回 0</translation>
    </message>
    <message>
        <source>↻ %1() returned %2, %3 times: a busy loop</source>
        <translation>↻ %1() 返回 %2，已 %3 遍：空转（忙循环）</translation>
    </message>
    <message>
        <source>✕ killed by %1</source>
        <translation>✕ 被 %1 杀死</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 杀死</translation>
    </message>
    <message>
        <source>at its end</source>
        <translation>执行到头</translation>
    </message>
    <message>
        <source>has ended, status %1</source>
        <translation>已结束，退出码 %1</translation>
    </message>
    <message>
        <source>has ended, its status is not known</source>
        <translation>已结束，退出码未知</translation>
    </message>
    <message>
        <source>in %1()</source>
        <translation>在 %1() 里</translation>
    </message>
    <message>
        <source>● process %1: %2</source>
        <translation>● 进程 %1：%2</translation>
    </message>
    <message>
        <source>Qt has not reported a state yet</source>
        <translation>Qt 还没有报告状态</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt：%1</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>第 %1 课，共 %2 课</translation>
    </message>
    <message>
        <source>A file of your own</source>
        <translation>你自己的文件</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>本课的进度</translation>
    </message>
    <message>
        <source>Checked against the kernel</source>
        <translation>内核已核对</translation>
    </message>
    <message>
        <source>Stuck: %1. Wait for the kernel&apos;s timer, or Restart.</source>
        <translation>卡住了：%1。等内核的定时器，或者重来。</translation>
    </message>
    <message>
        <source>Stuck: %1. Deliver what is held, wait for the kernel&apos;s timer, or Restart.</source>
        <translation>卡住了：%1。送达扣住的报文段，等内核的定时器，或者重来。</translation>
    </message>
    <message>
        <source>Stuck: %1. Restart begins again.</source>
        <translation>卡住了：%1。重来会从头开始。</translation>
    </message>
    <message>
        <source>The two hosts are lost</source>
        <translation>两台主机丢失了</translation>
    </message>
    <message>
        <source>This run does not end</source>
        <translation>这次运行停不下来</translation>
    </message>
    <message>
        <source>This lesson asks for what the kernel refuses</source>
        <translation>本课要的设置，内核不接受</translation>
    </message>
    <message>
        <source>This machine does not let the two hosts be built</source>
        <translation>这台机器上建不起两台主机</translation>
    </message>
    <message>
        <source>It stopped at: %1</source>
        <translation>停在这一步：%1</translation>
    </message>
    <message>
        <source>What mends it:</source>
        <translation>解决办法：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>中文 (&amp;Z)</source>
        <translation>English(&amp;Z)</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>改用中文 (Chinese)</source>
        <translation>Switch to English（改用英文）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tool tip, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1. Another choice of SIGPIPE makes one of it</source>
        <translation>%1。SIGPIPE 另选一项，它就成为单独的进程</translation>
    </message>
    <message>
        <source>Answer &amp;A</source>
        <translation>选 A(&amp;A)</translation>
    </message>
    <message>
        <source>Choose the first option of the question</source>
        <translation>选这个问题的第一项</translation>
    </message>
    <message>
        <source>Answer &amp;B</source>
        <translation>选 B(&amp;B)</translation>
    </message>
    <message>
        <source>Choose the second option of the question</source>
        <translation>选这个问题的第二项</translation>
    </message>
    <message>
        <source>Answer &amp;C</source>
        <translation>选 C(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the third option of the question</source>
        <translation>选这个问题的第三项</translation>
    </message>
    <message>
        <source>Answer &amp;D</source>
        <translation>选 D(&amp;D)</translation>
    </message>
    <message>
        <source>Choose the fourth option of the question</source>
        <translation>选这个问题的第四项</translation>
    </message>
    <message>
        <source>&amp;Hands up: hide the answers</source>
        <translation>举手表决：先不显示答案(&amp;H)</translation>
    </message>
    <message>
        <source>For a class: what is right is shown by Step, before it goes on</source>
        <translation>给全班用：按单步先显示正确答案，再往下走</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>提问(&amp;Q)</translation>
    </message>
    <message>
        <source>Save a table of what you answered to the questions</source>
        <translation>把你对问题的回答存成一张表</translation>
    </message>
    <message>
        <source>For a machine that others use too: what was seen, and all answers</source>
        <translation>机器有别人也用时：清除走过的状态和全部回答</translation>
    </message>
    <message>
        <source>Notes for the &amp;teacher</source>
        <translation>教师备注(&amp;T)</translation>
    </message>
    <message>
        <source>What to ask, what goes wrong: in a window that the class need not see</source>
        <translation>该问什么、容易出什么错：另开窗口，不必给全班看</translation>
    </message>
    <message>
        <source>Expl&amp;ain</source>
        <translation>解释(&amp;A)</translation>
    </message>
    <message>
        <source>Explain the moment that is shown</source>
        <translation>解释显示的这一刻</translation>
    </message>
    <message>
        <source>E&amp;xplain what is selected</source>
        <translation>解释选中的(&amp;X)</translation>
    </message>
    <message>
        <source>Explain the segment, call or line that has the focus; else the moment</source>
        <translation>解释有焦点的报文段、调用或行；没有就解释这一刻</translation>
    </message>
    <message>
        <source>Entry &amp;before</source>
        <translation>上一条(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the entry that was read before this one</source>
        <translation>回到之前看过的一条</translation>
    </message>
    <message>
        <source>Entry &amp;after</source>
        <translation>下一条(&amp;A)</translation>
    </message>
    <message>
        <source>Forth to the entry that was read after this one</source>
        <translation>前进到之后看过的一条</translation>
    </message>
    <message>
        <source>All &amp;entries</source>
        <translation>全部条目(&amp;E)</translation>
    </message>
    <message>
        <source>Every state, call, flag, option and error that is explained; search them</source>
        <translation>所有有解释的状态、调用、标志、选项和错误；可以搜索</translation>
    </message>
    <message>
        <source>&amp;Edit the lesson</source>
        <translation>编辑本课(&amp;E)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Both programs and the acts as text, beside the stage</source>
        <translation>在舞台旁边以文本形式编辑两个程序和全部操作</translation>
    </message>
    <message>
        <source>R&amp;un the text</source>
        <translation>运行文本(&amp;U)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run what is being edited on two fresh hosts, without saving it</source>
        <translation>在两台全新的主机上运行正在编辑的文本，不保存</translation>
    </message>
    <message>
        <source>&amp;Save the lesson</source>
        <translation>保存本课(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Into its file; one of the course as a lesson of your own</source>
        <translation>写回它的文件；教程自带的课则存为自己的课程</translation>
    </message>
    <message>
        <source>&amp;Discard the text…</source>
        <translation>放弃文本(&amp;D)…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Back to what the files of the lesson have</source>
        <translation>恢复成课程文件里的内容</translation>
    </message>
    <message>
        <source>moment %1 of %2</source>
        <translation>第 %1 个时刻，共 %2 个</translation>
    </message>
    <message>
        <source>Result shee&amp;t…</source>
        <translation>成绩表(&amp;T)…</translation>
    </message>
    <message>
        <source>For&amp;get my progress…</source>
        <translation>清除我的进度(&amp;G)…</translation>
    </message>
    <message>
        <source>The program that sends decides this itself, with signal() or fork(): its text stays as it is.</source>
        <translation>发送数据的程序自己决定（用 signal() 或 fork()）：它的代码不变。</translation>
    </message>
    <message>
        <source>● at its end; the process still runs</source>
        <translation>● 执行到头，进程还在</translation>
    </message>
    <message>
        <source>2 MSL %1</source>
        <comment>of which so much is left</comment>
        <translation>2MSL 还剩 %1</translation>
    </message>
    <message>
        <source>no descriptor of this connection left: the kernel finishes the teardown alone</source>
        <translation>这个连接已没有文件描述符：剩下的挥手由内核独自完成</translation>
    </message>
    <message>
        <source>time passes: %1 left</source>
        <translation>等待中：还剩 %1</translation>
    </message>
    <message>
        <source>&amp;Capture (pcapng)…</source>
        <translation>抓包文件（pcapng）(&amp;C)…</translation>
    </message>
    <message>
        <source>Save all segments that were recorded for Wireshark and tcpdump; the comments have the states</source>
        <translation>把记录下来的全部报文段存成 Wireshark 和 tcpdump 能读的文件，注释里写有状态</translation>
    </message>
    <message>
        <source>Open in &amp;Wireshark</source>
        <translation>用 Wireshark 打开(&amp;W)</translation>
    </message>
    <message>
        <source>Show the capture of what was recorded in Wireshark</source>
        <translation>在 Wireshark 里查看记录下来的报文段</translation>
    </message>
    <message>
        <source>Picture of the &amp;ladder…</source>
        <translation>时序图图片(&amp;L)…</translation>
    </message>
    <message>
        <source>Save the whole ladder of this moment, as SVG, PDF or PNG</source>
        <translation>把此刻的整张时序图存成 SVG、PDF 或 PNG</translation>
    </message>
    <message>
        <source>Picture of the state &amp;diagram…</source>
        <translation>状态转换图图片(&amp;D)…</translation>
    </message>
    <message>
        <source>Save the state diagram of this moment, as SVG, PDF or PNG</source>
        <translation>把此刻的状态转换图存成 SVG、PDF 或 PNG</translation>
    </message>
    <message>
        <source>C&amp;opy the ladder as a picture</source>
        <translation>复制时序图为图片(&amp;O)</translation>
    </message>
    <message>
        <source>Put the whole ladder of this moment on the clipboard</source>
        <translation>把此刻的整张时序图放进剪贴板</translation>
    </message>
    <message>
        <source>Co&amp;py the state diagram as a picture</source>
        <translation>复制状态转换图为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Put the state diagram of this moment on the clipboard</source>
        <translation>把此刻的状态转换图放进剪贴板</translation>
    </message>
    <message>
        <source>&amp;Interactive page…</source>
        <translation>交互式网页(&amp;I)…</translation>
    </message>
    <message>
        <source>What was recorded as one HTML file, to step through in any browser</source>
        <translation>把记录下来的过程存成一个 HTML 文件，用任何浏览器都可以逐步观看</translation>
    </message>
    <message>
        <source>Return to &amp;now</source>
        <translation>回到现在(&amp;N)</translation>
    </message>
    <message>
        <source>Return to now ⇥</source>
        <translation>回到现在 ⇥</translation>
    </message>
    <message>
        <source>&amp;Undo the last step</source>
        <translation>撤销上一步(&amp;U)</translation>
    </message>
    <message>
        <source>Two fresh hosts, on which all is done again but what was done last. What was recorded stays as a branch</source>
        <translation>换两台全新的主机，除最后做的之外全部重做一遍。已记录的内容作为一个分支留下</translation>
    </message>
    <message>
        <source>Undo what le&amp;ft the script</source>
        <translation>撤销偏离脚本的操作(&amp;F)</translation>
    </message>
    <message>
        <source>Branch from &amp;here</source>
        <translation>从这里分支(&amp;H)</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>从这里分支</translation>
    </message>
    <message>
        <source>Two fresh hosts, on which all is done again up to this moment: from here it goes another way. What was recorded stays as a branch</source>
        <translation>换两台全新的主机，把到此刻为止的全部重做一遍，再从这里走另一条路。已记录的内容作为一个分支留下</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Wait no longer for the timer: the lab stays as it is</source>
        <translation>不再等定时器：实验保持原样</translation>
    </message>
    <message>
        <source>Show the end of the branch before this one</source>
        <translation>显示前一个分支的末尾</translation>
    </message>
    <message>
        <source>Show the end of the branch after this one</source>
        <translation>显示后一个分支的末尾</translation>
    </message>
    <message>
        <source>&amp;Previous branch</source>
        <translation>上一个分支(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next branch</source>
        <translation>下一个分支(&amp;N)</translation>
    </message>
    <message>
        <source>Save all that happened here, with every branch, as a file that can be opened again</source>
        <translation>把这里发生的一切连同每个分支存成文件，以后可以再打开</translation>
    </message>
    <message>
        <source>Save it under another name</source>
        <translation>换个名字保存</translation>
    </message>
    <message>
        <source>Open the run &amp;before this one</source>
        <translation>打开上一次的过程(&amp;B)</translation>
    </message>
    <message>
        <source>Show what was recorded before this and was not saved</source>
        <translation>显示这次之前记录下来、没有保存的内容</translation>
    </message>
    <message>
        <source>The acts of the branch that is shown, as a file that “play” does again</source>
        <translation>把当前分支的操作存成文件，可在命令行里重做</translation>
    </message>
    <message>
        <source>Open a lesson, a scenario or a recording</source>
        <translation>打开课程、场景或记录</translation>
    </message>
    <message>
        <source>Save t&amp;he recording</source>
        <translation>保存记录(&amp;H)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the recording as…</source>
        <translation>记录另存为(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Undo and branches</source>
        <translation>撤销和分支(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;The acts as a scenario…</source>
        <translation>操作存为场景(&amp;T)…</translation>
    </message>
    <message>
        <source>All &amp;connections of the capture</source>
        <translation>抓包里的所有连接(&amp;C)</translation>
    </message>
    <message>
        <source>Back to the list of the connections of the capture (Esc)</source>
        <translation>回到抓包的连接列表（Esc）</translation>
    </message>
    <message>
        <source>Lessons, scenarios, recordings and captures (*.yaml *.yml *.eleven *.pcap *.pcapng *.cap);;All files (*)</source>
        <translation>课程、场景、记录和抓包 (*.yaml *.yml *.eleven *.pcap *.pcapng *.cap);;所有文件 (*)</translation>
    </message>
    <message>
        <source>☰ List</source>
        <translation>☰ 列表</translation>
    </message>
    <message>
        <source>Sta&amp;y here, without the branch</source>
        <translation>留在这里，不要分支(&amp;Y)</translation>
    </message>
    <message>
        <source>This moment is over: nothing can be done in it. Branch from here (B) makes a lab in which it can</source>
        <translation>这一刻已经过去，什么也做不了。按 B（从这里分支）会新建一个实验台，在那里就能做</translation>
    </message>
    <message>
        <source>&amp;Every socket call</source>
        <translation>每个套接字调用(&amp;E)</translation>
    </message>
    <message>
        <source>every socket call</source>
        <translation>每个套接字调用</translation>
    </message>
    <message>
        <source>Each program waits before each call that is about a socket</source>
        <translation>每个程序在每个与套接字有关的调用之前停下等你</translation>
    </message>
    <message>
        <source>Calls that change a &amp;state</source>
        <translation>改变状态的调用(&amp;S)</translation>
    </message>
    <message>
        <source>calls that change a state</source>
        <translation>改变状态的调用</translation>
    </message>
    <message>
        <source>Calls that only read, write or ask go on by themselves</source>
        <translation>只读、写或查询的调用自行继续</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>都不停(&amp;N)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>都不停</translation>
    </message>
    <message>
        <source>Each program runs on once it has begun; the wire still holds what it sends</source>
        <translation>程序一开始就一直运行；它发出的报文段仍由线路扣住</translation>
    </message>
    <message>
        <source>Calls of this &amp;connection</source>
        <translation>这个连接的调用(&amp;C)</translation>
    </message>
    <message>
        <source>calls of this connection</source>
        <translation>这个连接的调用</translation>
    </message>
    <message>
        <source>The connection that the server&apos;s pane shows now; all others go on by themselves</source>
        <translation>服务器窗格当前显示的连接；其他连接的调用自行继续</translation>
    </message>
    <message>
        <source>Programs of your own were not started</source>
        <translation>你自己的程序没有启动</translation>
    </message>
    <message>
        <source>Show which descriptors programs of your own have open, and since when</source>
        <translation>显示你自己的程序打开着哪些文件描述符，各从哪里来</translation>
    </message>
    <message>
        <source>Show who keeps a connection open that its peer has given up</source>
        <translation>显示对端已放弃的连接是谁不让它关闭</translation>
    </message>
    <message>
        <source>Show what a server of your own survives</source>
        <translation>显示你自己的服务器经得起什么</translation>
    </message>
    <message>
        <source>&amp;Your own program…</source>
        <translation>你自己的程序(&amp;Y)…</translation>
    </message>
    <message>
        <source>Your own program…</source>
        <translation>你自己的程序…</translation>
    </message>
    <message>
        <source>Run your own server and client, unchanged, each call of a socket held</source>
        <translation>原样运行你自己的服务器和客户端，每个套接字调用都先扣住</translation>
    </message>
    <message>
        <source>The program cannot be started</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>S&amp;ystem calls</source>
        <translation>系统调用(&amp;Y)</translation>
    </message>
    <message>
        <source>Descri&amp;ptors</source>
        <translation>文件描述符(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Kept open</source>
        <translation>滞留的连接(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back to all panes</source>
        <translation>恢复各个窗格(&amp;B)</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>投影模式(&amp;J)</translation>
    </message>
    <message>
        <source>● this thread has ended; what it opened stays open</source>
        <translation>● 这个线程已结束；它打开的文件描述符仍开着</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No program in C sends here: there is nothing to choose.</source>
        <translation>这里没有 C 程序会发送数据：没有可选的。</translation>
    </message>
    <message>
        <source>No line of these programs depends on this.</source>
        <translation>这些程序里没有哪一行与此有关。</translation>
    </message>
</context>
<context>
    <name>eleven::ActWords</name>
    <message>
        <source>%1 s go by.</source>
        <translation>过去 %1 秒。</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>一个报文段</translation>
    </message>
    <message>
        <source>“%1” is on now.</source>
        <translation>「%1」现在打开。</translation>
    </message>
    <message>
        <source>“%1” is off now.</source>
        <translation>「%1」现在关闭。</translation>
    </message>
    <message>
        <source>Somebody forged %1 in the name of the %2.</source>
        <translation>有人以%2的名义伪造了 %1。</translation>
    </message>
    <message>
        <source>its flags are %1</source>
        <translation>标志改成 %1</translation>
    </message>
    <message>
        <source>its window is %1</source>
        <translation>窗口改成 %1</translation>
    </message>
    <message>
        <source>its sequence number is another</source>
        <translation>序号改了</translation>
    </message>
    <message>
        <source>its acknowledgment number is another</source>
        <translation>确认号改了</translation>
    </message>
    <message>
        <source>%1 was changed on the wire: %2.</source>
        <translation>%1 在线路上被篡改：%2。</translation>
    </message>
    <message>
        <source>The wire loses nothing by chance any more.</source>
        <translation>线路不再随机丢失。</translation>
    </message>
    <message>
        <source>From now on the wire loses %1% of what is delivered.</source>
        <translation>从现在起，线路随机丢失送达报文段的 %1%。</translation>
    </message>
    <message>
        <source>The %1 runs its next line.</source>
        <translation>%1执行下一行。</translation>
    </message>
    <message>
        <source>%1 is delivered.</source>
        <translation>%1 被送达。</translation>
    </message>
    <message>
        <source>%1 is dropped.</source>
        <translation>%1 被丢弃。</translation>
    </message>
    <message>
        <source>A copy of %1 is delivered.</source>
        <translation>%1 的副本被送达。</translation>
    </message>
    <message>
        <source>The wire is cut: what is delivered now is lost.</source>
        <translation>线路被剪断：现在送达的都会丢失。</translation>
    </message>
    <message>
        <source>The wire is mended: what is delivered arrives again.</source>
        <translation>线路已接通：报文段又能送达了。</translation>
    </message>
    <message>
        <source>The %1 is killed.</source>
        <translation>%1被杀死。</translation>
    </message>
    <message>
        <source>2 MSL are skipped.</source>
        <translation>跳过 2MSL。</translation>
    </message>
    <message>
        <source>The wire delivers at once from now on.</source>
        <translation>从现在起，线路立刻送达。</translation>
    </message>
    <message>
        <source>The wire holds every segment again.</source>
        <translation>线路又逐个扣住报文段。</translation>
    </message>
    <message>
        <source>%1 is delivered by itself in %2 s.</source>
        <translation>%2 秒后，%1 自动送达。</translation>
    </message>
    <message>
        <source>The youngest segment of the %1 overtakes the others.</source>
        <translation>%1最晚发出的报文段抢到前面。</translation>
    </message>
    <message>
        <source>From now on the wire loses all that the %1 sends.</source>
        <translation>从现在起，%1发出的报文段全部丢失。</translation>
    </message>
    <message>
        <source>From now on the wire loses %1% of what the %2 sends.</source>
        <translation>从现在起，线路随机丢失%2所发报文段的 %1%。</translation>
    </message>
</context>
<context>
    <name>eleven::CheckWords</name>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1: expected %2, saw %3</source>
        <translation>%1：应为%2；实际：%3</translation>
    </message>
    <message>
        <source>%1 goes through %2</source>
        <translation>%1经过 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1处于 %2</translation>
    </message>
    <message>
        <source>the listener is %1</source>
        <translation>监听套接字处于 %1</translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation>没有扣住任何报文段</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>扣住：%1</translation>
    </message>
    <message>
        <source>%1 ends with %2</source>
        <translation>%1以 %2 结束</translation>
    </message>
    <message>
        <source>%1 × %2 on the %3 host</source>
        <translation>%3主机上有 %1 个 %2</translation>
    </message>
    <message>
        <source>Qt at the %1 says %2</source>
        <translation>%1的 Qt 报告 %2</translation>
    </message>
    <message>
        <source>listener</source>
        <translation>监听套接字</translation>
    </message>
    <message>
        <source>wire</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>%1返回</translation>
    </message>
    <message>
        <source>errno %1</source>
        <translation>%1 errno</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>%1信号</translation>
    </message>
    <message>
        <source>exited %1</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>framework %1</source>
        <translation>%1框架</translation>
    </message>
    <message>
        <source>count %1 %2</source>
        <translation>%1 %2 的个数</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>nothing was lost</source>
        <translation>没有丢失的报文段</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <comment>an error of a call</comment>
        <translation>%1得到 %2</translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <comment>a signal</comment>
        <translation>%1收到 %2</translation>
    </message>
</context>
<context>
    <name>eleven::ChooserTexts</name>
    <message>
        <source>every state shown was read from this machine&apos;s own kernel</source>
        <translation>显示的每个状态都读自这台机器自己的内核</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3</source>
        <translation>%1：共 %3 个，显示前 %2 个</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>在 %1 里</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不了</translation>
    </message>
    <message>
        <source>● step %1 of %2</source>
        <translation>● 第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已学完</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>你走过的</translation>
    </message>
    <message>
        <source>Nothing is dark any more.</source>
        <translation>全都走过了。</translation>
    </message>
    <message>
        <source>Still dark: %1 and %2 more states and edges</source>
        <translation>还没走过：%1，以及另外 %2 个状态和转换</translation>
    </message>
    <message>
        <source>Still dark: %1</source>
        <translation>还没走过：%1</translation>
    </message>
    <message>
        <source>Go on: %1, step %2 of %3</source>
        <translation>继续：%1，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>left today, %1</source>
        <translation>今天 %1 离开</translation>
    </message>
    <message>
        <source>left yesterday, %1</source>
        <translation>昨天 %1 离开</translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation>%1 离开</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>我的课</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>shortest known: %1</source>
        <translation>已知最少 %1 个操作</translation>
    </message>
    <message numerus="yes">
        <source>✓ in %n acts</source>
        <translation>
            <numerusform>✓ 用了 %n 个操作</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::CoreWords</name>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Skip close() on EOF</source>
        <translation>遇 EOF 不 close()</translation>
    </message>
    <message>
        <source>Write after peer closed</source>
        <translation>对端关闭后仍写</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2发出的 %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>CrowdTexts</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Sockets in each state over time</source>
        <translation>各状态的套接字数随时间的变化</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>Click a row, use the arrow keys or type a number: the ladder follows that client</source>
        <translation>点一行，用方向键，或输入编号：时序图就跟着那个客户端</translation>
    </message>
    <message>
        <source>Client sockets</source>
        <translation>客户端套接字</translation>
    </message>
    <message>
        <source>Server sockets</source>
        <translation>服务器套接字</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Its state</source>
        <translation>它的状态</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The client&apos;s name</source>
        <translation>客户端的名字</translation>
    </message>
    <message>
        <source>The client&apos;s port</source>
        <translation>客户端的端口</translation>
    </message>
    <message>
        <source>The state of the client&apos;s socket</source>
        <translation>客户端套接字的状态</translation>
    </message>
    <message>
        <source>Octets that the client has not read yet; a FIN counts as one</source>
        <translation>客户端还没读走的字节数；FIN 算一个</translation>
    </message>
    <message>
        <source>Octets of the client that were not acknowledged yet, sent or not; SYN and FIN count as one</source>
        <translation>客户端还没得到确认的字节数，不管发没发；SYN 和 FIN 各算一个</translation>
    </message>
    <message>
        <source>The state of the server&apos;s socket</source>
        <translation>服务器套接字的状态</translation>
    </message>
    <message>
        <source>Octets that the server has not read yet; a FIN counts as one</source>
        <translation>服务器还没读走的字节数；FIN 算一个</translation>
    </message>
    <message>
        <source>Octets of the server that were not acknowledged yet, sent or not; SYN and FIN count as one</source>
        <translation>服务器还没得到确认的字节数，不管发没发；SYN 和 FIN 各算一个</translation>
    </message>
    <message>
        <source>The client whose connection is shown: whoever acted last, or type a number</source>
        <translation>显示的是这个客户端的连接：最近有动作的那个，也可以输入编号</translation>
    </message>
    <message>
        <source>client </source>
        <translation>客户端 </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>pinned ✕</source>
        <translation>已固定 ✕</translation>
    </message>
    <message>
        <source>The views stay with this client, because you chose it. Click to follow whoever acts</source>
        <translation>你选了这个客户端，各个视图就停在它上面。点一下，又跟着有动作的那个</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramTexts</name>
    <message>
        <source>There is no connection; ss and netstat do not list it.</source>
        <translation>没有连接；ss 和 netstat 都不列出它。</translation>
    </message>
    <message>
        <source>It waits for SYNs. Each connection becomes an entry of its own.</source>
        <translation>它在等 SYN。每个连接都另成一项。</translation>
    </message>
    <message>
        <source>It has sent a SYN; no answer has arrived yet.</source>
        <translation>它发出了 SYN；还没有回应到达。</translation>
    </message>
    <message>
        <source>A SYN has arrived and was answered with SYN,ACK; the ACK of that has not arrived yet.</source>
        <translation>SYN 到了，也用 SYN,ACK 回应了；对它的 ACK 还没到。</translation>
    </message>
    <message>
        <source>Both SYNs are acknowledged: data may go both ways.</source>
        <translation>两个 SYN 都得到了确认：两个方向都可以传数据。</translation>
    </message>
    <message>
        <source>It has sent its FIN; the ACK of that has not arrived yet.</source>
        <translation>它发出了 FIN；对它的 ACK 还没到。</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; it waits for the peer&apos;s FIN.</source>
        <translation>它的 FIN 得到了确认；它在等对端的 FIN。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN has arrived. Now its own program has to close().</source>
        <translation>对端的 FIN 到了。现在该自己的程序调用 close()。</translation>
    </message>
    <message>
        <source>Both sides have sent a FIN; the ACK of its own has not arrived yet.</source>
        <translation>两边都发了 FIN；对自己 FIN 的 ACK 还没到。</translation>
    </message>
    <message>
        <source>It has sent its FIN after the peer&apos;s; it waits for the ACK of that.</source>
        <translation>它在对端之后发出了 FIN；正在等对它的 ACK。</translation>
    </message>
    <message>
        <source>Both FINs are acknowledged; it waits 2 MSL, in case its last ACK is lost, and until old segments have died out.</source>
        <translation>两个 FIN 都得到了确认；它等 2MSL，以防最后的 ACK 丢失，也等旧报文段消失。</translation>
    </message>
    <message>
        <source>%1 (RFC 9293) · %2 (ss) · %3 (netstat)</source>
        <comment>the three names of a state</comment>
        <translation>%1 (RFC 9293) · %2 (ss) · %3 (netstat)</translation>
    </message>
    <message>
        <source>new: %1</source>
        <comment>a connection, which came out of a listener</comment>
        <translation>新连接：%1</translation>
    </message>
    <message>
        <source> / snd %1</source>
        <translation> / 发 %1</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>end of the text; what is open stays open</source>
        <translation>程序到头；开着的仍然开着</translation>
    </message>
    <message>
        <source>ended; its status is not known</source>
        <translation>已结束；退出码未知</translation>
    </message>
    <message>
        <source>ended, status %1</source>
        <translation>已结束，退出码 %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between states</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>RFC 9293 expects %1 here.</source>
        <translation>RFC 9293 在这里预期 %1。</translation>
    </message>
    <message>
        <source>this connection goes over lo, inside its host: none of its segments comes to the wire, and states that follow each other within one call are not seen</source>
        <translation>这个连接走 lo，不出主机：它的报文段都不上线路，一次调用之内接连变化的状态看不到</translation>
    </message>
    <message>
        <source>the thread has ended; what is open stays open</source>
        <translation>线程已结束；开着的仍然开着</translation>
    </message>
</context>
<context>
    <name>InspectorTexts</name>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态转换图</translation>
    </message>
    <message>
        <source>No segment of this client&apos;s connection was sent yet.</source>
        <translation>这个客户端的连接还没有发出报文段。</translation>
    </message>
    <message>
        <source>No segment was sent yet.</source>
        <translation>还没有发出报文段。</translation>
    </message>
    <message>
        <source>source port %1</source>
        <translation>源端口 %1</translation>
    </message>
    <message>
        <source>destination port %1</source>
        <translation>目的端口 %1</translation>
    </message>
    <message>
        <source>sequence number %1   (raw %2)</source>
        <translation>序号 %1   （原值 %2）</translation>
    </message>
    <message>
        <source>acknowledgment number %1   (raw %2)</source>
        <translation>确认号 %1   （原值 %2）</translation>
    </message>
    <message>
        <source>acknowledgment number: not in use without ACK</source>
        <translation>确认号：没有 ACK，不用</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>偏移 %1</translation>
    </message>
    <message>
        <source>data offset: the header is %1 × 4 = %2 octets long</source>
        <translation>数据偏移：首部长 %1 × 4 = %2 字节</translation>
    </message>
    <message>
        <source>rsrvd 0</source>
        <translation>保留 0</translation>
    </message>
    <message>
        <source>reserved: 4 bits, 0</source>
        <translation>保留：4 位，为 0</translation>
    </message>
    <message>
        <source>%1 is set</source>
        <translation>%1 已置位</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation>%1 未置位</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>checksum 0x%1 ✓</source>
        <translation>校验和 0x%1 ✓</translation>
    </message>
    <message>
        <source>urgent pointer %1</source>
        <translation>紧急指针 %1</translation>
    </message>
    <message>
        <source>options: %1</source>
        <translation>选项：%1</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>data, 1 octet:  %1</source>
        <translation>数据，1 字节：%1</translation>
    </message>
    <message>
        <source>data, %1 octets:  %2</source>
        <translation>数据，%1 字节：%2</translation>
    </message>
    <message>
        <source>forged: no kernel sent it</source>
        <translation>伪造：不是内核发的</translation>
    </message>
    <message>
        <source>changed on the wire</source>
        <translation>在线路上被篡改</translation>
    </message>
    <message>
        <source>captured %1 s</source>
        <translation>第 %1 秒截获</translation>
    </message>
    <message>
        <source>still held</source>
        <translation>仍扣住</translation>
    </message>
    <message>
        <source>changed after %1</source>
        <translation>%1后被篡改</translation>
    </message>
    <message>
        <source>not taken after %1</source>
        <translation>%1后没被接收</translation>
    </message>
    <message>
        <source>dropped after %1</source>
        <translation>%1后被丢弃</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>扣住 %1</translation>
    </message>
    <message>
        <source>retransmitted %1×</source>
        <translation>重传 %1 次</translation>
    </message>
    <message>
        <source>copied %1×</source>
        <translation>复制 %1 次</translation>
    </message>
    <message>
        <source>%1  +++ killed by %2 +++</source>
        <translation>%1  +++ 被 %2 杀死 +++</translation>
    </message>
    <message>
        <source>%1  +++ exited with %2 +++</source>
        <translation>%1  +++ 退出，退出码 %2 +++</translation>
    </message>
    <message>
        <source>%1 %2 $ ss -tano</source>
        <comment>host, its address</comment>
        <translation>%1 %2 $ ss -tano</translation>
    </message>
    <message>
        <source>(nothing: ss lists no TCP socket that is CLOSED)</source>
        <translation>（空：CLOSED 的 TCP 套接字，ss 不列出）</translation>
    </message>
    <message>
        <source>the listener on port %1</source>
        <translation>端口 %1 的监听套接字</translation>
    </message>
    <message>
        <source>the connection of port %1 with port %2</source>
        <translation>端口 %1 与端口 %2 的连接</translation>
    </message>
    <message>
        <source>%1 is gone: CLOSED, which ss does not list</source>
        <translation>%1已消失：CLOSED，ss 不列出</translation>
    </message>
    <message>
        <source>TCP_INFO of its descriptor: %1</source>
        <translation>文件描述符的 TCP_INFO：%1</translation>
    </message>
    <message>
        <source>not accepted yet: no descriptor, no TCP_INFO</source>
        <translation>还没被接受：没有文件描述符，也没有 TCP_INFO</translation>
    </message>
    <message>
        <source>no descriptor any more: the kernel keeps only a stub</source>
        <translation>已没有文件描述符：内核只留一个存根</translation>
    </message>
    <message>
        <source>no descriptor any more: no TCP_INFO</source>
        <translation>已没有文件描述符：没有 TCP_INFO</translation>
    </message>
    <message>
        <source>%1; TCP_INFO of its descriptor said %2</source>
        <translation>%1；它的文件描述符的 TCP_INFO 说 %2</translation>
    </message>
    <message>
        <source>as the kernels answered last; how a timer goes on is in Timers</source>
        <translation>以上是内核最近一次的回答；定时器此后怎样走，见「定时器」</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <comment>between two of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence, and the one after it</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, and what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a call, and its line</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>eleven::NoteWords</name>
    <message>
        <source>That segment is no longer held.</source>
        <translation>那个报文段已经不再扣住。</translation>
    </message>
    <message>
        <source>The %1 can run no line now.</source>
        <translation>%1现在没有可执行的行。</translation>
    </message>
    <message>
        <source>The %1 has no process that could be killed.</source>
        <translation>%1没有可杀死的进程。</translation>
    </message>
    <message>
        <source>Nothing is in TIME-WAIT any more.</source>
        <translation>已经没有连接处于 TIME-WAIT。</translation>
    </message>
    <message>
        <source>That can no longer be done.</source>
        <translation>这已经做不了了。</translation>
    </message>
    <message>
        <source>the %1&apos;s kernel sent a packet that is not a TCP segment: %2</source>
        <translation>%1内核发出了一个不是 TCP 报文段的数据包：%2</translation>
    </message>
    <message>
        <source>the copy was lost: the wire is cut</source>
        <translation>副本丢失了：线路被剪断</translation>
    </message>
    <message>
        <source>a skip: TIME-WAIT was destroyed (SOCK_DESTROY) before 2 MSL were over; no kernel does that by itself</source>
        <translation>跳过：2MSL 没到，TIME-WAIT 就被销毁（SOCK_DESTROY）；内核自己不会这样做</translation>
    </message>
    <message>
        <source>the %1 has run %2 lines and could go on; it is left here: a busy loop?</source>
        <translation>%1执行了 %2 行，还能继续；先停在这里：是空转（忙循环）吗？</translation>
    </message>
    <message>
        <source>the device of the %1 host did not take the segment: %2; its kernel never saw it</source>
        <translation>%1主机的设备没有接收这个报文段：%2；它的内核没见到</translation>
    </message>
    <message>
        <source>after %1 deliveries the two kernels still answer each other: the wire holds again</source>
        <translation>送达 %1 次之后，两边内核还在互相回应：线路又扣住报文段</translation>
    </message>
    <message>
        <source>the segments do not tell the state of the %1: one of %2</source>
        <translation>从报文段看不出%1的状态：是 %2 之一</translation>
    </message>
    <message>
        <source>on 127.0.0.1 of this machine: nobody sees a segment, what the kernel passed between two readings is inferred (≈), and its settings are left alone; ports of the programs: %1</source>
        <translation>在本机的 127.0.0.1 上：看不到报文段；两次读取之间内核经过的状态是推断的（≈）；内核的设置保持原样；程序的端口：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>the kernel was too fast to be asked: in between the %1 may have passed %2</source>
        <translation>内核太快，来不及问：这之间%1可能经过了 %2</translation>
    </message>
    <message>
        <source>When the acts were done again, the %1&apos;s kernel did not go to %2 after act %3, as it did before.</source>
        <translation>重做时，%1内核在第 %3 个操作之后没有像上次那样进入 %2。</translation>
    </message>
    <message>
        <source>When the acts were done again, the %1&apos;s kernel went to %2 after act %3, which it did not do before.</source>
        <translation>重做时，%1内核在第 %3 个操作之后进入了 %2，上次并没有。</translation>
    </message>
    <message>
        <source>When the acts were done again, the %1&apos;s kernel went to %2 after act %3; before it went to %4.</source>
        <translation>重做时，%1内核在第 %3 个操作之后进入了 %2，上次进入的是 %4。</translation>
    </message>
    <message>
        <source>the %1 is a thread of the %2: what one opens or closes, both do</source>
        <translation>%1是%2的一个线程：一方打开或关闭的，对双方都算数</translation>
    </message>
    <message>
        <source>the %1 was refused io_uring: nobody could see what it does there</source>
        <translation>拒绝了%1使用 io_uring：在那里做的事谁也看不见</translation>
    </message>
    <message>
        <source>the %1 made %2 calls and did not rest: it stops before each call again</source>
        <translation>%1连续调用了 %2 次，没有停下来：从现在起又在每次调用前停住</translation>
    </message>
    <message>
        <source>the %1 was refused another process or thread (EAGAIN): it has %2 of them</source>
        <translation>拒绝了%1再创建进程或线程（EAGAIN）：它已经有 %2 个</translation>
    </message>
    <message>
        <source>the %1 becomes another program: its sockets are closed by that</source>
        <translation>%1变成了另一个程序：它的套接字随之关闭</translation>
    </message>
    <message>
        <source>the %1 becomes another program; sockets still open: %2</source>
        <translation>%1变成了另一个程序；仍然打开的套接字：%2</translation>
    </message>
    <message>
        <source>a skip was refused: the %1&apos;s kernel does not destroy what is in TIME-WAIT (%2), and 2 MSL have to pass</source>
        <translation>跳过被拒绝：%1的内核不会销毁处于 TIME-WAIT 的连接（%2），必须等 2 MSL 过去</translation>
    </message>
</context>
<context>
    <name>eleven::ObstacleWords</name>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1 cannot run a line now</source>
        <translation>%1现在不能执行</translation>
    </message>
    <message>
        <source>%1 waits inside %2</source>
        <translation>%1在 %2 里等待</translation>
    </message>
    <message>
        <source>the program has ended</source>
        <translation>程序已结束</translation>
    </message>
    <message>
        <source>it was not reached within %1 lines: does it go round for ever?</source>
        <translation>%1 行之内没有执行到：是在无限循环吗？</translation>
    </message>
    <message>
        <source>the program did not end within %1 lines: does it go round for ever?</source>
        <translation>程序在 %1 行之内没有结束：是在无限循环吗？</translation>
    </message>
    <message>
        <source>there is no %1 yet</source>
        <translation>还没有%1</translation>
    </message>
    <message>
        <source>the %1 is a thread, only a process can be killed (run: process)</source>
        <translation>%1是线程，只有进程才能被杀死（run: process）</translation>
    </message>
    <message>
        <source>nothing is in TIME-WAIT</source>
        <translation>没有连接处于 TIME-WAIT</translation>
    </message>
    <message>
        <source>held on the wire: %1</source>
        <translation>线路上扣住的：%1</translation>
    </message>
    <message>
        <source>the %1 has no connection yet</source>
        <translation>%1还没有连接</translation>
    </message>
    <message>
        <source>there is nothing to overtake; held on the wire: %1</source>
        <translation>没有可超过的；线路上扣住的：%1</translation>
    </message>
    <message>
        <source>it was begun, and nothing came of it</source>
        <translation>已经开始做，但什么也没发生</translation>
    </message>
    <message>
        <source>the %1 does not answer: its process was stopped from outside</source>
        <translation>%1没有回应：它的进程被外部停住了</translation>
    </message>
    <message>
        <source>the %1 was killed from outside (%2)</source>
        <translation>%1被外部杀死（%2）</translation>
    </message>
    <message>
        <source>the two kernels answered each other without end</source>
        <translation>两边内核没完没了地互相回应</translation>
    </message>
    <message>
        <source>it</source>
        <translation>它</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be done: %2</source>
        <translation>「%1」做不了：%2</translation>
    </message>
    <message>
        <source>the program of the %1 has ended</source>
        <translation>%1的程序已结束</translation>
    </message>
    <message>
        <source>the %1 did not get there within %2 lines: does it go round for ever?</source>
        <translation>%1在 %2 行之内没有执行到：是在无限循环吗？</translation>
    </message>
    <message>
        <source>the %1 is a thread, only a process can be killed</source>
        <translation>%1是线程，只有进程才能被杀死</translation>
    </message>
    <message>
        <source>the segment that comes next in the script is not held; held on the wire: %1</source>
        <translation>脚本接下来要的报文段没有扣住；线路上扣住的：%1</translation>
    </message>
    <message>
        <source>what comes next in the script was begun, and nothing came of it</source>
        <translation>脚本的下一件事已经开始做，但什么也没发生</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two segments</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>the loopback has no wire, and leaves the kernel of this machine as it is</source>
        <translation>回环上没有线路，本机的内核也保持原样</translation>
    </message>
</context>
<context>
    <name>eleven::RemedyWords</name>
    <message>
        <source>sudo modprobe tun    (in a container: start it with --device /dev/net/tun)</source>
        <translation>sudo modprobe tun    （在容器里：启动时加 --device /dev/net/tun）</translation>
    </message>
    <message>
        <source>/dev/net/tun is not the TUN device of this kernel: sudo modprobe tun</source>
        <translation>/dev/net/tun 不是这个内核的 TUN 设备：sudo modprobe tun</translation>
    </message>
    <message>
        <source>This program runs in a chroot, and the kernel makes no user namespace there (user_namespaces(7)): start it outside, or in a container instead of the chroot</source>
        <translation>本程序在 chroot 里运行，内核在那里不创建用户命名空间（user_namespaces(7)）：请在外面启动，或用容器代替 chroot</translation>
    </message>
    <message>
        <source>Too many namespaces are in use: close other programs that use them, or sudo sysctl -w %1</source>
        <translation>命名空间用得太多：关掉其他使用它们的程序，或者 sudo sysctl -w %1</translation>
    </message>
    <message>
        <source>This machine (perhaps a container, or a chroot) refuses namespaces. In a container, start it with %1</source>
        <translation>这台机器（也许是容器或 chroot）不允许命名空间。在容器里，启动时加 %1</translation>
    </message>
    <message>
        <source>/proc/sys is read-only here, as containers have it. Start the container with --security-opt systempaths=unconfined (docker) or --security-opt unmask=/proc/sys (podman)</source>
        <translation>/proc/sys 在这里是只读的，容器里常这样。启动容器时加 --security-opt systempaths=unconfined（docker）或 --security-opt unmask=/proc/sys（podman）</translation>
    </message>
    <message>
        <source>Too many open files: close some, or raise the limit with ulimit -n 4096</source>
        <translation>打开的文件太多：关掉一些，或用 ulimit -n 4096 提高上限</translation>
    </message>
    <message>
        <source>Too many processes or threads: close some, or raise the limit (ulimit -u, TasksMax of systemd, --pids-limit of a container)</source>
        <translation>进程或线程太多：关掉一些，或提高上限（ulimit -u，systemd 的 TasksMax，容器的 --pids-limit）</translation>
    </message>
    <message>
        <source>This machine lets a program have too few descriptors or threads for this lesson. Raise the limits of your session (ulimit -Hn for descriptors, ulimit -u for threads), or, if it has many clients, lower &quot;clients:&quot; in the lesson.</source>
        <translation>这台机器给程序的文件描述符或线程太少，本课不够用。请提高会话的上限（文件描述符用 ulimit -Hn，线程用 ulimit -u）；如果本课有很多客户端，也可以调小课里的 &quot;clients:&quot;。</translation>
    </message>
    <message>
        <source>This lesson needs %1 descriptors, and the hard limit of your session is lower: raise it (ulimit -Hn %1 as root, LimitNOFILE= of systemd, --ulimit nofile=%1 of a container), or, if it has many clients, lower &quot;clients:&quot; in the lesson.</source>
        <translation>本课需要 %1 个文件描述符，而会话的硬上限更低：请提高它（以 root 执行 ulimit -Hn %1，systemd 的 LimitNOFILE=，容器的 --ulimit nofile=%1）；如果本课有很多客户端，也可以调小课里的 &quot;clients:&quot;。</translation>
    </message>
    <message>
        <source>More than %1 events were recorded, and it went on. Does a program go round for ever?</source>
        <translation>已记录超过 %1 个事件，还没停。是不是有程序在无限循环？</translation>
    </message>
    <message>
        <source>Install Eleven States again: its part %1 is missing or damaged, or not beside the program.</source>
        <translation>请重新安装 Eleven States：它的 %1 丢失或损坏，或者不在程序旁边。</translation>
    </message>
    <message>
        <source>The kernel of this machine refuses %1 = %2: change it in the lesson.</source>
        <translation>这台机器的内核不接受 %1 = %2：请在课里改掉。</translation>
    </message>
    <message>
        <source>The kernel of this machine has no setting %1: it needs a newer one, or a lesson without it.</source>
        <translation>这台机器的内核没有设置项 %1：需要更新的内核，或换一课。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>The kernel does not tell of its sockets (sock_diag(7)): sudo modprobe tcp_diag</source>
        <translation>内核不肯说出它的套接字（sock_diag(7)）：sudo modprobe tcp_diag</translation>
    </message>
    <message>
        <source>A program of your own needs two hosts of its own: it does not run on 127.0.0.1.</source>
        <translation>你自己的程序需要专用的两台主机：它不能在 127.0.0.1 上运行。</translation>
    </message>
    <message>
        <source>A program of yours runs only where you allow it. Try again asks once more.</source>
        <translation>你自己的程序要你允许才会运行。点“再试一次”会再问一遍。</translation>
    </message>
    <message>
        <source>A helper program of Eleven States ended, was stopped or does not answer. Begin again; if that does not help, close other programs.</source>
        <translation>Eleven States 的辅助程序结束了、被停住了，或没有回应。请重新开始；还不行，就关掉其他程序。</translation>
    </message>
</context>
<context>
    <name>eleven::ScriptWords</name>
    <message>
        <source>the %1 runs its next line</source>
        <translation>%1执行下一行</translation>
    </message>
    <message>
        <source>the process of the %1 ends</source>
        <translation>%1的进程结束</translation>
    </message>
    <message>
        <source>the %1 skips %2</source>
        <translation>%1略过 %2</translation>
    </message>
    <message>
        <source>the %1 goes on: %2</source>
        <translation>%1继续：%2</translation>
    </message>
    <message>
        <source>the %1 calls %2</source>
        <translation>%1调用 %2</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>一个报文段</translation>
    </message>
    <message>
        <source>%1 is lost: the wire is cut</source>
        <translation>%1 会丢失：线路被剪断</translation>
    </message>
    <message>
        <source>%1 is delivered to the %2</source>
        <translation>%1 送达%2</translation>
    </message>
    <message>
        <source>%1 is dropped</source>
        <translation>%1 被丢弃</translation>
    </message>
    <message>
        <source>a copy of %1 is delivered to the %2</source>
        <translation>%1 的副本送达%2</translation>
    </message>
    <message>
        <source>“%1” is switched on</source>
        <translation>打开「%1」</translation>
    </message>
    <message>
        <source>“%1” is switched off</source>
        <translation>关闭「%1」</translation>
    </message>
    <message>
        <source>the wire is cut</source>
        <translation>剪断线路</translation>
    </message>
    <message>
        <source>the wire is mended</source>
        <translation>接通线路</translation>
    </message>
    <message>
        <source>%1 s go by</source>
        <translation>等 %1 秒</translation>
    </message>
    <message>
        <source>the %1 is killed</source>
        <translation>%1被杀死</translation>
    </message>
    <message>
        <source>2 MSL are skipped</source>
        <translation>跳过 2MSL</translation>
    </message>
    <message>
        <source>the wire delivers at once</source>
        <translation>线路立刻送达</translation>
    </message>
    <message>
        <source>the wire holds every segment again</source>
        <translation>线路又逐个扣住报文段</translation>
    </message>
    <message>
        <source>a forged segment is sent</source>
        <translation>发出一个伪造的报文段</translation>
    </message>
    <message>
        <source>%1 is changed on the wire</source>
        <translation>%1 在线路上被篡改</translation>
    </message>
    <message>
        <source>%1 is delivered in %2 s</source>
        <translation>%1 在 %2 秒后送达</translation>
    </message>
    <message>
        <source>the youngest segment overtakes the others</source>
        <translation>最晚发出的报文段抢到前面</translation>
    </message>
    <message>
        <source>the wire loses %1% by chance</source>
        <translation>线路随机丢失 %1%</translation>
    </message>
    <message>
        <source>the %1 ran a line</source>
        <translation>%1执行了一行</translation>
    </message>
    <message>
        <source>%1 was delivered</source>
        <translation>%1 被送达</translation>
    </message>
    <message>
        <source>%1 was dropped</source>
        <translation>%1 被丢弃</translation>
    </message>
    <message>
        <source>a copy of %1 was delivered</source>
        <translation>%1 的副本被送达</translation>
    </message>
    <message>
        <source>“%1” was switched on</source>
        <translation>打开了「%1」</translation>
    </message>
    <message>
        <source>“%1” was switched off</source>
        <translation>关闭了「%1」</translation>
    </message>
    <message>
        <source>the wire was cut</source>
        <translation>线路被剪断</translation>
    </message>
    <message>
        <source>the wire was mended</source>
        <translation>线路被接通</translation>
    </message>
    <message>
        <source>time went by</source>
        <translation>过了一段时间</translation>
    </message>
    <message>
        <source>the %1 was killed</source>
        <translation>%1被杀死</translation>
    </message>
    <message>
        <source>2 MSL were skipped</source>
        <translation>跳过了 2MSL</translation>
    </message>
    <message>
        <source>the wire was switched</source>
        <translation>线路的送达方式变了</translation>
    </message>
    <message>
        <source>a forged segment was sent</source>
        <translation>发出了一个伪造的报文段</translation>
    </message>
    <message>
        <source>%1 was changed on the wire</source>
        <translation>%1 在线路上被篡改</translation>
    </message>
    <message>
        <source>%1 was delayed</source>
        <translation>%1 被延迟</translation>
    </message>
    <message>
        <source>a segment overtook the others</source>
        <translation>一个报文段抢到了前面</translation>
    </message>
    <message>
        <source>the wire was made to lose segments</source>
        <translation>线路开始随机丢失报文段</translation>
    </message>
    <message>
        <source>A timer of the %1&apos;s kernel ran out: %2</source>
        <translation>%1内核的定时器到期：%2</translation>
    </message>
    <message>
        <source>A timer of a kernel ran out</source>
        <translation>内核的一个定时器到期</translation>
    </message>
    <message>
        <source>A timer of the %1&apos;s kernel ran out: it sent %2 again</source>
        <translation>%1内核的定时器到期：它重传了 %2</translation>
    </message>
    <message>
        <source>You left the script: %1</source>
        <translation>你离开了脚本：%1</translation>
    </message>
    <message>
        <source>You left the script: the wire delivers at once</source>
        <translation>你离开了脚本：线路立刻送达</translation>
    </message>
    <message>
        <source>You left the script: a toggle stands otherwise than in the lesson</source>
        <translation>你离开了脚本：有个开关与本课不同</translation>
    </message>
    <message>
        <source>You left the script: SIGPIPE does something else than in the lesson</source>
        <translation>你离开了脚本：SIGPIPE 的处理方式与本课不同</translation>
    </message>
    <message>
        <source>The kernel did not do what the lesson expects</source>
        <translation>内核所做的与本课预期的不同</translation>
    </message>
    <message>
        <source>You left the script</source>
        <translation>你离开了脚本</translation>
    </message>
    <message>
        <source>The text waits. What happens now is told below the ladder, as the kernel does it. At the end of a step that came out as the lesson has it, the text goes on.</source>
        <translation>讲解词先停在这里。接下来发生什么，看时序图下面的话，内核怎么做就怎么说。哪一步的结果又和本课一样，讲解词就接着往下。</translation>
    </message>
    <message>
        <source>You go on freely</source>
        <translation>你在自由继续</translation>
    </message>
    <message>
        <source>Step does what can go on by itself. Restart begins the lesson again.</source>
        <translation>「单步」只做眼下能做的下一件事；「重来」从头开始本课。</translation>
    </message>
    <message>
        <source>Step does what can go on by itself. Restart sets this up again.</source>
        <translation>「单步」只做眼下能做的下一件事；「重来」会把这个「试一试」重新布置好。</translation>
    </message>
    <message>
        <source>← back to the lesson</source>
        <translation>← 回到本课</translation>
    </message>
    <message>
        <source>○ One thing will be checked against the kernel</source>
        <translation>○ 有 1 件事将与内核核对</translation>
    </message>
    <message>
        <source>○ %1 things will be checked against the kernel</source>
        <translation>○ 有 %1 件事将与内核核对</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>What step %1 showed</source>
        <translation>第 %1 步说明了什么</translation>
    </message>
    <message>
        <source>Lesson complete</source>
        <translation>本课学完</translation>
    </message>
    <message>
        <source>The script is over, on another way than the lesson&apos;s</source>
        <translation>脚本走完了，但走的不是本课的路</translation>
    </message>
    <message>
        <source>Begun again as the lesson has it</source>
        <translation>已照本课重新开始</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Step ▶, or the → key, does what comes next.</source>
        <translation>单步 ▶ 或 → 键：做下一件事。</translation>
    </message>
    <message>
        <source>A segment held on the wire is yours: deliver it, drop it, or copy it.</source>
        <translation>扣在线路上的报文段由你处置：送达、丢弃或复制。</translation>
    </message>
    <message>
        <source>◀ Back, or the ← key, shows the moment before. Nothing is lost.</source>
        <translation>◀ 后退或 ← 键：回看前一个时刻。什么也不会丢。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <translation>之前的选择：%1</translation>
    </message>
    <message>
        <source>the wire loses nothing by chance any more</source>
        <translation>线路不再随机丢包</translation>
    </message>
    <message>
        <source>The loopback has no wire and holds no segment: what this lesson expects is not asked for</source>
        <translation>回环上没有线路，扣不住报文段：这里不检查课程所期望的内容</translation>
    </message>
    <message>
        <source>the %1 called %2()</source>
        <translation>%1调用了 %2()</translation>
    </message>
    <message>
        <source>the %1 left out line %2</source>
        <translation>%1跳过了第 %2 行</translation>
    </message>
    <message>
        <source>the %1 came to “%2”</source>
        <translation>%1执行到“%2”</translation>
    </message>
    <message>
        <source>the process of the %1 ended</source>
        <translation>%1的进程结束了</translation>
    </message>
    <message>
        <source>The text waits. What happens is told below the ladder, as the kernel does it.</source>
        <translation>讲解词先停在这里。发生什么，看时序图下面的话，内核怎么做就怎么说。</translation>
    </message>
    <message>
        <source>Seen in this lesson: %1 of 11 states.</source>
        <translation>本课走过：%1&#xa0;/&#xa0;11 个状态。</translation>
    </message>
    <message>
        <source>In all lessons so far: %1 of 11 states, %2 of 20 edges of the diagram.</source>
        <translation>全部课程至今：%1&#xa0;/&#xa0;11 个状态，%2&#xa0;/&#xa0;20 条转换。</translation>
    </message>
    <message>
        <source>The text waits while the wire delivers at once. What happens is told below the ladder, as the kernel does it.</source>
        <translation>线路立刻送达时，讲解词先停在这里。发生什么，看时序图下面的话，内核怎么做就怎么说。</translation>
    </message>
</context>
<context>
    <name>SignalWords</name>
    <message>
        <source>blocked, pending, taken</source>
        <translation>被屏蔽，未决，已取走</translation>
    </message>
    <message>
        <source>handler, call %1</source>
        <translation>信号处理函数，第 %1 次调用</translation>
    </message>
    <message>
        <source>ignored, SIG_IGN</source>
        <translation>忽略，SIG_IGN</translation>
    </message>
    <message>
        <source>blocked, stays pending</source>
        <translation>被屏蔽，一直未决</translation>
    </message>
    <message>
        <source>stopped until SIGCONT</source>
        <translation>已停止，直到 SIGCONT</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>because the process of the %1 ended</source>
        <translation>因为%1的进程结束了</translation>
    </message>
    <message>
        <source>a forged %1</source>
        <translation>伪造的 %1</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>一个报文段</translation>
    </message>
    <message>
        <source>by %1()</source>
        <translation>由 %1() 引起</translation>
    </message>
    <message>
        <source>by Qt, without a line of the program</source>
        <translation>由 Qt 引起，程序没有这一行</translation>
    </message>
    <message>
        <source>because %1 arrived</source>
        <translation>因为 %1 到达</translation>
    </message>
    <message>
        <source>because 2 MSL were skipped</source>
        <translation>因为跳过了 2MSL</translation>
    </message>
    <message>
        <source>and nothing that was seen explains it</source>
        <translation>看到的事都解释不了它</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>因为%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 引起</translation>
    </message>
    <message>
        <source>TCP_USER_TIMEOUT is over</source>
        <translation> TCP_USER_TIMEOUT 到期</translation>
    </message>
    <message>
        <source>no ACK of the last repetition arrived either (R2)</source>
        <translation>最后一次重传也没等到 ACK（R2）</translation>
    </message>
    <message>
        <source>no answer to the keepalive probes arrived</source>
        <translation>保活探测没有得到回应</translation>
    </message>
    <message>
        <source>no answer to the zero-window probes arrived</source>
        <translation>零窗口探测没有得到回应</translation>
    </message>
    <message>
        <source>the SYN,ACK timer is over</source>
        <translation> SYN,ACK 定时器到期</translation>
    </message>
    <message>
        <source>the FIN-WAIT-2 timer is over, no FIN came</source>
        <translation> FIN-WAIT-2 定时器到期，FIN 没来</translation>
    </message>
    <message>
        <source>2 MSL are over</source>
        <translation> 2MSL 已到</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel listens: LISTEN%2.</source>
        <translation>%1内核开始监听：LISTEN%2。</translation>
    </message>
    <message>
        <source>The %1&apos;s listener is gone: %2%3.</source>
        <translation>%1的监听套接字消失：%2%3。</translation>
    </message>
    <message>
        <source>The %1&apos;s connection is gone: CLOSED%2.</source>
        <translation>%1的连接消失：CLOSED%2。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel has a new connection: %2%3.</source>
        <translation>%1内核有了新连接：%2%3。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel: %2%3.</source>
        <translation>%1内核：%2%3。</translation>
    </message>
    <message>
        <source>Answer: %1.</source>
        <translation>回应：%1。</translation>
    </message>
    <message>
        <source>It sent %1.</source>
        <translation>它发出了 %1。</translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned -1 %3: %4.</source>
        <translation>%1的 %2() 返回 -1 %3：%4。</translation>
    </message>
    <message>
        <source>Its kernel also sent %1, and the handler ran.</source>
        <translation>内核还发了 %1，信号处理函数执行了。</translation>
    </message>
    <message>
        <source>Its kernel also sent %1.</source>
        <translation>内核还发了 %1。</translation>
    </message>
    <message>
        <source>The process of the %1 has ended; its status is not known. Its descriptors are closed.</source>
        <translation>%1的进程已结束；退出码未知。它的文件描述符都已关闭。</translation>
    </message>
    <message>
        <source>The process of the %1 has ended with status %2; its descriptors are closed.</source>
        <translation>%1的进程已结束，退出码 %2；它的文件描述符都已关闭。</translation>
    </message>
    <message>
        <source>%1 killed the %2 inside %3().</source>
        <translation>%1 在 %3() 里杀死了%2。</translation>
    </message>
    <message>
        <source>%1 killed the %2.</source>
        <translation>%1 杀死了%2。</translation>
    </message>
    <message>
        <source>%1 did not reach the other kernel: its device took nothing.</source>
        <translation>%1 没有到达另一方内核：它的设备什么也没收。</translation>
    </message>
    <message>
        <source>%1 was lost on the wire: nobody else sees it.</source>
        <translation>%1 丢在了线路上：别处都看不到它。</translation>
    </message>
    <message>
        <source>A copy of %1 arrived; the original is still held.</source>
        <translation>%1 的副本到达；原件仍扣住。</translation>
    </message>
    <message>
        <source>%1 arrived; no state changed.</source>
        <translation>%1 到达；状态没有变。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel answered with %2.</source>
        <translation>%1内核用 %2 回应。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent a probe, an ACK below what it has sent. Cause: its own timer.</source>
        <translation>%1内核发出探测：一个序号比已发数据更低的 ACK。原因：它自己的定时器。</translation>
    </message>
    <message>
        <source>Qt&apos;s event loop, after %1()</source>
        <translation>%1() 之后 Qt 的事件循环</translation>
    </message>
    <message>
        <source>its own timer</source>
        <translation>它自己的定时器</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2. Cause: %3.</source>
        <translation>%1内核发出了 %2。原因：%3。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again; the wire keeps it back, the answer is held already.</source>
        <translation>%1内核重传了 %2；线路留住它，回应已经扣住了。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again: no acknowledgment has reached it.</source>
        <translation>%1内核重传了 %2：它没有收到确认。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 again.</source>
        <translation>%1内核又发了 %2。</translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned 0: it has shut its own reading side.</source>
        <translation>%1的 %2() 返回 0：它已关闭自己的读方向。</translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned 0: end of file, its peer sends nothing more.</source>
        <translation>%1的 %2() 返回 0：文件结束（EOF），对端不再发数据。</translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned %3.</source>
        <translation>%1的 %2() 返回 %3。</translation>
    </message>
    <message>
        <source>The %1 waits inside %2(): its kernel does not let it return yet.</source>
        <translation>%1在 %2() 里等待：内核还不让它返回。</translation>
    </message>
    <message>
        <source>The %1 has entered %2(), which has not returned.</source>
        <translation>%1进入了 %2()，还没返回。</translation>
    </message>
    <message>
        <source>What is commented out is left out: the %1 goes on below it.</source>
        <translation>注释掉的行不执行：%1从它下面继续。</translation>
    </message>
    <message>
        <source>What is commented out is left out: the %1 begins its loop again.</source>
        <translation>注释掉的行不执行：%1重新开始循环。</translation>
    </message>
    <message>
        <source>It goes over lo: nothing of it comes to the wire, and what followed within one call was not seen.</source>
        <translation>它走 lo：不上线路，一次调用之内接着发生的事看不到。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Step does the first act.</source>
        <translation>还什么都没发生。按「单步」做第一件事。</translation>
    </message>
    <message>
        <source>The text of the %1 is over: that closes nothing.</source>
        <translation>%1的程序走完了最后一行：这不会关闭任何东西。</translation>
    </message>
    <message>
        <source>The program of the %1 prints “%2”.</source>
        <translation>%1程序打印「%2」。</translation>
    </message>
    <message>
        <source>The program of the %1 goes on: %2.</source>
        <translation>%1程序继续：%2。</translation>
    </message>
    <message>
        <source>The %1&apos;s new connection is gone%2; its listener stays in LISTEN.</source>
        <translation>%1的新连接消失%2；监听套接字仍在 LISTEN。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2.</source>
        <translation>%1内核发出了 %2。</translation>
    </message>
    <message>
        <source>The %1&apos;s %2() returned 0: its connection is gone, but no FIN ever came.</source>
        <translation>%1的 %2() 返回 0：连接已经消失，但从没收到过 FIN。</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;</source>
        <comment>what recv() returned, and the octets that it read</comment>
        <translation>%1，读到「%2」</translation>
    </message>
    <message>
        <source>The program of the %1 tests %2: %3.</source>
        <translation>%1程序判断 %2：%3。</translation>
    </message>
    <message>
        <source>because %1 arrived, which also acknowledges its FIN</source>
        <translation>因为收到了 %1，它同时确认了自己的 FIN</translation>
    </message>
    <message>
        <source>by %1() of the %2</source>
        <translation>由%2的 %1() 引起</translation>
    </message>
    <message>
        <source>by an ACK, which nobody sees on the loopback</source>
        <translation>由一个 ACK 引起，回环上谁也看不到它</translation>
    </message>
</context>
<context>
    <name>TimerTexts</name>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>SYN back-off</source>
        <translation>SYN 退避</translation>
    </message>
    <message>
        <source>SYN,ACK back-off</source>
        <translation>SYN,ACK 退避</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Zero-window probe</source>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，端口 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>not yet fired</source>
        <translation>还没触发</translation>
    </message>
    <message>
        <source>fired %1×</source>
        <translation>触发 %1 次</translation>
    </message>
    <message>
        <source>the SYN is sent again</source>
        <translation>重传 SYN</translation>
    </message>
    <message>
        <source>the SYN,ACK is sent again</source>
        <translation>重传 SYN,ACK</translation>
    </message>
    <message>
        <source>the oldest segment that was not acknowledged is sent again</source>
        <translation>重传最早那个没得到确认的报文段</translation>
    </message>
    <message>
        <source>a probe is sent: is the peer still there?</source>
        <translation>发出探测：对端还在吗？</translation>
    </message>
    <message>
        <source>TIME-WAIT ends: the kernel forgets the connection</source>
        <translation>TIME-WAIT 结束：内核忘掉这个连接</translation>
    </message>
    <message>
        <source>a probe asks whether the receiver has room again</source>
        <translation>发出探测，问接收方是否又有空间</translation>
    </message>
    <message>
        <source>%1. Then %2.</source>
        <comment>where a timer runs; what happens when it is over</comment>
        <translation>%1。到时：%2。</translation>
    </message>
    <message>
        <source>No kernel timer runs for any connection: by itself no kernel will change what is shown.</source>
        <translation>任何连接都没有内核定时器在走：内核自己不会改变现在的状态。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more run</source>
        <translation>
            <numerusform>… 还有 %n 个在走</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip 2 MSL</source>
        <translation>跳过 2MSL</translation>
    </message>
    <message>
        <source>Destroy every TIME-WAIT now. This is a skip: no kernel does that by itself</source>
        <translation>立刻销毁所有 TIME-WAIT。这是跳过：内核自己不会这样做</translation>
    </message>
    <message>
        <source>%1, and the next wait is twice as long</source>
        <translation>%1，下次等待加倍</translation>
    </message>
    <message>
        <source>%1, and the next wait is as long as this</source>
        <translation>%1，下次等待一样久</translation>
    </message>
    <message>
        <source>%1, and the next wait is %2, the longest</source>
        <translation>%1，下次等待 %2，是最长的</translation>
    </message>
    <message>
        <source>if no answer has come, the next probe is sent, or the kernel gives up with ETIMEDOUT</source>
        <translation>如果没有回应，就再探测一次，或内核以 ETIMEDOUT 放弃</translation>
    </message>
    <message>
        <source>if no FIN has come, the kernel forgets the connection</source>
        <translation>如果 FIN 还没有来，内核就忘掉这个连接</translation>
    </message>
    <message>
        <source>if no FIN has come, the kernel waits once more, at least as long, and then forgets the connection</source>
        <translation>如果 FIN 还没有来，内核再等一次，至少同样久，然后忘掉这个连接</translation>
    </message>
</context>
<context>
    <name>eleven::ViewTexts</name>
    <message>
        <source>time ↓</source>
        <translation>时间 ↓</translation>
    </message>
    <message>
        <source>the wire: segments arrive in their turn</source>
        <translation>线路：报文段依次到达</translation>
    </message>
    <message>
        <source>the wire: segments arrive at once</source>
        <translation>线路：报文段立刻到达</translation>
    </message>
    <message>
        <source>the wire: every segment is yours to deliver</source>
        <translation>线路：每个报文段都由你送达</translation>
    </message>
    <message>
        <source>✂ the wire is cut: what is delivered is lost</source>
        <translation>✂ 线路被剪断：送达的都会丢失</translation>
    </message>
    <message>
        <source>✂ the wire is cut</source>
        <translation>✂ 线路被剪断</translation>
    </message>
    <message>
        <source>the wire is mended</source>
        <translation>线路已接通</translation>
    </message>
    <message>
        <source>2 MSL were skipped</source>
        <translation>跳过了 2MSL</translation>
    </message>
    <message>
        <source>%1 again, kept back</source>
        <translation>%1 重传，被留住</translation>
    </message>
    <message>
        <source>%1 again ×%2, kept back</source>
        <translation>%1 重传 ×%2，被留住</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent again: %2. No answer has reached it, because the answer is held on the wire. Only the hold made the kernel repeat it, so the patient wire loses what it repeats.</source>
        <translation>%1内核重传了：%2。它没有收到回应，因为回应扣在线路上。内核重传只是因为被扣住，所以从容的线路把重传的留住。</translation>
    </message>
    <message>
        <source>over lo: nothing of it comes to the wire</source>
        <translation>走 lo：不上线路</translation>
    </message>
    <message>
        <source>new:</source>
        <comment>a connection, which came out of a listener</comment>
        <translation>新连接：</translation>
    </message>
    <message>
        <source>listener, port %1: %2, queue %3 of %4</source>
        <translation>监听套接字，端口 %1：%2，队列 %3 / %4</translation>
    </message>
    <message>
        <source>a segment was lost</source>
        <translation>丢了一个报文段</translation>
    </message>
    <message>
        <source>Processes of this host</source>
        <translation>这台主机的进程</translation>
    </message>
    <message>
        <source>%1 · pinned</source>
        <translation>%1 · 已固定</translation>
    </message>
    <message>
        <source>It stays in front, because you chose it. Click again to follow whoever acts</source>
        <translation>你选了它，它就停在前面。再点一下，又跟着有动作的那个</translation>
    </message>
    <message>
        <source>Click to keep it in front</source>
        <translation>点一下，让它停在前面</translation>
    </message>
    <message>
        <source>no descriptor of a socket is open</source>
        <translation>没有打开的套接字描述符</translation>
    </message>
    <message>
        <source>descriptors: %1</source>
        <translation>文件描述符：%1</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Deliver %1 from %2</source>
        <translation>送达%2发出的 %1</translation>
    </message>
    <message>
        <source>Drop %1 from %2</source>
        <translation>丢弃%2发出的 %1</translation>
    </message>
    <message>
        <source>Copy %1 from %2</source>
        <translation>复制%2发出的 %1</translation>
    </message>
    <message>
        <source>Hand this segment to the other kernel</source>
        <translation>把这个报文段交给另一方内核</translation>
    </message>
    <message>
        <source>Lose this segment: the other kernel never sees it</source>
        <translation>丢掉这个报文段：另一方内核见不到它</translation>
    </message>
    <message>
        <source>Hand over a copy and keep holding this segment</source>
        <translation>把副本交出去，这个报文段继续扣住</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>扣住：%1</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2. It waits on the wire until somebody delivers or drops it.</source>
        <translation>%1内核发出了 %2。它在线路上等着，直到有人送达或丢弃它。</translation>
    </message>
    <message>
        <source>The %1&apos;s kernel sent %2 %3 times, because no answer has reached it. The wire holds one of them for all: Deliver hands over one, Drop loses all that were sent so far.</source>
        <translation>%1内核把 %2 发了 %3 次，因为没有回应到达它。线路只扣住其中一个：送达交出一个，丢弃则丢掉至今发出的全部。</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>没被接收</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>被丢弃</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>被篡改</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Ladder of segments</source>
        <translation>报文段时序图</translation>
    </message>
    <message>
        <source>one segment held</source>
        <translation>扣住一个报文段</translation>
    </message>
    <message>
        <source>%1 segments held</source>
        <translation>扣住 %1 个报文段</translation>
    </message>
    <message>
        <source>Client %1, server %2, %3.</source>
        <translation>客户端 %1，服务器 %2，%3。</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态转换图</translation>
    </message>
    <message>
        <source>State diagram — RFC 9293</source>
        <translation>状态转换图（RFC 9293）</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>passive close</source>
        <translation>被动关闭</translation>
    </message>
    <message>
        <source>%1 of %2 states · %3 of %4 edges</source>
        <translation>%1 / %2 个状态 · %3 / %4 条转换</translation>
    </message>
    <message>
        <source>The client is in %1, the server is in %2.</source>
        <translation>客户端处于 %1，服务器处于 %2。</translation>
    </message>
    <message>
        <source>%1, new: %2</source>
        <translation>%1，新连接：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2发出的 %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还什么都没发生。</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>%1 (%2) can do nothing now. %3.</source>
        <translation>%1（%2）现在做不了。%3。</translation>
    </message>
    <message>
        <source>No segment of this connection is held on the wire</source>
        <translation>线路上没有扣住这个连接的报文段</translation>
    </message>
    <message>
        <source>This is the first moment</source>
        <translation>这是第一个时刻</translation>
    </message>
    <message>
        <source>This is what happens now: nothing was recorded after it</source>
        <translation>这就是现在：后面没有记录</translation>
    </message>
    <message>
        <source>This is the first client</source>
        <translation>这是第一个客户端</translation>
    </message>
    <message>
        <source>This is the last client</source>
        <translation>这是最后一个客户端</translation>
    </message>
    <message>
        <source>No lesson comes before this one</source>
        <translation>前面没有课了</translation>
    </message>
    <message>
        <source>No lesson comes after this one</source>
        <translation>后面没有课了</translation>
    </message>
    <message>
        <source>The lesson is over. Go on freely, or Restart</source>
        <translation>本课已学完。自由继续，或者重来</translation>
    </message>
    <message>
        <source>No segment is held, and no program has a line that it could run. What a timer brings comes by itself</source>
        <translation>没有扣住的报文段，也没有程序能执行下一行。定时器到期时，内核自会行动</translation>
    </message>
    <message>
        <source>Nothing has left the script of the lesson</source>
        <translation>没有离开过本课的脚本</translation>
    </message>
    <message>
        <source>It was no single act that left the script. Restart begins again</source>
        <translation>离开脚本的不是单独一个操作。重来会从头开始</translation>
    </message>
    <message>
        <source>The script is left already: Step does what can go on by itself</source>
        <translation>已经离开脚本：「单步」只做眼下能做的下一件事</translation>
    </message>
    <message>
        <source>The two hosts are not shown now</source>
        <translation>现在没有显示两台主机</translation>
    </message>
    <message>
        <source>No entry was read before this one</source>
        <translation>在这之前没有看过别的条目</translation>
    </message>
    <message>
        <source>No entry was read after this one</source>
        <translation>在这之后没有看过别的条目</translation>
    </message>
    <message>
        <source>The step lets time pass for a timer of a kernel; it goes on by itself</source>
        <translation>这一步在等内核的定时器，到时会自己继续</translation>
    </message>
    <message>
        <source>There is one client</source>
        <translation>只有一个客户端</translation>
    </message>
    <message>
        <source>No toggle, SIGPIPE or profile had been chosen by hand before the last restart</source>
        <translation>上次重来之前，没有手动选过开关、SIGPIPE 或定时器模式</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1: expected %2</source>
        <translation>%1：应为%2</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>没有套接字</translation>
    </message>
    <message>
        <source>--set %1: no program of %2 names this toggle</source>
        <translation>--set %1：%2 的程序里没有这个开关</translation>
    </message>
    <message>
        <source>seed %1, act %2: %3: %4</source>
        <translation>种子 %1，操作 %2：%3：%4</translation>
    </message>
    <message>
        <source>%1, then %2: nothing explains it</source>
        <translation>%1，然后 %2：没有什么能解释</translation>
    </message>
    <message>
        <source>%1, %2: RFC 9293 says %3, the kernel said %4</source>
        <translation>%1，%2：RFC 9293 说 %3，内核说 %4</translation>
    </message>
    <message>
        <source>eleven-states [FILE | LESSON]      the window</source>
        <translation>eleven-states [FILE | LESSON]      打开窗口</translation>
    </message>
    <message>
        <source>eleven-states lessons              one line each: id, title, what it needs</source>
        <translation>eleven-states lessons              每课一行：名字、标题、需要什么</translation>
    </message>
    <message>
        <source>eleven-states play LESSON|FILE     without a window: the ladder as text, every expectation checked</source>
        <translation>eleven-states play LESSON|FILE     不开窗口：用文字画时序图，核对每一项预期</translation>
    </message>
    <message>
        <source>    --set TOGGLE[=off]             a toggle&apos;s first position, instead of the lesson&apos;s</source>
        <translation>    --set TOGGLE[=off]             开关的初始位置，代替课里写的</translation>
    </message>
    <message>
        <source>    --profile patient|kernel       how calm a held wire is; kernel leaves timers and options alone</source>
        <translation>    --profile patient|kernel       扣住报文段时内核有多从容；kernel 不改定时器和选项</translation>
    </message>
    <message>
        <source>    --sigpipe MODE                 blocked (a thread), default, handler, ignore or nosignal</source>
        <translation>    --sigpipe MODE                 blocked（线程）、default、handler、ignore 或 nosignal</translation>
    </message>
    <message>
        <source>    --language LANGUAGE            of all that is printed: en, zh_CN; else the terminal&apos;s (LANG)</source>
        <translation>    --language LANGUAGE            输出的语言：en、zh_CN；不写就跟随终端（LANG）</translation>
    </message>
    <message>
        <source>    --trace FILE                   write what happened as JSON Lines</source>
        <translation>    --trace FILE                   把发生的事写成 JSON Lines</translation>
    </message>
    <message>
        <source>    --quiet                        print nothing but what did not hold</source>
        <translation>    --quiet                        只输出没有成立的预期</translation>
    </message>
    <message>
        <source>eleven-states play --random SEED   random acts on random programs, held against RFC 9293</source>
        <translation>eleven-states play --random SEED   随机程序、随机操作，与 RFC 9293 核对</translation>
    </message>
    <message>
        <source>eleven-states check FILE...        read the files, run nothing</source>
        <translation>eleven-states check FILE...        只读文件，不运行</translation>
    </message>
    <message>
        <source>eleven-states export-c LESSON|FILE a program of it as a C file on the terminal</source>
        <translation>eleven-states export-c LESSON|FILE 把其中一个程序作为 C 文件输出到终端</translation>
    </message>
    <message>
        <source>    --program client|server        which of them</source>
        <translation>    --program client|server        哪一个程序</translation>
    </message>
    <message>
        <source>    --set, --sigpipe               as above</source>
        <translation>    --set, --sigpipe               同上</translation>
    </message>
    <message>
        <source>eleven-states doctor               what this machine can do, and what to do about what it cannot</source>
        <translation>eleven-states doctor               体检：这台机器能做什么，不能做的怎么办</translation>
    </message>
    <message>
        <source>TOGGLE, TOGGLE=on or TOGGLE=off</source>
        <translation>TOGGLE、TOGGLE=on 或 TOGGLE=off</translation>
    </message>
    <message>
        <source>a whole number from 0 to 4294967295</source>
        <translation>0 到 4294967295 的整数</translation>
    </message>
    <message>
        <source>patient or kernel</source>
        <translation>patient 或 kernel</translation>
    </message>
    <message>
        <source>one LESSON or FILE</source>
        <translation>一个 LESSON 或 FILE</translation>
    </message>
    <message>
        <source>play --random SEED, without a LESSON or FILE</source>
        <translation>play --random SEED，不带 LESSON 或 FILE</translation>
    </message>
    <message>
        <source>at least one FILE</source>
        <translation>至少一个 FILE</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>%1: a value is missing</source>
        <translation>%1：缺少值</translation>
    </message>
    <message>
        <source>a file, or one of the lessons %1</source>
        <translation>一个文件，或这些课之一：%1</translation>
    </message>
    <message>
        <source>nothing of that name</source>
        <translation>没有叫这个名字的文件或课</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 杀死</translation>
    </message>
    <message>
        <source>server: %1; clients: %2</source>
        <translation>服务器：%1；客户端：%2</translation>
    </message>
    <message>
        <source>There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so there can be no window.
Without one: eleven-states play %1</source>
        <translation>这里没有显示器（DISPLAY 和 WAYLAND_DISPLAY 都是空的），开不了窗口。
不开窗口：eleven-states play %1</translation>
    </message>
    <message>
        <source>what was to be printed cannot be written</source>
        <translation>要输出的内容写不出去</translation>
    </message>
    <message>
        <source>Interrupted (%1).</source>
        <translation>被中断（%1）。</translation>
    </message>
    <message>
        <source>seed %1, %2: %3 acts, %4 comparisons with RFC 9293</source>
        <translation>种子 %1，%2：%3 个操作，与 RFC 9293 比较 %4 次</translation>
    </message>
    <message>
        <source>a habit of Linux: %1, %2: %3, because %4 [%5]</source>
        <translation>Linux 的习惯：%1，%2：%3，因为 %4 [%5]</translation>
    </message>
    <message>
        <source>This machine cannot run it: %1</source>
        <translation>这台机器运行不了：%1</translation>
    </message>
    <message>
        <source>What to do:  %1</source>
        <translation>解决办法：%1</translation>
    </message>
    <message>
        <source>needs the wire</source>
        <translation>需要线路</translation>
    </message>
    <message>
        <source>sockets will do</source>
        <translation>有套接字就行</translation>
    </message>
    <message>
        <source>--program %1: expected a program in C, this one is C++ with the sockets of Qt</source>
        <translation>--program %1：应为 C 程序，而它是用 Qt 套接字的 C++</translation>
    </message>
    <message>
        <source>%1: expected %2, the programs of %3</source>
        <translation>%1：应为%2（%3 的程序）</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>实验台</translation>
    </message>
    <message>
        <source>works: two hosts in network namespaces, every segment held on a wire of our own</source>
        <translation>正常：两台主机各在一个网络命名空间里，每个报文段都扣在我们自己的线路上</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>建不起来</translation>
    </message>
    <message>
        <source>failed:</source>
        <translation>失败于：</translation>
    </message>
    <message>
        <source>what to do:</source>
        <translation>解决办法：</translation>
    </message>
    <message>
        <source>× %1: the same lines again</source>
        <translation>× %1：还是那几行</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>… waits</source>
        <translation>… 等待</translation>
    </message>
    <message>
        <source>%1 end of file</source>
        <translation>%1 文件结束</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>新连接：%1</translation>
    </message>
    <message>
        <source>listener %1</source>
        <translation>监听套接字 %1</translation>
    </message>
    <message>
        <source>!! killed by %1</source>
        <translation>!! 被 %1 杀死</translation>
    </message>
    <message>
        <source>✗ %1 (line %2)</source>
        <translation>✗ %1（第 %2 行）</translation>
    </message>
    <message>
        <source>held</source>
        <translation>扣住</translation>
    </message>
    <message>
        <source>kept back</source>
        <translation>留住</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>没接收</translation>
    </message>
    <message>
        <source>%1 again</source>
        <translation>%1 重传</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>%1 forged</source>
        <translation>%1 伪造</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 篡改</translation>
    </message>
    <message>
        <source>CLIENT</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the wire</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The display does not answer, so there can be no window (DISPLAY=%1, WAYLAND_DISPLAY=%2, QT_QPA_PLATFORM=%3).
Without one: eleven-states play LESSON</source>
        <translation>显示器没有回应，开不了窗口（DISPLAY=%1，WAYLAND_DISPLAY=%2，QT_QPA_PLATFORM=%3）。
不开窗口：eleven-states play LESSON</translation>
    </message>
    <message>
        <source>eleven-states new NAME             a folder with a lesson that plays, to be changed into one of your own</source>
        <translation>eleven-states new NAME             新建文件夹，里面是能运行的一课，改成你自己的</translation>
    </message>
    <message>
        <source>one NAME</source>
        <translation>一个 NAME</translation>
    </message>
    <message>
        <source>%1, your own</source>
        <translation>%1，你自己的</translation>
    </message>
    <message>
        <source>expected the goal with the last act of the solution, %1, saw it after %2</source>
        <translation>应在解答的最后一个操作（第 %1 个）达到目标，实际在第 %2 个之后</translation>
    </message>
    <message>
        <source>challenge, %1</source>
        <translation>挑战，%1</translation>
    </message>
    <message>
        <source>    --handout FILE.pdf             print the lesson for a class, the answers on other pages</source>
        <translation>    --handout FILE.pdf             打印成讲义，答案另起一页</translation>
    </message>
    <message>
        <source>%1 is no regular file, so no settings can be read: remove it</source>
        <translation>%1 不是普通文件，无法读取设置：请删除它</translation>
    </message>
    <message>
        <source>a file (the lessons of the course are missing: %1)</source>
        <translation>一个文件（课程的文件夹不在：%1）</translation>
    </message>
    <message>
        <source>    --record FILE.eleven           keep the run: play FILE.eleven tells it again, without a kernel</source>
        <translation>    --record FILE.eleven           保存这次运行：play FILE.eleven 不用内核就能再讲一遍</translation>
    </message>
    <message>
        <source>the name of a file that ends in .eleven</source>
        <translation>以 .eleven 结尾的文件名</translation>
    </message>
    <message>
        <source>a LESSON or FILE: a random run has none</source>
        <translation>LESSON 或 FILE：随机运行没有课</translation>
    </message>
    <message>
        <source>    --pcapng FILE.pcapng           write the segments as a capture for Wireshark, states in its comments</source>
        <translation>    --pcapng FILE.pcapng           把报文段写成 Wireshark 能读的抓包文件，注释里写有状态</translation>
    </message>
    <message>
        <source>    --svg FILE, --pdf FILE, --png FILE  draw the whole ladder</source>
        <translation>    --svg FILE, --pdf FILE, --png FILE  画出整张时序图</translation>
    </message>
    <message>
        <source>the name of a file that ends in %1</source>
        <translation>以 %1 结尾的文件名</translation>
    </message>
    <message>
        <source>play with one LESSON or FILE</source>
        <translation>play 后跟一个 LESSON 或 FILE</translation>
    </message>
    <message>
        <source>    --html FILE.html               write the run as an interactive page, one file for any browser</source>
        <translation>    --html FILE.html               把这次运行写成交互式网页，一个文件，任何浏览器都能打开</translation>
    </message>
    <message>
        <source>eleven-states capture FILE         the connections of a pcap or pcapng file, with inferred states</source>
        <translation>eleven-states capture FILE         列出 pcap 或 pcapng 文件里的连接和推断出的状态</translation>
    </message>
    <message>
        <source>    --sort COLUMN                  number, begin, octets, retransmissions, …; -octets: largest first</source>
        <translation>    --sort COLUMN                  number、begin、octets、retransmissions 等；-octets：从大到小</translation>
    </message>
    <message>
        <source>    --connection N                 one of them as a ladder, and what the capture does not show</source>
        <translation>    --connection N                 其中一个连接的时序图，以及抓包看不出什么</translation>
    </message>
    <message>
        <source>a number of the list, from 1</source>
        <translation>列表里的编号，从 1 开始</translation>
    </message>
    <message>
        <source>one FILE</source>
        <translation>一个 FILE</translation>
    </message>
    <message>
        <source>%1, if it arrived</source>
        <translation>%1，如果它到达了</translation>
    </message>
    <message>
        <source>    --rung lab|loopback|replay     on what: two hosts of its own (else nothing), 127.0.0.1 without segments, or the recording that comes with the program</source>
        <translation>    --rung lab|loopback|replay     在哪里运行：自己的两台主机（默认，不会退而求其次）、没有报文段的 127.0.0.1，或随程序附带的记录</translation>
    </message>
    <message>
        <source>%1: the program has no recording of this lesson as it is written here. Where there is a lab, play --record FILE.eleven makes one.</source>
        <translation>%1：程序没有这个课程当前文本的记录。在能建实验台的机器上，play --record FILE.eleven 可以做一份。</translation>
    </message>
    <message>
        <source>Without it:  eleven-states play %1 --rung replay (its recording), or --rung loopback (127.0.0.1, without segments)</source>
        <translation>没有它也可以：  eleven-states play %1 --rung replay（它的记录），或 --rung loopback（127.0.0.1，没有报文段）</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>回环</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>不能用</translation>
    </message>
    <message>
        <source>works: programs on 127.0.0.1, states from the kernel, no segments (play LESSON --rung loopback)</source>
        <translation>正常：程序在 127.0.0.1 上运行，状态读自内核，没有报文段（play LESSON --rung loopback）</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>works: a recording of each of the %1 lessons and challenges (play LESSON --rung replay)</source>
        <translation>正常：%1 个课程和挑战各有一份记录（play LESSON --rung replay）</translation>
    </message>
    <message>
        <source>%1 of %2 recordings can be read</source>
        <translation>%2 份记录中只有 %1 份可以读取</translation>
    </message>
    <message>
        <source>All of it, from its recording:  eleven-states play %1 --rung replay</source>
        <translation>看全部内容，用它的记录：  eleven-states play %1 --rung replay</translation>
    </message>
    <message>
        <source>%1 holds segments (&quot;%2&quot;, line %3): the loopback has no wire, its kernel delivers at once. So what the lesson expects is not asked for.</source>
        <translation>%1 要扣住报文段（第 %3 行：&quot;%2&quot;）：回环上没有线路，内核会立刻送达。所以不检查课程所期望的内容。</translation>
    </message>
    <message>
        <source>%1 needs hosts of its own (held segments, counted acts, sysctl), and the loopback has none. So what the lesson expects is not asked for.</source>
        <translation>%1 需要自己的主机（扣住的报文段、能数清的操作、sysctl），回环上没有。所以不检查课程所期望的内容。</translation>
    </message>
    <message>
        <source>no --set, --profile, --sigpipe, --record or other --rung: a recording is told as it was</source>
        <translation>不能用 --set、--profile、--sigpipe、--record 或别的 --rung：记录当时怎样就怎样讲</translation>
    </message>
    <message>
        <source>no connection matches</source>
        <translation>没有符合条件的连接</translation>
    </message>
    <message>
        <source>    --filter WORDS                 never-closed, reset, refused, syn-unanswered, retransmissions, port=N, state=S</source>
        <translation>    --filter WORDS                 never-closed、reset、refused、syn-unanswered、retransmissions、port=N、state=S</translation>
    </message>
    <message>
        <source>%1 is a recording, no lesson: &quot;eleven-states play %1&quot; tells it, &quot;eleven-states %1&quot; shows it</source>
        <translation>%1 是一份记录，不是课程：用「eleven-states play %1」讲述，用「eleven-states %1」打开</translation>
    </message>
    <message>
        <source>%1 is a capture, no lesson: &quot;eleven-states capture %1&quot; lists it, &quot;eleven-states %1&quot; shows it</source>
        <translation>%1 是抓包文件，不是课程：用「eleven-states capture %1」列出连接，用「eleven-states %1」打开</translation>
    </message>
    <message>
        <source>All commands and options: %1</source>
        <translation>全部命令和选项：%1</translation>
    </message>
    <message>
        <source>eleven-states run [--client COMMAND] -- COMMAND…  programs of your own, unchanged, on the two hosts server and client; the first is the server</source>
        <translation>eleven-states run [--client COMMAND] -- COMMAND…  你自己的程序，不作改动，运行在两台主机 server 和 client 上；-- 后面的是服务器</translation>
    </message>
    <message>
        <source>    --stop-at calls|states|nothing where they wait: before each call of a socket, those that can change a state, or never</source>
        <translation>    --stop-at calls|states|nothing 在哪里停住：每次套接字调用之前、可能改变状态的调用之前，或都不停</translation>
    </message>
    <message>
        <source>    --step                         each act waits for Return</source>
        <translation>    --step                         每一步都等你按回车</translation>
    </message>
    <message>
        <source>    --flow                         the wire delivers at once</source>
        <translation>    --flow                         线路立即送达</translation>
    </message>
    <message>
        <source>    --profile, --trace, --record, --pcapng, --svg …  as above</source>
        <translation>    --profile, --trace, --record, --pcapng, --svg …  同上</translation>
    </message>
    <message>
        <source>a command as one types it, in quotation marks</source>
        <translation>一条命令，照平时输入的样子，放在引号里</translation>
    </message>
    <message>
        <source>run [--client COMMAND] -- COMMAND…</source>
        <translation>run [--client COMMAND] -- COMMAND…</translation>
    </message>
    <message>
        <source>expected one LESSON or FILE, or one of the commands lessons, new, play, run, check, capture, export-c, doctor; saw %1</source>
        <translation>这里应是一个 LESSON 或 FILE，或 lessons、new、play、run、check、capture、export-c、doctor 中的一个命令；实际是 %1</translation>
    </message>
    <message>
        <source>It ends here: the programs make the same calls again and again, and nothing comes of them.</source>
        <translation>到此为止：程序一再重复同样的调用，什么也没有发生。</translation>
    </message>
    <message>
        <source>next: %1 [Return]</source>
        <translation>下一步：%1 [回车]</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>一个文件名</translation>
    </message>
    <message>
        <source>another file for each of what is written</source>
        <translation>写出的每一样各有一个文件</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>lesson: eleven-states %1</source>
        <translation>相关的课：eleven-states %1</translation>
    </message>
    <message>
        <source>recording: eleven-states %1</source>
        <translation>记录：eleven-states %1</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 not judged</source>
        <translation>通过 %1 项，未通过 %2 项，无法判断 %3 项</translation>
    </message>
    <message>
        <source>eleven-states run --check [all|NAME…] -- COMMAND…  what a server of your own survives, each check on fresh hosts with a client of ours</source>
        <translation>eleven-states run --check [all|NAME…] -- COMMAND…  检查你自己的服务器经得起什么：每项都用全新的主机和我们的客户端</translation>
    </message>
    <message>
        <source>    NAME                           %1</source>
        <translation>    NAME                           %1</translation>
    </message>
    <message>
        <source>    --say TEXT|@FILE               what the client says; \n, \r, \t as in C (&quot;hello\n&quot;)</source>
        <translation>    --say TEXT|@FILE               客户端说的话；\n、\r、\t 同 C 语言（&quot;hello\n&quot;）</translation>
    </message>
    <message>
        <source>    --report text|junit|json       how it is told</source>
        <translation>    --report text|junit|json       报告的格式</translation>
    </message>
    <message>
        <source>    -o FILE, --output FILE         where it is told, in place of the terminal</source>
        <translation>    -o FILE, --output FILE         把报告写进文件，而不是终端</translation>
    </message>
    <message>
        <source>    --keep FOLDER                  recordings of what failed, which the window opens: NAME.eleven</source>
        <translation>    --keep FOLDER                  留下未通过各项的记录 NAME.eleven，可在窗口中打开</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>可以读取的文件</translation>
    </message>
    <message>
        <source>1 to 4000 octets of plain ASCII, lines and tabs</source>
        <translation>1 到 4000 个字节的纯 ASCII 文字，可含换行和制表符</translation>
    </message>
    <message>
        <source>run --check [all|NAME…] -- COMMAND…, without a client, without files of the run</source>
        <translation>run --check [all|NAME…] -- COMMAND…，不带客户端，也不带这次运行的文件</translation>
    </message>
    <message>
        <source>    --window                       in the window</source>
        <translation>    --window                       在窗口中运行</translation>
    </message>
    <message>
        <source>    --directory FOLDER             where they begin, in place of the folder where you are</source>
        <translation>    --directory FOLDER             它们从哪个文件夹开始运行，不写就是当前文件夹</translation>
    </message>
    <message>
        <source>a folder that is there</source>
        <translation>一个存在的文件夹</translation>
    </message>
    <message>
        <source>    --output-to FOLDER             what they write, as server.txt and client.txt in it</source>
        <translation>    --output-to FOLDER             它们输出的内容，写到其中的 server.txt 和 client.txt</translation>
    </message>
    <message>
        <source>the name of a folder</source>
        <translation>一个文件夹名</translation>
    </message>
    <message>
        <source>The %1 was killed by %2 before its first call of a socket.</source>
        <translation>%1在第一次套接字调用之前被 %2 杀死。</translation>
    </message>
    <message>
        <source>The %1 ended with status %2 before its first call of a socket: a library or a program that it needs was not found. What it wrote says which.</source>
        <translation>%1在第一次套接字调用之前就结束了，退出码 %2：找不到它需要的某个库或程序。是哪一个，见它写出的内容。</translation>
    </message>
    <message>
        <source>The %1 ended with status %2 before its first call of a socket.</source>
        <translation>%1在第一次套接字调用之前就结束了，退出码 %2。</translation>
    </message>
    <message>
        <source>kernel.yama.ptrace_scope is %1: until the next boot nobody may watch a program. Lessons need none to be watched.</source>
        <translation>kernel.yama.ptrace_scope 为 %1：下次启动之前谁也不能跟踪程序。课程不需要跟踪。</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>启动不了</translation>
    </message>
    <message>
        <source>work: programs of lessons that need one of their own, and yours, whose calls are held (run -- PROGRAM)</source>
        <translation>正常：需要单独进程的课程程序，以及你自己的程序，其调用被停住（run -- 程序）</translation>
    </message>
    <message>
        <source>it wrote at last:</source>
        <translation>它最后写的是：</translation>
    </message>
    <message>
        <source>The %1 was killed by %2 in %3: the connection was over. Ignore SIGPIPE, or send with MSG_NOSIGNAL.</source>
        <translation>%1在 %3 中被 %2 杀死：连接已经结束。请忽略 SIGPIPE，或者用 MSG_NOSIGNAL 发送。</translation>
    </message>
    <message>
        <source>The %1 was killed by %2 after %3.</source>
        <translation>%1在 %3 之后被 %2 杀死。</translation>
    </message>
    <message>
        <source>A debugger says where: gdb --args COMMAND…</source>
        <translation>用调试器可以看到在哪里：gdb --args 命令……</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1在 %2 中</translation>
    </message>
    <message>
        <source>It ends here: everybody waits for somebody else (%1).</source>
        <translation>到此结束：各方都在等别人（%1）。</translation>
    </message>
    <message>
        <source>The server called no TCP socket. Others, as those of UDP, are not held and not shown.</source>
        <translation>服务器没有调用任何 TCP 套接字。其他套接字（例如 UDP）既不会被扣住，也不会显示。</translation>
    </message>
    <message>
        <source>There is no client, and the %1 waits in %2. --client &apos;COMMAND&apos; begins one on the other host; this one is called &quot;server&quot; there.</source>
        <translation>没有客户端，%1在 %2 中等待。用 --client &apos;命令&apos; 可以在另一台主机上启动一个；在那里，这台主机的名字是“server”。</translation>
    </message>
    <message>
        <source>It ends here: for %1 seconds nothing has moved, though not all have ended (%2).</source>
        <translation>到此结束：%1 秒内没有任何动静，但还没有全部结束（%2）。</translation>
    </message>
    <message>
        <source>for the same reason as %1</source>
        <translation>原因与 %1 相同</translation>
    </message>
    <message>
        <source>it wrote at last the same as the one above</source>
        <translation>它最后写的内容与上一项相同</translation>
    </message>
    <message numerus="yes">
        <source>… and %n segments more</source>
        <translation>
            <numerusform>…… 还有 %n 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>--connection %1: the capture has %n connections</source>
        <translation>
            <numerusform>--connection %1：这份抓包里有 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two who wait, each with its call</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Exit status: 0 all held, 1 an expectation did not hold or a check failed, 2 bad input or nothing could be judged,
3 this machine cannot run it, 128 and the signal&apos;s number, if one ended a run. run gives on that of its programs.</source>
        <translation>退出码：0 全部成立，1 有预期不成立或有检查未通过，2 输入有误或什么都无法判断，
3 这台机器运行不了；被信号中断时，是 128 加信号编号。run 则以其中程序的退出码结束。</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>略过</translation>
    </message>
</context>
<context>
    <name>Errno</name>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>No such process</source>
        <translation>没有那个进程</translation>
    </message>
    <message>
        <source>Interrupted system call</source>
        <translation>被中断的系统调用</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>没有那个设备或地址</translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation>错误的文件描述符</translation>
    </message>
    <message>
        <source>No child processes</source>
        <translation>没有子进程</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Bad address</source>
        <translation>错误的地址</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有那个设备</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>Too many users</source>
        <translation>用户过多</translation>
    </message>
    <message>
        <source>Socket operation on non-socket</source>
        <translation>对非套接字做套接字操作</translation>
    </message>
    <message>
        <source>Destination address required</source>
        <translation>需要目标地址</translation>
    </message>
    <message>
        <source>Message too long</source>
        <translation>消息过长</translation>
    </message>
    <message>
        <source>Protocol not available</source>
        <translation>没有这个协议选项</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>不支持的操作</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已在使用</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>无法使用请求的地址</translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation>网络已关闭</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation>软件导致连接中止</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对端复位</translation>
    </message>
    <message>
        <source>No buffer space available</source>
        <translation>没有缓冲区空间</translation>
    </message>
    <message>
        <source>Transport endpoint is already connected</source>
        <translation>连接已经建立</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>连接没有建立</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>Operation already in progress</source>
        <translation>操作已经在进行</translation>
    </message>
    <message>
        <source>Operation now in progress</source>
        <translation>操作正在进行</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what was done; what came of it; its errno</comment>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>LessonErrors</name>
    <message>
        <source>%1: expected %2, saw %3</source>
        <translation>%1：应为%2；实际：%3</translation>
    </message>
</context>
<context>
    <name>LessonTexts</name>
    <message>
        <source>Not translated yet: shown in English</source>
        <translation>还没有译文：用英文显示</translation>
    </message>
</context>
<context>
    <name>eleven::SpokenLanguage</name>
    <message>
        <source>en</source>
        <comment>the code of this language, as in its file&apos;s name</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Toggles</name>
    <message>
        <source>Small read buffer</source>
        <translation>读缓冲很小</translation>
    </message>
    <message>
        <source>Parent keeps its copy</source>
        <translation>父进程保留它的那份</translation>
    </message>
    <message>
        <source>No keepalive</source>
        <translation>不用保活</translation>
    </message>
    <message>
        <source>Server closes its half</source>
        <translation>服务器关闭自己这一半</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Do not wait for EOF</source>
        <translation>不等 EOF</translation>
    </message>
    <message>
        <source>Close what leaked</source>
        <translation>关闭泄漏的连接</translation>
    </message>
</context>
<context>
    <name>QuestionTexts</name>
    <message>
        <source>What do you think?</source>
        <translation>你觉得呢？</translation>
    </message>
    <message>
        <source>Hands up: what do you predict?</source>
        <translation>请举手：你猜是哪个？</translation>
    </message>
    <message>
        <source>The kernel&apos;s answer: %1</source>
        <translation>内核的回答：%1</translation>
    </message>
    <message>
        <source>The answer, from %2: %1</source>
        <translation>答案（据 %2）：%1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>A  TIME-WAIT</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>A: It is for the side that closed first.</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You skipped this one.</source>
        <translation>这一题你跳过了。</translation>
    </message>
    <message>
        <source>You said so: %1</source>
        <translation>你选的就是：%1</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>你选了：%1</translation>
    </message>
    <message>
        <source>next: the answer is shown</source>
        <translation>下一步：显示答案</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>Wait for the kernel&apos;s answer</source>
        <translation>等内核回答</translation>
    </message>
    <message>
        <source>next: read on</source>
        <translation>下一步：往下读</translation>
    </message>
    <message>
        <source>Shown to the class</source>
        <translation>已向全班揭晓</translation>
    </message>
    <message>
        <source>It was shown to the class.</source>
        <translation>已向全班揭晓。</translation>
    </message>
    <message>
        <source>No question is open</source>
        <translation>现在没有要回答的问题</translation>
    </message>
    <message>
        <source>The lesson, in which the question stands, is put away</source>
        <translation>讲解栏收起来了，问题在那里面</translation>
    </message>
    <message>
        <source>From now on answers are hidden until Step shows them: for a class.</source>
        <translation>从现在起先不显示答案，单步时才揭晓：适合全班一起猜。</translation>
    </message>
    <message>
        <source>From now on each answer is told at once.</source>
        <translation>从现在起，一选就显示对错。</translation>
    </message>
    <message>
        <source>Predict, before you step (keys 1 to %1)</source>
        <translation>先猜一猜，再单步（按 1–%1）</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>another</source>
        <translation>又一个</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>又多一个</translation>
    </message>
    <message>
        <source>a longer one</source>
        <translation>更长</translation>
    </message>
    <message>
        <source>%1 again</source>
        <translation>又有 %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一个列表</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>一个映射</translation>
    </message>
    <message>
        <source>an alias</source>
        <translation>一个别名</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>一个错误</translation>
    </message>
    <message>
        <source>a pipe, a socket or a device</source>
        <translation>管道、套接字或设备</translation>
    </message>
    <message>
        <source>the byte %1</source>
        <translation>字节 %1</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>the end of the program</source>
        <translation>程序末尾</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>文本 %1</translation>
    </message>
    <message>
        <source>the buffer %1</source>
        <translation>缓冲区 %1</translation>
    </message>
    <message>
        <source>a //@ remark</source>
        <translation>//@ 注记</translation>
    </message>
    <message>
        <source>one more argument</source>
        <translation>多一个参数</translation>
    </message>
    <message>
        <source>%1 argument</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 arguments</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1, a text without its step</source>
        <translation>%1，没有对应步骤的讲解</translation>
    </message>
    <message>
        <source>%1, a text without its question</source>
        <translation>%1，没有对应问题的文字</translation>
    </message>
    <message>
        <source>one that none of them has</source>
        <translation>它们都没有的一项</translation>
    </message>
    <message>
        <source>a loop that does nothing and never ends</source>
        <translation>什么也不做、永不结束的循环</translation>
    </message>
    <message>
        <source>a file, or one of the lessons %1</source>
        <translation>一个文件，或这些课之一：%1</translation>
    </message>
    <message>
        <source>a regular file</source>
        <translation>普通文件</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>能读的文件</translation>
    </message>
    <message>
        <source>a file of at most 1 MB</source>
        <translation>不超过 1 MB 的文件</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>UTF-8 文本</translation>
    </message>
    <message>
        <source>no control characters</source>
        <translation>没有控制字符</translation>
    </message>
    <message>
        <source>lines of at most %1 bytes</source>
        <translation>每行不超过 %1 字节</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>one document in the file</source>
        <translation>文件里只有一个文档</translation>
    </message>
    <message>
        <source>no anchors</source>
        <translation>没有锚点</translation>
    </message>
    <message>
        <source>no aliases</source>
        <translation>没有别名</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>a word as key</source>
        <translation>一个词作为键</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>每个键只出现一次</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>不超过 %1 层</translation>
    </message>
    <message>
        <source>at most %1 values in the file</source>
        <translation>文件里不超过 %1 个值</translation>
    </message>
    <message>
        <source>a value of at most %1 bytes</source>
        <translation>不超过 %1 字节的值</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>an id of small letters, digits and hyphens</source>
        <translation>由小写字母、数字和连字符组成的 id</translation>
    </message>
    <message>
        <source>a map with id, programs and steps</source>
        <translation>含 id、programs 和 steps 的映射</translation>
    </message>
    <message>
        <source>a list of steps</source>
        <translation>步骤的列表</translation>
    </message>
    <message>
        <source>the name of the folder, %1</source>
        <translation>文件夹的名字 %1</translation>
    </message>
    <message>
        <source>a map from client or server to programs</source>
        <translation>从 client 或 server 到程序的映射</translation>
    </message>
    <message>
        <source>client, server, client-2, server-2, ...</source>
        <translation>client、server、client-2、server-2 ……</translation>
    </message>
    <message>
        <source>an endpoint that has a program</source>
        <translation>有程序的端点</translation>
    </message>
    <message>
        <source>a program of client, which each client runs</source>
        <translation>client 的程序，每个客户端都运行它</translation>
    </message>
    <message>
        <source>a program, as a literal block: &quot;|&quot; and then its lines</source>
        <translation>一个程序，写成文字块：先是 &quot;|&quot;，然后是各行</translation>
    </message>
    <message>
        <source>a program that makes a call</source>
        <translation>至少有一次调用的程序</translation>
    </message>
    <message>
        <source>at most %1 other runs</source>
        <translation>不超过 %1 个「试一试」</translation>
    </message>
    <message>
        <source>a program of at most %1 bytes</source>
        <translation>不超过 %1 字节的程序</translation>
    </message>
    <message>
        <source>a program of at most %1 bytes in a line</source>
        <translation>每行不超过 %1 字节的程序</translation>
    </message>
    <message>
        <source>a program of at most %1 lines</source>
        <translation>不超过 %1 行的程序</translation>
    </message>
    <message>
        <source>a step: a map with id, acts, expect and ask</source>
        <translation>一个步骤：含 id、acts、expect 和 ask 的映射</translation>
    </message>
    <message>
        <source>an id that no other step has</source>
        <translation>别的步骤没用过的 id</translation>
    </message>
    <message>
        <source>an id that no other question of the step has</source>
        <translation>本步骤别的问题没用过的 id</translation>
    </message>
    <message>
        <source>an id that no other run has</source>
        <translation>别的「试一试」没用过的 id</translation>
    </message>
    <message>
        <source>a list of acts</source>
        <translation>操作的列表</translation>
    </message>
    <message>
        <source>a list of questions</source>
        <translation>问题的列表</translation>
    </message>
    <message>
        <source>a list of other runs</source>
        <translation>「试一试」的列表</translation>
    </message>
    <message>
        <source>a lesson of at most %1 acts</source>
        <translation>不超过 %1 个操作的课</translation>
    </message>
    <message>
        <source>another run of at most %1 acts</source>
        <translation>不超过 %1 个操作的「试一试」</translation>
    </message>
    <message>
        <source>another run: a map with id, title, about, after, toggles, sigpipe and acts</source>
        <translation>「试一试」：含 id、title、about、after、toggles、sigpipe 和 acts 的映射</translation>
    </message>
    <message>
        <source>the id of a step</source>
        <translation>一个步骤的 id</translation>
    </message>
    <message>
        <source>the step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>a title that is not empty</source>
        <translation>非空的标题</translation>
    </message>
    <message>
        <source>a title in English (en)</source>
        <translation>英文标题（en）</translation>
    </message>
    <message>
        <source>a title of at most %1 bytes</source>
        <translation>不超过 %1 字节的标题</translation>
    </message>
    <message>
        <source>a title in this language in the YAML file</source>
        <translation>YAML 文件里这种语言的标题</translation>
    </message>
    <message>
        <source>a map from languages to titles, such as {en: &quot;Three segments&quot;}</source>
        <translation>从语言到标题的映射，例如 {en: &quot;Three segments&quot;}</translation>
    </message>
    <message>
        <source>a language such as en or zh_CN</source>
        <translation>一种语言，例如 en 或 zh_CN</translation>
    </message>
    <message>
        <source>a language such as en or zh_CN in the file&apos;s name</source>
        <translation>文件名里有一种语言，例如 en 或 zh_CN</translation>
    </message>
    <message>
        <source>text.en.md beside this file</source>
        <translation>这个文件旁边有 text.en.md</translation>
    </message>
    <message>
        <source>text.%1.md for the title in this language</source>
        <translation>与这种语言的标题对应的 text.%1.md</translation>
    </message>
    <message>
        <source>&quot;## %1&quot; in %2</source>
        <translation>%2 里的 &quot;## %1&quot;</translation>
    </message>
    <message>
        <source>&quot;### %1&quot; in %2</source>
        <translation>%2 里的 &quot;### %1&quot;</translation>
    </message>
    <message>
        <source>a line --- in the text &quot;## %1&quot; in %2, and below it what the step showed</source>
        <translation>%2 的 &quot;## %1&quot; 里有一行 ---，下面写这一步说明了什么</translation>
    </message>
    <message>
        <source>the title before everything else</source>
        <translation>标题在最前面</translation>
    </message>
    <message>
        <source>one line --- in the text of a step, before its questions</source>
        <translation>步骤的讲解里只有一行 ---，在问题之前</translation>
    </message>
    <message>
        <source>&quot;## STEP&quot; before the first question</source>
        <translation>第一个问题之前有 &quot;## STEP&quot;</translation>
    </message>
    <message>
        <source>a question of the step %1</source>
        <translation>步骤 %1 的问题</translation>
    </message>
    <message>
        <source>a text below this line</source>
        <translation>这一行下面有文字</translation>
    </message>
    <message>
        <source>each heading once</source>
        <translation>每个标题只出现一次</translation>
    </message>
    <message>
        <source>a map from toggles to true or false</source>
        <translation>从开关到 true 或 false 的映射</translation>
    </message>
    <message>
        <source>no toggle: no program has a line with //@ when or //@ unless</source>
        <translation>没有开关：没有程序含 //@ when 或 //@ unless 的行</translation>
    </message>
    <message>
        <source>a toggle that a program names: %1</source>
        <translation>程序里有的开关：%1</translation>
    </message>
    <message>
        <source>who has a program: %1</source>
        <translation>有程序的一方：%1</translation>
    </message>
    <message>
        <source>client or server</source>
        <translation>client 或 server</translation>
    </message>
    <message>
        <source>a call that the program of %1 makes: %2</source>
        <translation>%1 的程序里的调用：%2</translation>
    </message>
    <message>
        <source>flags such as SYN or &quot;FIN,ACK&quot;</source>
        <translation>标志，例如 SYN 或 &quot;FIN,ACK&quot;</translation>
    </message>
    <message>
        <source>flags such as RST or &quot;FIN,ACK&quot;</source>
        <translation>标志，例如 RST 或 &quot;FIN,ACK&quot;</translation>
    </message>
    <message>
        <source>WHO, WHO until CALL, WHO N lines or WHO to end</source>
        <translation>WHO、WHO until CALL、WHO N lines 或 WHO to end</translation>
    </message>
    <message>
        <source>everyone, and no more words: it runs until nobody can go on</source>
        <translation>只写 everyone：它运行到谁也不能继续</translation>
    </message>
    <message>
        <source>a number of lines from 1 to %1</source>
        <translation>1 到 %1 的行数</translation>
    </message>
    <message>
        <source>{TOGGLE: true} or {TOGGLE: false}</source>
        <translation>{TOGGLE: true} 或 {TOGGLE: false}</translation>
    </message>
    <message>
        <source>an act such as &quot;run: client&quot;</source>
        <translation>一个操作，例如 &quot;run: client&quot;</translation>
    </message>
    <message>
        <source>one act: %1</source>
        <translation>一个操作：%1</translation>
    </message>
    <message>
        <source>flow or hold</source>
        <translation>flow 或 hold</translation>
    </message>
    <message>
        <source>who is killed</source>
        <translation>杀死谁</translation>
    </message>
    <message>
        <source>a state of RFC 9293: %1</source>
        <translation>RFC 9293 的状态：%1</translation>
    </message>
    <message>
        <source>at least one state</source>
        <translation>至少一个状态</translation>
    </message>
    <message>
        <source>a call and its result, such as &quot;recv = 0&quot;</source>
        <translation>调用和它的结果，例如 &quot;recv = 0&quot;</translation>
    </message>
    <message>
        <source>a call and its result, such as &quot;recv = 0&quot; or &quot;poll = 1 (POLLIN)&quot;</source>
        <translation>调用和它的结果，例如 &quot;recv = 0&quot; 或 &quot;poll = 1 (POLLIN)&quot;</translation>
    </message>
    <message>
        <source>the name of an errno, such as EPIPE</source>
        <translation>errno 的名字，例如 EPIPE</translation>
    </message>
    <message>
        <source>the name of a signal, such as SIGPIPE</source>
        <translation>信号的名字，例如 SIGPIPE</translation>
    </message>
    <message>
        <source>a signal such as SIGPIPE, or an exit status</source>
        <translation>信号（例如 SIGPIPE）或退出码</translation>
    </message>
    <message>
        <source>a map of what is expected</source>
        <translation>预期的映射</translation>
    </message>
    <message>
        <source>a map from client or server to what is expected</source>
        <translation>从 client 或 server 到预期的映射</translation>
    </message>
    <message>
        <source>a map from client or server to states and their numbers</source>
        <translation>从 client 或 server 到状态和数目的映射</translation>
    </message>
    <message>
        <source>a map from states to numbers, such as {CLOSE-WAIT: 28}</source>
        <translation>从状态到数目的映射，例如 {CLOSE-WAIT: 28}</translation>
    </message>
    <message>
        <source>a number of sockets</source>
        <translation>套接字的数目</translation>
    </message>
    <message>
        <source>a list of segments, such as [SYN, &quot;FIN,ACK from client&quot;], or []</source>
        <translation>报文段的列表，例如 [SYN, &quot;FIN,ACK from client&quot;]，或 []</translation>
    </message>
    <message>
        <source>a state that a socket in the kernel can have: CLOSED is its absence</source>
        <translation>内核里的套接字能有的状态：CLOSED 就是没有套接字</translation>
    </message>
    <message>
        <source>no listener: no program calls listen()</source>
        <translation>没有监听套接字：没有程序调用 listen()</translation>
    </message>
    <message>
        <source>an offset such as +0, +1 or -1</source>
        <translation>偏移，例如 +0、+1 或 -1</translation>
    </message>
    <message>
        <source>a window from 0 to %1</source>
        <translation>0 到 %1 的窗口</translation>
    </message>
    <message>
        <source>a seed from 0 to %1</source>
        <translation>0 到 %1 的种子</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%2 到 %3 的 %1</translation>
    </message>
    <message>
        <source>%1 numbers with blanks between, each from %2 to %3</source>
        <translation>%1 个数，用空格隔开，每个都是 %2 到 %3</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>who is said to have sent it</source>
        <translation>冒充谁发出</translation>
    </message>
    <message>
        <source>who gets it</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>somebody on the other host</source>
        <translation>另一台主机上的一方</translation>
    </message>
    <message>
        <source>one of the two ends by its number, not both</source>
        <translation>两端只有一端带编号</translation>
    </message>
    <message>
        <source>the data that it carries</source>
        <translation>它带的数据</translation>
    </message>
    <message>
        <source>at most %1 bytes of data</source>
        <translation>不超过 %1 字节的数据</translation>
    </message>
    <message>
        <source>FLAGS from WHO, such as RST from client, or {flags: RST, from: client, seq: +0}</source>
        <translation>FLAGS from WHO，例如 RST from client，或 {flags: RST, from: client, seq: +0}</translation>
    </message>
    <message>
        <source>FLAGS from WHO, or {flags: RST, from: client, seq: +0, ack: +0, window: 0}</source>
        <translation>FLAGS from WHO，或 {flags: RST, from: client, seq: +0, ack: +0, window: 0}</translation>
    </message>
    <message>
        <source>FLAGS or FLAGS from WHO, such as SYN or &quot;FIN,ACK from client&quot;</source>
        <translation>FLAGS 或 FLAGS from WHO，例如 SYN 或 &quot;FIN,ACK from client&quot;</translation>
    </message>
    <message>
        <source>[2nd] FLAGS [from WHO] [to WHO] [with &quot;DATA&quot;], next or all</source>
        <translation>[2nd] FLAGS [from WHO] [to WHO] [with &quot;DATA&quot;]，或 next、all</translation>
    </message>
    <message>
        <source>two ends on different hosts: from client to server, or from server to client</source>
        <translation>不同主机上的两端：from client to server，或 from server to client</translation>
    </message>
    <message>
        <source>{segment: SYN from client, window: 0}: what becomes of its flags, window, seq or ack</source>
        <translation>{segment: SYN from client, window: 0}：它的 flags、window、seq 或 ack 变成什么</translation>
    </message>
    <message>
        <source>{segment: SYN from client, by: 200ms}</source>
        <translation>{segment: SYN from client, by: 200ms}</translation>
    </message>
    <message>
        <source>a part such as 10%, or {from: client, percent: 10, seed: 1}</source>
        <translation>比例，例如 10%，或 {from: client, percent: 10, seed: 1}</translation>
    </message>
    <message>
        <source>a time such as 1.2s or 200ms, at most 600s</source>
        <translation>时间，例如 1.2s 或 200ms，不超过 600s</translation>
    </message>
    <message>
        <source>a setting of TCP: %1</source>
        <translation>TCP 的设置项：%1</translation>
    </message>
    <message>
        <source>a map such as {tcp_fin_timeout: 20}</source>
        <translation>映射，例如 {tcp_fin_timeout: 20}</translation>
    </message>
    <message>
        <source>one expectation, such as {client: FIN-WAIT-2}</source>
        <translation>一项预期，例如 {client: FIN-WAIT-2}</translation>
    </message>
    <message>
        <source>a misconception from M1 to M%1</source>
        <translation>M1 到 M%1 的误解</translation>
    </message>
    <message>
        <source>a list of misconceptions, such as [M11]</source>
        <translation>误解的列表，例如 [M11]</translation>
    </message>
    <message>
        <source>with it proved-by, an expectation of this or a later step; or source, where no state can prove it: an RFC section or a man page</source>
        <translation>同时有 proved-by（本步骤或之后的一项预期），或 source（没有状态能证明时：RFC 的一节或手册页）</translation>
    </message>
    <message>
        <source>proved-by or source, not both</source>
        <translation>proved-by 或 source，不能两个都有</translation>
    </message>
    <message>
        <source>two to four options, a) to d)</source>
        <translation>两到四个选项，a) 到 d)</translation>
    </message>
    <message>
        <source>two to four options, a) to d), in this order</source>
        <translation>两到四个选项，按 a) 到 d) 的顺序</translation>
    </message>
    <message>
        <source>the option %1), which is the right one</source>
        <translation>正确的选项 %1)</translation>
    </message>
    <message>
        <source>an option such as &quot;a) CLOSED&quot;, and below it &quot;&gt; &quot; and what to say of it</source>
        <translation>一个选项，例如 &quot;a) CLOSED&quot;，下面是 &quot;&gt; &quot; 和对它的说明</translation>
    </message>
    <message>
        <source>the question before its options</source>
        <translation>问题写在选项之前</translation>
    </message>
    <message>
        <source>&quot;&gt; &quot; and what to say of the option before this line</source>
        <translation>这一行之前有 &quot;&gt; &quot; 和对选项的说明</translation>
    </message>
    <message>
        <source>a question: a map with id, before, right, proved-by or source, and meets</source>
        <translation>一个问题：含 id、before、right、proved-by 或 source、meets 的映射</translation>
    </message>
    <message>
        <source>an RFC section or a man page</source>
        <translation>RFC 的一节或手册页</translation>
    </message>
    <message>
        <source>an expectation of the step %1 or a later one</source>
        <translation>步骤 %1 或之后步骤的预期</translation>
    </message>
    <message>
        <source>a statement: no block is open here</source>
        <translation>一条语句：这里没有打开的块</translation>
    </message>
    <message>
        <source>&quot;}&quot; alone: the block of line %1 is not an if</source>
        <translation>只写 &quot;}&quot;：第 %1 行的块不是 if</translation>
    </message>
    <message>
        <source>break only inside for or while</source>
        <translation>break 只在 for 或 while 里</translation>
    </message>
    <message>
        <source>a call, a break or an if inside the loop</source>
        <translation>循环里有调用、break 或 if</translation>
    </message>
    <message>
        <source>a &quot;}&quot; for the block that begins here</source>
        <translation>从这里开始的块的 &quot;}&quot;</translation>
    </message>
    <message>
        <source>a call of %1</source>
        <translation>对 %1 的调用</translation>
    </message>
    <message>
        <source>a descriptor: a variable or a number</source>
        <translation>文件描述符：一个变量或数</translation>
    </message>
    <message>
        <source>a number or a variable</source>
        <translation>一个数或变量</translation>
    </message>
    <message>
        <source>a buffer, such as buf</source>
        <translation>缓冲区，例如 buf</translation>
    </message>
    <message>
        <source>a buffer, such as buf, or a text in quotation marks</source>
        <translation>缓冲区（例如 buf），或引号里的文本</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>引号里的文本</translation>
    </message>
    <message>
        <source>a variable that a line above assigns</source>
        <translation>上面有一行赋过值的变量</translation>
    </message>
    <message>
        <source>a variable that takes the value</source>
        <translation>接收这个值的变量</translation>
    </message>
    <message>
        <source>a port from 0 to 65535</source>
        <translation>0 到 65535 的端口</translation>
    </message>
    <message>
        <source>a length: a number or a variable</source>
        <translation>长度：一个数或变量</translation>
    </message>
    <message>
        <source>a length from 0 to %1, the size of %2</source>
        <translation>0 到 %1 的长度，即 %2 的大小</translation>
    </message>
    <message>
        <source>the host client or server</source>
        <translation>主机 client 或 server</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;)&quot;</source>
        <translation>&quot;,&quot; 或 &quot;)&quot;</translation>
    </message>
    <message>
        <source>a declaration, a call, x = call(...), if, for (;;), while, break or }</source>
        <translation>声明、调用、x = call(...)、if、for (;;)、while、break 或 }</translation>
    </message>
    <message>
        <source>//@ when TOGGLE or //@ unless TOGGLE</source>
        <translation>//@ when TOGGLE 或 //@ unless TOGGLE</translation>
    </message>
    <message>
        <source>a //@ remark only behind a call or break (put one on each line of the block)</source>
        <translation>//@ 注记只放在调用或 break 后面（块的每一行都写一个）</translation>
    </message>
    <message>
        <source>the end of the line (one statement on each line)</source>
        <translation>行尾（每行一条语句）</translation>
    </message>
    <message>
        <source>&quot;=&quot; and a call, or &quot;(&quot;</source>
        <translation>&quot;=&quot; 和一个调用，或 &quot;(&quot;</translation>
    </message>
    <message>
        <source>a variable before &quot;=&quot;</source>
        <translation>&quot;=&quot; 前是变量</translation>
    </message>
    <message>
        <source>a call, such as recv(...)</source>
        <translation>一个调用，例如 recv(...)</translation>
    </message>
    <message>
        <source>a name for the variable</source>
        <translation>变量的名字</translation>
    </message>
    <message>
        <source>a name for the object</source>
        <translation>对象的名字</translation>
    </message>
    <message>
        <source>a name that no line above uses</source>
        <translation>上面没用过的名字</translation>
    </message>
    <message>
        <source>the size of the buffer, such as [64]</source>
        <translation>缓冲区的大小，例如 [64]</translation>
    </message>
    <message>
        <source>a size from 1 to %1</source>
        <translation>1 到 %1 的大小</translation>
    </message>
    <message>
        <source>a condition such as n == 0: a variable, a comparison, a number</source>
        <translation>条件，例如 n == 0：变量、比较、数</translation>
    </message>
    <message>
        <source>one of == != &lt; &gt; &lt;= &gt;=</source>
        <translation>== != &lt; &gt; &lt;= &gt;= 之一</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a number of bytes, 0: no limit</source>
        <translation>字节数，0 表示不限</translation>
    </message>
    <message>
        <source>-1: a lab waits for as long as a segment is held</source>
        <translation>-1：报文段扣多久，实验台就等多久</translation>
    </message>
    <message>
        <source>QHostAddress::AnyIPv4 (the hosts have no IPv6)</source>
        <translation>QHostAddress::AnyIPv4（两台主机没有 IPv6）</translation>
    </message>
    <message>
        <source>= and nextPendingConnection() of a QTcpServer</source>
        <translation>= 和一个 QTcpServer 的 nextPendingConnection()</translation>
    </message>
    <message>
        <source>a declaration, or a call of an object that a line above declares: %1</source>
        <translation>声明，或对上面声明过的对象的调用：%1</translation>
    </message>
    <message>
        <source>a call of a QTcpServer: %1</source>
        <translation>QTcpServer 的调用：%1</translation>
    </message>
    <message>
        <source>a call of a QTcpSocket: %1</source>
        <translation>QTcpSocket 的调用：%1</translation>
    </message>
    <message>
        <source>a number that fits into an int</source>
        <translation>int 放得下的数</translation>
    </message>
    <message>
        <source>a number without leading zeros (C would read it as octal)</source>
        <translation>不带前导零的数（C 会当成八进制）</translation>
    </message>
    <message>
        <source>one of \n \t \r \\ \&quot; in a text</source>
        <translation>文本里的 \n \t \r \\ \&quot; 之一</translation>
    </message>
    <message>
        <source>a closing quotation mark</source>
        <translation>右引号</translation>
    </message>
    <message>
        <source>a statement of the Qt dialect</source>
        <translation>Qt 方言的语句</translation>
    </message>
    <message>
        <source>a statement of the C subset</source>
        <translation>C 子集的语句</translation>
    </message>
    <message>
        <source>one value for this option</source>
        <translation>这个选项只有一个值</translation>
    </message>
    <message>
        <source>an option that is one number</source>
        <translation>值是一个数的选项</translation>
    </message>
    <message>
        <source>%1 or %2 (did you mean %3?)</source>
        <translation>%1 或 %2（是不是 %3？）</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>talk to %1</source>
        <translation>与 %1 通信</translation>
    </message>
    <message>
        <source>start a thread</source>
        <translation>启动线程</translation>
    </message>
    <message>
        <source>receive a descriptor</source>
        <translation>接收文件描述符</translation>
    </message>
    <message>
        <source>add the route to the other host</source>
        <translation>添加到另一台主机的路由</translation>
    </message>
    <message>
        <source>add the address to the TUN device</source>
        <translation>给 TUN 设备加地址</translation>
    </message>
    <message>
        <source>set the queue of the TUN device</source>
        <translation>设置 TUN 设备的队列</translation>
    </message>
    <message>
        <source>set the TUN device up</source>
        <translation>启用 TUN 设备</translation>
    </message>
    <message>
        <source>set the route metrics</source>
        <translation>设置路由的度量</translation>
    </message>
    <message>
        <source>have %1 descriptors (the limit is %2)</source>
        <translation>拥有 %1 个文件描述符（上限是 %2）</translation>
    </message>
    <message>
        <source>&quot;{&quot;, and what belongs to it on lines of its own</source>
        <translation>&quot;{&quot;，属于它的各行另起</translation>
    </message>
    <message>
        <source>&quot;;&quot; or &quot;=&quot; and a call</source>
        <translation>&quot;;&quot;，或 &quot;=&quot; 和一个调用</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>a goal beside it: only a challenge has this key</source>
        <translation>同时有 goal：只有挑战才有这个键</translation>
    </message>
    <message>
        <source>steps or a goal: a challenge has a goal, and not this key</source>
        <translation>steps 或 goal 之一：挑战有 goal，没有这个键</translation>
    </message>
    <message>
        <source>a goal of at least one expectation</source>
        <translation>至少含一项期望的目标</translation>
    </message>
    <message>
        <source>a list of two hints, the smaller one first</source>
        <translation>两条提示的列表，先小后大</translation>
    </message>
    <message>
        <source>%1, the acts of the solution</source>
        <translation>%1，即解答的操作数</translation>
    </message>
    <message>
        <source>an act that can be counted: run: WHO, run: WHO N lines, or one segment</source>
        <translation>能数清的操作：run: WHO、run: WHO N lines，或一个报文段</translation>
    </message>
    <message>
        <source>the heading %1, the only one of a challenge</source>
        <translation>标题 %1，挑战只有这一个标题</translation>
    </message>
    <message>
        <source>what is to be done, before any heading</source>
        <translation>在所有标题之前写明要做什么</translation>
    </message>
    <message>
        <source>two hints in the language of %1</source>
        <translation>与 %1 同一语言的两条提示</translation>
    </message>
    <message>
        <source>the referenced anchor is not defined</source>
        <translation>引用的锚点没有定义</translation>
    </message>
    <message>
        <source>a file in the folder of the lesson</source>
        <translation>课程文件夹里的文件</translation>
    </message>
    <message>
        <source>a link that leads out of it</source>
        <translation>指向文件夹之外的链接</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>空列表</translation>
    </message>
    <message>
        <source>an empty map</source>
        <translation>空映射</translation>
    </message>
    <message>
        <source>a number of minutes from %1 to %2</source>
        <translation>%1 到 %2 的分钟数</translation>
    </message>
    <message>
        <source>a number of clients from %1 to %2</source>
        <translation>%1 到 %2 的客户端数</translation>
    </message>
    <message>
        <source>a number of descriptors from %1 to %2</source>
        <translation>%1 到 %2 的文件描述符数</translation>
    </message>
    <message>
        <source>a number of acts from %1 to %2</source>
        <translation>%1 到 %2 的操作数</translation>
    </message>
    <message>
        <source>at most %1 programs</source>
        <translation>不超过 %1 个程序</translation>
    </message>
    <message>
        <source>at most %1 steps</source>
        <translation>不超过 %1 个步骤</translation>
    </message>
    <message>
        <source>at most %1 questions</source>
        <translation>不超过 %1 个问题</translation>
    </message>
    <message>
        <source>a text of at most %1 bytes</source>
        <translation>不超过 %1 字节的文字</translation>
    </message>
    <message>
        <source>a text of the option %1)</source>
        <translation>选项 %1) 的文字</translation>
    </message>
    <message>
        <source>%1 options, as in %2</source>
        <translation>%1 个选项，与 %2 一样</translation>
    </message>
    <message>
        <source>a length from 0 to %1, the size of the text</source>
        <translation>0 到 %1 的长度，即文本的大小</translation>
    </message>
    <message>
        <source>YAML directives must have exactly one argument</source>
        <translation>YAML 指令只能有一个参数</translation>
    </message>
    <message>
        <source>bad YAML version: %1</source>
        <translation>YAML 版本不对：%1</translation>
    </message>
    <message>
        <source>YAML major version too large</source>
        <translation>YAML 主版本号太大</translation>
    </message>
    <message>
        <source>repeated YAML directive</source>
        <translation>YAML 指令重复了</translation>
    </message>
    <message>
        <source>TAG directives must have exactly two arguments</source>
        <translation>TAG 指令必须有两个参数</translation>
    </message>
    <message>
        <source>repeated TAG directive</source>
        <translation>TAG 指令重复了</translation>
    </message>
    <message>
        <source>illegal character found while scanning tag handle</source>
        <translation>标签前缀里有不允许的字符</translation>
    </message>
    <message>
        <source>tag handle with no suffix</source>
        <translation>标签只有前缀，没有后缀</translation>
    </message>
    <message>
        <source>end of verbatim tag not found</source>
        <translation>标签没有结尾</translation>
    </message>
    <message>
        <source>end of map not found</source>
        <translation>映射没有结尾（检查缩进）</translation>
    </message>
    <message>
        <source>end of map flow not found</source>
        <translation>映射没有结尾：缺少 }</translation>
    </message>
    <message>
        <source>end of sequence not found</source>
        <translation>列表没有结尾（检查缩进）</translation>
    </message>
    <message>
        <source>end of sequence flow not found</source>
        <translation>列表没有结尾：缺少 ]</translation>
    </message>
    <message>
        <source>cannot assign multiple tags to the same node</source>
        <translation>同一个值不能有几个标签</translation>
    </message>
    <message>
        <source>cannot assign multiple anchors to the same node</source>
        <translation>同一个值不能有几个锚点</translation>
    </message>
    <message>
        <source>cannot assign multiple aliases to the same node</source>
        <translation>同一个值不能有几个别名</translation>
    </message>
    <message>
        <source>aliases can&apos;t have any content, *including* tags</source>
        <translation>别名不能有内容，标签也不行</translation>
    </message>
    <message>
        <source>bad character found while scanning hex number</source>
        <translation>十六进制数里有不允许的字符</translation>
    </message>
    <message>
        <source>invalid unicode: %1</source>
        <translation>Unicode 码点无效：%1</translation>
    </message>
    <message>
        <source>unknown escape character: %1</source>
        <translation>不认识的转义字符：%1</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>不认识的符号</translation>
    </message>
    <message>
        <source>illegal document indicator in scalar</source>
        <translation>值里不能有文档分隔符</translation>
    </message>
    <message>
        <source>illegal EOF in scalar</source>
        <translation>值还没有结束，文件就结束了</translation>
    </message>
    <message>
        <source>illegal character in scalar</source>
        <translation>值里有不允许的字符</translation>
    </message>
    <message>
        <source>illegal tab when looking for indentation</source>
        <translation>缩进里有制表符：请用空格</translation>
    </message>
    <message>
        <source>illegal flow end</source>
        <translation>这里不能有 ] 或 }</translation>
    </message>
    <message>
        <source>illegal block entry</source>
        <translation>这里不能有列表项 &quot;- &quot;</translation>
    </message>
    <message>
        <source>illegal map key</source>
        <translation>这里不能有键</translation>
    </message>
    <message>
        <source>illegal map value</source>
        <translation>这里不能有映射的值（检查缩进和冒号）</translation>
    </message>
    <message>
        <source>alias not found after *</source>
        <translation>* 后面没有别名</translation>
    </message>
    <message>
        <source>anchor not found after &amp;</source>
        <translation>&amp; 后面没有锚点</translation>
    </message>
    <message>
        <source>illegal character found while scanning alias</source>
        <translation>别名里有不允许的字符</translation>
    </message>
    <message>
        <source>illegal character found while scanning anchor</source>
        <translation>锚点里有不允许的字符</translation>
    </message>
    <message>
        <source>cannot set zero indentation for a block scalar</source>
        <translation>多行文本的缩进不能是 0</translation>
    </message>
    <message>
        <source>unexpected character in block scalar</source>
        <translation>多行文本的 | 或 &gt; 后面有多余的字符</translation>
    </message>
    <message>
        <source>cannot assign the same alias to multiple nodes</source>
        <translation>同一个别名不能用于几个值</translation>
    </message>
    <message>
        <source>plain text: no * and no ` around a word</source>
        <translation>纯文本：词的前后不用 * 或 `</translation>
    </message>
    <message>
        <source>a file that can be written</source>
        <translation>能写的文件</translation>
    </message>
    <message>
        <source>a step of the lesson</source>
        <translation>这节课里有的步骤</translation>
    </message>
    <message>
        <source>a line of the program of %1</source>
        <translation>%1 的程序里有的行</translation>
    </message>
    <message>
        <source>process, thread or qt: a lesson runs no program of its reader&apos;s</source>
        <translation>process、thread 或 qt：课不运行读者自己的程序</translation>
    </message>
    <message>
        <source>a map with program</source>
        <translation>带有 program 的映射</translation>
    </message>
    <message>
        <source>a list: a program and its arguments</source>
        <translation>一个列表：程序及其参数</translation>
    </message>
    <message>
        <source>a program or an argument</source>
        <translation>一个程序或参数</translation>
    </message>
    <message>
        <source>no program of this name below programs, too</source>
        <translation>programs 之下没有同名的程序</translation>
    </message>
    <message>
        <source>at most %1 words</source>
        <translation>不超过 %1 个词</translation>
    </message>
    <message>
        <source>talk to %1, which was stopped by a signal</source>
        <translation>与 %1 通信（它被信号停住了）</translation>
    </message>
    <message>
        <source>talk to %1, which was killed by %2</source>
        <translation>与 %1 通信（它被 %2 杀死了）</translation>
    </message>
</context>
<context>
    <name>NewTexts</name>
    <message>
        <source>new: expected a name of at most 64 small letters, digits and hyphens, such as my-lesson, saw %1</source>
        <translation>new：名字应由不超过 64 个小写字母、数字和连字符组成，例如 my-lesson；实际：%1</translation>
    </message>
    <message>
        <source>new: the lesson to begin with is not beside %1</source>
        <translation>new：%1 旁边没有作为起点的课</translation>
    </message>
    <message>
        <source>%1: it is there already; nothing was changed</source>
        <translation>%1：已经有了；什么也没改</translation>
    </message>
    <message>
        <source>%1 is there: change lesson.yaml and the texts beside it.
Play it:     eleven-states play %1/lesson.yaml
Watch it:    eleven-states %1/lesson.yaml     (a save is shown at once)
How to:      %2</source>
        <translation>%1 已建好：修改 lesson.yaml 和它旁边的文字。
运行它：    eleven-states play %1/lesson.yaml
边改边看：  eleven-states %1/lesson.yaml     （一保存就显示）
怎么写：    %2</translation>
    </message>
    <message>
        <source>%1: the folder %2 is not there</source>
        <translation>%1：文件夹 %2 不存在</translation>
    </message>
    <message>
        <source>A lesson of the course has this name too: &quot;play %1&quot; plays that one.</source>
        <translation>课程里也有叫这个名字的课：&quot;play %1&quot; 运行的是那一课。</translation>
    </message>
</context>
<context>
    <name>eleven::AccessibleTexts</name>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>a copy was delivered</source>
        <translation>一份副本已送达</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>到过</translation>
    </message>
    <message>
        <source>not visited</source>
        <translation>还没到过</translation>
    </message>
    <message>
        <source>listener of the %1</source>
        <translation>%1的监听套接字</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>在等待</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a call that returns nothing</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>将要执行</translation>
    </message>
    <message>
        <source>%1, inferred</source>
        <translation>%1，推断</translation>
    </message>
</context>
<context>
    <name>GoalTexts</name>
    <message>
        <source>Challenge %1 of %2</source>
        <translation>第 %1 个挑战，共 %2 个</translation>
    </message>
    <message>
        <source>The goal, all of it at once</source>
        <translation>目标（须同时成立）</translation>
    </message>
    <message>
        <source>Acts so far: %1. Shortest known: %2.</source>
        <translation>已用操作：%1。已知最少：%2。</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Second hint</source>
        <translation>第二条提示</translation>
    </message>
    <message>
        <source>Hint %1: %2</source>
        <comment>Hint 2: Hold the first SYN.</comment>
        <translation>提示 %1：%2</translation>
    </message>
    <message>
        <source>When it was solved, all of this was so</source>
        <translation>完成时，这些同时成立过</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>一份记录</translation>
    </message>
    <message numerus="yes">
        <source>Solved in %n acts (shortest known: %1)</source>
        <translation>
            <numerusform>用 %n 个操作完成（已知最少 %1 个）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::ExplainTexts</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Step; what happens is explained here. All entries can be looked up at any time.</source>
        <translation>还什么都没发生。按单步，发生的事会在这里解释。全部条目随时可查。</translation>
    </message>
    <message>
        <source>Also here:</source>
        <translation>这里还有：</translation>
    </message>
    <message>
        <source>Entered by: %1</source>
        <translation>进入：%1</translation>
    </message>
    <message>
        <source>Left by: %1</source>
        <translation>离开：%1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>接下来：%1</translation>
    </message>
    <message>
        <source>On Linux: %1</source>
        <translation>在 Linux 上：%1</translation>
    </message>
    <message>
        <source>What usually goes wrong</source>
        <translation>常见误解</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>实战</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy “%1” to the clipboard</source>
        <translation>把「%1」复制到剪贴板</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>lesson %1</source>
        <translation>课：%1</translation>
    </message>
    <message>
        <source>See also:</source>
        <translation>另见：</translation>
    </message>
    <message>
        <source>Search all entries</source>
        <translation>搜索全部条目</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Flags of a segment</source>
        <translation>报文段的标志</translation>
    </message>
    <message>
        <source>Constants of calls</source>
        <translation>调用的常量</translation>
    </message>
    <message>
        <source>Options of a socket</source>
        <translation>套接字选项</translation>
    </message>
    <message>
        <source>Errors (errno)</source>
        <translation>错误（errno）</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Timers of the kernel</source>
        <translation>内核的定时器</translation>
    </message>
    <message>
        <source>Settings of TCP (sysctl)</source>
        <translation>TCP 的设置（sysctl）</translation>
    </message>
    <message>
        <source>No entry has “%1”.</source>
        <translation>没有条目含「%1」。</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>解释 %1</translation>
    </message>
</context>
<context>
    <name>eleven::TeacherTexts</name>
    <message>
        <source>Notes for the teacher</source>
        <translation>教师备注</translation>
    </message>
    <message>
        <source>Notes for the teacher: %1</source>
        <translation>教师备注：%1</translation>
    </message>
    <message>
        <source>No question was answered or skipped yet</source>
        <translation>还没有回答或跳过任何问题</translation>
    </message>
    <message>
        <source>Save the result sheet</source>
        <translation>保存成绩表</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 写不进去：%2</translation>
    </message>
    <message>
        <source>Forget my progress?</source>
        <translation>清除我的进度？</translation>
    </message>
    <message>
        <source>The states and edges that were seen, the lessons that were finished or left, and all answers to questions will be forgotten. This cannot be undone.

File ▸ Result sheet… saves the answers.</source>
        <translation>走过的状态和转换、学完或没学完的课、对问题的全部回答都会清除，无法恢复。

先用「文件 ▸ 成绩表…」可以保存回答。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>%1 could not be deleted, so the answers are still there: %2</source>
        <translation>%1 删不掉，回答还在里面：%2</translation>
    </message>
    <message>
        <source>something that is no regular file has this name</source>
        <translation>这个名字已被占用，而且不是普通文件</translation>
    </message>
    <message>
        <source>There are no notes for the teacher here</source>
        <translation>这里没有教师备注</translation>
    </message>
</context>
<context>
    <name>eleven::Handout</name>
    <message>
        <source>As it was on Linux %1</source>
        <translation>在 Linux %1 上的实际过程</translation>
    </message>
    <message>
        <source>What the kernel did, and the answers</source>
        <translation>内核做了什么，以及答案</translation>
    </message>
    <message>
        <source>The run left the script of the lesson: of what is missing here, nothing was shown.</source>
        <translation>这次运行离开了本课的脚本：这里没有写的，都没有发生。</translation>
    </message>
    <message>
        <source>Of the %1 clients the picture shows the first.</source>
        <translation>共有 %1 个客户端，图里只画第一个。</translation>
    </message>
    <message>
        <source>This run is too long for a handout: more than %1 events were recorded.</source>
        <translation>这次运行太长，做不成讲义：记录的事件超过 %1 个。</translation>
    </message>
    <message>
        <source>Tabs, toggles and keys that are named here are in the window that the class sees.</source>
        <translation>文中提到的标签页、开关和按键，都在全班看着的那个窗口里。</translation>
    </message>
</context>
<context>
    <name>eleven::EditorTexts</name>
    <message>
        <source>Edit %1 (not saved)</source>
        <translation>编辑《%1》（未保存）</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑《%1》</translation>
    </message>
    <message>
        <source>Files of the lesson</source>
        <translation>本课的文件</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
    <message>
        <source>Back to the lesson; what is not saved is kept</source>
        <translation>回到课文；没保存的内容会留着</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去那里</translation>
    </message>
    <message>
        <source>This is what runs on the stage.</source>
        <translation>舞台上运行的就是这份文本。</translation>
    </message>
    <message>
        <source>Can be run: %1</source>
        <translation>可以运行：%1</translation>
    </message>
    <message>
        <source>The kernel does not do what is expected here:
%1</source>
        <translation>内核的实际行为和这里的预期不同：
%1</translation>
    </message>
    <message>
        <source>What you typed on %1 and did not save is here again.</source>
        <translation>你在 %1 输入、没有保存的内容还在这里。</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8 of at most 1 MB: it cannot be changed here</source>
        <translation>%1 不是 1 MB 以内的 UTF-8 文本，不能在这里修改</translation>
    </message>
    <message>
        <source>a place where the text can be kept until it is saved</source>
        <translation>一个能暂存未保存文本的地方</translation>
    </message>
    <message>
        <source>You have a lesson %1 already: nothing was changed. Choose another name.</source>
        <translation>你已经有一课叫 %1：什么也没有改动。请换一个名字。</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>No file of a lesson is open</source>
        <translation>没有打开任何课程文件</translation>
    </message>
    <message>
        <source>No lesson is being edited</source>
        <translation>现在没有在编辑课程</translation>
    </message>
    <message>
        <source>The text has a fault: it is marked</source>
        <translation>文本里有错，已经标出来了</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>什么也没有改</translation>
    </message>
    <message>
        <source>Save as a lesson of your own</source>
        <translation>存为自己的课程</translation>
    </message>
    <message>
        <source>Its name, of small letters, digits and hyphens. It will stand among all lessons, below My lessons.</source>
        <translation>取个名字，用小写字母、数字和连字符。它会出现在全部课程的「我的课」一栏。</translation>
    </message>
    <message>
        <source>A name has at most 64 small letters, digits and hyphens, such as my-lesson.</source>
        <translation>名字最多 64 个字符，只用小写字母、数字和连字符，例如 my-lesson。</translation>
    </message>
    <message>
        <source>Save over it?</source>
        <translation>要覆盖吗？</translation>
    </message>
    <message>
        <source>%1 was changed by another program since you began to edit it. Saving would lose that.</source>
        <translation>你开始编辑以后，%1 被别的程序改过。现在保存会丢掉那些改动。</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>放弃你输入的内容吗？</translation>
    </message>
    <message>
        <source>The text will be as it is in %1. This cannot be undone.</source>
        <translation>文本会变回 %1 里的样子。这一步无法撤销。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>Stimulus</name>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>SEND</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>CLOSE</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>ABORT</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN again</source>
        <translation>又收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收到 SYN,ACK</translation>
    </message>
    <message>
        <source>rcv ACK</source>
        <translation>收到 ACK</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收到 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收到 FIN</translation>
    </message>
    <message>
        <source>rcv FIN, ACK of FIN</source>
        <translation>收到 FIN 和 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收到 RST</translation>
    </message>
    <message>
        <source>rcv RST in the window</source>
        <translation>收到窗口内的 RST</translation>
    </message>
    <message>
        <source>rcv unacceptable segment</source>
        <translation>收到不可接受的报文段</translation>
    </message>
    <message>
        <source>rcv data after CLOSE</source>
        <translation>CLOSE 后收到数据</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>retransmission timeout R2</source>
        <translation>重传超时 R2</translation>
    </message>
    <message>
        <source>keepalive timeout</source>
        <translation>保活超时</translation>
    </message>
    <message>
        <source>zero-window probe timeout</source>
        <translation>零窗口探测超时</translation>
    </message>
    <message>
        <source>SYN,ACK timeout</source>
        <translation>SYN,ACK 超时</translation>
    </message>
    <message>
        <source>tcp_fin_timeout</source>
        <translation>tcp_fin_timeout</translation>
    </message>
    <message>
        <source>Timeout=2MSL</source>
        <translation>2MSL 到期</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>eleven::RecordingWords</name>
    <message>
        <source>a file that can be read</source>
        <translation>能读的文件</translation>
    </message>
    <message>
        <source>a regular file</source>
        <translation>普通文件</translation>
    </message>
    <message>
        <source>a file of at most %1 bytes</source>
        <translation>不超过 %1 字节的文件</translation>
    </message>
    <message>
        <source>a line of at most %1 bytes</source>
        <translation>不超过 %1 字节的行</translation>
    </message>
    <message>
        <source>a line with a JSON object</source>
        <translation>一行一个 JSON 对象</translation>
    </message>
    <message>
        <source>a recording, of the format %1</source>
        <translation>格式为 %1 的记录</translation>
    </message>
    <message>
        <source>version %1, which this Eleven States can read</source>
        <translation>本程序能读的版本 %1</translation>
    </message>
    <message>
        <source>a line that begins a branch</source>
        <translation>开始一个分支的行</translation>
    </message>
    <message>
        <source>at most %1 events</source>
        <translation>最多 %1 个事件</translation>
    </message>
    <message>
        <source>at most %1 branches</source>
        <translation>最多 %1 个分支</translation>
    </message>
    <message>
        <source>the name of a file of a lesson</source>
        <translation>课里文件的名字</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>%1, a whole number from %2 to %3</source>
        <translation>%1 是 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>%1, a text</source>
        <translation>%1 是文字</translation>
    </message>
    <message>
        <source>%1, true or false</source>
        <translation>%1 是 true 或 false</translation>
    </message>
    <message>
        <source>%1, a list</source>
        <translation>%1 是列表</translation>
    </message>
    <message>
        <source>%1, a JSON object</source>
        <translation>%1 是 JSON 对象</translation>
    </message>
    <message>
        <source>%1, octets in hexadecimal digits</source>
        <translation>%1 是十六进制数字写的字节</translation>
    </message>
    <message>
        <source>%1, at most %2 octets, a multiple of %3</source>
        <translation>%1 不超过 %2 字节，且是 %3 的倍数</translation>
    </message>
    <message>
        <source>%1, one of %2</source>
        <translation>%1 是 %2 之一</translation>
    </message>
    <message>
        <source>%1, an address such as 192.0.2.1</source>
        <translation>%1 是 192.0.2.1 这样的地址</translation>
    </message>
    <message>
        <source>%1, a name such as client or server-2</source>
        <translation>%1 是 client 或 server-2 这样的名字</translation>
    </message>
    <message>
        <source>%1, flags such as SYN,ACK</source>
        <translation>%1 是 SYN,ACK 这样的标志</translation>
    </message>
    <message>
        <source>values as %1 takes them</source>
        <translation>%1 要的参数</translation>
    </message>
    <message>
        <source>%1, the next number %2</source>
        <translation>%1 是下一个编号 %2</translation>
    </message>
    <message>
        <source>%1, the number of something before it</source>
        <translation>%1 是前面已有的编号</translation>
    </message>
    <message>
        <source>nothing of the kind</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1: expected %2, saw %3</source>
        <translation>%1：应为%2；实际：%3</translation>
    </message>
    <message>
        <source>%1:%2: this last line was not written to its end; it is left out</source>
        <translation>%1:%2：最后这一行没有写完，已略去</translation>
    </message>
    <message>
        <source>Branch %1 of %2</source>
        <translation>分支 %1（共 %2 个）</translation>
    </message>
    <message>
        <source>Branch %1 of %2, from branch %3 after its act %4</source>
        <translation>分支 %1（共 %2 个），从分支 %3 的第 %4 步操作之后分出</translation>
    </message>
</context>
<context>
    <name>eleven::ExportTexts</name>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Save the capture</source>
        <translation>保存抓包文件</translation>
    </message>
    <message>
        <source>Save a picture of the ladder</source>
        <translation>保存时序图图片</translation>
    </message>
    <message>
        <source>Save a picture of the state diagram</source>
        <translation>保存状态转换图图片</translation>
    </message>
    <message>
        <source>Captures (*.pcapng)</source>
        <translation>抓包文件 (*.pcapng)</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The ladder was copied as a picture.</source>
        <translation>时序图已复制为图片。</translation>
    </message>
    <message>
        <source>The state diagram was copied as a picture.</source>
        <translation>状态转换图已复制为图片。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What stood there is as it was; choose another place.</source>
        <translation>无法写入 %1：%2。原有的文件没有变；请换一个位置。</translation>
    </message>
    <message>
        <source>%1: something that is no regular file has this name; choose another one.</source>
        <translation>%1：这个名字已被占用，而且不是普通文件；请换一个名字。</translation>
    </message>
    <message>
        <source>%1: a picture is a file that ends in .svg, .pdf or .png; give it such a name.</source>
        <translation>%1：图片文件名要以 .svg、.pdf 或 .png 结尾；请改个名字。</translation>
    </message>
    <message>
        <source>%1 was not written: this run is too long for a picture of this kind; save it as .svg.</source>
        <translation>没有写入 %1：这次运行太长，这种图片放不下；请存成 .svg。</translation>
    </message>
    <message>
        <source>The ladder of %1</source>
        <translation>%1：时序图</translation>
    </message>
    <message>
        <source>The state diagram of %1</source>
        <translation>%1：状态转换图</translation>
    </message>
    <message>
        <source>No font on this machine has Chinese letters, so they cannot be drawn.
What mends it:  sudo apt install fonts-noto-cjk</source>
        <translation>这台机器上没有中文字体，画不出中文。
解决办法：  sudo apt install fonts-noto-cjk</translation>
    </message>
    <message>
        <source>Wireshark opens %1</source>
        <translation>Wireshark 正在打开 %1</translation>
    </message>
    <message>
        <source>Wireshark could not be started; the capture is in %1</source>
        <translation>无法启动 Wireshark；抓包文件在 %1</translation>
    </message>
    <message>
        <source>Nothing came to the wire yet</source>
        <translation>线路上还没有出现过报文段</translation>
    </message>
    <message>
        <source>Wireshark is not installed (sudo apt install wireshark)</source>
        <translation>没有安装 Wireshark（sudo apt install wireshark）</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请换一个位置。</translation>
    </message>
    <message>
        <source>%1: there is no such folder; choose another place.</source>
        <translation>%1：没有这个文件夹；请换一个位置。</translation>
    </message>
</context>
<context>
    <name>eleven::PacketWords</name>
    <message>
        <source>Kept back by the wire: its answer is held already.</source>
        <translation>线路留住了它：回应已经扣住了。</translation>
    </message>
    <message>
        <source>Stacked on the one that is held: it has no way of its own.</source>
        <translation>叠在扣住的那一个上：它自己不会送达。</translation>
    </message>
    <message>
        <source>Still held at the end of the recording.</source>
        <translation>记录结束时还扣在线路上。</translation>
    </message>
    <message>
        <source>Forged: the %1&apos;s kernel did not send it.</source>
        <translation>伪造：不是%1内核发的。</translation>
    </message>
    <message>
        <source>Changed on the wire: the %1&apos;s kernel sent it otherwise.</source>
        <translation>在线路上被篡改：%1内核发的不是这样。</translation>
    </message>
    <message>
        <source>Sent again by the %1&apos;s kernel: no acknowledgment has reached it.</source>
        <translation>%1内核重传：它没有收到确认。</translation>
    </message>
    <message>
        <source>Sent by a timer of the %1&apos;s kernel.</source>
        <translation>%1内核的定时器发出。</translation>
    </message>
    <message>
        <source>Sent by %2() of the %1.</source>
        <translation>由%1的 %2() 发出。</translation>
    </message>
    <message>
        <source>Sent because the process of the %1 ended.</source>
        <translation>因为%1的进程结束而发出。</translation>
    </message>
    <message>
        <source>Sent by Qt&apos;s event loop on the %1.</source>
        <translation>由%1上 Qt 的事件循环发出。</translation>
    </message>
    <message>
        <source>Sent by the %1&apos;s kernel in answer to %2.</source>
        <translation>%1内核对 %2 的回应。</translation>
    </message>
    <message>
        <source>Delivered, held for %1.</source>
        <translation>已送达，扣住了 %1。</translation>
    </message>
    <message>
        <source>Dropped on the wire, held for %1.</source>
        <translation>在线路上丢弃，扣住了 %1。</translation>
    </message>
    <message>
        <source>A copy was delivered, held for %1.</source>
        <translation>送达了一个副本，扣住了 %1。</translation>
    </message>
    <message>
        <source>Changed on the wire, held for %1: this one did not arrive.</source>
        <translation>在线路上被篡改，扣住了 %1：原来的这个没有到达。</translation>
    </message>
    <message>
        <source>Not taken by the other kernel, held for %1.</source>
        <translation>对端内核没有收下，扣住了 %1。</translation>
    </message>
    <message>
        <source>%1: %2 → %3.</source>
        <comment>an endpoint and its states</comment>
        <translation>%1：%2 → %3。</translation>
    </message>
    <message>
        <source>Inferred: %1</source>
        <translation>推断：%1</translation>
    </message>
</context>
<context>
    <name>eleven::PageTexts</name>
    <message>
        <source>Show the next moment</source>
        <translation>显示下一个时刻</translation>
    </message>
    <message>
        <source>Show how it ended</source>
        <translation>显示最后一个时刻</translation>
    </message>
    <message>
        <source>← → keys, Home, End, or swipe; Ctrl and an arrow: by a step of the lesson</source>
        <translation>用 ← → 键、Home、End 或滑动；Ctrl 加方向键：跳过一个步骤</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>到目前为止发生的事</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>一个问题</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>the line that comes next</source>
        <comment>said of a line of a program</comment>
        <translation>下一步执行的行</translation>
    </message>
    <message>
        <source>Recorded on Linux %1 with Eleven States; every state was read from the kernel.</source>
        <translation>由 Eleven States 在 Linux %1 上记录，每个状态都读自内核。</translation>
    </message>
    <message>
        <source>This page shows a recorded run with a script of its own. Allow it to run.</source>
        <translation>本页用自带的脚本播放记录下来的过程，请允许它运行。</translation>
    </message>
    <message>
        <source>Export as an interactive page</source>
        <translation>导出为交互式网页</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>The page is in %1</source>
        <translation>网页已存为 %1</translation>
    </message>
    <message>
        <source>This run is too long for a page: more than %1 events were recorded.</source>
        <translation>这次运行太长，存不成网页：记录的事件超过了 %1 个。</translation>
    </message>
</context>
<context>
    <name>eleven::CaptureWords</name>
    <message>
        <source>SYN unanswered</source>
        <translation>SYN 无应答</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>reset by %1</source>
        <translation>被%1复位</translation>
    </message>
    <message>
        <source>closed, %1 first</source>
        <translation>已关闭，%1先关</translation>
    </message>
    <message>
        <source>a FIN unacknowledged</source>
        <translation>有 FIN 未被确认</translation>
    </message>
    <message>
        <source>closed by %1 only</source>
        <translation>只有%1关闭</translation>
    </message>
    <message>
        <source>never closed</source>
        <translation>没有关闭</translation>
    </message>
    <message>
        <source>The capture begins in the middle of this connection: what came before is not known.</source>
        <translation>抓包从这个连接的中途开始：之前发生了什么，无从得知。</translation>
    </message>
    <message>
        <source>Nothing of what one end sent is in the capture.</source>
        <translation>抓包里没有其中一端发出的任何报文段。</translation>
    </message>
    <message>
        <source>Segments are missing in the capture: an end acknowledges what is not there. A FIN may be among them.</source>
        <translation>抓包缺少报文段：有一端确认了抓包里没有的数据，其中可能有 FIN。</translation>
    </message>
    <message>
        <source>LISTEN sends no segment. That somebody listened is known from the SYN,ACK; since when and how long, nobody sees.</source>
        <translation>LISTEN 不发报文段。有 SYN,ACK 才知道有人在监听；从何时起、到何时止，看不出来。</translation>
    </message>
    <message>
        <source>A RST answered the SYN: there was no socket that listened, or somebody in between refused.</source>
        <translation>对 SYN 的回答是 RST：没有监听套接字，或者中途有设备拒绝。</translation>
    </message>
    <message>
        <source>One segment brought the FIN and the ACK of the other FIN: FIN-WAIT-2, if there was one, took no time.</source>
        <translation>一个报文段同时带来 FIN 和对另一个 FIN 的 ACK：即使经过 FIN-WAIT-2，也没有停留。</translation>
    </message>
    <message>
        <source>Both ends sent FINs, and one of them again: whether CLOSING or FIN-WAIT-2 came before TIME-WAIT is not known.</source>
        <translation>两端都发了 FIN，其中一个又重传：TIME-WAIT 之前是 CLOSING 还是 FIN-WAIT-2，无从得知。</translation>
    </message>
    <message>
        <source>Nobody acknowledges the last ACK. The end in LAST-ACK is taken for CLOSED because it did not send its FIN again.</source>
        <translation>最后的 ACK 没有人确认。处于 LAST-ACK 的一端没有重传 FIN，因此视为 CLOSED。</translation>
    </message>
    <message>
        <source>TIME-WAIT ends by a timer, without a segment: when, nobody sees.</source>
        <translation>TIME-WAIT 由定时器结束，不发报文段：何时结束，看不出来。</translation>
    </message>
    <message>
        <source>An end sent more after a RST: that RST did not arrive, or was not sent by that end.</source>
        <translation>RST 之后有一端还在发送：那个 RST 没有到达，或者不是那一端发的。</translation>
    </message>
    <message>
        <source>this is no regular file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>this is neither a pcap nor a pcapng file (%1)</source>
        <translation>这既不是 pcap 文件，也不是 pcapng 文件（%1）</translation>
    </message>
    <message>
        <source>packets of link type %1 cannot be read; those of Ethernet, Linux cooked, raw IP and loopback can</source>
        <translation>无法读取链路类型 %1 的数据包；可以读取的有以太网、Linux cooked、原始 IP 和环回</translation>
    </message>
    <message>
        <source>the file ends within packet %1, at octet %2 (%3)</source>
        <translation>文件在第 %1 个数据包中间结束，它从第 %2 字节开始（%3）</translation>
    </message>
    <message>
        <source>the file is damaged at packet %1, at octet %2 (%3)</source>
        <translation>文件在第 %1 个数据包处损坏，它从第 %2 字节开始（%3）</translation>
    </message>
    <message>
        <source>stopped after packet %1</source>
        <translation>在第 %1 个数据包之后停止</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Begins (s)</source>
        <translation>开始（秒）</translation>
    </message>
    <message>
        <source>Lasts (s)</source>
        <translation>持续（秒）</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Client is</source>
        <translation>客户端状态</translation>
    </message>
    <message>
        <source>Server is</source>
        <translation>服务器状态</translation>
    </message>
    <message>
        <source>%1 without IP</source>
        <translation>%1 个不是 IP</translation>
    </message>
    <message>
        <source>%1 without TCP</source>
        <translation>%1 个不是 TCP</translation>
    </message>
    <message>
        <source>%1 shorter than their headers</source>
        <translation>%1 个短于首部</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>%1 个已损坏</translation>
    </message>
    <message>
        <source>Not looked at: %1.</source>
        <translation>未分析：%1。</translation>
    </message>
    <message>
        <source>Of more than %1 connections the rest is left out (%2 packets).</source>
        <translation>超过 %1 个连接，其余的没有列出（%2 个数据包）。</translation>
    </message>
    <message>
        <source>≈ inferred from the segments, as if each had arrived where nothing speaks against it; no kernel was asked.</source>
        <translation>≈ 由报文段推断：没有反证时视为每个都已到达；没有询问任何内核。</translation>
    </message>
    <message>
        <source>%1 in fragments</source>
        <translation>分片 %1 个</translation>
    </message>
    <message>
        <source>Packets: %1, connections: %2.</source>
        <translation>包：%1，连接：%2。</translation>
    </message>
</context>
<context>
    <name>eleven::BranchTexts</name>
    <message>
        <source>Show %1, where the lab stands now</source>
        <translation>显示%1，实验现在就在那里</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>This is what happens now: it can go another way at once</source>
        <translation>这就是现在：可以直接走另一条路</translation>
    </message>
    <message>
        <source>There is one branch: what happens now</source>
        <translation>只有一个分支，就是现在</translation>
    </message>
    <message>
        <source>No branch waits for a timer</source>
        <translation>没有分支在等定时器</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有做过任何操作</translation>
    </message>
    <message>
        <source>a timer again: %1 s more</source>
        <translation>重等定时器：还有 %1 秒</translation>
    </message>
    <message>
        <source>The acts are done again on two fresh hosts. A timer of a kernel ran here, and has to run again.</source>
        <translation>正在两台新主机上把操作重做一遍。这里曾有内核的定时器在走，得再等它走一遍。</translation>
    </message>
    <message>
        <source>Branch %1, on two fresh hosts: the acts up to here were done again (%2). It can go another way now.</source>
        <translation>分支 %1，在两台新主机上：到这里为止的操作已重做一遍（共 %2 个），现在可以走另一条路了。</translation>
    </message>
    <message>
        <source>The capture of this connection ends here</source>
        <translation>这个连接的抓包到此为止</translation>
    </message>
    <message>
        <source>This branch was recorded up to here. Branch from here (B) goes on</source>
        <translation>这条分支只记录到这里。按 B（从这里分支）可以继续</translation>
    </message>
    <message>
        <source>Last momen&amp;t</source>
        <translation>最后一个时刻(&amp;T)</translation>
    </message>
    <message>
        <source>This is the last moment that was recorded</source>
        <translation>这是记录的最后一个时刻</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>nothing else yet</source>
        <translation>还没有别的</translation>
    </message>
    <message>
        <source>the same acts</source>
        <translation>同样的操作</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <comment>branch 1</comment>
        <translation>%1，回放</translation>
    </message>
    <message>
        <source>This run was recorded up to here. Run again (Ctrl+R) begins anew</source>
        <translation>这次运行记录到此为止。「重新运行」（Ctrl+R）从头开始</translation>
    </message>
</context>
<context>
    <name>eleven::RecordingTexts</name>
    <message>
        <source>Save the recording</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Recordings (*.eleven)</source>
        <translation>记录 (*.eleven)</translation>
    </message>
    <message>
        <source>Saved, with all branches: %1</source>
        <translation>已保存，包括所有分支：%1</translation>
    </message>
    <message>
        <source>Save the acts as a scenario</source>
        <translation>把操作存为场景</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml)</source>
        <translation>场景 (*.yaml)</translation>
    </message>
    <message>
        <source>Saved. To do the acts again: eleven-states play %1</source>
        <translation>已保存。重做这些操作：eleven-states play %1</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有做过任何操作</translation>
    </message>
    <message>
        <source>No run was left without being saved</source>
        <translation>没有未保存就离开的过程</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The recording cannot be opened.</source>
        <translation>无法打开这个记录。</translation>
    </message>
    <message>
        <source>What is recorded cannot be kept against a crash.</source>
        <translation>无法为防崩溃而留存记录。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>More was recorded than %1 has. Save it?</source>
        <translation>%1 之后又有新的记录。要保存吗？</translation>
    </message>
    <message>
        <source>No branch from here: %1</source>
        <translation>无法从这里分支：%1</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. What was recorded until %1 is still there.</source>
        <translation>程序意外退出了。到 %1 为止的记录还在。</translation>
    </message>
</context>
<context>
    <name>eleven::RungTexts</name>
    <message>
        <source>loopback: 127.0.0.1, no wire</source>
        <translation>回环：127.0.0.1，没有线路</translation>
    </message>
    <message>
        <source>replay: a recording, no lab</source>
        <translation>回放：一份记录，没有实验台</translation>
    </message>
    <message>
        <source>The programs run on 127.0.0.1 of this machine. The states are the kernel&apos;s; no segment is seen or held, and the settings of the kernel are left alone.</source>
        <translation>程序在本机的 127.0.0.1 上运行。状态读自内核；看不到也扣不住报文段，内核的设置保持原样。</translation>
    </message>
    <message>
        <source>What is shown was recorded on another lab, with the answers of its kernel. Nothing runs here.</source>
        <translation>这里展示的是在另一个实验台上记录下来的过程，回答来自那里的内核。这里什么也不运行。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why there is no lab, and what mends it</source>
        <translation>为什么没有实验台，怎样解决</translation>
    </message>
    <message>
        <source>Until then, without a lab:</source>
        <translation>在那之前，没有实验台也可以：</translation>
    </message>
    <message>
        <source>Run it on &amp;127.0.0.1</source>
        <translation>在 127.0.0.1 上运行(&amp;1)</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>回环</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Sho&amp;w its recording</source>
        <translation>看它的记录(&amp;W)</translation>
    </message>
    <message>
        <source>The loopback has no wire: no segment is held there</source>
        <translation>回环上没有线路，扣不住报文段</translation>
    </message>
    <message>
        <source>&amp;Back to what was shown</source>
        <translation>回到刚才的画面(&amp;B)</translation>
    </message>
</context>
<context>
    <name>eleven::CaptureTexts</name>
    <message>
        <source>Reading the capture %1 …</source>
        <translation>正在读取抓包 %1 …</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>a capture (pcap or pcapng) of TCP over IP</source>
        <translation>一份含有 TCP/IP 的抓包（pcap 或 pcapng）</translation>
    </message>
    <message>
        <source>the file has changed since it was listed</source>
        <translation>列出连接之后，文件已经改变</translation>
    </message>
    <message>
        <source>Not all of it could be read: %1. What came before stands below.</source>
        <translation>没能全部读完：%1。在此之前的内容列在下面。</translation>
    </message>
    <message>
        <source>Connections of the capture</source>
        <translation>抓包里的连接</translation>
    </message>
    <message>
        <source>Return or a double click shows a connection; a click on a heading sorts by it.</source>
        <translation>按回车或双击显示一个连接；单击表头按该列排序。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>State of one end</source>
        <translation>其中一端的状态</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>显示这个连接</translation>
    </message>
    <message>
        <source>Connection %1 of %2</source>
        <translation>第 %1 个连接，共 %2 个</translation>
    </message>
    <message>
        <source>Connection %1 of the capture **%2**: %3.</source>
        <translation>抓包 **%2** 里的第 %1 个连接：%3。</translation>
    </message>
    <message>
        <source>client %1, server %2</source>
        <translation>客户端 %1，服务器 %2</translation>
    </message>
    <message>
        <source>segments %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>octets %1</source>
        <translation>字节 %1</translation>
    </message>
    <message>
        <source>sent again %1</source>
        <translation>重传 %1</translation>
    </message>
    <message>
        <source>lasts %1 s</source>
        <translation>历时 %1 秒</translation>
    </message>
    <message>
        <source>What the capture does not show</source>
        <translation>抓包看不出什么</translation>
    </message>
    <message>
        <source>Esc goes back to the list; the connections before and after this one, in the order of the list, are opened below.</source>
        <translation>按 Esc 回到列表；用下方按钮按列表的顺序打开前一个或后一个连接。</translation>
    </message>
    <message>
        <source>The %1 sent %2 again.</source>
        <translation>%1再次发送了 %2。</translation>
    </message>
    <message>
        <source>The %1 sent %2.</source>
        <translation>%1发送了 %2。</translation>
    </message>
    <message>
        <source>The %1 is in %2, presumed: if that arrived.</source>
        <translation>%1处于 %2，这是推定：前提是它已到达。</translation>
    </message>
    <message>
        <source>The %1 is in %2, inferred.</source>
        <translation>%1处于 %2，这是推断。</translation>
    </message>
    <message>
        <source>The %1 is in %2, inferred (%3).</source>
        <translation>%1处于 %2，这是推断（%3）。</translation>
    </message>
    <message>
        <source>.</source>
        <comment>at the end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>≈ inferred from a capture</source>
        <translation>≈ 由抓包推断</translation>
    </message>
    <message>
        <source>capture: states are inferred, no kernel was asked</source>
        <translation>抓包：状态是推断出来的，没有询问任何内核</translation>
    </message>
    <message>
        <source>%1, inferred</source>
        <translation>%1，推断</translation>
    </message>
    <message>
        <source>%1, presumed</source>
        <translation>%1，推定</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>A capture has no program: it shows what came to the wire, not which calls sent it.</source>
        <translation>抓包里没有程序：它显示线路上出现了什么，而不是哪些调用发送了它。</translation>
    </message>
    <message>
        <source>A capture has no lab: it can be looked at, and nothing can be done in it</source>
        <translation>抓包没有实验台：只能查看，不能在其中操作</translation>
    </message>
    <message>
        <source>A page tells a lesson, and a capture has none. Its ladder and diagram can be exported as pictures</source>
        <translation>网页讲述一节课程，而抓包没有课程。它的时序图和状态图可以导出为图片</translation>
    </message>
    <message>
        <source>This connection is over IPv6; only IPv4 can be written</source>
        <translation>这个连接使用 IPv6；只能写出 IPv4</translation>
    </message>
    <message>
        <source>No capture is open</source>
        <translation>没有打开抓包</translation>
    </message>
    <message>
        <source>&amp;Previous connection</source>
        <translation>上一个连接(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next connection</source>
        <translation>下一个连接(&amp;N)</translation>
    </message>
    <message>
        <source>It is the first connection of the list</source>
        <translation>这是列表里的第一个连接</translation>
    </message>
    <message>
        <source>It is the last connection of the list</source>
        <translation>这是列表里的最后一个连接</translation>
    </message>
    <message>
        <source>A capture asks no kernel: what ss would list of its sockets is not known.</source>
        <translation>抓包不询问任何内核：ss 会列出它的哪些套接字，无从得知。</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Filter words, with commas between them: %1</source>
        <translation>筛选词，以逗号分隔：%1</translation>
    </message>
    <message>
        <source>This is no filter: all connections are shown. Its words, with commas between them: %1</source>
        <translation>这不是筛选条件，因此列出全部连接。可用的词，以逗号分隔：%1</translation>
    </message>
    <message>
        <source>A capture has no calls: it shows what came to the wire, not who sent it or was told of it.</source>
        <translation>抓包里没有系统调用：它只记下线路上出现过什么，不记谁发出、谁收到通知。</translation>
    </message>
    <message>
        <source>A capture asks no kernel: which timers run, and how long, is not known.</source>
        <translation>抓包不询问任何内核：有哪些定时器在走、还剩多久，无从得知。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connections</source>
        <translation>
            <numerusform>%n 个连接中的 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long to be shown whole: %n segments at its end are left out.</source>
        <translation>
            <numerusform>太长，无法全部显示：末尾略去 %n 个报文段。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eleven::KeeperWords</name>
    <message>
        <source>Who keeps this connection open?</source>
        <translation>是谁不让这个连接关闭？</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1, descriptor %2, from %3: %4</source>
        <translation>%1，文件描述符 %2，来自 %3：%4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody has accepted it: it waits in the queue of the listener</source>
        <translation>还没有人 accept 它：它在监听套接字的队列里等待</translation>
    </message>
    <message>
        <source>its own FIN is acknowledged; the kernel waits for the FIN of the peer, without a timer</source>
        <translation>自己的 FIN 已被确认；内核等待对端的 FIN，没有定时器</translation>
    </message>
    <message numerus="yes">
        <source>the connection is over, and the kernel keeps its socket until %n descriptors are closed</source>
        <translation>
            <numerusform>连接已经结束；最后一个文件描述符（共 %n 个）关闭之前，内核一直保留它的套接字</numerusform>
        </translation>
    </message>
    <message>
        <source>whose descriptor it is was not seen</source>
        <translation>没有看到它是谁的文件描述符</translation>
    </message>
    <message numerus="yes">
        <source>FIN leaves when the last of %n descriptors is closed</source>
        <translation>
            <numerusform>要等最后一个文件描述符关闭（共 %n 个），FIN 才会发出</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was done with it since; no close(%1)</source>
        <translation>此后没有用过它；没有 close(%1)</translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation>在 %1 中等待</translation>
    </message>
    <message numerus="yes">
        <source>%1 returned 0, the end of file, %n times; no close(%2) since</source>
        <translation>
            <numerusform>%1 返回 0（文件结束）%n 次；此后没有 close(%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>last used in %1; no close(%2) since</source>
        <translation>最后一次使用：%1；此后没有 close(%2)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more like this</source>
        <translation>
            <numerusform>…… 还有 %n 个同样的</numerusform>
        </translation>
    </message>
    <message>
        <source>no descriptor is left; the kernel waits for the FIN of the peer until its timer for FIN-WAIT-2 is over</source>
        <translation>文件描述符都已关闭；内核等对端的 FIN，直到 FIN-WAIT-2 的定时器到期</translation>
    </message>
    <message>
        <source>nobody has the other end any more, and this kernel does not know; %1</source>
        <translation>另一端已没有人持有，而这边的内核并不知道；%1</translation>
    </message>
    <message>
        <source>the connection is over, and the kernel keeps its socket until its descriptor is closed</source>
        <translation>连接已经结束；在它的文件描述符关闭之前，内核一直保留它的套接字</translation>
    </message>
    <message>
        <source>FIN leaves when the one descriptor is closed</source>
        <translation>唯一的文件描述符关闭后才会发出 FIN</translation>
    </message>
</context>
<context>
    <name>eleven::OwnCheckWords</name>
    <message>
        <source>answers the end of file with close()</source>
        <translation>读到文件结束后调用 close()</translation>
    </message>
    <message>
        <source>survives a RST before its write</source>
        <translation>写之前收到 RST，仍能继续</translation>
    </message>
    <message>
        <source>survives EPIPE: SIGPIPE is not the default</source>
        <translation>经得起 EPIPE：SIGPIPE 不是默认处理方式</translation>
    </message>
    <message>
        <source>survives ECONNRESET, and closes</source>
        <translation>经得起 ECONNRESET，并且关闭</translation>
    </message>
    <message>
        <source>ends although each FIN is lost once</source>
        <translation>两边的 FIN 各丢一次，连接仍能结束</translation>
    </message>
    <message>
        <source>ends although the last ACK is lost</source>
        <translation>最后一个 ACK 丢失，连接仍能结束</translation>
    </message>
    <message>
        <source>answers after the client&apos;s FIN</source>
        <translation>收到客户端的 FIN 之后仍然回答</translation>
    </message>
    <message>
        <source>serves others while one client never reads</source>
        <translation>有一个客户端从不读取时，仍为其他客户端服务</translation>
    </message>
    <message>
        <source>sends all of it to a slow reader</source>
        <translation>对方读得慢，也能全部发完</translation>
    </message>
    <message>
        <source>understands what comes one octet at a time</source>
        <translation>数据一个字节一个字节地到达，也能理解</translation>
    </message>
    <message>
        <source>serves 100 clients at once, and leaves nothing behind</source>
        <translation>同时为 100 个客户端服务，不留下任何东西</translation>
    </message>
    <message>
        <source>notices that a client has vanished</source>
        <translation>能发现客户端已经消失</translation>
    </message>
    <message>
        <source>starts again while its port is in TIME-WAIT</source>
        <translation>端口处于 TIME-WAIT 时能够重新启动</translation>
    </message>
    <message>
        <source>survives EMFILE</source>
        <translation>经得起 EMFILE</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>it ignores SIGPIPE</source>
        <translation>它忽略 SIGPIPE</translation>
    </message>
    <message>
        <source>a handler takes SIGPIPE</source>
        <translation>SIGPIPE 由信号处理函数处理</translation>
    </message>
    <message>
        <source>SIGPIPE is blocked</source>
        <translation>SIGPIPE 被屏蔽</translation>
    </message>
    <message>
        <source>it writes with MSG_NOSIGNAL</source>
        <translation>它用 MSG_NOSIGNAL 发送</translation>
    </message>
    <message>
        <source>the connection stays open</source>
        <translation>连接没有关闭</translation>
    </message>
    <message>
        <source>%2 killed the %1 in %3</source>
        <translation>%2 在 %3 中杀死了%1</translation>
    </message>
    <message>
        <source>the server ended with status %1 after %2</source>
        <translation>服务器在 %2 之后结束，退出码 %1</translation>
    </message>
    <message>
        <source>the next client is not served</source>
        <translation>下一个客户端得不到服务</translation>
    </message>
    <message>
        <source>%2; the %1 sleeps in %3</source>
        <translation>%2；%1在 %3 中睡眠</translation>
    </message>
    <message>
        <source>it sent a RST in place of its FIN</source>
        <translation>它发出的是 RST，而不是 FIN</translation>
    </message>
    <message>
        <source>the %1 sleeps in %2 without an end, and SO_KEEPALIVE was not set</source>
        <translation>%1在 %2 中无限期地睡眠，也没有设置 SO_KEEPALIVE</translation>
    </message>
    <message>
        <source>it listens on another port each time</source>
        <translation>它每次监听的端口都不同</translation>
    </message>
    <message>
        <source>it closes before the client does</source>
        <translation>它比客户端先关闭</translation>
    </message>
    <message>
        <source>it serves one client, and ends</source>
        <translation>它只为一个客户端服务，然后结束</translation>
    </message>
    <message>
        <source>it never sends so much that the window is full</source>
        <translation>它发送的数据从未多到填满窗口</translation>
    </message>
    <message>
        <source>no TIME-WAIT came about on its port</source>
        <translation>它的端口上没有出现 TIME-WAIT</translation>
    </message>
    <message>
        <source>no call of it failed with EMFILE</source>
        <translation>它的调用没有一次因 EMFILE 失败</translation>
    </message>
    <message>
        <source>a time limit of its own may end it, later than this check waits</source>
        <translation>它自己的时限也许会结束连接，但比这项检查等得更久</translation>
    </message>
    <message>
        <source>it could not be done</source>
        <translation>未能进行</translation>
    </message>
    <message>
        <source>%1 gave EADDRINUSE</source>
        <translation>%1 得到 EADDRINUSE</translation>
    </message>
    <message>
        <source>it ended with status %1 before it listened on a port</source>
        <translation>它在监听端口之前就已结束，状态为 %1</translation>
    </message>
    <message>
        <source>%1 killed it before it listened on a port</source>
        <translation>它在监听端口之前就被 %1 杀死了</translation>
    </message>
    <message>
        <source>it did not accept the connection of the client</source>
        <translation>它没有接受客户端的连接</translation>
    </message>
    <message>
        <source>the server ended with status %1: %2 gave %3</source>
        <translation>服务器结束了，退出码 %1：%2 返回 %3</translation>
    </message>
    <message>
        <source>%2 killed the %1</source>
        <translation>%2 杀死了%1</translation>
    </message>
    <message>
        <source>%2 killed the %1 after %3</source>
        <translation>%2 在 %3 之后杀死了%1</translation>
    </message>
    <message>
        <source>it serves one client after the other: meanwhile all others wait for %1</source>
        <translation>它一次只为一个客户端服务：其他客户端都在等 %1</translation>
    </message>
    <message>
        <source>the last call that failed: %1 gave %2</source>
        <translation>最后一次失败的调用：%1 返回 %2</translation>
    </message>
    <message>
        <source>within %1 seconds it does not listen on a TCP port</source>
        <translation>它在 %1 秒内没有监听任何 TCP 端口</translation>
    </message>
    <message>
        <source>%1 binds its listener to 127.0.0.1, which nobody reaches from another host: bind it to 0.0.0.0, INADDR_ANY</source>
        <translation>%1 把监听套接字绑定到 127.0.0.1，从别的主机谁也连不上：请绑定到 0.0.0.0（INADDR_ANY）</translation>
    </message>
    <message>
        <source>it never reads what its client says</source>
        <translation>它从不读取客户端所说的话</translation>
    </message>
    <message>
        <source>no write to the client was seen: give it what it answers (--say, or the field Say)</source>
        <translation>没有看到它向客户端写入：请给出它会应答的内容（--say，或「发送」一栏）</translation>
    </message>
    <message>
        <source>it did not answer what was said: give it what it answers (--say, or the field Say)</source>
        <translation>它没有应答所发送的内容：请给出它会应答的内容（--say，或「发送」一栏）</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 clients are not served: the queue of %2 was full, and the kernel threw their SYN away; it comes again after 1, 3, 7 … seconds</source>
        <translation>
            <numerusform>%1 个客户端中有 %n 个得不到服务：%2 的全连接队列满了，内核丢弃了它们的 SYN；SYN 要过 1、3、7……秒才会重发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no answer came after the FIN; before one it is %n octets</source>
        <translation>
            <numerusform>FIN 之后没有回答；没有 FIN 时回答 %n 个字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octets came in place of %1</source>
        <translation>
            <numerusform>应为 %1 个字节，到达 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n descriptors of connections</source>
        <translation>
            <numerusform>%n 个连接的文件描述符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>left behind: %1</source>
        <translation>留下 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n processes have ended, and nobody waits for them: they stay as zombies, wait(2)</source>
        <translation>
            <numerusform>有 %n 个进程已结束而没有人等待它们：它们成为僵尸进程，参见 wait(2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 clients are not served</source>
        <translation>
            <numerusform>%1 个客户端中有 %n 个得不到服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its answers differ in length (%n octets, then %1): there is nothing to compare with</source>
        <translation>
            <numerusform>它的应答长度不一（先是 %n 个字节，后是 %1 个字节）：没有可比较的标准</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTexts</name>
    <message>
        <source>%1, unchanged</source>
        <translation>%1，未作改动</translation>
    </message>
    <message>
        <source>%1 cannot be read: these are its calls</source>
        <translation>读不到 %1：下面是它的调用</translation>
    </message>
    <message>
        <source>No lines are known (compile with -g): these are its calls</source>
        <translation>不知道源代码行（编译时加 -g）：下面是它的调用</translation>
    </message>
    <message>
        <source>not in a call of a socket</source>
        <translation>不在套接字调用中</translation>
    </message>
    <message>
        <source>A program of your own cannot do its calls once more, as a branch has to. Run again begins anew</source>
        <translation>分支要把调用重做一遍，你自己的程序做不到。“重新运行”会从头开始</translation>
    </message>
    <message>
        <source>Programs of your own have no lesson to show</source>
        <translation>运行你自己的程序时没有课文可显示</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>↺ Run again</source>
        <translation>↺ 重新运行</translation>
    </message>
    <message>
        <source>Both programs from their beginning, on two fresh hosts</source>
        <translation>在两台全新的主机上，让两个程序从头运行</translation>
    </message>
    <message>
        <source>Run its call</source>
        <translation>执行这个调用</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>停在</translation>
    </message>
    <message>
        <source>Before which calls a program of your own waits</source>
        <translation>你自己的程序在哪些调用之前停下</translation>
    </message>
    <message>
        <source>No program of your own runs here</source>
        <translation>这里没有运行你自己的程序</translation>
    </message>
    <message>
        <source>The server has no connection yet</source>
        <translation>服务器还没有连接</translation>
    </message>
    <message>
        <source>Run these programs?</source>
        <translation>运行这些程序吗？</translation>
    </message>
    <message>
        <source>They run as you, unchanged, and can do what you can. Only their network is the two hosts.</source>
        <translation>它们不作改动，以你的身份运行，你能做的它们都能做。只有网络换成这两台主机。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Your own program</source>
        <translation>你自己的程序</translation>
    </message>
    <message>
        <source>&amp;Run before</source>
        <translation>以前运行过(&amp;R)</translation>
    </message>
    <message>
        <source>choose one…</source>
        <translation>选一个…</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>忘掉这些</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>已忘掉</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>python3 client.py server 8080, or nothing</source>
        <translation>python3 client.py server 8080，也可以不填</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Where both begin</source>
        <translation>两个程序从哪里开始运行</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>They run as you, unchanged, and can do what you can. Only their network is the two hosts: there “server” and “client” are names. Lines of C are known if it is compiled with -g.</source>
        <translation>它们以你的身份原样运行，你能做的它们都能做。只有网络是这两台主机，在那里 server 和 client 就是主机名。C 程序编译时加上 -g，才知道执行到哪一行。</translation>
    </message>
    <message>
        <source>edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>What it wrote until the moment that is shown</source>
        <translation>到显示的这一刻为止，它输出的内容</translation>
    </message>
    <message>
        <source>It wrote more than 1 MiB: the rest is not kept.</source>
        <translation>它的输出超过 1 MiB：其余的不保留。</translation>
    </message>
    <message>
        <source>Type what it reads: Return sends, Ctrl+D ends its input</source>
        <translation>输入它要读的内容：回车发送，Ctrl+D 结束输入</translation>
    </message>
    <message>
        <source>No lines are known: these are its calls</source>
        <translation>不知道源代码行：下面是它的调用</translation>
    </message>
    <message>
        <source>Type what it reads</source>
        <translation>输入它要读的内容</translation>
    </message>
</context>
<context>
    <name>OwnViewTexts</name>
    <message>
        <source>Kept open</source>
        <translation>滞留的连接</translation>
    </message>
    <message>
        <source>No connection is kept open whose peer has closed it or is gone.</source>
        <translation>没有滞留的连接：凡是对端已关闭或已不在的，这边也都关闭了。</translation>
    </message>
    <message>
        <source>the peer closed %1 ago; %2</source>
        <translation>对端在 %1前已关闭；%2</translation>
    </message>
    <message>
        <source>for %1 now; %2</source>
        <translation>已持续 %1；%2</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>文件描述符</translation>
    </message>
    <message>
        <source>No program has a TCP socket open.</source>
        <translation>没有程序打开着 TCP 套接字。</translation>
    </message>
    <message>
        <source>no port, no connection yet</source>
        <translation>还没有端口，也没有连接</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What does this server survive? It is started again for each check, on fresh hosts, with clients of ours: lost segments, a RST before its write, a client that never reads, 100 at once, no descriptors left…</source>
        <translation>这个服务器经得起什么？每项检查都在全新的主机上重新启动它，由我们的客户端来试：报文段丢失、写之前收到 RST、从不读取的客户端、100 个客户端同时连接、文件描述符用尽……</translation>
    </message>
    <message>
        <source>Check this server</source>
        <translation>检查这个服务器</translation>
    </message>
    <message>
        <source>Ask it what it survives; what is on the stage stays</source>
        <translation>看看它经得起什么；舞台上的运行不受影响</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Only a server of your own can be checked</source>
        <translation>只能检查你自己的服务器</translation>
    </message>
    <message>
        <source>check %1 of %2…</source>
        <translation>第 %1 项，共 %2 项……</translation>
    </message>
    <message>
        <source>stopped after %1 of %2</source>
        <translation>已停止：做完 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 not judged</source>
        <translation>通过 %1 项，未通过 %2 项，无法判断 %3 项</translation>
    </message>
    <message>
        <source>Copy the command that does the same</source>
        <translation>复制效果相同的命令</translation>
    </message>
    <message>
        <source>Open at that moment</source>
        <translation>打开那一刻</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最后一次使用</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观察到的</translation>
    </message>
    <message>
        <source>never since</source>
        <translation>此后没有用过</translation>
    </message>
    <message>
        <source>Lesson “%1”</source>
        <translation>相关的课：《%1》</translation>
    </message>
    <message>
        <source>▾ What was seen</source>
        <translation>▾ 看到了什么</translation>
    </message>
    <message>
        <source>▸ What was seen</source>
        <translation>▸ 看到了什么</translation>
    </message>
    <message>
        <source>Sa&amp;y:</source>
        <translation>发送(&amp;Y)：</translation>
    </message>
    <message>
        <source>Our client can say 1 to 4000 octets of plain ASCII, lines and tabs</source>
        <translation>我们的客户端能发送 1 到 4000 个字节的纯 ASCII 文字，可含换行和制表符</translation>
    </message>
    <message>
        <source>What our client says first; the ends of lines, and tabs, are written as in C</source>
        <translation>我们的客户端首先发送的内容；换行和制表符的写法同 C 语言</translation>
    </message>
</context>
<context>
    <name>eleven::LoopbackWords</name>
    <message>
        <source>%1: connect() to 127.0.0.1 was refused: that is the host %2 itself, where nobody listens on this port. The other host has a name: connect to &quot;%3&quot;.</source>
        <translation>%1：连接 127.0.0.1 被拒绝：那是主机 %2 自己，在它上面没有程序监听这个端口。另一台主机有名字：请连接“%3”。</translation>
    </message>
    <message>
        <source>%1: connect() was refused: on the host %2 the listener of port %3 is bound to 127.0.0.1, which nobody reaches from here. Bind it to 0.0.0.0 (INADDR_ANY).</source>
        <translation>%1：connect() 被拒绝：主机 %2 上端口 %3 的监听套接字绑定在 127.0.0.1，从这里到不了。请绑定到 0.0.0.0（INADDR_ANY）。</translation>
    </message>
    <message>
        <source>%1: connect() was refused: nobody listens on the host %2.</source>
        <translation>%1：connect() 被拒绝：主机 %2 上没有谁在监听。</translation>
    </message>
    <message>
        <source>%1: connect() was refused: nobody listens on port %3 of the host %2; there is a listener on port %4.</source>
        <translation>%1：connect() 被拒绝：主机 %2 的端口 %3 上没有谁在监听；监听的是端口 %4。</translation>
    </message>
    <message>
        <source>The server listens on port %1: that is %2 without htons().</source>
        <translation>服务器在端口 %1 上监听：这是 %2 漏写了 htons() 的结果。</translation>
    </message>
    <message>
        <source>The server listens on port %1, and its command names %2.</source>
        <translation>服务器在端口 %1 上监听，而它的命令里写的是 %2。</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The quotation mark %1 is not closed</source>
        <translation>引号 %1 没有配对</translation>
    </message>
    <message>
        <source>One command, in one line</source>
        <translation>只能写一条命令，写在一行里</translation>
    </message>
    <message>
        <source>%1 is for a shell, and none runs here: in quotation marks it is part of a word; else write sh -c &apos;…&apos;</source>
        <translation>%1 要由 shell 处理，这里没有 shell：加上引号它就是普通字符，否则请写 sh -c &apos;…&apos;</translation>
    </message>
    <message>
        <source>There is no variable %1 in the environment</source>
        <translation>环境变量里没有 %1</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>For a variable of its environment write: env %1 …</source>
        <translation>要给它设环境变量，请写：env %1 …</translation>
    </message>
    <message>
        <source>There is no file %1: is it compiled, and the folder the right one?</source>
        <translation>没有文件 %1：编译过了吗？文件夹对吗？</translation>
    </message>
    <message>
        <source>A program, and its arguments</source>
        <translation>填程序和它的参数</translation>
    </message>
    <message>
        <source>There is no program %1 in PATH; one in the folder is written ./%1</source>
        <translation>PATH 里没有程序 %1；文件夹里的程序要写成 ./%1</translation>
    </message>
    <message>
        <source>It is in the folder, not in PATH: write ./%1</source>
        <translation>它在文件夹里，不在 PATH 里：请写 ./%1</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 是文件夹</translation>
    </message>
    <message>
        <source>%1 is source text: compile it (with -g), and name what comes of it</source>
        <translation>%1 是源代码：先编译它（加 -g），再填编译出来的程序</translation>
    </message>
    <message>
        <source>It is not executable: write %2 %1, or do chmod +x %1</source>
        <translation>它不可执行：请写 %2 %1，或者执行 chmod +x %1</translation>
    </message>
    <message>
        <source>It is not executable: do chmod +x %1</source>
        <translation>它不可执行：请执行 chmod +x %1</translation>
    </message>
    <message>
        <source>%1 needs %2, which is not on this machine: install it</source>
        <translation>%1 需要 %2，这台机器上没有：请安装</translation>
    </message>
    <message>
        <source>The first line of %1 ends as on Windows, so its interpreter is not found: do sed -i &apos;s/\r$//&apos; %1</source>
        <translation>%1 的第一行是 Windows 的换行，所以找不到解释器：请执行 sed -i &apos;s/\r$//&apos; %1</translation>
    </message>
    <message>
        <source>%1 is neither compiled nor a script: a script begins with #! and its interpreter</source>
        <translation>%1 既不是编译好的程序，也不是脚本：脚本的开头是 #! 和它的解释器</translation>
    </message>
    <message>
        <source>%1 is compiled for another machine (%2): compile it here</source>
        <translation>%1 是为另一种机器（%2）编译的：请在这里编译</translation>
    </message>
    <message>
        <source>%1 is compiled, but not linked: it is no program yet</source>
        <translation>%1 已经编译，但没有链接：它还不是程序</translation>
    </message>
    <message>
        <source>%1 is compiled, but its file is not whole: compile it again</source>
        <translation>%1 是编译过的，但文件不完整：请重新编译</translation>
    </message>
    <message>
        <source>The command is too long: %1 octets, at most %2</source>
        <translation>命令太长：%1 字节，最多 %2 字节</translation>
    </message>
    <message>
        <source>%1 may be run, but not read, so that its calls cannot be seen: do chmod +r %1</source>
        <translation>%1 可以运行但不可读取，因此看不到它的调用：请执行 chmod +r %1</translation>
    </message>
    <message>
        <source>%1 is source text: compile it with %2, and write %3 here</source>
        <translation>%1 是源代码：先用 %2 编译它，再在这里填 %3</translation>
    </message>
    <message>
        <source>There is no file %1 for %2 to run: is the folder the right one?</source>
        <translation>没有文件 %1 可供 %2 运行：文件夹对吗？</translation>
    </message>
</context>
<context>
    <name>OwnStands</name>
    <message>
        <source>The server called no TCP socket. Others, as those of UDP, are not held and not shown.</source>
        <translation>服务器没有调用任何 TCP 套接字。其他套接字（例如 UDP）既不会被扣住，也不会显示。</translation>
    </message>
    <message>
        <source>There is no client, and the %1 waits in %2. With “edit…” one can begin on the other host; this one is called “server” there.</source>
        <translation>没有客户端，%1在 %2 中等待。用「编辑…」可以在另一台主机上启动一个；在那里，这台主机的名字是 server。</translation>
    </message>
    <message>
        <source>There is no client. With “edit…” one can begin here; the other host is called “server”.</source>
        <translation>没有客户端。用「编辑…」可以在这里启动一个；对面主机的名字是 server。</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>echo</source>
        <translation>回显</translation>
    </message>
    <message>
        <source>early close</source>
        <translation>提早关闭</translation>
    </message>
    <message>
        <source>server closes first</source>
        <translation>服务器先关闭</translation>
    </message>
    <message>
        <source>both close</source>
        <translation>两端都关闭</translation>
    </message>
    <message>
        <source>both send and close</source>
        <translation>两端都发送，再关闭</translation>
    </message>
    <message>
        <source>both read to the end</source>
        <translation>两端都读到 EOF</translation>
    </message>
    <message>
        <source>half close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>both half close</source>
        <translation>两端都半关闭</translation>
    </message>
    <message>
        <source>shut down both ways</source>
        <translation>两个方向都 shutdown()</translation>
    </message>
    <message>
        <source>client aborts</source>
        <translation>客户端中止连接</translation>
    </message>
    <message>
        <source>server aborts</source>
        <translation>服务器中止连接</translation>
    </message>
    <message>
        <source>both abort after half close</source>
        <translation>半关闭后两端都中止连接</translation>
    </message>
    <message>
        <source>unread data</source>
        <translation>有数据没读</translation>
    </message>
    <message>
        <source>unread data after half close</source>
        <translation>半关闭后有数据没读</translation>
    </message>
    <message>
        <source>writes after close</source>
        <translation>对端关闭后还写</translation>
    </message>
    <message>
        <source>duplicated descriptor</source>
        <translation>复制的文件描述符</translation>
    </message>
    <message>
        <source>listener closes early</source>
        <translation>监听套接字早关闭</translation>
    </message>
    <message>
        <source>listener closes late</source>
        <translation>监听套接字晚关闭</translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation>无人监听</translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>simultaneous open and close</source>
        <translation>同时打开、同时关闭</translation>
    </message>
    <message>
        <source>simultaneous open, half close</source>
        <translation>同时打开，半关闭</translation>
    </message>
    <message>
        <source>simultaneous open, abort</source>
        <translation>同时打开，中止连接</translation>
    </message>
    <message>
        <source>never waits</source>
        <translation>从不等待</translation>
    </message>
    <message>
        <source>waits for all</source>
        <translation>等到收齐</translation>
    </message>
    <message>
        <source>peeks and leaves it unread</source>
        <translation>只看不读</translation>
    </message>
    <message>
        <source>nonblocking connect</source>
        <translation>非阻塞 connect()</translation>
    </message>
    <message>
        <source>nonblocking connect, closed at once</source>
        <translation>非阻塞 connect()，立刻关闭</translation>
    </message>
    <message>
        <source>nonblocking connect, refused</source>
        <translation>非阻塞 connect()，被拒绝</translation>
    </message>
    <message>
        <source>polls for the end</source>
        <translation>用 poll() 等 EOF</translation>
    </message>
    <message>
        <source>waits with a limit</source>
        <translation>等待有时限</translation>
    </message>
    <message>
        <source>both linger</source>
        <translation>两端都设 SO_LINGER</translation>
    </message>
    <message>
        <source>lingers after half close</source>
        <translation>半关闭后用 SO_LINGER</translation>
    </message>
    <message>
        <source>two listeners on one port</source>
        <translation>一个端口上两个监听套接字</translation>
    </message>
    <message>
        <source>processes that exit</source>
        <translation>进程直接退出</translation>
    </message>
    <message>
        <source>processes that exit with unread data</source>
        <translation>进程退出，有数据没读</translation>
    </message>
    <message>
        <source>child serves</source>
        <translation>子进程服务</translation>
    </message>
    <message>
        <source>parent keeps a copy</source>
        <translation>父进程还留着一份</translation>
    </message>
    <message>
        <source>simultaneous open of processes</source>
        <translation>两个进程同时打开</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>nobody will read the data, so the connection is reset, as after close() (RFC 9293, SHLD-3)</source>
        <translation>不会再有人读这些数据，所以和 close() 之后一样复位连接（RFC 9293，SHLD-3）</translation>
    </message>
    <message>
        <source>nothing can come after a FIN; what begins behind it is ignored, but what begins before and goes on behind it resets the connection</source>
        <translation>FIN 之后不会再有数据；从它后面开始的被忽略，从它前面开始、又延伸到它后面的则复位连接</translation>
    </message>
    <message>
        <source>the entry outlives its listener until the next segment for it, which finds no listener and is reset, or until its SYN,ACK timer</source>
        <translation>监听套接字关闭后，连接请求项还在：下一个发给它的报文段找不到监听套接字，被回以 RST；没有这样的报文段，就等到 SYN,ACK 的定时器到期</translation>
    </message>
    <message>
        <source>close() is an ABORT here; both FINs are sent already, so no reset is sent that would show it</source>
        <translation>这里的 close() 就是 ABORT；两个 FIN 都已发出，所以不会再发 RST，外面看不出来</translation>
    </message>
    <message>
        <source>some systems send a FIN and then a RST with the same number; it lies before RCV.NXT, and is taken all the same</source>
        <translation>有些系统先发 FIN，再发序号相同的 RST；它在 RCV.NXT 之前，但照样接受</translation>
    </message>
    <message>
        <source>a SYN again means that the SYN,ACK was lost: it is sent again, where the RFC answers with an ACK</source>
        <translation>又来一个 SYN，说明 SYN,ACK 丢了：再发一次 SYN,ACK，而 RFC 是回 ACK</translation>
    </message>
    <message>
        <source>the entry is dropped as the RFC says, and the other end is told so</source>
        <translation>连接请求项按 RFC 丢弃，并且告诉另一端</translation>
    </message>
    <message>
        <source>only in SYN-SENT is a reset a refusal (ECONNREFUSED); the RFC says so of SYN-RECEIVED too</source>
        <translation>只有在 SYN-SENT 收到 RST 才算被拒绝（ECONNREFUSED）；RFC 里 SYN-RECEIVED 也算</translation>
    </message>
    <message>
        <source>nobody can read what the peer may still send, and it may never send a FIN: tcp_fin_timeout</source>
        <translation>对端再发什么也没有人能读，而且它可能永远不发 FIN：tcp_fin_timeout</translation>
    </message>
</context>
</TS>
