// A capture of 1,000,000 packets and 60,000 connections, listed with states by eleven-states, by tcptrace and
// by tshark: medians, ratios and peak memory of each process. It fails nothing: it prints. By hand:
// build/release/tests/eleven-capturebench [RUNS]

#include "tests/core/capture/capturewriter.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace eleven;

namespace {

constexpr int kConnections = 60'000;
constexpr int kPackets = 1'000'000;
constexpr int kAtOnce = 2'000; ///< connections that are open at the same time

Segment segmentOf(int connection, bool isFromClient, int flags, std::uint32_t seq, std::uint32_t ack,
                  std::size_t payload) {
    Segment segment;
    const auto number = static_cast<std::uint32_t>(connection);
    const Address client(0x0a000000 + number / 50), server(0xC0000201 + number % 7);
    const auto port = static_cast<std::uint16_t>(20000 + number % 40000);
    segment.source = isFromClient ? client : server;
    segment.destination = isFromClient ? server : client;
    segment.sourcePort = isFromClient ? port : 443;
    segment.destinationPort = isFromClient ? 443 : port;
    segment.seq = SeqNo(number * 7919 + (isFromClient ? 0 : 500'000'000) + seq);
    segment.ack = SeqNo(number * 7919 + (isFromClient ? 500'000'000 : 0) + ack);
    segment.flags = static_cast<std::uint8_t>(flags);
    segment.window = 502;
    segment.payload.resize(payload);
    return segment;
}

/// The packet `step` of the `steps` of a connection: handshake, data one way and acknowledgments, four to
/// close.
Segment packetOf(int connection, int step, int steps) {
    const auto sent = static_cast<std::uint32_t>(std::clamp(step - 3, 0, steps - 7) / 2 * 100);
    const auto all = static_cast<std::uint32_t>((steps - 7 + 1) / 2 * 100);
    switch (step) {
    case 0: return segmentOf(connection, true, kSyn, 0, 0, 0);
    case 1: return segmentOf(connection, false, kSyn | kAck, 0, 1, 0);
    case 2: return segmentOf(connection, true, kAck, 1, 1, 0);
    default: break;
    }
    if (step == steps - 4) return segmentOf(connection, true, kFin | kAck, 1, 1 + all, 0);
    if (step == steps - 3) return segmentOf(connection, false, kAck, 1 + all, 2, 0);
    if (step == steps - 2) return segmentOf(connection, false, kFin | kAck, 1 + all, 2, 0);
    if (step == steps - 1) return segmentOf(connection, true, kAck, 2, 2 + all, 0);
    const bool isData = step % 2 == 1;
    return isData ? segmentOf(connection, false, kAck | kPsh, 1 + sent, 1, 100)
                  : segmentOf(connection, true, kAck, 1, 101 + sent, 0);
}

void write(const std::string& path) {
    CaptureWriter writer(1, CaptureWriter::Format::Micro);
    Nanoseconds t{1'700'000'000'000'000'000};
    int left = kPackets;
    for (int first = 0; first < kConnections; first += kAtOnce) {
        const int rounds = kConnections / kAtOnce - first / kAtOnce;
        const int steps = left / kAtOnce / rounds;
        for (int step = 0; step < steps; ++step)
            for (int connection = first; connection < first + kAtOnce; ++connection)
                writer.add(t += std::chrono::microseconds(20),
                           frames::ethernet(packetOf(connection, step, steps).build()));
        left -= steps * kAtOnce;
    }
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    std::fwrite(writer.octets().data(), 1, writer.octets().size(), file);
    std::fclose(file);
    std::printf("%d packets, %d connections, %zu MB\n", kPackets - left, kConnections,
                writer.octets().size() >> 20);
}

struct Cost {
    double seconds = 0;
    double megabytes = 0;
};

/// Of `command` with its output thrown away; 0 if it cannot be run.
Cost costOf(const std::vector<std::string>& command) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        std::vector<char*> words;
        for (const std::string& word : command)
            words.push_back(const_cast<char*>(word.c_str())); // NOLINT: execvp() changes nothing
        words.push_back(nullptr);
        ::execvp(words[0], words.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) return {};
    return {time.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost medianOf(std::vector<Cost> costs) {
    std::sort(costs.begin(), costs.end(),
              [](const Cost& one, const Cost& other) { return one.seconds < other.seconds; });
    return costs[costs.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    const int runs = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 5;
    const std::string path =
        (std::filesystem::temp_directory_path() / ("eleven-" + std::to_string(::getpid()) + ".pcap"))
            .string();
    write(path);
    const std::vector<std::vector<std::string>> commands = {{ELEVEN_PROGRAM, "capture", path},
                                                            {"tcptrace", path},
                                                            {"tshark", "-q", "-z", "conv,tcp", "-r", path}};
    std::vector<std::vector<Cost>> costs(commands.size());
    for (int run = 0; run < runs; ++run)
        for (std::size_t which = 0; which < commands.size(); ++which)
            if (which < 2 || run < 1) costs[which].push_back(costOf(commands[which])); // tshark takes long
    std::filesystem::remove(path);
    const Cost own = medianOf(costs[0]);
    for (std::size_t which = 0; which < commands.size(); ++which) {
        const Cost cost = medianOf(costs[which]);
        const std::string name = std::filesystem::path(commands[which][0]).filename().string();
        if (cost.seconds == 0)
            std::printf("%-14s is not here\n", name.c_str());
        else
            std::printf("%-14s %8.2f s %8.1f MB   ours is %.2f x its time, %.2f x its memory\n", name.c_str(),
                        cost.seconds, cost.megabytes, own.seconds / cost.seconds,
                        own.megabytes / cost.megabytes);
    }
}
