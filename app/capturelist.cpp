#include "app/capturelist.h"

#include "app/cliwords.h"
#include "app/columntext.h"
#include "app/textladder.h"
#include "core/capture/capturetrace.h"
#include "ui/words/capturewords.h"
#include "ui/words/spokenlanguage.h"

#include <unistd.h>

#include <iostream>

namespace eleven {

namespace {

using Row = std::array<std::string, kCaptureColumns>;

std::string secondsText(Nanoseconds time) {
    return QString::number(std::chrono::duration<double>(time).count(), 'f', 6).toStdString();
}

/// "12 → 7": of the client, of the server.
std::string bothWays(std::uint64_t client, std::uint64_t server) {
    return std::to_string(client) + " → ← " + std::to_string(server);
}

Row rowOf(const Capture& capture, std::size_t index) {
    const CapturedConnection& one = capture.connections[index];
    const auto& [client, server] = one.ends;
    return {std::to_string(index + 1),
            one.endText(Side::Client),
            one.endText(Side::Server),
            secondsText(one.first - capture.first),
            secondsText(one.last - one.first),
            bothWays(client.segments, server.segments),
            bothWays(client.octets, server.octets),
            std::to_string(one.repeats()),
            CaptureWords::ending(one).toStdString(),
            CaptureWords::state(client).toStdString(),
            CaptureWords::state(server).toStdString()};
}

Align alignOf(CaptureColumn column) {
    switch (column) {
    case CaptureColumn::Client:
    case CaptureColumn::Server:
    case CaptureColumn::End:
    case CaptureColumn::ClientState:
    case CaptureColumn::ServerState: return Align::Left;
    default: return Align::Right;
    }
}

void printTable(const Capture& capture, const std::vector<std::size_t>& chosen) {
    std::vector<Row> rows(1);
    for (std::size_t column = 0; column < kCaptureColumns; ++column)
        rows[0][column] = CaptureWords::column(static_cast<CaptureColumn>(column)).toStdString();
    for (const std::size_t index : chosen)
        rows.push_back(rowOf(capture, index));
    std::array<std::size_t, kCaptureColumns> widths = {};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < kCaptureColumns; ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));
    for (const Row& row : rows) {
        std::string text;
        for (std::size_t column = 0; column < kCaptureColumns; ++column)
            text += padded(row[column], widths[column], alignOf(static_cast<CaptureColumn>(column))) + "  ";
        std::cout << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }
}

void printConnection(const CommandLine& line, const Capture& capture, std::size_t index) {
    const CapturedConnection& one = capture.connections[index];
    const CaptureTrace read = readConnection(CaptureFile(line.files[0]), one);
    std::cout << QStringLiteral("%1 → %2: %3")
                     .arg(QString::fromStdString(one.endText(Side::Client)),
                          QString::fromStdString(one.endText(Side::Server)), CaptureWords::ending(one))
                     .toStdString()
              << '\n'
              << CaptureWords::legend().toStdString() << "\n\n";
    TextLadder ladder(std::cout, ::isatty(STDOUT_FILENO) == 1, {}, true);
    for (const Event& event : read.trace)
        ladder.add(event);
    ladder.finish();
    if (read.unshown > 0)
        std::cout << Cli::tr("… and %1 segments more").arg(read.unshown).toStdString() << '\n';
    std::cout << '\n';
    for (const Unseen what : unseenOf(one))
        for (const std::string& text : wrapped("· " + CaptureWords::unseen(what).toStdString(), 100, 2))
            std::cout << text << '\n';
}

} // namespace

int runCapture(const CommandLine& line) {
    const std::string& file = line.files[0];
    const Capture capture = readCapture(CaptureFile(file));
    const std::string broke =
        capture.broke ? CaptureWords::broke(*capture.broke).toStdString() : std::string();
    const int status = capture.broke ? kBadInput : kAllHeld;
    if (!capture.broke || !capture.broke->isAtOpening()) {
        if (line.connection > capture.connections.size()) {
            std::cerr << Cli::tr("--connection %1: the capture has %2 connections")
                             .arg(line.connection)
                             .arg(capture.connections.size())
                             .toStdString()
                      << '\n';
            return kBadInput;
        }
        if (line.connection > 0) {
            printConnection(line, capture, line.connection - 1);
        } else {
            printTable(capture, chosenConnections(capture, line.query));
            std::cout << CaptureWords::counts(capture).toStdString() << '\n';
        }
        std::cout.flush();
    }
    if (capture.broke)
        std::cerr << labelled(QString::fromStdString(file), QString::fromStdString(broke)).toStdString()
                  << '\n';
    return status;
}

} // namespace eleven
