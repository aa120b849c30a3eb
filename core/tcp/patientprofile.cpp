#include "core/tcp/patientprofile.h"

#include <algorithm>
#include <cstdlib>

namespace eleven {

const std::vector<ProfileSetting>& patientSysctls() {
    static const std::vector<ProfileSetting> settings = {
        {"tcp_syn_retries", "127"},
        {"tcp_synack_retries", "127"},
        {"tcp_orphan_retries", "100"},
        {"tcp_timestamps", "1"},
        {"tcp_sack", "0"},
        {"tcp_window_scaling", "0"},
        {"tcp_invalid_ratelimit", "0"},
    };
    return settings;
}

std::chrono::milliseconds patientRtoMin(const std::map<std::string, std::string>& sysctl) {
    using namespace std::chrono_literals;
    const auto finTimeout = sysctl.find("tcp_fin_timeout");
    if (finTimeout == sysctl.end()) return 60s;
    const std::chrono::milliseconds timeout(std::atol(finTimeout->second.c_str()) * 1000);
    return std::min<std::chrono::milliseconds>(timeout * 2 / 7, 120s);
}

} // namespace eleven
