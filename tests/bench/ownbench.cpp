// What it costs a program of one's own to be watched, as it sees it itself: a call of a socket, of a file and
// of neither; 1,000 connections with and without us, and under strace(1). Prints and never fails.

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <vector>

namespace {

using Times = std::map<QString, double>; ///< "socket": ns

constexpr const char* kOwn = ELEVEN_OWN "/";
constexpr int kRuns = 5;
const QString kConnections = QStringLiteral("1000");

/// "socket 1234" in what it says.
Times timesIn(const QString& text) {
    static const QRegularExpression time(QStringLiteral("^(\\w+) (\\d+)$"),
                                         QRegularExpression::MultilineOption);
    Times times;
    for (auto found = time.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        times[match.captured(1)] = match.captured(2).toDouble();
    }
    return times;
}

Times timesOf(const QStringList& words) {
    QProcess process;
    process.start(words.first(), words.mid(1));
    process.closeWriteChannel();
    process.waitForFinished(120000);
    return timesIn(QString::fromUtf8(process.readAllStandardError()));
}

/// The medians of several runs.
Times medians(const std::function<Times()>& run) {
    std::map<QString, std::vector<double>> all;
    for (int i = 0; i < kRuns; ++i)
        for (const auto& [what, time] : run())
            all[what].push_back(time);
    Times result;
    for (auto& [what, times] : all) {
        std::sort(times.begin(), times.end());
        result[what] = times[times.size() / 2];
    }
    return result;
}

QString own(const char* name) { return QString::fromUtf8(kOwn) + QString::fromUtf8(name); }

QStringList watched(const QStringList& server, const QString& client = {}) {
    QStringList words = {QStringLiteral(ELEVEN_PROGRAM), QStringLiteral("run"),
                         QStringLiteral("--quiet"),      QStringLiteral("--flow"),
                         QStringLiteral("--stop-at"),    QStringLiteral("nothing")};
    if (!client.isEmpty()) words += {QStringLiteral("--client"), client};
    return words + QStringList{QStringLiteral("--")} + server;
}

void calls() {
    const Times bare = medians([] { return timesOf({own("calls")}); });
    const Times ours = medians([] { return timesOf(watched({own("calls")})); });
    for (const auto& [what, time] : bare)
        std::printf("a call, %-6s bare %7.2f us, watched %7.2f us: %+.2f us\n", qPrintable(what), time / 1000,
                    ours.at(what) / 1000, (ours.at(what) - time) / 1000);
}

/// Port 18080, proc_pid_net(5).
bool isListening() {
    QFile file(QStringLiteral("/proc/net/tcp"));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(":46A0 00000000:0000 0A");
}

/// Each program behind `tool`, on 127.0.0.1.
double connectionsBehind(const QStringList& tool) {
    return medians([&] {
        const QStringList server = tool + QStringList{own("echo"), QStringLiteral("18080"), kConnections};
        QProcess echo;
        echo.start(server.first(), server.mid(1));
        QElapsedTimer patience;
        patience.start();
        while (!isListening() && patience.elapsed() < 5000) {
        }
        const Times times = timesOf(tool + QStringList{own("load"), QStringLiteral("127.0.0.1"),
                                                       QStringLiteral("18080"), kConnections});
        echo.waitForFinished();
        return times;
    })[QStringLiteral("load")];
}

void connections() {
    const double bare = connectionsBehind({});
    const double ours = medians([] {
        return timesOf(watched({own("echo"), QStringLiteral("8080")},
                               own("load") + QStringLiteral(" server 8080 ") + kConnections));
    })[QStringLiteral("load")];
    std::printf("1,000 connections  bare %7.1f ms, watched %7.1f ms: x %.1f\n", bare / 1e6, ours / 1e6,
                ours / bare);
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    if (strace.isEmpty()) return;
    const double theirs =
        connectionsBehind({strace, QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                           QStringLiteral("-e"), QStringLiteral("trace=network,desc")});
    std::printf("                   under strace %7.1f ms: x %.1f\n", theirs / 1e6, theirs / bare);
}

} // namespace

int main(int argc, char** argv) {
    const QString only = argc > 1 ? QString::fromUtf8(argv[1]) : QString();
    if (only != QStringLiteral("connections")) calls();
    if (only != QStringLiteral("calls")) connections();
    return 0;
}
