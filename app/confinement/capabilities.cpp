#include "app/confinement/capabilities.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace eleven::confinement {

bool keepCapabilities(std::uint64_t kept) {
    for (unsigned long capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
        if ((kept >> capability & 1) == 0 && ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) < 0) return false;
    ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets{};
    sets[0].effective = sets[0].permitted = static_cast<std::uint32_t>(kept);
    sets[1].effective = sets[1].permitted = static_cast<std::uint32_t>(kept >> 32U);
    return ::syscall(SYS_capset, &header, sets.data()) == 0;
}

} // namespace eleven::confinement
