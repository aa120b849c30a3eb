#pragma once
// What can be asked of a server of the user's own, and what came of asking: values. Each check runs on a
// fresh lab, with our own clients and the acts of the wire; its verdict comes from what kernels and calls
// told. Words for them: ui/words/owncheckwords.h.

#include "core/base/result.h"
#include "core/projection/keepers.h"
#include "core/recording/recording.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace eleven {

enum class OwnCheck : std::uint8_t {
    EndOfFile,
    ResetInWrite,
    Sigpipe,
    Reset,
    LostFin,
    LostLastAck,
    HalfClose,
    ZeroWindow,
    SlowReader,
    OctetByOctet,
    HundredClients,
    Vanished,
    Restart,
    Emfile,
};
inline constexpr std::size_t kOwnChecks = 14;

/// "eof": the word of the command line.
[[nodiscard]] std::string_view ownCheckName(OwnCheck check);
[[nodiscard]] std::vector<std::string> ownCheckNames();
[[nodiscard]] std::optional<OwnCheck> ownCheckNamed(std::string_view name);

enum class Verdict : std::uint8_t { Passed, Failed, NotJudged };

/// What decided.
struct OwnFinding {
    enum class Code : std::uint8_t {
        AsExpected,
        // SIGPIPE, and why it did not kill:
        SigpipeIgnored,
        SigpipeHandled,
        SigpipeBlocked,
        NoSignalWanted, ///< MSG_NOSIGNAL
        // it did not do what is expected:
        StaysOpen,  ///< the socket `socket` is in `state`, held by `keepers`
        Killed,     ///< `who`, by the signal `number`
        Ended,      ///< all of it is over, with the status `number`
        NotServed,  ///< `number` of `of` clients got no answer, or were not accepted
        QueueFull,  ///< so it is, since they did not fit into that of the listen() `event`
        SentReset,  ///< in place of its FIN
        NoAnswer,   ///< after the client's FIN, though it answers before one
        Otherwise,  ///< `number` octets in place of `of`
        LeftBehind, ///< `number` connections, `of` processes
        Zombies,    ///< `number` processes have ended, and nobody waits for them
        AddressInUse,
        NeverNotices, ///< the client is gone, and `who` waits without an end
        // it cannot be judged:
        NotListening,
        EndedBefore,  ///< it listened, with the status `number`
        KilledBefore, ///< it listened, by the signal `number`
        AnotherPort,  ///< each time
        OnLoopback,   ///< its listener, since the bind() `event`: nobody reaches it from the other host
        NotAccepted,  ///< it left the client in its queue
        NeverRead,    ///< what was said
        NeverWrote,
        NeverAnswered, ///< what was said
        AnswersDiffer, ///< `number` octets first, then `of`: nothing to compare with
        ClosesFirst,
        OnlyOne, ///< it serves one client, and ends
        NeverFull,
        NoTimeWait,
        NoEmfile,
        MayWait, ///< in a call that may have a time limit of its own, longer than this check has
        NotDone, ///< it was interrupted, or the lab failed
    } code = Code::AsExpected;
    EndpointId who = {};
    EventNumber event = 0; ///< the call that it is about, 0: none
    EventNumber also =
        0; ///< another: the latest that failed; QueueFull: the accept() of who serves one by one
    std::int64_t number = 0;
    std::int64_t of = 0;
    std::optional<KeptOpen> kept = {};
};

struct OwnOutcome {
    OwnCheck check = OwnCheck::EndOfFile;
    Verdict verdict = Verdict::NotJudged;
    OwnFinding finding = {};
    Recording recording = {};          ///< of its run, up to the moment of the verdict
    std::optional<Error> failure = {}; ///< of the lab: why it is NotDone
};

/// What the server wrote last, of not more than so many lines.
[[nodiscard]] std::vector<std::string> lastWritten(const Recording& recording, std::size_t lines);

/// The id of the lesson that explains it.
[[nodiscard]] std::string_view lessonOf(const OwnOutcome& outcome);

/// What somebody wants to know.
struct OwnQuestions {
    std::string sandboxProgram;
    std::vector<std::string> command;
    std::string say = "hello\n"; ///< what our client says first
    std::vector<OwnCheck> checks;
    int interrupt = -1;         ///< readable: what is not done yet is not done
    std::string directory = {}; ///< where the program begins; empty: where we are
};

/// Asks one after the other; `told` gets each as it is known. An error: there is no lab.
[[nodiscard]] Result<void> askOwn(const OwnQuestions& questions,
                                  const std::function<void(const OwnOutcome&)>& told);

} // namespace eleven
