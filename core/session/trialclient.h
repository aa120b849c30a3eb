#pragma once
// The programs of the clients that try a server of the user's own: text in the language of lessons, with the
// number of lines of each of its parts. Values.

#include <cstdint>
#include <string>

namespace eleven {

struct TrialClient {
    enum class Ending : std::uint8_t {
        Close,
        Reset, ///< SO_LINGER {1, 0}, then close()
        Half,  ///< shutdown(SHUT_WR) and nothing more
    };
    std::string text;
    int connects = 0;    ///< lines up to connect()
    int says = 0;        ///< then those that send
    bool goesOn = false; ///< in a loop, which the toggle `said` ends
    std::string said;
    int ends = 0; ///< and those behind its loop of recv(), which the toggle `toggle` ends
    std::string toggle;
};

/// How it is to be.
struct TrialClientPlan {
    std::uint16_t port = 0;
    std::string say = {};
    TrialClient::Ending ending = TrialClient::Ending::Close;
    bool octetByOctet = false;
    bool goesOn = false;   ///< it says it again and again
    int receiveBuffer = 0; ///< SO_RCVBUF, 0: as it is
    int number = 0;        ///< of the client, from 0
};

[[nodiscard]] TrialClient trialClient(const TrialClientPlan& plan);
/// It can be written in such a program: no octets that its texts cannot have, and not too long.
[[nodiscard]] bool canBeSaid(const std::string& say);

} // namespace eleven
