#pragma once
// A fresh lab on which a server of the user's own is tried: our clients, whose lines are run one by one, and
// the acts of the wire, which delivers at once unless it is told to hold. The server is held before each of
// its calls and let go in playUntil(), until something is so or nothing moves. Lives on one thread.

#include "core/projection/endpoints.h"
#include "core/projection/keepers.h"
#include "core/recording/recording.h"
#include "core/session/atrest.h"
#include "core/session/experiment.h"
#include "core/session/trialclient.h"

#include <set>

namespace eleven {

class Trial {
public:
    struct Plan {
        std::string sandboxProgram = {};
        std::vector<std::string> command = {};
        std::string directory = {}; ///< where it begins
        std::vector<TrialClient> clients = {};
        bool twice = false;      ///< there is a second one: server-2, which begins with begin()
        int descriptorLimit = 0; ///< of each of its processes; 0: as it is
        std::map<std::string, std::string> sysctl = {};
        int interrupt = -1;
    };
    using Condition = std::function<bool()>;
    /// Of a call that an endpoint of the server stands before.
    using Before = std::function<bool(EndpointId, const Call&)>;

    explicit Trial(Plan plan);
    [[nodiscard]] Result<void> start();

    /// Lets the server go, a call at a time, until `isSo`, or until nothing has moved for long enough (at
    /// least `atLeast`: for timers of a kernel). Calls that `stopsBefore` names are not made. Returns what
    /// `isSo` says then.
    bool playUntil(const Condition& isSo, const Before& stopsBefore = {},
                   Nanoseconds atLeast = Nanoseconds(0));
    void playOut() {
        playUntil([] { return false; });
    }
    /// What can be done at once; nobody who sleeps is waited for.
    void playNow();
    /// Until somebody stands before a call with this effect, on `socket` if it is not 0. That one, or none.
    [[nodiscard]] std::optional<EndpointId> playTo(Effect effect, SocketId socket = 0);
    /// As long as it lives, for up to kForBoot.
    [[nodiscard]] bool playToListening();
    void playToClosed(SocketId socket, Nanoseconds atLeast = Nanoseconds(0));
    /// The second one begins.
    void begin();

    // Lines of our clients.
    void connect(int client);
    void say(int client);
    void sayByPieces(int client); ///< the server is played between its lines
    void stopSaying(int client);  ///< of one that goes on
    /// One recv(): octets, 0 at the end of file, -1.
    std::int64_t read(int client);
    /// All that comes; how much that was since the client began. Empty of an error: fine.
    std::size_t readAll(int client);
    /// The lines behind its reading: close(), a RST, or shutdown() and another reading.
    void end(int client);
    [[nodiscard]] std::size_t received(int client) const { return m_received[index(client)]; }
    [[nodiscard]] bool hasSomethingFor(int client) const;
    [[nodiscard]] bool isConnected(int client) const; ///< it has come back from connect()
    bool sayIfConnected(int client);
    [[nodiscard]] int clients() const { return static_cast<int>(m_plan.clients.size()); }
    /// A connection that the server still has open though its peer has given it up, or though it is over.
    [[nodiscard]] std::optional<KeptOpen> leftOpen() const;
    /// Whatever its state is.
    [[nodiscard]] KeptOpen keptOpen(SocketId socket) const;
    /// Descriptors of connections that processes of the server have.
    [[nodiscard]] std::size_t openConnections() const;

    bool act(const Act& act);
    void setFlow(bool on);
    /// The oldest held segment with this flag from there; false: there is none.
    bool onHeld(Act::Kind kind, Side from, Flag flag);
    void reset(int client); ///< a RST in the name of the client

    /// The server's end of the client's connection; 0: it has none.
    [[nodiscard]] SocketId socketOf(int client) const;
    [[nodiscard]] State stateOf(SocketId socket) const;
    [[nodiscard]] bool isAccepted(int client) const { return !m_keepers.of(socketOf(client)).empty(); }
    /// Nobody has it open, and it was closed with a FIN.
    [[nodiscard]] bool isClosed(SocketId socket) const;
    /// Where it listens, for others than its own host if it can be; 0: nowhere.
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] bool isOnLoopback(std::uint16_t port) const; ///< for its own host alone
    /// Its listener had no room for one more.
    [[nodiscard]] bool wasQueueFull() const { return m_wasQueueFull; }
    /// Any of its processes has read from it, or tried to.
    [[nodiscard]] bool hasRead(SocketId socket) const { return m_read.count(socket) != 0; }
    /// Its latest one of this name; 0: there is none.
    [[nodiscard]] EventNumber lastCall(std::string_view name) const;
    /// Who sleeps in a call on the socket; else another that holds it and sleeps.
    [[nodiscard]] std::optional<EndpointId> sleeper(SocketId socket) const;
    [[nodiscard]] std::vector<EndpointId> processes() const; ///< of the server, that live
    /// Of those, who was forked after `since` and does not wait for the next client.
    [[nodiscard]] std::size_t leftSince(EventNumber since) const;
    /// In a call without a time limit.
    [[nodiscard]] bool sleepsForGood(EndpointId who) const;
    [[nodiscard]] std::size_t zombies() const; ///< for which nobody has waited

    [[nodiscard]] const Keepers& keepers() const { return m_keepers; }
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] const EndpointView& viewOf(EndpointId who) const { return m_endpoints.of(who); }
    [[nodiscard]] bool isBroken(); ///< interrupted, or the lab failed
    [[nodiscard]] std::optional<Error> failure() const { return m_experiment.failure(); }
    [[nodiscard]] Recording takeRecording();

private:
    static std::size_t index(int client) { return static_cast<std::size_t>(client); }
    static EndpointId idOf(int client) { return {Side::Client, static_cast<std::uint16_t>(client)}; }
    void take(Event event);
    void takeOfServer(const Event& event);
    bool runLines(int client, int lines);
    [[nodiscard]] bool goesRound() const;
    [[nodiscard]] bool comesSoon();
    [[nodiscard]] bool isYetToBegin(EndpointId who) const {
        return m_plan.twice && who == kSecond && !m_mayBegin;
    }
    [[nodiscard]] std::vector<EndpointId> readyOfServer(const Before& stopsBefore) const;
    bool letGo(const Before& stopsBefore);
    [[nodiscard]] Nanoseconds patience();

    static constexpr EndpointId kSecond{Side::Server, 1};

    const Plan m_plan;
    Trace m_trace;
    Keepers m_keepers;
    Endpoints m_endpoints;
    std::vector<std::size_t> m_received; ///< by client
    std::set<SocketId> m_read;           ///< from which the server has read
    bool m_wasQueueFull = false;
    std::optional<EndpointId> m_lastActor;
    bool m_mayBegin = false;
    std::size_t m_movesAtWait = 0; ///< in comesSoon()
    int m_inVain = 0;              ///< such waits that were for nothing
    AtRest m_atRest;
    Experiment m_experiment; // last: it feeds the members above
};

} // namespace eleven
