// Lesson files with programs that use the sockets of Qt.

#include "core/lesson/lesson.h"
#include "core/lesson/sigpipe.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace eleven;

namespace {

const std::string kLesson = "id: qt\n"
                            "run: {client: qt}\n"
                            "programs:\n"
                            "  client: |\n"
                            "    QTcpSocket socket;\n"
                            "    socket.connectToHost(server, 80);\n"
                            "    socket.write(\"x\");\n"
                            "  server: |\n"
                            "    int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "    send(s, \"x\", 1, 0);\n"
                            "steps:\n"
                            "  - id: one\n"
                            "    acts: [{run: client until write}]\n"
                            "    expect: {framework: {client: ConnectingState}}\n";
constexpr EndpointId kClient{Side::Client, 0};
constexpr EndpointId kServer{Side::Server, 0};

std::string with(std::string text, const std::string& piece, const std::string& instead) {
    return text.replace(text.find(piece), piece.size(), instead);
}

} // namespace

class TestQtLessons : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void runsWhoSaysSoInTheQtDialect() {
        const LoadedLesson loaded = load(kLesson);
        QVERIFY2(loaded, loaded.error.message().c_str());
        QVERIFY(loaded.lesson->programs.at(kClient)->language() == Language::Qt);
        QVERIFY(loaded.lesson->programs.at(kServer)->language() == Language::C);
        const Expectation& expectation = loaded.lesson->steps.front().expectations.front();
        QVERIFY(expectation.kind == Expectation::Kind::Framework);
        QCOMPARE(expectation.text, std::string("ConnectingState"));
    }

    void leavesQtAloneWhateverSigpipeDoes_data() {
        QTest::addColumn<int>("mode");
        for (int mode = 0; mode < static_cast<int>(sigpipeNames().size()); ++mode)
            QTest::newRow(sigpipeNames()[static_cast<std::size_t>(mode)].c_str()) << mode;
    }
    void leavesQtAloneWhateverSigpipeDoes() {
        QFETCH(int, mode);
        const LoadedLesson loaded = load(kLesson);
        const Lesson lesson = withSigpipe(*loaded.lesson, static_cast<Sigpipe>(mode));
        QVERIFY(lesson.programs.at(kClient) == loaded.lesson->programs.at(kClient));
        QCOMPARE(lesson.processes.count(kClient), std::size_t{0});
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("instead");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* piece, const char* instead, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(piece) << QString::fromUtf8(instead)
                                << QString::fromUtf8(message);
        };
        row("an unknown state", "ConnectingState", "ConectingState",
            "x.yaml:14:34: expected UnconnectedState, HostLookupState, ConnectingState, ConnectedState, "
            "BoundState or ClosingState (did you mean ConnectingState?), saw \"ConectingState\"");
        row("another way to run", "client: qt", "client: qtt",
            "x.yaml:2:15: expected process, thread or qt, saw \"qtt\"");
        row("a wrong call", "socket.write", "socket.send",
            "x.yaml:7:12: expected a call of a QTcpSocket: connectToHost, waitForConnected, write, "
            "waitForReadyRead, readAll, setReadBufferSize, disconnectFromHost, waitForDisconnected, close or "
            "abort, saw \"send\"");
        row("a call that is not made", "until write", "until readAll",
            "x.yaml:13:18: expected a call that the program of client makes: connectToHost or write, saw "
            "\"client until readAll\"");
    }
    void saysWhatIsWrong() {
        QFETCH(QString, piece);
        QFETCH(QString, instead);
        QFETCH(QString, message);
        const LoadedLesson loaded = load(with(kLesson, piece.toStdString(), instead.toStdString()));
        QVERIFY(!loaded);
        const QString seen = QString::fromStdString(loaded.error.message());
        QCOMPARE(seen.mid(seen.lastIndexOf(QLatin1Char('/')) + 1), message);
    }

private:
    LoadedLesson load(const std::string& text) {
        const std::string file = m_folder.filePath(QStringLiteral("x.yaml")).toStdString();
        std::ofstream(file) << text;
        return loadLesson(file, false);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestQtLessons)
#include "tst_qtlessons.moc"
