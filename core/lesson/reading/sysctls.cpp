#include "core/lesson/reading/sysctls.h"

#include "core/base/wording.h"
#include "core/lesson/reading/lessonwords.h"

#include <algorithm>
#include <array>
#include <limits>

namespace eleven {

namespace {

struct Sysctl {
    std::string_view name;
    std::int64_t least;
    std::int64_t most;
    std::size_t count = 1; ///< how many numbers it has
};

constexpr std::int64_t kMostByte = 255;
constexpr std::int64_t kMostInt = std::numeric_limits<int>::max();
/// Seconds that are an int of jiffies also where the kernel counts a thousand in a second.
constexpr std::int64_t kMostSeconds = kMostInt / 1000;

/// Documentation/networking/ip-sysctl.rst; the limits are those of net/ipv4/sysctl_net_ipv4.c, measured on
/// Linux 6.18 (but what means nothing below zero begins with 0, and an interval with 1). tcp_rto_min_us and
/// tcp_rto_max_ms are only on new kernels.
constexpr std::array<Sysctl, 29> kSysctls = {{
    {"tcp_abort_on_overflow", 0, kMostByte},
    {"tcp_autocorking", 0, 1},
    {"tcp_dsack", 0, kMostByte},
    {"tcp_early_retrans", 0, 4},
    {"tcp_ecn", 0, 2},
    {"tcp_fastopen", 0, kMostInt},
    {"tcp_fin_timeout", 0, kMostSeconds},
    {"tcp_keepalive_intvl", 1, kMostSeconds},
    {"tcp_keepalive_probes", 0, kMostByte},
    {"tcp_keepalive_time", 1, kMostSeconds},
    {"tcp_max_syn_backlog", 0, kMostInt},
    {"tcp_max_tw_buckets", 0, kMostInt},
    {"tcp_orphan_retries", 0, kMostByte},
    {"tcp_recovery", 0, kMostByte},
    {"tcp_retries1", 0, kMostByte},
    {"tcp_retries2", 0, kMostByte},
    {"tcp_rfc1337", 0, kMostByte},
    {"tcp_rmem", 1, kMostInt, 3},
    {"tcp_rto_max_ms", 1000, 120000},
    {"tcp_rto_min_us", 1, kMostInt},
    {"tcp_sack", 0, kMostByte},
    {"tcp_syn_linear_timeouts", 0, 127},
    {"tcp_syn_retries", 1, 127},
    {"tcp_synack_retries", 0, kMostByte},
    {"tcp_syncookies", 0, kMostByte},
    {"tcp_timestamps", 0, kMostByte},
    {"tcp_tw_reuse", 0, 2},
    {"tcp_window_scaling", 0, kMostByte},
    {"tcp_wmem", 1, kMostInt, 3},
}};

const Sysctl& sysctlNamed(const YamlNode& key) {
    const auto found = std::find_if(kSysctls.begin(), kSysctls.end(),
                                    [&](const Sysctl& known) { return known.name == key.value; });
    if (found != kSysctls.end()) return *found;
    std::vector<std::string> names;
    for (const Sysctl& known : kSysctls)
        names.emplace_back(known.name);
    key.fail("a setting of TCP: " + listedFor(key.value, names));
}

void requireValue(const Sysctl& sysctl, const YamlNode& node) {
    const std::string expected =
        (sysctl.count == 1 ? "a number"
                           : std::to_string(sysctl.count) + " numbers with blanks between, each") +
        " from " + std::to_string(sysctl.least) + " to " + std::to_string(sysctl.most);
    const std::vector<std::string> words = wordsOf(node.scalar(expected));
    const bool isGood =
        words.size() == sysctl.count && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            const auto number = wholeNumber(word);
            return number && *number >= sysctl.least && *number <= sysctl.most;
        });
    if (!isGood) node.fail(expected);
}

} // namespace

Sysctls parseSysctls(const YamlNode& node) {
    node.requireMap("a map such as {tcp_fin_timeout: 20}");
    Sysctls parsed;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const Sysctl& sysctl = sysctlNamed(node.keys[i]);
        requireValue(sysctl, node.items[i]);
        parsed.values[node.keys[i].value] = node.items[i].value;
        parsed.places[node.keys[i].value] = node.items[i].place;
    }
    return parsed;
}

} // namespace eleven
