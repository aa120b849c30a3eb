#include "core/projection/ssline.h"

#include <iomanip>
#include <sstream>

namespace eleven {

namespace {

std::string portText(std::uint16_t port) { return port == 0 ? "*" : std::to_string(port); }

/// The time left as ss(8) shortens it: "119min", "1min5sec", "4.200ms", "59sec".
std::string timeText(Nanoseconds left) {
    const auto total = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
    const auto minutes = total / 60'000;
    auto seconds = total / 1000 % 60;
    auto milliseconds = total % 1000;
    if (minutes > 0) milliseconds = 0;
    if (minutes > 9) seconds = 0;
    if (seconds > 9) milliseconds = 0;

    std::ostringstream text;
    if (minutes > 0) text << minutes << "min";
    if (seconds > 0) text << seconds << (milliseconds > 0 ? "." : "sec");
    if (milliseconds > 0) text << std::setw(3) << std::setfill('0') << milliseconds << "ms";
    return text.str();
}

std::string_view timerName(Timer timer) {
    switch (timer) {
    case Timer::None: return "off";
    case Timer::Retransmit: return "on";
    case Timer::Keepalive:
    case Timer::FinWait2First: return "keepalive";
    case Timer::TimeWait:
    case Timer::FinWait2: return "timewait";
    case Timer::ZeroWindowProbe: return "persist";
    }
    return "unknown";
}

struct Columns {
    std::string state, receiveQueue, sendQueue;
    std::string localAddress, localPort, remoteAddress, remotePort;
    std::string timer;
};

std::string lineOf(const Columns& columns) {
    std::ostringstream line;
    line << std::left << std::setw(11) << columns.state << std::setw(7) << columns.receiveQueue
         << std::setw(7) << columns.sendQueue << std::right << std::setw(15) << columns.localAddress << ':'
         << std::left << std::setw(6) << columns.localPort << std::right << std::setw(15)
         << columns.remoteAddress << ':' << std::left << std::setw(6) << columns.remotePort << columns.timer;
    std::string text = line.str();
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

} // namespace

std::string ssTimer(const SocketEvent& reading) {
    if (reading.timer == Timer::None) return {};
    return "timer:(" + std::string(timerName(reading.timer)) + "," + timeText(reading.timerLeft) + "," +
           std::to_string(reading.retransmits) + ")";
}

std::string ssHeader() {
    return lineOf({"State", "Recv-Q", "Send-Q", "Local Address", "Port", "Peer Address", "Port", ""});
}

std::string ssLine(const SocketEvent& reading) {
    return lineOf({std::string(ssName(reading.state)), std::to_string(reading.receiveQueue),
                   std::to_string(reading.sendQueue), reading.localAddress.text(),
                   portText(reading.localPort), reading.remoteAddress.text(), portText(reading.remotePort),
                   ssTimer(reading)});
}

} // namespace eleven
