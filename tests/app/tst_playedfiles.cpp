// `play --pcapng --svg --pdf --png`: what was written of a real run is read back by tshark and tcpdump, by
// pdftotext (poppler-utils) and as XML.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/labtable.h"
#include "tests/outcome.h"

#include <QStandardPaths>

#include <sys/stat.h>

using namespace eleven;

namespace {

Outcome played(const QStringList& words) {
    return outcomeOf(QStringLiteral(ELEVEN_PROGRAM),
                     QStringList{QStringLiteral("play"), QStringLiteral("--quiet")} + words);
}

QString scenario(const char* name) {
    return QStringLiteral(ELEVEN_SCENARIOS "/%1.yaml").arg(QString::fromLatin1(name));
}

/// Why a test cannot be done here, or empty.
QString missing(const char* program) {
    const QString name = QString::fromLatin1(program);
    const bool isThere =
        !QStandardPaths::findExecutable(name).isEmpty() || QFile::exists(QStringLiteral("/usr/sbin/") + name);
    return isThere ? QString() : name + QStringLiteral(" is missing");
}

} // namespace

class TestPlayedFiles : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    /// A line a packet: interface, direction, flags, checksums of TCP and IP, comment.
    [[nodiscard]] QStringList packets(const QString& file, const QString& filter = {}) const {
        QStringList words = {QStringLiteral("-r"), file, QStringLiteral("-T"), QStringLiteral("fields")};
        for (const char* option : {"tcp.check_checksum:TRUE", "ip.check_checksum:TRUE"})
            words << QStringLiteral("-o") << QString::fromLatin1(option);
        for (const char* field : {"frame.interface_name", "frame.packet_flags_direction", "tcp.flags.str",
                                  "tcp.checksum.status", "ip.checksum.status", "frame.comment"})
            words << QStringLiteral("-e") << QString::fromLatin1(field);
        if (!filter.isEmpty()) words << QStringLiteral("-Y") << filter;
        const Outcome outcome = outcomeOf(QStringLiteral("tshark"), words);
        if (outcome.status != 0) qWarning("%s", qPrintable(outcome.error));
        return outcome.output.split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void initTestCase() {
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        qputenv("LANG", "C.UTF-8");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    /// As a job of cron or CI has none.
    void withoutASessionItIsQuiet() {
        for (const char* option : {"--svg", "--handout", "--html"}) {
            const QString name = QString::fromLatin1(option).mid(2);
            const QString file =
                path("quiet.") + (name == QStringLiteral("handout") ? QStringLiteral("pdf") : name);
            const Outcome outcome = played({QStringLiteral("eof"), QStringLiteral("--rung"),
                                            QStringLiteral("replay"), QString::fromLatin1(option), file});
            QCOMPARE(outcome.output + outcome.error, QString());
            QVERIFY(QFile::exists(file));
        }
    }

    /// The same files as those of the run, written without a kernel.
    void aRecordingGivesTheSameFiles() {
        const QString recording = path("run.eleven");
        const auto files = [this](const char* name) {
            return QStringList{QStringLiteral("--svg"),    path(name) + QStringLiteral(".svg"),
                               QStringLiteral("--html"),   path(name) + QStringLiteral(".html"),
                               QStringLiteral("--pcapng"), path(name) + QStringLiteral(".pcapng")};
        };
        QCOMPARE(played(QStringList{QStringLiteral("teardown"), QStringLiteral("--record"), recording} +
                        files("run"))
                     .status,
                 0);
        const Outcome again = played(QStringList{recording} + files("again"));
        QVERIFY2(again.status == 0, qPrintable(again.error));
        const auto content = [this](const char* name) {
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(!content("run.svg").isEmpty());
        QCOMPARE(content("again.svg"), content("run.svg"));
        QCOMPARE(content("again.html"), content("run.html"));
        QCOMPARE(content("again.pcapng").size(), content("run.pcapng").size());
    }

    void tsharkReadsTheStatesInTheComments_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("change");
        QTest::newRow("en") << "en" << "Sent by close() of the client." << "client: FIN-WAIT-2 → TIME-WAIT";
        QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("客户端的 close()")
                               << QStringLiteral("客户端：FIN-WAIT-2 → TIME-WAIT");
    }
    void tsharkReadsTheStatesInTheComments() {
        QFETCH(QString, language);
        QFETCH(QString, call);
        QFETCH(QString, change);
        if (const QString why = missing("tshark"); !why.isEmpty()) QSKIP(qPrintable(why));
        const QString file = path("teardown.pcapng");
        const Outcome outcome = played({QStringLiteral("teardown"), QStringLiteral("--pcapng"), file,
                                        QStringLiteral("--language"), language});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
        QVERIFY2(outcome.output.isEmpty(), qPrintable(outcome.output)); // --quiet
        const QStringList all = packets(file);
        QCOMPARE(all.size(), 18); // nine segments, none lost
        for (int i = 0; i < all.size(); ++i) {
            const QStringList fields = all[i].split(u'\t');
            const bool isOut = fields[1].endsWith(u'2');
            QVERIFY(isOut || fields[1].endsWith(u'1'));
            QCOMPARE(fields[3], QStringLiteral("1")); // good
            QCOMPARE(fields[4], QStringLiteral("1"));
        }
        QCOMPARE(all.filter(QRegularExpression(QStringLiteral("^client\t0x00000002"))).size(), 5);
        QCOMPARE(all.filter(QRegularExpression(QStringLiteral("^server\t0x00000001"))).size(), 5);
        QCOMPARE(all.filter(QRegularExpression(QStringLiteral("^server\t0x00000002"))).size(), 4);
        QCOMPARE(all.filter(QRegularExpression(QStringLiteral("^client\t0x00000001"))).size(), 4);
        QVERIFY(packets(file, QStringLiteral("_ws.malformed")).isEmpty());
        const QStringList fins = all.filter(QRegularExpression(QStringLiteral("\t·*A···F\t")));
        QCOMPARE(fins.size(), 4);
        QVERIFY2(fins[0].contains(call), qPrintable(fins[0]));
        QVERIFY2(fins[3].contains(change), qPrintable(fins[3]));
        for (const char* state : {"CLOSED → SYN-SENT", "LISTEN → SYN-RECEIVED", "SYN-RECEIVED → ESTABLISHED",
                                  "ESTABLISHED → FIN-WAIT-1", "ESTABLISHED → CLOSE-WAIT",
                                  "FIN-WAIT-1 → FIN-WAIT-2", "CLOSE-WAIT → LAST-ACK", "LAST-ACK → CLOSED"})
            QVERIFY2(!all.filter(QString::fromUtf8(state)).isEmpty(), state);
    }

    void tcpdumpReadsItToo() {
        if (const QString why = missing("tcpdump"); !why.isEmpty()) QSKIP(qPrintable(why));
        const QString file = path("dumped.pcapng");
        QCOMPARE(played({QStringLiteral("teardown"), QStringLiteral("--pcapng"), file}).status, 0);
        const Outcome dumped = outcomeOf(QStringLiteral("tcpdump"), {QStringLiteral("-nvvr"), file});
        QVERIFY2(dumped.status == 0, qPrintable(dumped.error));
        QVERIFY2(dumped.error.contains(QStringLiteral("IPV4")), qPrintable(dumped.error));
        QCOMPARE(dumped.output.count(QStringLiteral("(correct)")), 18);
        QCOMPARE(dumped.output.count(QStringLiteral("192.0.2.1.")), 18);
        QVERIFY(!dumped.output.contains(QStringLiteral("bad cksum")));
    }

    void whatBecameOfASegmentIsInItsComment_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<int>("count");
        QTest::newRow("lost") << QStringLiteral("lost-fin") << "Dropped on the wire" << 1;
        QTest::newRow("sent again") << QStringLiteral("lost-fin")
                                    << "Sent again by the server's kernel: no acknowledgment" << 2;
        QTest::newRow("forged") << scenario("forged-rst") << "Forged: the client's kernel" << 2;
        QTest::newRow("altered") << scenario("altered-window") << "Changed on the wire, held for" << 1;
        QTest::newRow("in its place") << scenario("altered-window")
                                      << "Changed on the wire: the server's kernel sent it otherwise." << 1;
        QTest::newRow("by Qt") << QStringLiteral("qt-sockets") << "Sent by Qt's event loop on the" << -1;
        QTest::newRow("a death") << scenario("killed-before-accept")
                                 << "Sent because the process of the server ended." << 1;
        QTest::newRow("held") << scenario("killed-before-accept") << "Still held at the end" << 1;
        QTest::newRow("copied") << scenario("copies-of-all") << "A copy was delivered, held for" << 2;
        QTest::newRow("stacked") << scenario("slow-handshake") << "Stacked on the one that is held" << -1;
        QTest::newRow("kept back") << scenario("slow-handshake") << "Kept back by the wire" << -1;
        QTest::newRow("a timer") << QStringLiteral("keepalive")
                                 << "Sent by a timer of the server's kernel. server: ESTABLISHED → CLOSED."
                                 << 1;
    }
    void whatBecameOfASegmentIsInItsComment() {
        QFETCH(QString, file);
        QFETCH(QString, phrase);
        QFETCH(int, count);
        if (const QString why = missing("tshark"); !why.isEmpty()) QSKIP(qPrintable(why));
        const Outcome outcome = played({file, QStringLiteral("--pcapng"), path("fate.pcapng"),
                                        QStringLiteral("--language"), QStringLiteral("en")});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
        const QStringList all = packets(path("fate.pcapng"));
        const auto found = all.filter(phrase).size();
        QVERIFY2(count < 0 ? found > 0 : found == count, qPrintable(all.join(u'\n')));
    }

    void aRunThatDidNotHoldHasACaptureToo() {
        write(path("wrong.yaml"),
              "id: wrong\nprograms:\n  client: |\n    int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
              "    connect(fd, server, 80);\nsteps:\n  - id: a\n    acts: [{run: client until connect}]\n"
              "    expect: {client: ESTABLISHED}\n");
        const Outcome outcome =
            played({path("wrong.yaml"), QStringLiteral("--pcapng"), path("wrong.pcapng")});
        QCOMPARE(outcome.status, 1);
        QVERIFY(QFileInfo(path("wrong.pcapng")).size() > 100);
    }
    void soHasOneAtRandom() {
        QCOMPARE(played({QStringLiteral("--random"), QStringLiteral("3"), QStringLiteral("--pcapng"),
                         path("random.pcapng"), QStringLiteral("--svg"), path("random.svg")})
                     .status,
                 0);
        QVERIFY(QFile::exists(path("random.pcapng")) && QFile::exists(path("random.svg")));
    }

    /// Of many clients the first.
    void theLadderIsDrawnInEachFormat_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("host");
        QTest::newRow("en") << "teardown" << "en" << "client";
        QTest::newRow("zh_CN") << "teardown" << "zh_CN" << QStringLiteral("客户端");
        QTest::newRow("a crowd") << QStringLiteral("close-wait-leak") << "en" << "client";
    }
    void theLadderIsDrawnInEachFormat() {
        QFETCH(QString, lesson);
        QFETCH(QString, language);
        QFETCH(QString, host);
        if (language != QStringLiteral("en") &&
            outcomeOf(QStringLiteral("fc-list"), {QStringLiteral(":lang=zh-cn")}).output.isEmpty())
            QSKIP("no font has Chinese letters");
        const Outcome outcome =
            played({lesson, QStringLiteral("--language"), language, QStringLiteral("--svg"), path("a.svg"),
                    QStringLiteral("--pdf"), path("a.pdf"), QStringLiteral("--png"), path("a.png")});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
        QFile svg(path("a.svg"));
        QFile png(path("a.png"));
        QVERIFY(svg.open(QIODevice::ReadOnly) && png.open(QIODevice::ReadOnly));
        const QString drawn = QString::fromUtf8(svg.readAll());
        for (const QString& text : {host, QStringLiteral("SYN-SENT"), QStringLiteral("SYN")})
            QVERIFY2(drawn.contains(u'>' + text + QStringLiteral("</text>")), qPrintable(text));
        QVERIFY(png.read(8) == "\x89PNG\r\n\x1a\n");
        if (const QString why = missing("pdftotext"); !why.isEmpty()) QSKIP(qPrintable(why));
        const QString text =
            outcomeOf(QStringLiteral("pdftotext"), {path("a.pdf"), QStringLiteral("-")}).output;
        for (const QString& part : {host, QStringLiteral("SYN-SENT"), QStringLiteral("ESTABLISHED")})
            QVERIFY2(text.contains(part), qPrintable(text));
        QCOMPARE(text.count(u'\f'), 1); // one page, as high as the ladder
    }

    void aNameThatSaysSomethingElseIsRefused_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"pcapng", "svg", "pdf", "png"})
            QTest::newRow(suffix) << QString(QStringLiteral("--")) + QString::fromLatin1(suffix)
                                  << u'.' + QString::fromLatin1(suffix);
    }
    void aNameThatSaysSomethingElseIsRefused() {
        QFETCH(QString, option);
        QFETCH(QString, suffix);
        write(path("lesson.yaml"), "mine");
        const Outcome outcome = played({QStringLiteral("handshake"), option, path("lesson.yaml")});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(suffix), qPrintable(outcome.error));
        QFile kept(path("lesson.yaml"));
        QVERIFY(kept.open(QIODevice::ReadOnly) && kept.readAll() == "mine");
    }
    void whatIsNoFileIsLeftAlone() {
        QCOMPARE(::mkfifo(qPrintable(path("pipe.pcapng")), 0600), 0);
        const Outcome outcome =
            played({QStringLiteral("handshake"), QStringLiteral("--pcapng"), path("pipe.pcapng")});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(QStringLiteral("no regular file")), qPrintable(outcome.error));
    }
    /// As on a disk that is full.
    void whatHasNoRoomLeavesWhatWasThere() {
        for (const char* suffix : {"pcapng", "svg", "pdf", "html"}) {
            const QString old = path(qPrintable(QStringLiteral("old.") + QString::fromLatin1(suffix)));
            write(old, "before");
            const QString command =
                QStringLiteral("ulimit -f 1; exec '" ELEVEN_PROGRAM "' play --quiet teardown --%1 '%2'")
                    .arg(QString::fromLatin1(suffix), old);
            const Outcome outcome = outcomeOf(QStringLiteral("bash"), {QStringLiteral("-c"), command});
            QCOMPARE(outcome.status, 3);
            QVERIFY2(outcome.error.contains(old + QStringLiteral(" could not be written: File too large.")),
                     qPrintable(outcome.error));
            QFile kept(old);
            QVERIFY(kept.open(QIODevice::ReadOnly) && kept.readAll() == "before");
        }
    }
    /// Before anything is played.
    void aFolderThatIsNotThereIsBadInput() {
        for (const auto& [option, suffix] :
             {std::pair("--pcapng", "pcapng"), {"--svg", "svg"}, {"--html", "html"}, {"--handout", "pdf"}}) {
            const QString file = QStringLiteral("/nowhere/a.") + QString::fromLatin1(suffix);
            const Outcome outcome = played({QStringLiteral("handshake"), QString::fromLatin1(option), file});
            QCOMPARE(outcome.status, 2);
            QCOMPARE(outcome.output, QString());
            QVERIFY2(outcome.error.startsWith(file + QStringLiteral(": there is no such folder")),
                     qPrintable(outcome.error));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlayedFiles)
#include "tst_playedfiles.moc"
