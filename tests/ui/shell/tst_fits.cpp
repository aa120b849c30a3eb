// The window in any room: within its screen, everything needed in sight, and back to what it was after the
// projector, an enlarged pane or a drawer.
#include "tests/handmade.h"
#include "tests/nodoor.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/stageform.h"
#include "ui/shell/statepill.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace eleven;
using namespace eleven::handmade;

namespace {

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->title["en"] = "Four segments";
    result->toggles = {{"skip-close-on-eof", false}, {"write-after-peer-closed", false}};
    ProgramError error;
    result->programs[kClient] =
        Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n", error);
    result->programs[kServer] =
        Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\nclose(s); //@ unless skip-close-on-eof\n"
                       "close(s); //@ when write-after-peer-closed\n",
                       error);
    LessonStep step;
    step.text["en"] = "The client *calls*, and what it calls for takes some words to say.";
    result->steps = {step, step};
    result->intro["en"] = "Before anything.";
    return result;
}

Story synHeld() {
    Story story;
    story.act("run: client", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.act("run: client", 0);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.sent(Side::Client, "S 0:0(0) <mss 1460>");
    story.reading(1, kClient, State::SynSent);
    story.state(1, kClient, State::Closed, State::SynSent, Stimulus::ActiveOpen);
    return story;
}

struct Window {
    explicit Window(QSize size, int percent = 100) {
        QSettings().setValue(QStringLiteral("look/percent"), percent);
        made = std::make_unique<MainWindow>(feed, playhead, conductor, QStringList{QStringLiteral("One")});
        made->setLesson(lesson(), 0);
        made->resize(size);
        made->show();
        inbox.post(Reset{});
        const Story story = synHeld();
        for (const Event& event : story.trace())
            inbox.post(event);
        Situation situation;
        situation.next = Act{};
        inbox.post(situation);
        feed.takeAll();
        QCoreApplication::processEvents();
    }
    template <typename T>
    T* find(const char* name) {
        return made->findChild<T*>(QString::fromLatin1(name));
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    void press(const QKeySequence& keys) {
        const QKeyCombination key = keys[0];
        QTest::keyClick(made->focusWidget() ? made->focusWidget() : made.get(), key.key(),
                        key.keyboardModifiers());
        QCoreApplication::processEvents();
    }
    /// Where every widget with a name stands, if it can be seen.
    std::map<QString, QRect> places() {
        std::map<QString, QRect> result;
        for (const QWidget* widget : made->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->objectName().isEmpty()) continue;
            const QString name = widget->parentWidget()->objectName() + u'/' + widget->objectName();
            result[name] = QRect(widget->mapTo(made.get(), QPoint(0, 0)), widget->size());
        }
        return result;
    }
    /// As they were, or what moved.
    void comparePlaces(const std::map<QString, QRect>& before) {
        QStringList moved;
        const auto now = places();
        for (const auto& [name, place] : before) {
            if (now.count(name) == 0)
                moved << name + QStringLiteral(" is away");
            else if (now.at(name) != place)
                moved << name + QStringLiteral(": %1,%2 %3x%4 was %5,%6 %7x%8")
                                    .arg(now.at(name).x())
                                    .arg(now.at(name).y())
                                    .arg(now.at(name).width())
                                    .arg(now.at(name).height())
                                    .arg(place.x())
                                    .arg(place.y())
                                    .arg(place.width())
                                    .arg(place.height());
        }
        QVERIFY2(moved.isEmpty() && now.size() == before.size(), qPrintable(moved.join(u'\n')));
    }
    bool isInSight(const QWidget* widget) {
        const QRect place(widget->mapTo(made.get(), QPoint(0, 0)), widget->size());
        return widget->isVisible() && made->rect().contains(place) &&
               widget->visibleRegion().boundingRect().size() == widget->size();
    }
    /// The pill of a side that is in sight: that of its pane, or of the row above the stage.
    bool hasPill(const char* pane, const char* inTheRow) {
        return isInSight(find<QWidget>(pane)->findChild<StatePill*>()) ||
               isInSight(find<StatePill>(inTheRow));
    }

    StageInbox inbox;
    NoDoor door;
    TraceFeed feed{inbox};
    Playhead playhead{feed.trace()};
    Conductor conductor{door, feed, playhead};
    std::unique_ptr<MainWindow> made;
};

constexpr QSize kLaptop(1366, 768);
constexpr QSize kDesktop(1920, 1080);

} // namespace

