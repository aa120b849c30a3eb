// Lessons of one's own in the real window on a real lab: their shelf, and what a save does to the one that is
// open.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/chooser/lessontile.h"
#include "ui/lesson/ownfolder.h"
#include "ui/words/choosertexts.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace eleven;

namespace {

const std::string kText =
    "Watch.\n\n## call\n\nThe client will call.\n\n---\n\nIt has.\n\n## answer\n\nThe server "
    "will answer.\n\n---\n\nIt did.\n";
const std::string kYaml = R"(id: mine
title: {en: "My own"}
programs:
  server: |
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
  client: |
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
steps:
  - id: call
    acts:
      - run: server until listen
      - run: client until connect
    expect:
      client: SYN-SENT
  - id: answer
    acts:
      - deliver: SYN
    expect:
      server: SYN-RECEIVED
)";

class OwnDesk : public Desk {
public:
    OwnDesk() : Desk(libraryLesson("handshake")) { show(QSize(1366, 768)); }
    [[nodiscard]] LessonTile* tile(const QString& title) {
        for (auto* tile : window().findChildren<LessonTile*>())
            if (tile->isVisible() && tile->card().title == title) return tile;
        return nullptr;
    }
    void open(const QString& path) {
        emit window().openRequested(path);
        QTRY_VERIFY(application().conductor().canStep() && !application().conductor().isBusy());
    }
    [[nodiscard]] bool shows(const char* label) { return find<QLabel>(label)->isVisible(); }
};

} // namespace

class TestOwnLessons : public QObject {
    Q_OBJECT
    QString m_folder; ///< of the lesson "mine"

    void save(const char* name, const std::string& content) const {
        write(m_folder + u'/' + QString::fromLatin1(name), content);
    }
    /// As editors do that write beside it and rename.
    void replace(const char* name, const std::string& content) const {
        save("lesson.yaml.tmp", content);
        const QString path = m_folder + u'/' + QString::fromLatin1(name);
        QCOMPARE(std::rename(qPrintable(m_folder + QStringLiteral("/lesson.yaml.tmp")), qPrintable(path)), 0);
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() {
        beginFresh();
        QVERIFY(ownLessonsFolder().contains(QStringLiteral("qttest")));
        QDir(ownLessonsFolder()).removeRecursively();
        m_folder = ownLessonsFolder() + QStringLiteral("/mine");
        QVERIFY(QDir().mkpath(m_folder));
        save("lesson.yaml", kYaml);
        save("text.en.md", kText);
    }
    void cleanupTestCase() {
        QSettings().clear();
        QDir(ownLessonsFolder()).removeRecursively();
    }

    void theyAreAShelfAndTheBrokenSayWhy() {
        QVERIFY(QDir().mkpath(ownLessonsFolder() + QStringLiteral("/empty")));
        write(ownLessonsFolder() + QStringLiteral("/bad.yaml"), "id: [");
        OwnDesk desk;
        desk.action(QStringLiteral("allLessons"))->trigger();
        QStringList shelves;
        for (const auto* shelf : desk.window().findChildren<QLabel*>(QStringLiteral("shelf")))
            shelves << shelf->text();
        QCOMPARE(shelves.last(), QStringLiteral("My lessons"));
        QVERIFY(desk.tile(QStringLiteral("bad.yaml"))->card().about.contains(QStringLiteral("bad.yaml:1:")));
        QVERIFY(desk.tile(QStringLiteral("empty"))->card().isBroken);
        QTest::mouseClick(desk.tile(QStringLiteral("My own")), Qt::LeftButton);
        QTRY_COMPARE(desk.text("lessonTitle"), QStringLiteral("My own"));
    }

    /// The title may be the one of the lesson it was made from.
    void theirCardsSayWhatTheyWereSavedAs() {
        OwnDesk desk;
        desk.action(QStringLiteral("allLessons"))->trigger();
        const LessonTile* own = desk.tile(QStringLiteral("My own"));
        QCOMPARE(own->card().id, QStringLiteral("mine"));
        QVERIFY(ChooserTexts::effort(own->card()).contains(QStringLiteral("mine")));
        QVERIFY(own->accessibleDescription().contains(QStringLiteral("mine")));
        QVERIFY(desk.tile(QStringLiteral("Three segments"))->card().id.isEmpty());
    }

    void aSaveGoesOnWhereTheClassWas_data() {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("written over") << false;
        QTest::newRow("another file with its name") << true;
    }
    void aSaveGoesOnWhereTheClassWas() {
        QFETCH(bool, isReplaced);
        OwnDesk desk;
        desk.open(m_folder);
        QVERIFY(desk.stepTo(1));
        for (const char* title : {"Second", "Third"}) { // the second save meets the file of the first
            const std::string later =
                replaced(replaced(kYaml, "My own", title), "steps:\n",
                         "steps:\n  - id: before\n    acts:\n      - run: server 1 line\n");
            const std::string text =
                replaced(kText, "## call", "## before\n\nFirst.\n\n---\n\nIt was.\n\n## call");
            save("text.en.md", text);
            isReplaced ? replace("lesson.yaml", later) : save("lesson.yaml", later);
            QTRY_COMPARE(desk.text("lessonTitle"), QString::fromLatin1(title));
            QTRY_COMPARE(desk.window().step(), 2); // a step came before it
            QTRY_VERIFY(!desk.application().conductor().isBusy());
            QVERIFY(!desk.panel().progress().departure);
        }
        QVERIFY(desk.step());
        QCOMPARE(desk.panel().progress().step, 3);
    }

    void whatIsBrokenByASaveSaysWhereAndComesBack_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("place");
        const auto bad = [](const std::string& good, const char* from, const char* to) {
            return QString::fromStdString(replaced(good, from, to));
        };
        QTest::newRow("the acts") << "lesson.yaml" << bad(kYaml, "SYN-SENT", "SYN_SEND")
                                  << "/lesson.yaml:17:15";
        QTest::newRow("a text") << "text.en.md" << bad(kText, "## answer", "## anser") << "/text.en.md:11:4";
    }
    void whatIsBrokenByASaveSaysWhereAndComesBack() {
        QFETCH(QString, file);
        QFETCH(QString, bad);
        QFETCH(QString, place);
        OwnDesk desk;
        desk.open(m_folder);
        QVERIFY(desk.stepTo(1));
        const bool isText = file == QStringLiteral("text.en.md");
        replace(qPrintable(file), bad.toStdString());
        QTRY_VERIFY(desk.shows("brokenPlace"));
        QCOMPARE(desk.text("brokenPlace"), m_folder + place);
        replace(qPrintable(file), isText ? kText : kYaml);
        QTRY_VERIFY(!desk.shows("brokenPlace"));
        QTRY_COMPARE(desk.window().step(), 1);
        QVERIFY(desk.shows("lessonTitle"));
    }

