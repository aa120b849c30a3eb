// The tab Explain in the window: what it says of a moment, what the things themselves lead to, the way back,
// and the list of all entries.

#include "tests/toldwindow.h"
#include "ui/code/codeview.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/diagram/diagramview.h"
#include "ui/explain/entries.h"
#include "ui/explain/entrylist.h"
#include "ui/explain/entrypage.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderpainter.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/markdownview.h"
#include "ui/shell/statepill.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace eleven;
using namespace eleven::handmade;

namespace {

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->intro["en"] =
        "The server is in **CLOSE-WAIT** until it calls `close(c)`; **this** is `no entry`.";
    ProgramError error;
    result->programs[kClient] = Program::parse(
        "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n", error);
    result->programs[kServer] = Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\n", error);
    return result;
}

/// The client connects, which fails, and closes, which sends a FIN.
Story closed() {
    Story story;
    story.act("run: client");
    story.call(kClient, 2, "connect(3, server, 80)");
    story.returned(kClient, -1, 3, ECONNREFUSED);
    story.act("run: client");
    story.called(kClient, 3, "close(3)", 0);
    story.state(1, kClient, State::Established, State::FinWait1, Stimulus::Close);
    story.sent(Side::Client, "F. 1:1(0) ack 1");
    return story;
}

