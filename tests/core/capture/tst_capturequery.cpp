#include "core/capture/capturequery.h"
#include "tests/core/capture/talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

/// 1: closed; 2: data, sent twice; 3: refused; 4: unanswered.
Octets fourConnections() {
    CaptureWriter writer(228);
    Nanoseconds t{0};
    const auto talk = [&](std::uint16_t port, const QStringList& lines) {
        for (const QString& line : lines)
            writer.add(t += std::chrono::milliseconds(1), spoken(line, port).build());
    };
    const QStringList shake = {QStringLiteral("> S 0:0(0)"), QStringLiteral("< S. 0:0(0) ack 1"),
                               QStringLiteral("> . 1:1(0) ack 1")};
    talk(40004, shake + QStringList{QStringLiteral("> F. 1:1(0) ack 1"), QStringLiteral("< F. 1:1(0) ack 2"),
                                    QStringLiteral("> . 2:2(0) ack 2")});
    talk(40003,
         shake + QStringList{QStringLiteral("> P. 1:9(8) ack 1"), QStringLiteral("> P. 1:9(8) ack 1")});
    talk(40002, {QStringLiteral("> S 0:0(0)"), QStringLiteral("< R. 0:0(0) ack 1")});
    talk(40001, {QStringLiteral("> S 0:0(0)")});
    return writer.octets();
}

} // namespace

class TestCaptureQuery : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void choosesAndSorts_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char* filter, const char* sort, const char* chosen) {
            QTest::addRow("%s by %s", filter, sort)
                << QString::fromLatin1(filter) << QString::fromLatin1(sort) << QString::fromLatin1(chosen);
        };
        row("", "number", "1 2 3 4");
        row("", "-number", "4 3 2 1");
        row("", "client", "4 3 2 1");
        row("", "server", "1 2 3 4");
        row("", "-begin", "4 3 2 1");
        row("", "-duration", "1 2 3 4");
        row("", "segments", "4 3 2 1");
        row("", "-octets", "2 1 3 4");
        row("", "-retransmissions", "2 1 3 4");
        row("", "end", "4 3 1 2");
        row("", "client-state", "3 4 2 1");
        row("", "server-state", "1 3 2 4");
        row("never-closed", "number", "2");
        row("reset", "number", "3");
        row("syn-unanswered", "number", "4");
        row("retransmissions", "number", "2");
        row("port=80", "number", "1 2 3 4");
        row("port=40002", "number", "3");
        row("state=TIME-WAIT", "number", "1");
        row("state=TIME-WAIT,state=SYN-SENT", "number", "1 4");
        row("state=ESTABLISHED,reset", "number", "");
    }
    void choosesAndSorts() {
        QFETCH(QString, filter);
        QFETCH(QString, sort);
        CaptureQuery query;
        QVERIFY(query.addFilter(filter.toStdString()) && query.setSort(sort.toStdString()));
        const Octets octets = fourConnections();
        QStringList chosen;
        for (const std::size_t index : chosenConnections(readCapture(fileOf(octets)), query))
            chosen += QString::number(index + 1);
        QTEST(chosen.join(QLatin1Char(' ')), "chosen");
    }

    void refusesOtherWords() {
        for (const char* filter : {"closed", "port=", "port=x", "port=70000", "port=80x", "state=OPEN",
                                   "state=", "reset,,reset"}) {
            CaptureQuery query;
            QVERIFY2(!query.addFilter(filter), filter);
        }
        for (const char* sort : {"", "-", "name", "--octets"})
            QVERIFY2(!CaptureQuery().setSort(sort), sort);
    }
};

QTEST_APPLESS_MAIN(TestCaptureQuery)
#include "tst_capturequery.moc"