    void aFileThatWasNeverGoodOpensWhenItIs() {
        save("lesson.yaml", "");
        OwnDesk desk;
        emit desk.window().openRequested(m_folder);
        QVERIFY(desk.shows("brokenPlace"));
        save("lesson.yaml", kYaml);
        QTRY_COMPARE(desk.text("lessonTitle"), QStringLiteral("My own"));
        QCOMPARE(desk.window().step(), 0);
    }

    void whoTurnedAwayFromABrokenFileIsLeftAlone() {
        save("lesson.yaml", "");
        OwnDesk desk;
        emit desk.window().openRequested(m_folder);
        desk.press(Qt::Key_Escape);
        QSignalSpy saved(desk.application().findChild<LessonWatch*>(), &LessonWatch::saved);
        save("lesson.yaml", kYaml);
        QVERIFY(saved.wait());
        QCOMPARE(desk.text("lessonTitle"), QStringLiteral("Three segments"));
    }

    void theChooserStaysWhereItIs() {
        OwnDesk desk;
        desk.open(m_folder);
        desk.action(QStringLiteral("allLessons"))->trigger();
        save("lesson.yaml", replaced(kYaml, "My own", "Mine"));
        QTRY_VERIFY(desk.tile(QStringLiteral("Mine")) != nullptr);
        save("lesson.yaml", "id: [");
        QTRY_VERIFY(desk.tile(QStringLiteral("mine")) != nullptr);
        QVERIFY(desk.window().showsLessons());
    }

    void withoutAnyThereIsNoShelf() {
        QDir(ownLessonsFolder()).removeRecursively();
        OwnDesk desk;
        desk.action(QStringLiteral("allLessons"))->trigger();
        for (const auto* shelf : desk.window().findChildren<QLabel*>(QStringLiteral("shelf")))
            QVERIFY(shelf->text() != QStringLiteral("My lessons"));
    }
};

QTEST_MAIN(TestOwnLessons)
#include "tst_ownlessons.moc"
