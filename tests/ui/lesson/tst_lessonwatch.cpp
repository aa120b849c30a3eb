#include "ui/lesson/lessonwatch.h"

#include "tests/core/lesson/lessonfolder.h"
#include "ui/lesson/lessonversion.h"

#include <QSignalSpy>
#include <QTest>

using namespace eleven;

class TestLessonWatch : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theVersionIsOfWhatTheFilesContain() {
        write(path("lesson.yaml"), "one");
        const QString one = lessonVersion(path("lesson.yaml"));
        QCOMPARE(one.size(), 8);
        write(path("notes.en.md"), "not of the lesson");
        QCOMPARE(lessonVersion(path("lesson.yaml")), one);
        QVERIFY(lessonVersion(path("lesson.yaml"), true) != one);
        write(path("text.en.md"), "a text");
        const QString two = lessonVersion(path("lesson.yaml"));
        QVERIFY(two != one);
        write(path("text.en.md"), "b text");
        QVERIFY(lessonVersion(path("lesson.yaml")) != two);
        QVERIFY(QFile::remove(path("text.en.md")));
        QCOMPARE(lessonVersion(path("lesson.yaml")), one);
        write(path("mine.yaml"), "a scenario");
        QCOMPARE(filesOf(path("mine.yaml")), QStringList{path("mine.yaml")});
        QCOMPARE(lessonVersion(path("nothing.yaml")), QString());
    }

    void onlyNewsIsTold() {
        write(path("lesson.yaml"), "one");
        LessonWatch watch;
        watch.watch(path("lesson.yaml"));
        QSignalSpy saved(&watch, &LessonWatch::saved);
        write(path("lesson.yaml"), "one"); // as it was
        QVERIFY(QFile::remove(path("lesson.yaml")));
        write(path("other.yaml"), "no part of it");
        write(path("lesson.yaml"), "two");
        QVERIFY(saved.wait());
        write(path("text.zh_CN.md"), "a language more");
        QVERIFY(saved.wait());
        write(path("text.zh_CN.md"), "and again");
        QVERIFY(saved.wait());
        write(path("notes.en.md"), "for the teacher");
        QVERIFY(saved.wait());
        QCOMPARE(saved.count(), 4);
        QVERIFY(QFile::remove(path("notes.en.md")));
    }

    void whatIsWatchedNoMoreIsNotTold() {
        write(path("a.yaml"), "one");
        write(path("b.yaml"), "one");
        LessonWatch watch;
        watch.watch(path("a.yaml"));
        watch.watch(path("b.yaml"));
        QSignalSpy saved(&watch, &LessonWatch::saved);
        write(path("a.yaml"), "two");
        write(path("b.yaml"), "two");
        QVERIFY(saved.wait());
        QCOMPARE(saved.count(), 1);
        watch.watch(QStringLiteral("/nowhere/at/all.yaml"));
    }
};

QTEST_GUILESS_MAIN(TestLessonWatch)
#include "tst_lessonwatch.moc"
