// A recording on its way to the disk while it is made: at any moment the file can be opened.

#include "core/recording/recordingfile.h"
#include "core/recording/recordingjournal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <fcntl.h>

using namespace eleven;

namespace {

struct Run {
    std::vector<Branch> branches;
    std::vector<std::uint64_t> ids;

    void begin(std::uint64_t id, int from, int moment) {
        branches.push_back({from, moment, {}});
        ids.push_back(id);
    }
    void act() { add(ActEvent{}); }
    template <typename Body>
    void add(Body body) {
        Trace& trace = branches.back().trace;
        trace.append({trace.size() + 1, Nanoseconds(trace.size()), std::move(body)});
    }
    [[nodiscard]] std::vector<RecordingJournal::Growing> growing() const {
        std::vector<RecordingJournal::Growing> all;
        for (std::size_t i = 0; i < branches.size(); ++i)
            all.push_back({ids[i], &branches[i], &branches[i].trace});
        return all;
    }
    /// "0@0:3 0@2:4": each branch, where it left, and how many events it has.
    [[nodiscard]] static QString shape(const std::vector<Branch>& branches) {
        QStringList all;
        for (const Branch& branch : branches)
            all << QStringLiteral("%1@%2:%3").arg(branch.from).arg(branch.moment).arg(branch.trace.size());
        return all.join(u' ');
    }
};

Origin origin() {
    Origin origin;
    origin.lesson = "teardown";
    return origin;
}

QString opened(const std::string& file) {
    const OpenedRecording found = openRecording(file);
    return found ? Run::shape(found.recording->branches) : QStringLiteral("broken");
}

} // namespace

class TestRecordingJournal : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void hasAlwaysWhatWasWritten() {
        const QTemporaryDir home;
        RecordingJournal journal(home.filePath(QStringLiteral("state/eleven")).toStdString());
        QCOMPARE(journal.file(), std::string());
        Run run;
        run.begin(1, -1, 0);
        run.act();
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:2"));
        run.act(); // it grew, and another branch began, between two writings
        run.begin(2, 0, 2);
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:3 0@2:1"));
        run.branches.pop_back(); // another one takes its place
        run.ids.pop_back();
        run.begin(3, 0, 1);
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:3 0@1:0"));
        Run other;
        other.begin(4, -1, 0);
        other.act();
        QVERIFY(journal.write(origin(), other.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:1"));
        QVERIFY(journal.write(origin(), other.growing())); // nothing new
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:1"));
    }

    void isOfNobodyOnlyWhenItsProgramIsGone() {
        const QTemporaryDir home;
        const std::string folder = home.path().toStdString();
        Run run;
        run.begin(1, -1, 0);
        run.act();
        std::string file;
        {
            RecordingJournal journal(folder);
            QVERIFY(journal.write(origin(), run.growing()));
            file = journal.file();
            QVERIFY(RecordingJournal::left(folder).empty());
            // A crash: the file stays, its lock goes.
            QVERIFY(
                QFile::copy(QString::fromStdString(file), home.filePath(QStringLiteral("running-x.eleven"))));
            QFile empty(home.filePath(QStringLiteral("running-y.eleven"))); // somebody begins one just now
            QVERIFY(empty.open(QIODevice::WriteOnly));
            QCOMPARE(RecordingJournal::left(folder).size(), std::size_t{1});
        }
        QVERIFY(!QFile::exists(QString::fromStdString(file)));
        QCOMPARE(RecordingJournal::left(folder).front(), folder + "/running-x.eleven");
        QVERIFY(RecordingJournal::left(folder + "/nowhere").empty());
    }

    void canBecomeAnotherFile() {
        const QTemporaryDir home;
        const std::string before = home.filePath(QStringLiteral("before.eleven")).toStdString();
        RecordingJournal journal(home.path().toStdString());
        QVERIFY(journal.handOver(before)); // nothing was written
        QVERIFY(!QFile::exists(QString::fromStdString(before)));
        Run run;
        run.begin(1, -1, 0);
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QVERIFY(journal.handOver(before));
        QCOMPARE(journal.file(), std::string());
        QCOMPARE(opened(before), QStringLiteral("-1@0:1"));
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:2"));
    }

    void whatIsInTheWayOfTheOtherFileLosesNothing() {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(QStringLiteral("before.eleven")));
        RecordingJournal journal(home.path().toStdString());
        Run run;
        run.begin(1, -1, 0);
        QVERIFY(journal.write(origin(), run.growing()));
        const std::string file = journal.file();
        QVERIFY(!journal.handOver(home.filePath(QStringLiteral("before.eleven")).toStdString()));
        QCOMPARE(RecordingJournal::left(home.path().toStdString()), std::vector{file});
    }

    void beginsAnewWhereItsFolderWasTakenAway() {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("state"));
        RecordingJournal journal(folder.toStdString());
        Run run;
        run.begin(1, -1, 0);
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QVERIFY(QDir(folder).removeRecursively());
        run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:2"));
    }

    void saysWhatIsInTheWay() {
        const QTemporaryDir home;
        QFile file(home.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecordingJournal journal(file.fileName().toStdString());
        Run run;
        run.begin(1, -1, 0);
        const Result<void> written = journal.write(origin(), run.growing());
        QVERIFY(!written);
        QCOMPARE(written.error().errnum, ENOTDIR);
    }

    /// What was written before the disk was full can be opened; and it goes on when there is room again.
    void aFullDiskCostsOnlyWhatIsNew() {
        const QTemporaryDir home;
        RecordingJournal journal(home.path().toStdString());
        Run run;
        run.begin(1, -1, 0);
        for (int i = 0; i < 50; ++i)
            run.act();
        QVERIFY(journal.write(origin(), run.growing()));
        const auto size = static_cast<rlim_t>(QFileInfo(QString::fromStdString(journal.file())).size());
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{size + 100, limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        for (int i = 0; i < 50; ++i)
            run.act();
        const Result<void> written = journal.write(origin(), run.growing());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!written);
        const OpenedRecording cut = openRecording(journal.file());
        QVERIFY(cut);
        QVERIFY(cut.recording->branches.front().trace.size() >= 50);
        QVERIFY(journal.write(origin(), run.growing()));
        QCOMPARE(opened(journal.file()), QStringLiteral("-1@0:100"));
    }
};

QTEST_GUILESS_MAIN(TestRecordingJournal)
#include "tst_recordingjournal.moc"
