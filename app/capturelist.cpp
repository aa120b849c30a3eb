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

void printTable(const Capture& capture, const std::vector<std::size_t>& chosen) {
    if (chosen.empty() && !capture.connections.empty()) {
        std::cout << Cli::tr("no connection matches").toStdString() << '\n';
        return;
    }
    std::vector<Row> rows(1);
    for (std::size_t column = 0; column < kCaptureColumns; ++column)
        rows[0][column] = CaptureWords::column(static_cast<CaptureColumn>(column)).toStdString();
    for (const std::size_t index : chosen) {
        Row& row = rows.emplace_back();
        for (std::size_t column = 0; column < kCaptureColumns; ++column)
            row[column] =
                CaptureWords::cell(capture, index, static_cast<CaptureColumn>(column)).toStdString();
    }
    std::array<std::size_t, kCaptureColumns> widths = {};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < kCaptureColumns; ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));
    for (const Row& row : rows) {
        std::string text;
        for (std::size_t column = 0; column < kCaptureColumns; ++column)
            text += padded(row[column], widths[column],
                           CaptureWords::isNumber(static_cast<CaptureColumn>(column)) ? Align::Right
                                                                                      : Align::Left) +
                    "  ";
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
        std::cout << Cli::tr("… and %n segments more", nullptr, static_cast<int>(read.unshown)).toStdString()
                  << '\n';
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
            std::cerr << Cli::tr("--connection %1: the capture has %n connections", nullptr,
                                 static_cast<int>(capture.connections.size()))
                             .arg(line.connection)
                             .toStdString()
                      << '\n';
            return kBadInput;
        }
        if (line.connection > 0) {
            printConnection(line, capture, line.connection - 1);
        } else {
            printTable(capture, chosenConnections(capture, line.query));
            std::cout << CaptureWords::counts(capture).toStdString() << '\n'
                      << CaptureWords::legend().toStdString() << '\n';
        }
        std::cout.flush();
    }
    if (capture.broke)
        std::cerr << labelled(QString::fromStdString(file), QString::fromStdString(broke)).toStdString()
                  << '\n';
    return status;
}

} // namespace eleven