class TestFits : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("eleven-states"));
        QApplication::setApplicationName(QStringLiteral("test"));
    }
    void init() {
        // The offscreen platform itself warns of what it cannot do.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
    }

    void whatIsNeededIsInSight_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        for (const QSize size : {QSize(1024, 768), kLaptop, kDesktop})
            for (const int percent : {100, 125, 150, 200})
                QTest::addRow("%dx%d at %d %%", size.width(), size.height(), percent) << size << percent;
    }
    void whatIsNeededIsInSight() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Window window(size, percent);
        for (const bool lessonOpen : {true, false}) {
            if (window.action("lessonPanel")->isChecked() != lessonOpen)
                window.action("lessonPanel")->trigger();
            QCoreApplication::processEvents();
            QCOMPARE(window.made->size(), size);
            const auto* ladder = window.find<LadderView>("ladder");
            const auto* story = window.find<QLabel>("story");
            QVERIFY(window.hasPill("client", "clientPill"));
            QVERIFY(window.hasPill("server", "serverPill"));
            QVERIFY(window.isInSight(window.find<QToolButton>("stepButton")));
            QVERIFY(window.isInSight(ladder) && window.isInSight(story));
            QVERIFY(ladder->height() >= 110);
            QVERIFY(!ladder->geometry().intersects(story->geometry()));
            QVERIFY(story->height() >= story->heightForWidth(story->width()));
        }
    }

    void whatIsNextIsInSight_data() { whatIsNeededIsInSight_data(); }
    void whatIsNextIsInSight() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        if (size.width() < 1300 && percent > 150) QSKIP("there is no room");
        Window window(size, percent);
        QVERIFY(window.isInSight(window.find<QLabel>("next")));
        QVERIFY(window.find<QWidget>("toolBar")->height() < 110 * percent / 100);
    }

    void theTextOfTheLessonIsInSightOnALaptop() {
        for (const int percent : {100, 125, 150, 200}) {
            Window window(kLaptop, percent);
            QVERIFY(window.isInSight(window.find<QWidget>("lessonText")));
        }
    }

    void mayBeMadeSmallWhateverItShows() {
        for (const int percent : {100, 200}) {
            Window window(QSize(640, 480), percent);
            QCOMPARE(window.made->size(), QSize(640, 480));
            window.action("lessonPanel")->trigger();
            QCOMPARE(window.made->size(), QSize(640, 480));
        }
    }

    void opensWithinTheScreenHoweverItWasLeft() {
        {
            Window left(QSize(4000, 3000));
            left.made->close();
        }
        Window window(QSize(0, 0)); // its least size
        const MainWindow fresh(window.feed, window.playhead, window.conductor, {});
        const QRect screen = fresh.screen()->availableGeometry();
        QVERIFY(screen.contains(fresh.geometry()));
    }

    void foldsInThisOrder() {
        const int pane = 290;
        QCOMPARE(stageForm({1260, 900}, 1, pane), (StageForm{true, true, true}));
        QCOMPARE(stageForm({1260, 700}, 1, pane), (StageForm{true, true, false}));
        QCOMPARE(stageForm({1260, 440}, 1, pane), (StageForm{true, false, false}));
        QCOMPARE(stageForm({900, 560}, 1, pane), (StageForm{false, false, false})); // tabs before columns
        QCOMPARE(stageForm({900, 900}, 1, pane), (StageForm{false, true, true}));
    }

    void aDrawerMovesNothing() {
        Window window(kLaptop, 200);
        auto* client = window.find<QWidget>("client");
        QVERIFY(!client->isVisible());
        const auto before = window.places();
        window.press(QKeySequence(QStringLiteral("Shift+F6")));
        QVERIFY(window.isInSight(client));
        QVERIFY(client->findChild<QWidget*>(QStringLiteral("code"))->hasFocus());
        QCOMPARE(window.places()[QStringLiteral("/ladder")], before.at(QStringLiteral("/ladder")));
        window.find<QToolButton>("serverProgram")->click();
        QVERIFY(!client->isVisible());
        QVERIFY(window.isInSight(window.find<QWidget>("server")));
        window.press(Qt::Key_Escape);
        window.comparePlaces(before);
    }

    void theProjectorComesAndGoes_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("key");
        QTest::newRow("F5") << kLaptop << 100 << int{Qt::Key_F5};
        QTest::newRow("Esc") << kDesktop << 100 << int{Qt::Key_Escape};
        QTest::newRow("large type") << kLaptop << 200 << int{Qt::Key_F5};
    }
    void theProjectorComesAndGoes() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(int, key);
        Window window(size, percent);
        window.find<Inspector>("inspector")->setCurrentIndex(2);
        window.find<QToolButton>("stepButton")->setFocus();
        QCoreApplication::processEvents();
        const auto before = window.places();
        const int ladderHeight = window.find<LadderView>("ladder")->height();
        window.press(Qt::Key_F5);
        for (const char* away :
             {"toolBar", "lessonPanel", "inspector", "diagram", "client", "server", "time"})
            QVERIFY2(!window.find<QWidget>(away)->isVisible(), away);
        QVERIFY(!window.made->menuBar()->isVisible());
        QVERIFY(window.isInSight(window.find<StatePill>("clientPill")));
        QVERIFY(window.isInSight(window.find<StatePill>("serverPill")));
        QVERIFY(window.isInSight(window.find<QLabel>("story")));
        QVERIFY(window.find<LadderView>("ladder")->height() > ladderHeight);
        QVERIFY(QFontMetrics(window.find<QLabel>("story")->font()).height() > 25);
        window.press(static_cast<Qt::Key>(key));
        QCOMPARE(window.made->size(), size);
        window.comparePlaces(before);
        QCOMPARE(window.find<Inspector>("inspector")->currentIndex(), 2);
        QVERIFY(window.find<QToolButton>("stepButton")->hasFocus());
        QVERIFY(!window.action("projector")->isChecked() && !window.action("leave")->isEnabled());
    }

    void aPaneIsEnlargedAndComesBack_data() {
        QTest::addColumn<QString>("title"); // double clicked
        QTest::addColumn<QString>("pane");
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("client") << "title" << "client" << QKeySequence(QStringLiteral("Ctrl+Shift+1"));
        QTest::newRow("ladder") << "ladder" << "ladder" << QKeySequence(QStringLiteral("Ctrl+Shift+2"));
        QTest::newRow("server") << "title" << "server" << QKeySequence(QStringLiteral("Ctrl+Shift+3"));
        QTest::newRow("diagram") << "diagram" << "diagram" << QKeySequence(QStringLiteral("Ctrl+Shift+4"));
        QTest::newRow("tabs") << "" << "inspector" << QKeySequence(QStringLiteral("Ctrl+Shift+5"));
    }
    void aPaneIsEnlargedAndComesBack() {
        QFETCH(QString, title);
        QFETCH(QString, pane);
        QFETCH(QKeySequence, keys);
        Window window(QSize(1600, 1000));
        const auto before = window.places();
        auto* widget = window.made->findChild<QWidget*>(pane);
        const QSize size = widget->size();
        QWidget* clicked = title == pane     ? widget
                           : title.isEmpty() ? window.find<Inspector>("inspector")->tabBar()
                                             : widget->findChild<QWidget*>(title);
        if (auto* area = qobject_cast<QAbstractScrollArea*>(clicked)) clicked = area->viewport();
        for (const bool byMouse : {true, false}) {
            byMouse ? QTest::mouseDClick(clicked, Qt::LeftButton, {}, QPoint(20, 8)) : window.press(keys);
            QCoreApplication::processEvents();
            QVERIFY(window.isInSight(widget));
            QVERIFY(widget->width() > 1500 && widget->height() > size.height());
            QVERIFY(!window.find<QWidget>("lessonPanel")->isVisible());
            QVERIFY(window.hasPill("client", "clientPill") && window.hasPill("server", "serverPill"));
            window.press(byMouse ? QKeySequence(Qt::Key_Escape) : keys);
            window.comparePlaces(before);
        }
    }

    void aTabThatIsFoldedAwayComesLarge() {
        Window window(kLaptop, 200);
        auto* tabs = window.find<Inspector>("inspector");
        QVERIFY(!tabs->isVisible());
        window.press(QKeySequence(QStringLiteral("Ctrl+1")));
        QVERIFY(window.isInSight(window.find<QWidget>("diagram")));
        window.press(QKeySequence(QStringLiteral("Ctrl+3")));
        QCOMPARE(tabs->currentWidget(), tabs->calls());
        window.press(Qt::Key_Escape);
        QVERIFY(!tabs->isVisible());
    }

    void aListCutsNoEntry_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }
    void aListCutsNoEntry() {
        QFETCH(int, percent);
        Window window(kDesktop, percent);
        for (auto* box : window.made->findChildren<QComboBox*>()) {
            if (box->count() == 0 || !box->isVisible()) continue;
            box->setEnabled(true);
            box->showPopup();
            QAbstractItemView* list = box->view();
            QCoreApplication::processEvents();
            const QRect last = list->visualRect(list->model()->index(box->count() - 1, 0));
            QVERIFY2(list->viewport()->rect().contains(last), qPrintable(box->objectName()));
            QVERIFY(list->viewport()->width() >= list->sizeHintForColumn(0));
            box->hidePopup();
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestFits)
#include "tst_fits.moc"
