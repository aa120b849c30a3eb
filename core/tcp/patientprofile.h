#pragma once
// The patient profile: what is set on both private hosts so that their kernels stay calm while a segment is
// held. The lab sets it, the window shows it. Pure.

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace eleven {

struct ProfileSetting {
    std::string name; ///< net.ipv4.NAME
    std::string value;
};
/// The sysctls of the profile; a lesson's own come after them and win. Without timestamps a handshake that
/// was held for a second gives no round-trip time (Karn), and Linux begins with an RTO of 3 s, whatever
/// rto_min is (tcp_init_metrics() in net/ipv4/tcp_metrics.c): the data after it would be sent again while a
/// class talks. With tcp_invalid_ratelimit a kernel answers only one bad segment in 500 ms: what is recorded
/// would depend on how fast it was.
[[nodiscard]] const std::vector<ProfileSetting>& patientSysctls();

/// The rto_min of the routes, where a lesson sets `sysctl`. The kernel stretches tcp_fin_timeout to 3.5 RTO
/// (tcp_fin_time() in include/net/tcp.h): a lesson that sets it is given an rto_min that leaves it alone, of
/// at most 120 s (TCP_RTO_MAX). Of what comes of that above 60 s Linux waits 60 s less, and then once more,
/// at least as long (tcp_keepalive_timer(), then tcp_time_wait()).
[[nodiscard]] std::chrono::milliseconds patientRtoMin(const std::map<std::string, std::string>& sysctl);

} // namespace eleven
