// Lessons of one's own in the real window on a real lab: their shelf, and what a save does to the one that is
// open.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/chooser/lessontile.h"
#include "ui/lesson/ownfolder.h"

#include <QStandardPaths>

using namespace eleven;

namespace {

const std::string kText = "Watch.\n\n## call\n\nThe client will call.\n\n---\n\nIt has.\n\n## answer\n\nThe server "
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
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
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
