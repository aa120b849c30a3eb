#include "core/lesson/reading/sysctls.h"

#include "core/base/wording.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::size_t kLongestValue = 64;

/// Documentation/networking/ip-sysctl.rst; tcp_rto_min_us and tcp_rto_max_ms only on new kernels.
const std::vector<std::string>& sysctlNames() {
    static const std::vector<std::string> names = {
        "tcp_abort_on_overflow",
        "tcp_autocorking",
        "tcp_dsack",
        "tcp_ecn",
        "tcp_fastopen",
        "tcp_fin_timeout",
        "tcp_keepalive_intvl",
        "tcp_keepalive_probes",
        "tcp_keepalive_time",
        "tcp_max_syn_backlog",
        "tcp_max_tw_buckets",
        "tcp_orphan_retries",
        "tcp_retries1",
        "tcp_retries2",
        "tcp_rfc1337",
        "tcp_rmem",
        "tcp_rto_max_ms",
        "tcp_rto_min_us",
        "tcp_sack",
        "tcp_syn_linear_timeouts",
        "tcp_syn_retries",
        "tcp_synack_retries",
        "tcp_syncookies",
        "tcp_timestamps",
        "tcp_tw_reuse",
        "tcp_window_scaling",
        "tcp_wmem",
    };
    return names;
}

} // namespace

std::map<std::string, std::string> parseSysctls(const YamlNode& node) {
    const std::string expected = "a number, or numbers with blanks between";
    node.requireMap("a map such as {tcp_fin_timeout: 20}");
    std::map<std::string, std::string> values;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const std::string& name = node.keys[i].value;
        if (std::find(sysctlNames().begin(), sysctlNames().end(), name) == sysctlNames().end())
            node.keys[i].fail("a setting of TCP: " + listedFor(name, sysctlNames()));
        const std::string& value = node.items[i].scalar(expected);
        const bool isGood = value.size() <= kLongestValue &&
                            value.find_first_of("0123456789") != std::string::npos &&
                            value.find_first_not_of("0123456789 -") == std::string::npos;
        if (!isGood) node.items[i].fail(expected);
        values[name] = value;
    }
    return values;
}

} // namespace eleven
