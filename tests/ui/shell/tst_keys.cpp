// What keys do: on which held segment, where Tab goes, and what is said when a key can do nothing.
#include "tests/toldwindow.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace eleven;
using namespace eleven::handmade;

namespace {

class ActDoor final : public NoDoor {
public:
    void perform(const Act& act) override { asked.push_back(act); }
    std::vector<Act> asked;
};

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->title["en"] = "Four segments";
    result->toggles = {{"skip-close-on-eof", false}};
    ProgramError error;
    result->programs[kClient] =
        Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n", error);
    result->programs[kServer] = Program::parse(
        "int s = socket(AF_INET, SOCK_STREAM, 0);\nclose(s); //@ unless skip-close-on-eof\n", error);
    result->steps.resize(2);
    result->steps[0].text["en"] = "The client *calls*.";
    return result;
}

/// So many segments are held; the client waits inside connect(), or nobody knows.
Story held(int segments, bool waits = true) {
    Story story;
    story.act("run: client", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.act("run: client", 0);
    if (waits) story.call(kClient, 2, "connect(3, server, 80)", true);
    for (int i = 0; i < segments; ++i)
        story.sent(Side::Client, "S 0:0(0) <mss 1460>");
    return story;
}

struct Window : ToldWindow<ActDoor> {
    explicit Window(const Story& story)
        : ToldWindow(lesson(), 0, {1600, 1000}, {QStringLiteral("One"), QStringLiteral("Two")}) {
        tell(story);
    }
    void tell(const Story& story) {
        Situation situation;
        situation.next = Act{};
        ToldWindow::tell(story, situation);
    }
    [[nodiscard]] QWidget* focus() const { return window.focusWidget(); }
    void press(const QKeySequence& keys) {
        QTest::keyClick(focus(), keys[0].key(), keys[0].keyboardModifiers());
    }
    QString story() { return find<QLabel>("story")->text(); }
};

/// The part of the window in which `stop` stands.
QString partOf(const QWidget* stop) {
    for (const QWidget* part = stop; part != nullptr; part = part->parentWidget())
        for (const char* name : {"toolBar", "lessonPanel", "client", "ladder", "time", "server", "inspector"})
            if (part->objectName() == QLatin1String(name)) return part->objectName();
    return {};
}

/// With the focus, or without it.
QImage looks(QWidget& stop, bool hasFocus) {
    if (!hasFocus) stop.clearFocus();
    QImage image = stop.grab().toImage();
    stop.setFocus(Qt::TabFocusReason);
    return image;
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("eleven-states"));
        QApplication::setApplicationName(QStringLiteral("test"));
    }
    void init() {
        // The offscreen platform itself warns of propagateSizeHints().
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QSettings().clear();
        QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
    }

    void theWireHasFunctionKeysAndNoDigits() {
        Window window(held(1));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.press(Qt::Key_F3);
        QCOMPARE(window.conductor.wireMode(), WireMode::AtPace);
        window.press(Qt::Key_F4);
        QCOMPARE(window.conductor.wireMode(), WireMode::KernelSpeed);
        for (const Qt::Key digit : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
            window.press(digit);
        QCOMPARE(window.conductor.wireMode(), WireMode::KernelSpeed);
        window.press(Qt::Key_F2);
        QCOMPARE(window.conductor.wireMode(), WireMode::HoldEach);
    }

    void aLetterIsForTheHeldSegmentInFocus_data() {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<Act::Kind>("kind");
        QTest::newRow("D") << QKeySequence(Qt::Key_D) << Act::Kind::Deliver;
        QTest::newRow("X") << QKeySequence(Qt::Key_X) << Act::Kind::Drop;
        QTest::newRow("C") << QKeySequence(Qt::Key_C) << Act::Kind::Copy;
    }
    void aLetterIsForTheHeldSegmentInFocus() {
        QFETCH(QKeySequence, key);
        QFETCH(Act::Kind, kind);
        Window window(held(3));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.press(key);
        window.find<QAbstractButton>("drop-2")->setFocus(Qt::TabFocusReason);
        window.press(key);
        QCOMPARE(window.door.asked.size(), std::size_t{2});
        QCOMPARE(window.door.asked[0].segment, SegmentId{1});
        QCOMPARE(window.door.asked[1].segment, SegmentId{2});
        QCOMPARE(window.door.asked[1].kind, kind);
    }

    void tabGoesAsTheEyeGoes() {
        Window window(held(2, false));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.find<QWidget>("restartButton")->setFocus();
        const QWidget* first = window.focus();
        QStringList parts, stops;
        do {
            QVERIFY2(!window.focus()->visibleRegion().isEmpty(), qPrintable(window.focus()->objectName()));
            QVERIFY2(looks(*window.focus(), true) != looks(*window.focus(), false),
                     qPrintable(window.focus()->objectName() +
                                QStringLiteral(" does not show that it has the focus")));
            stops << window.focus()->objectName();
            if (parts.isEmpty() || parts.last() != partOf(window.focus())) parts << partOf(window.focus());
            window.press(Qt::Key_Tab);
        } while (window.focus() != first && stops.size() < 60);
        QCOMPARE(parts.join(u' '), QStringLiteral("toolBar lessonPanel client ladder time server inspector"));
        QVERIFY2(stops.join(u' ').contains(QStringLiteral(
                     "ladder deliver-1 drop-1 copy-1 deliver-2 drop-2 copy-2 time runServerButton "
                     "qt_tabwidget_tabbar")),
                 qPrintable(stops.join(u' ')));
    }

    void tabBringsAHeldSegmentIntoSight() {
        constexpr int kMany = 40;
        Window window(held(kMany));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        auto* ladder = window.find<LadderView>("ladder");
        ladder->setFocus();
        QCOMPARE(ladder->verticalScrollBar()->value(), ladder->verticalScrollBar()->maximum());
        for (int id = 1; id <= kMany; ++id) {
            for (const char* what : {"deliver-%1", "drop-%1", "copy-%1"}) {
                window.press(Qt::Key_Tab);
                QCOMPARE(window.focus()->objectName(), QString::fromLatin1(what).arg(id));
                QCOMPARE(window.focus()->visibleRegion().boundingRect(), window.focus()->rect());
            }
        }
        window.press(Qt::Key_Return);
        QCOMPARE(window.door.asked.at(0).segment, SegmentId{kMany});
    }

    void withItsSegmentGoneTheFocusIsTheLadders() {
        Window window(held(2));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.find<QAbstractButton>("drop-1")->setFocus(Qt::TabFocusReason);
        Story story = held(2);
        story.act("drop: SYN");
        story.fate(1, Fate::Dropped);
        window.inbox.post(story.trace().at(story.trace().size() - 1));
        window.inbox.post(story.trace().at(story.trace().size()));
        window.feed.takeAll();
        QCOMPARE(window.focus(), window.find<QWidget>("ladder"));
    }

    void aKeyThatCanDoNothingSaysWhy_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing held") << QStringLiteral("deliver") << QKeySequence(Qt::Key_D)
                                      << QStringLiteral("No segment of this connection is held");
        QTest::newRow("blocked") << QStringLiteral("runClient") << QKeySequence(Qt::Key_F6)
                                 << QStringLiteral("waits inside connect()");
        QTest::newRow("a thread") << QStringLiteral("killServer") << QKeySequence(Qt::CTRL | Qt::Key_K)
                                  << QStringLiteral("thread");
        QTest::newRow("now") << QStringLiteral("end") << QKeySequence(Qt::Key_End)
                             << QStringLiteral("This is what happens now");
        QTest::newRow("on the script")
            << QStringLiteral("undoDeparture") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)
            << QStringLiteral("Nothing has left the script");
        QTest::newRow("no such toggle") << QStringLiteral("writeAfterClosed") << QKeySequence(Qt::Key_W)
                                        << QStringLiteral("No line of these programs");
    }
    void aKeyThatCanDoNothingSaysWhy() {
        QFETCH(QString, action);
        QFETCH(QKeySequence, key);
        QFETCH(QString, why);
        Window window(held(0));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        const QString happened = window.story();
        window.press(key);
        QVERIFY2(window.story().contains(why), qPrintable(window.story()));
        QVERIFY(window.story().contains(QStringLiteral("can do nothing now")));
        QVERIFY(window.window.findChild<QAction*>(action)->toolTip().contains(why));
        QVERIFY(window.door.asked.empty());
        Story timer = held(0);
        timer.tell(NoteEvent{});
        window.inbox.post(timer.trace().at(timer.trace().size()));
        window.feed.takeAll();
        QVERIFY2(window.story().contains(why), "hidden by what a timer did");
        window.playhead.back();
        window.playhead.toEnd();
        QCOMPARE(window.story(), happened); // not longer than the moment
    }

    void theSheetSaysWhatIsPossibleNow() {
        const SpokenLanguage spoken(QStringLiteral("en"));
        for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
            Window window(held(0));
            QVERIFY(QTest::qWaitForWindowActive(&window.window));
            window.press(key);
            auto* sheet = window.find<QTextBrowser>("possible");
            QVERIFY(sheet != nullptr && sheet->isVisible());
            const QString text = sheet->toPlainText();
            QVERIFY(text.contains(QStringLiteral("Step\n→, PgDown, F10")));
            QVERIFY(text.contains(QStringLiteral("Deliver a held segment\nNo segment of this connection")));
            QVERIFY(text.contains(QStringLiteral("Enlarge: State diagram\n")));
            QVERIFY(text.contains(QStringLiteral("Text size: 100 %\n")));
            QVERIFY(text.indexOf(QStringLiteral("Step\n")) < text.indexOf(QStringLiteral("Deliver a held")));
            QPointer<QWidget> dialog = sheet->window();
            QTest::keyClick(sheet, Qt::Key_Escape);
            QTRY_VERIFY(dialog == nullptr);
        }
    }

    void noTwoOfAMenuHaveTheSameMnemonic_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }
    void noTwoOfAMenuHaveTheSameMnemonic() {
        QFETCH(QString, language);
        const SpokenLanguage spoken(language);
        Window window(held(1));
        QStringList twice;
        const auto look = [&twice](const QString& menu, const QList<QAction*>& actions) {
            std::map<QChar, QString> taken;
            for (const QAction* action : actions) {
                const auto at = action->text().indexOf(u'&');
                if (at < 0 || action->isSeparator()) continue;
                const auto [there, isNew] = taken.emplace(action->text()[at + 1].toLower(), action->text());
                if (!isNew)
                    twice << menu + QStringLiteral(": ") + there->second + QStringLiteral(" = ") +
                                 action->text();
            }
        };
        look(QStringLiteral("bar"), window.window.menuBar()->actions());
        for (const QMenu* menu : window.window.findChildren<QMenu*>()) // the bar's, and those of buttons
            look(menu->title(), menu->actions());
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void aReasonEndsOnce() {
        QVERIFY(WhyNot::refusal(QStringLiteral("Step"), QStringLiteral("F10"), QStringLiteral("It is over."))
                    .endsWith(QStringLiteral("now. It is over.")));
    }

    void aKeyThatCanDoSomethingDoesNotSayWhyNot() {
        Window window(held(1));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        const QString happened = window.story();
        window.press(Qt::Key_D);
        QCOMPARE(window.door.asked.size(), std::size_t{1});
        QCOMPARE(window.story(), happened);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
