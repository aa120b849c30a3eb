#include "app/capturelist.h"
#include "tests/core/capture/talk.h"
#include "ui/words/capturewords.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <sstream>

using namespace eleven;

namespace {

constexpr const char* kLadder = R"(192.0.2.1:40000 → 192.0.2.2:80: closed, client first
≈ inferred from the segments, as if each had arrived where nothing speaks against it; no kernel was asked.

                         CLIENT ┊             the wire             ┊ SERVER
· the segments do not tell the state of the server: one of CLOSED, LISTEN
                       ≈ CLOSED ┊                                  ┊
            ≈ CLOSED → SYN-SENT ┃                                  ┊
                    active OPEN ┃                                  ┊
0.000000                        ┃─────────── SYN seq 0 ───────────▶┊
                                ┃                                  ┃ ≈ new: SYN-RECEIVED
                                ┃                                  ┃ rcv SYN
0.001000                        ┃◀────── SYN,ACK seq 0 ack 1 ──────┃
       ≈ SYN-SENT → ESTABLISHED ┃                                  ┃
                    rcv SYN,ACK ┃                                  ┃
0.002000                        ┃─────────── ACK ack 1 ───────────▶┃
                                ┃                                  ┃ ≈ SYN-RECEIVED → ESTABLISHED
                                ┃                                  ┃ rcv ACK, if it arrived
)";

/// Words after "eleven-states", with the file in place of "FILE".
struct Ran {
    int status;
    QString output, error;
};

Ran ran(const QString& file, const QStringList& words) {
    std::vector<std::string> texts = {"eleven-states"};
    for (const QString& word : words)
        texts.push_back((word == QLatin1String("FILE") ? file : word).toStdString());
    std::vector<char*> arguments;
    for (std::string& text : texts)
        arguments.push_back(text.data());
    const CommandLine line = parseCommandLine(static_cast<int>(arguments.size()), arguments.data());
    if (!line.error.empty()) return {kBadInput, {}, QString::fromStdString(line.error)};
    std::ostringstream output, error;
    std::streambuf* const out = std::cout.rdbuf(output.rdbuf());
    std::streambuf* const err = std::cerr.rdbuf(error.rdbuf());
    const int status = runCapture(line);
    std::cout.rdbuf(out);
    std::cerr.rdbuf(err);
    return {status, QString::fromStdString(output.str()), QString::fromStdString(error.str())};
}

} // namespace

class TestCaptureList : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(std::size_t withoutLast = 0) const {
        const Octets octets =
            captureOf({QStringLiteral("> S 0:0(0)"), QStringLiteral("< S. 0:0(0) ack 1"),
                       QStringLiteral("> . 1:1(0) ack 1"), QStringLiteral("> F. 1:1(0) ack 1"),
                       QStringLiteral("< F. 1:1(0) ack 2"), QStringLiteral("> . 2:2(0) ack 2"),
                       QStringLiteral("> S 99:99(0)")});
        QFile capture(m_folder.filePath(QStringLiteral("a.pcap")));
        const auto size = static_cast<qint64>(octets.size() - withoutLast);
        if (!capture.open(QIODevice::WriteOnly) ||
            capture.write(reinterpret_cast<const char*>(octets.data()), size) != size)
            qFatal("cannot write");
        return capture.fileName();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void listsTheConnections() {
        const Ran list = ran(file(), {QStringLiteral("capture"), QStringLiteral("FILE")});
        QCOMPARE(list.status, int{kAllHeld});
        QCOMPARE(list.output,
                 QStringLiteral(
                     "No.  Client           Server        End                   Client is    Server is  "
                     "Begins (s)  Lasts (s)  Segments   Octets  Again\n"
                     "  1  192.0.2.1:40000  192.0.2.2:80  closed, client first  ≈ TIME-WAIT  ≈ CLOSED   "
                     "  0.000000   0.005000   4 → ← 2  0 → ← 0      0\n"
                     "  2  192.0.2.1:40000  192.0.2.2:80  SYN unanswered        ≈ SYN-SENT   ?          "
                     "  0.006000   0.000000   1 → ← 0  0 → ← 0      0\n"
                     "Packets: 7, connections: 2.\n") +
                     CaptureWords::legend() + u'\n');
        const Ran chosen = ran(file(), {QStringLiteral("capture"), QStringLiteral("--filter"),
                                        QStringLiteral("syn-unanswered"), QStringLiteral("FILE")});
        QVERIFY(!chosen.output.contains(QLatin1String("closed")) &&
                chosen.output.contains(QLatin1String("  2  ")));
        const Ran none = ran(file(), {QStringLiteral("capture"), QStringLiteral("--filter"),
                                      QStringLiteral("refused"), QStringLiteral("FILE")});
        QVERIFY2(none.output.startsWith(QLatin1String("no connection matches\n")), qPrintable(none.output));
    }

    void drawsOneAsALadder() {
        const Ran one = ran(file(), {QStringLiteral("capture"), QStringLiteral("FILE"),
                                     QStringLiteral("--connection"), QStringLiteral("1")});
        QCOMPARE(one.status, int{kAllHeld});
        QCOMPARE(one.output.left(QString::fromUtf8(kLadder).size()), QString::fromUtf8(kLadder));
        for (const char* text : {"≈ FIN-WAIT-1 → TIME-WAIT", "rcv ACK of FIN, if it arrived",
                                 "· LISTEN sends no segment", "· One segment brought the FIN and the ACK"})
            QVERIFY2(one.output.contains(QString::fromUtf8(text)), text);
    }

    void tellsWhereAFileBreaks() {
        const Ran list = ran(file(1), {QStringLiteral("capture"), QStringLiteral("FILE")});
        QCOMPARE(list.status, int{kBadInput});
        QVERIFY2(list.error.contains(QLatin1String("ends within packet 7, at octet 360 (")),
                 qPrintable(list.error));
        QVERIFY(list.output.contains(QLatin1String("Packets: 6, connections: 1.")));
    }

    void refusesWhatItDoesNotKnow_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("error");
        const auto row = [](const QStringList& words, const char* error) {
            QTest::newRow(qPrintable(words.join(QLatin1Char(' ')))) << words << QString::fromLatin1(error);
        };
        const QString capture = QStringLiteral("capture"), name = QStringLiteral("FILE");
        row({capture}, "capture: expected one FILE");
        row({capture, name, QStringLiteral("--filter"), QStringLiteral("resets")}, "did you mean reset?");
        row({capture, name, QStringLiteral("--sort"), QStringLiteral("octet")}, "did you mean octets?");
        row({QStringLiteral("check"), QStringLiteral("a.eleven")}, "a.eleven is a recording, no lesson");
        row({QStringLiteral("play"), QStringLiteral("a.pcap")}, "eleven-states capture a.pcap");
        row({capture, name, QStringLiteral("--connection"), QStringLiteral("0")},
            "a number of the list, from 1");
        row({capture, name, QStringLiteral("--connection"), QStringLiteral("3")},
            "the capture has 2 connections");
        row({capture, QStringLiteral("/")}, "/: this is no regular file");
    }
    void refusesWhatItDoesNotKnow() {
        QFETCH(QStringList, words);
        QFETCH(QString, error);
        const Ran refused = ran(file(), words);
        QCOMPARE(refused.status, int{kBadInput});
        QVERIFY2(refused.error.contains(error), qPrintable(refused.error));
    }
};

QTEST_GUILESS_MAIN(TestCaptureList)
#include "tst_capturelist.moc"
