#pragma once
// What an endpoint tells the lab about its program, in the order in which it happened. Values.

#include "core/call/descriptors.h"
#include "core/program/programrun.h"
#include "core/recording/event.h"

#include <memory>

namespace eleven {

/// It is about to enter a call.
struct Entered {
    int line = 0;
    Call call;
    Source source = {};   ///< of a program of the user's own
    long systemCall = -1; ///< its number, if it is another than that of the call
};
struct Returned {
    CallResult result;
    int nextLine = 0;
    std::optional<OpenSocket> opened; ///< a socket that is new, or has other ends now
};
/// A signal that did not kill.
struct Signalled {
    int signal = 0;
    SignalFate fate = SignalFate::Taken;
    int count = 0; ///< how often the handler was called by now
};
/// The text of a thread came to its end; its descriptors stay open.
struct Finished {};
/// Its process is gone: exit status, or the signal that killed it.
struct Died {
    int status = 0;
    int signal = 0;
    bool isKnown = true; ///< false: somebody else has waited for it, and got the status
};
/// fork() made another process that goes on with the same program; or one that nobody knew is about to make a
/// call.
struct Forked {
    enum class Kind : std::uint8_t {
        Process, ///< has what its parent has
        Thread,  ///< of the one that tells it: what it opens is open in both
        Apart,   ///< has nothing
    };
    std::int64_t number = 0;     ///< as fork() returns it
    std::shared_ptr<Fd> channel; ///< to it
    Kind kind = Kind::Process;
};
/// What a framework said, by itself or inside a call.
struct Framework {
    std::string object;
    std::string what;
    std::string state;
    std::optional<Stimulus> stimulus; ///< what it did to the kernel without a line of the program
};
/// All sockets that a framework has open now.
struct Sockets {
    std::vector<OpenSocket> all;
};
/// A program of the user's own wrote to its terminal.
struct Printed {
    std::string text;
    bool isCut = false; ///< the rest is left out
};
/// Something else worth saying.
struct Noted {
    NoteEvent::Code code = NoteEvent::Code::NoIoUring;
    std::int64_t number = 0;
};
/// The lab could not do what the program asked for; the kernel was not even asked.
struct Failed {
    Error error;
};

using Report = std::variant<Entered, Returned, Jumped, Signalled, Finished, Died, Forked, Framework, Sockets,
                            Noted, Printed, Failed>;

} // namespace eleven