struct Window : ToldWindow<> {
    Window() : ToldWindow(lesson(), -1, {1600, 1000}, {QStringLiteral("eof"), QStringLiteral("teardown")}) {}
    [[nodiscard]] Inspector* tabs() { return find<Inspector>("inspector"); }
    [[nodiscard]] ExplainView* explain() { return tabs()->explain(); }
    /// The entry that is read; empty if another tab is in front.
    [[nodiscard]] QString read() {
        return tabs()->currentWidget() == explain() ? explain()->shown() : QStringLiteral("another tab");
    }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
};

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("eleven-states"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_explain"));
    }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).")));
        QSettings().clear();
    }

    void saysWhatHappenedAndWhatTheNewStateIs() {
        Window window;
        QVERIFY(window.explain()->text().contains(QStringLiteral("Press Step")));
        window.tell(closed());
        QCOMPARE(window.read(), QStringLiteral("FIN-WAIT-1"));
        QCOMPARE(window.find<QLabel>("happened")->text(), window.find<QLabel>("story")->text());
        QVERIFY(!window.find<QLabel>("happened")->text().isEmpty());
        QVERIFY(window.explain()->text().contains(QString::fromStdString("closed before the peer")));
        QCOMPARE(window.find<StatePill>("entryPill")->state(), State::FinWait1);
        QVERIFY(window.find<QLabel>("entryNamesElsewhere")->text().contains(QStringLiteral("FIN_WAIT1")));
        QCOMPARE(window.find<LinkRow>("alsoHere")->text(), QStringLiteral("Also here: close() FIN"));
    }

    void whereNoStateChangedItIsTheErrno() {
        Window window;
        window.tell(closed());
        window.trigger("back");
        QCOMPARE(window.read(), QStringLiteral("ECONNREFUSED"));
        QCOMPARE(window.find<LinkRow>("alsoHere")->text(), QStringLiteral("Also here: connect()"));
        QVERIFY(!window.find<StatePill>("entryPill")->isVisible());
    }

    void whatIsReadStaysOpenUntilSomethingElseIsDone() {
        Window window;
        Story story = closed();
        window.tell(story);
        window.explain()->explain({QStringLiteral("EPIPE")});
        story.reading(1, kClient, State::FinWait1); // a timer ran: nobody did anything
        window.inbox.post(story.trace().at(story.trace().size()));
        window.feed.takeAll();
        QCOMPARE(window.read(), QStringLiteral("EPIPE"));
        window.trigger("back");
        QCOMPARE(window.read(), QStringLiteral("ECONNREFUSED"));
    }

    void aPillABandAndTheDiagramLeadToTheirState() {
        Window window;
        window.tell(closed());
        const auto pills = window.find<QWidget>("client")->findChildren<StatePill*>();
        QCOMPARE(pills.size(), 1);
        window.trigger("showCalls");
        QTest::mouseClick(pills.first(), Qt::LeftButton);
        QCOMPARE(window.read(), QStringLiteral("FIN-WAIT-1"));

        auto* diagram = window.find<DiagramView>("diagram");
        const Type type = Type::from(QGuiApplication::font());
        const DiagramLayout laidOut = DiagramLayout::from(diagramMetrics(type), diagram->size());
        QTest::mouseClick(diagram, Qt::LeftButton, {}, laidOut.box(State::TimeWait).center().toPoint());
        QCOMPARE(window.read(), QStringLiteral("TIME-WAIT"));

        window.trigger("showCalls");
        auto* ladder = window.find<LadderView>("ladder");
        QWidget* place = ladder->viewport();
        bool isFound = false; // the client's band is the leftmost thing with an entry
        for (int x = 0; x < place->width() / 2 && !isFound; x += 3) {
            QTest::mouseClick(place, Qt::LeftButton, {}, QPoint(x, place->height() - 12));
            isFound = window.read() != QStringLiteral("another tab");
        }
        QCOMPARE(window.read(), QStringLiteral("FIN-WAIT-1"));
        QCOMPARE(ladder->selected(), SegmentId{0});
    }

    void aFlagACallAndATimerLeadToTheirs() {
        Window window;
        Story story = closed();
        SocketEvent socket;
        socket.socket = 1;
        socket.state = State::FinWait1;
        socket.timer = Timer::Retransmit;
        socket.timerLeft = std::chrono::seconds(9);
        story.tell(socket);
        window.tell(story);
        window.trigger("showSegment");
        auto* grid = window.tabs()->segment()->findChild<HeaderGrid*>();
        const QSize size = grid->size();
        for (int x = size.width() / 2 - 1; x > 0 && window.read() != QStringLiteral("FIN"); x -= 4)
            QTest::mouseClick(grid, Qt::LeftButton, {}, QPoint(x, size.height() * 7 / 10));
        QCOMPARE(window.read(), QStringLiteral("FIN"));

        window.trigger("showCalls");
        CallsView* calls = window.tabs()->calls();
        const QModelIndex row = calls->model()->index(0, 0);
        QTest::mouseClick(calls->viewport(), Qt::LeftButton, {}, calls->visualRect(row).center());
        QCOMPARE(window.read(), QStringLiteral("ECONNREFUSED"));

        window.trigger("showTimers");
        auto* timers = window.find<QWidget>("timerList");
        QTest::mouseClick(timers, Qt::LeftButton, {}, QPoint(timers->width() / 2, 20));
        QCOMPARE(window.read(), QStringLiteral("retransmission-timer"));
    }

    void whatALineReturnedLeadsToItsErrno() {
        Window window;
        window.tell(closed());
        window.trigger("showCalls");
        auto* code = window.find<QWidget>("client")->findChild<CodeView*>();
        const QPoint right(code->viewport()->width() - 20, 0);
        for (int y = 4; y < code->viewport()->height() && window.read() != QStringLiteral("ECONNREFUSED");
             y += 8)
            QTest::mouseClick(code->viewport(), Qt::LeftButton, {}, right + QPoint(0, y));
        QCOMPARE(window.read(), QStringLiteral("ECONNREFUSED"));
    }

    void theListComesFromAnotherTabHoweverItWasLeft() {
        Window window;
        window.trigger("allEntries");
        window.trigger("showCalls");
        window.trigger("allEntries");
        QVERIFY(window.find<EntryList>("entryList")->isVisible());
        window.trigger("allEntries"); // in sight: back from it
        QVERIFY(!window.find<EntryList>("entryList")->isVisible());
    }

    void theKeyExplainsWhatHasTheFocus() {
        Window window;
        window.tell(closed());
        window.trigger("allEntries");
        auto* ladder = window.find<LadderView>("ladder");
        ladder->setFocus();
        window.trigger("explainThis");
        QCOMPARE(window.read(), QStringLiteral("FIN-WAIT-1")); // no segment is selected: the moment
        QTest::keyClick(ladder, Qt::Key_Up);
        QCOMPARE(window.read(), QStringLiteral("another tab"));
        window.trigger("explainThis");
        QCOMPARE(window.read(), QStringLiteral("FIN"));
        window.trigger("back");
        auto* code = window.find<QWidget>("client")->findChild<CodeView*>();
        code->setFocus();
        window.trigger("explainThis");
        QCOMPARE(window.read(), QStringLiteral("close()")); // it comes next
    }

    void oneGoesBackAndForthAmongEntries() {
        Window window;
        window.tell(closed());
        QVERIFY(!window.find<QAction>("explainBack")->isEnabled());
        auto* also = window.find<LinkRow>("alsoHere");
        QTest::mouseClick(also->findChild<QToolButton*>(QStringLiteral("explain:close()")), Qt::LeftButton);
        QCOMPARE(window.read(), QStringLiteral("close()"));
        QVERIFY(!also->isVisible() && !window.find<QLabel>("happened")->isVisible());
        window.explain()->explain({QStringLiteral("SO_LINGER")});
        QVERIFY(!window.find<QAction>("explainForth")->isEnabled());
        window.find<QToolButton>("explainBackButton")->click();
        QCOMPARE(window.read(), QStringLiteral("close()"));
        window.trigger("explainBack");
        QCOMPARE(window.read(), QStringLiteral("FIN-WAIT-1"));
        QVERIFY(window.find<QLabel>("happened")->isVisible());
        window.trigger("explainForth");
        QCOMPARE(window.read(), QStringLiteral("close()"));
    }

    void allEntriesCanBeSearched() {
        Window window;
        window.trigger("allEntries");
        auto* list = window.find<EntryList>("entryList");
        auto* search = window.find<QLineEdit>("entrySearch");
        QCOMPARE(window.window.focusWidget(), search);
        QCOMPARE(list->shown().size(), static_cast<qsizetype>(entries().entries().size()));
        QTest::keyClicks(search, QStringLiteral("time_wait")); // as netstat spells it
        QCOMPARE(list->shown(), QStringList{QStringLiteral("TIME-WAIT")});
        search->clear();
        QTest::keyClicks(search, QStringLiteral("sigp"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.read(), QStringLiteral("SIGPIPE"));
        auto* page = window.find<EntryPage>("entryPage");
        QCOMPARE(window.window.focusWidget(), page); // what comes next is no other control's
        window.trigger("allEntries");
        window.trigger("explainBack");
        QCOMPARE(window.window.focusWidget(), page);
        window.trigger("allEntries");
        QTest::keyClicks(search, QStringLiteral("so_l")); // what stood there was selected
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.read(), QStringLiteral("SO_LINGER"));
        window.trigger("allEntries");
        QTest::keyClicks(search, QStringLiteral("nothing of that name"));
        QVERIFY(list->shown().isEmpty());
        QVERIFY(!window.find<QWidget>("entryNames")->isVisible());
    }

    void theCommandIsCopied() {
        Window window;
        window.explain()->explain({QStringLiteral("CLOSE-WAIT")});
        QTest::mouseClick(window.find<QToolButton>("copyCommand"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ss -Htan state close-wait | wc -l"));
        QCOMPARE(window.find<QToolButton>("copyCommand")->text(), QStringLiteral("Copied"));
    }

    void anEntryLeadsToALessonThatThereIs() {
        Window window;
        window.explain()->explain({QStringLiteral("recv()")}); // of eof and teardown
        const QSignalSpy spy(&window.window, &MainWindow::lessonRequested);
        auto* links = window.find<LinkRow>("lessonLinks");
        QVERIFY(links->text().contains(QStringLiteral("teardown")));
        QTest::mouseClick(links->findChild<QToolButton*>(QStringLiteral("lesson:1")), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toInt(), 1);
        window.explain()->explain({QStringLiteral("CLOSING")});
        QVERIFY(!links->isVisible()); // that lesson is not there
        auto* what = window.find<QLabel>("what");
        emit what->linkActivated(QString::fromLatin1(entryUrl("close()").toEncoded()));
        QCOMPARE(window.read(), QStringLiteral("close()"));
    }

    void namesInALessonsTextLeadToTheirEntries() {
        Window window;
        Story story;
        story.tell(ScriptEvent{ScriptEvent::What::Begins});
        window.tell(story);
        QStringList links;
        MarkdownView* view = nullptr;
        for (auto* text : window.window.findChildren<MarkdownView*>()) {
            const QTextDocument* document = text->document();
            for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
                for (auto part = block.begin(); !part.atEnd(); ++part)
                    if (part.fragment().charFormat().isAnchor()) {
                        links << part.fragment().text();
                        view = text;
                    }
        }
        QCOMPARE(links, (QStringList{QStringLiteral("CLOSE-WAIT"), QStringLiteral("close(c)")}));
        emit view->anchorClicked(entryUrl("CLOSE-WAIT"));
        QCOMPARE(window.read(), QStringLiteral("CLOSE-WAIT"));
    }

    void itSpeaksChinese() {
        Window window;
        window.tell(closed());
        window.explain()->setLanguage("zh_CN");
        QVERIFY(window.explain()->text().contains(QString::fromUtf8("这一端关闭时")));
        window.explain()->explain({QStringLiteral("SYN-timer")});
        QCOMPARE(window.find<QLabel>("entryName")->text(), QString::fromUtf8("SYN 重传（退避）"));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplain)
#include "tst_explain.moc"
