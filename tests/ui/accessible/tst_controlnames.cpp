// Whatever can have the focus has a name, on every page and in every dialog, and Tab comes by all of it.
#include "tests/crowdstory.h"
#include "tests/toldwindow.h"
#include "ui/accessible/announcer.h"
#include "ui/lesson/lessonpanel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

/// With two questions, and more clients than one.
std::shared_ptr<const Lesson> lesson(int clients) {
    auto result = std::make_shared<Lesson>();
    result->title["en"] = "Four segments";
    result->clients = clients;
    result->toggles = {{"skip-close-on-eof", false}};
    ProgramError error;
    result->programs[kClient] = Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\n", error);
    result->programs[kServer] = Program::parse("close(3); //@ unless skip-close-on-eof\n", error);
    result->steps.resize(2);
    result->steps[0].text["en"] = "The client calls.";
    Question question;
    question.right = 'b';
    question.provedBy = Expectation();
    question.text["en"] = {"Which state?", {{"CLOSED", "Not yet."}, {"SYN-SENT", "It sent its SYN."}}};
    result->steps[0].questions = {question};
    return result;
}

Story synHeld() {
    Story story;
    story.act("run: client", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.sent(Side::Client, "S 0:0(0) <mss 1460>");
    story.reading(1, kClient, State::SynSent);
    story.state(1, kClient, State::Closed, State::SynSent, Stimulus::ActiveOpen);
    return story;
}

struct Window : ToldWindow<> {
    explicit Window(int clients = 1)
        : ToldWindow(lesson(clients), 0, {1366, 768}, {QStringLiteral("One"), QStringLiteral("Two")}) {
        tell(Story());
    }
    void tell(const Story& story, const Situation& situation = {}) {
        ToldWindow::tell(story, situation);
        QCoreApplication::processEvents();
    }
    void act(const char* action) {
        window.findChild<QAction*>(QString::fromLatin1(action))->trigger();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] const QString& said() const { return window.findChild<Announcer*>()->said(); }
};

QString labelOf(const QWidget& box) {
    for (const QLabel* label : box.window()->findChildren<QLabel*>())
        if (label->buddy() == &box) return label->text();
    return {};
}

QString nameOf(QWidget& widget) {
    // On Linux Qt gives a box the name of what was chosen: what it is for says its label.
    if (qobject_cast<QComboBox*>(&widget) != nullptr) return labelOf(widget);
    const QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&widget);
    return seen != nullptr ? seen->text(QAccessible::Name) : QString();
}

/// Of what can be seen and can have the focus.
QStringList unnamed(const QWidget& window) {
    QStringList all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        // The tabs of a bar have names, and an empty line of text says nothing.
        const bool isBar =
            QString::fromLatin1(widget->metaObject()->className()) == QStringLiteral("QTabBar");
        const auto* label = qobject_cast<QLabel*>(widget);
        const bool isEmpty = label != nullptr && label->text().isEmpty();
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isBar || isEmpty) continue;
        if (widget->focusProxy() != nullptr) continue;
        if (nameOf(*widget).isEmpty())
            all << QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->objectName());
    }
    return all;
}

} // namespace

class TestNames : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("eleven-states"));
        QApplication::setApplicationName(QStringLiteral("test"));
    }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
    }

    void everyControlHasAName_data() {
        QTest::addColumn<QString>("page");
        for (const char* page :
             {"stage", "segments", "calls", "sockets", "timers", "many clients", "projector", "small",
              "chooser", "broken file", "failure", "shortcuts", "about"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void everyControlHasAName() {
        QFETCH(QString, page);
        const bool isCrowd = page == QStringLiteral("many clients");
        Window window(isCrowd ? 3 : 1);
        if (isCrowd)
            window.tell(crowd(3, 1));
        else
            window.tell(synHeld());
        bringUp(window, page);
        const QStringList without = unnamed(window.window);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
        for (QWidget* dialog : QApplication::topLevelWidgets())
            if (dialog->isVisible())
                QVERIFY2(unnamed(*dialog).isEmpty(), qPrintable(unnamed(*dialog).join(u'\n')));
    }

    void aQuestionIsSpokenWithWhatHappened() {
        Window window;
        QVERIFY(window.said().contains(QStringLiteral("Which state?")));
        auto* panel = window.window.findChild<LessonPanel*>();
        panel->choose(0);
        QVERIFY2(window.said().contains(QStringLiteral("Not yet.")), qPrintable(window.said()));
        QVERIFY(!window.said().contains(QStringLiteral("Which state?"))); // it was spoken before
    }
    void whatHappenedIsSpokenOnceForEachMoment() {
        Window window;
        window.tell(synHeld());
        const QString happened = window.window.findChild<QLabel*>(QStringLiteral("story"))->text();
        QVERIFY2(window.said().startsWith(happened), qPrintable(window.said()));
        window.playhead.back();
        QVERIFY(!window.said().startsWith(happened));
        window.playhead.forward();
        QVERIFY(window.said().startsWith(happened));
    }
    void whyAKeyDidNothingIsSpoken() {
        Window window;
        QTest::keyClick(&window.window, Qt::Key_D); // nothing is held
        const QString remark = window.window.findChild<QLabel*>(QStringLiteral("story"))->text();
        QCOMPARE(window.said(), remark);
    }
    void projectorSpeaksToo() {
        Window window;
        window.act("projector");
        window.tell(synHeld());
        QVERIFY(window.said().contains(QStringLiteral("SYN-SENT")));
    }

private:
    static void bringUp(Window& window, const QString& page) {
        const std::map<QString, const char*> actions = {
            {QStringLiteral("segments"), "showSegment"},         {QStringLiteral("calls"), "showCalls"},
            {QStringLiteral("sockets"), "showSockets"},          {QStringLiteral("timers"), "showTimers"},
            {QStringLiteral("projector"), "projector"},          {QStringLiteral("shortcuts"), "shortcuts"},
            {QStringLiteral("many clients"), "showConnections"}, {QStringLiteral("about"), "about"}};
        if (const auto action = actions.find(page); action != actions.end()) window.act(action->second);
        if (page == QStringLiteral("small")) window.window.resize(800, 600);
        if (page == QStringLiteral("broken file")) window.window.showBroken(QStringLiteral("a.yaml"), {});
        if (page == QStringLiteral("chooser")) {
            LessonCard card;
            card.title = QStringLiteral("Three segments");
            window.window.showLessons({{QStringLiteral("Begin"), {card}}}, LessonGoOn{card.title, 1, 3, {}});
        }
        if (page == QStringLiteral("failure")) {
            Situation situation;
            situation.failure = Error{"unshare(NEWUSER)", EPERM, {Remedy::Code::SetSysctl, {"a=0"}}};
            window.tell(Story(), situation);
        }
        QCoreApplication::processEvents();
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(TestNames)
#include "tst_controlnames.moc"
