#pragma once
// The table of calls: one row each, and one file for a family of them. How to add one is said in
// docs/adding-a-call.md. Pure, but for `perform`.

#include "core/call/call.h"
#include "core/tcp/rfc9293.h"

#include <optional>
#include <span>

namespace eleven {

class Caller;
struct Registers;

/// Constants that are right in the same places; each file of a family defines those of its calls.
enum class ConstantGroup : std::uint8_t {
    None,
    Family,
    Type,
    Protocol,
    Level,
    SocketOption,
    TcpOption,
    Ipv6Option,
    Flag,
    How,
    Signal,
    Action,
    Command,
    FileFlag,
    Event,
};

struct Constant {
    ConstantGroup group;
    std::string_view name;
    std::int64_t value;
    bool isOfOthers = false; ///< a program of the user's own may use it, no lesson
};

enum class Parameter : std::uint8_t {
    Descriptor, ///< a variable or a number
    Number,     ///< a variable or a number
    Port,       ///< 0 to 65535
    Length,     ///< a variable or a number, not more than the buffer or text before it has
    Outgoing,   ///< a buffer or a text
    Incoming,   ///< a buffer that the call fills
    Out,        ///< a variable that the call sets
    Text,       ///< a text
    Host,       ///< client or server
    Constant,   ///< one of a group
    Flags,      ///< 0, or several of a group joined with |
    AnyAddress, ///< QHostAddress::AnyIPv4
    Bytes,      ///< a number of bytes, 0: no limit
    NoLimit,    ///< -1, or nothing
};

struct ParameterRule {
    Parameter kind = Parameter::Number;
    ConstantGroup group = ConstantGroup::None;
};

/// What a call does, as far as others care.
enum class Effect : std::uint8_t {
    Other,
    Open, ///< makes a socket
    Listen,
    Accept, ///< takes a connection from the queue of a listener
    Connect,
    Send,
    Receive,
    Close, ///< gives a descriptor back
    Shutdown,
    Duplicate,
    Fork,
    Wait, ///< for a child
    Exit,
    SetSignal, ///< what a signal does from now on
    Print,
};

/// Which dialect a call belongs to, and of which class of Qt it is.
enum class Dialect : std::uint8_t { C, QtSocket, QtServer };

/// How C spells what the language of lessons writes more shortly.
struct CForm {
    std::string_view function = {};   ///< stands for it: "bind_port"; empty: the same name
    std::string_view definition = {}; ///< of that function, or of what an argument names
    std::string_view header = {};     ///< "signal.h", besides those of sockets
    std::string_view arguments = {};  ///< that follow: ", NULL, NULL"
    std::string_view afterwards = {}; ///< behind an assigned call: " == SIG_ERR ? -1 : 0"
    bool mustBeUsed = false;          ///< the C library wants its result looked at
};

struct CallType {
    std::string_view name;  ///< no other of its dialect has it
    std::string_view usage; ///< "recv(fd, buf, size, flags)"
    std::vector<ParameterRule> parameters;
    std::size_t optional = 0; ///< how many of the last parameters may be left out
    Effect effect = Effect::Other;
    Dialect dialect = Dialect::C;
    long systemCall = -1; ///< its number (syscalls(2)): a thread that sleeps in it says so; -1: it is none
    /// Makes the call on the thread of the program: enters the kernel with exactly these values. Null: Qt
    /// does.
    CallResult (*perform)(const Call&, Caller&) = nullptr;
    /// What it is in the words of RFC 9293; none: it changes no state. Null: never.
    std::optional<Stimulus> (*stimulus)(const Call&) = nullptr;
    /// Null: spelled as it is.
    CForm (*cForm)(std::span<const Value>) = nullptr;
    /// What was expected of values that fit each by itself but not together; empty: they do. Null: they do.
    std::string_view (*check)(std::span<const Value>) = nullptr;
    bool needsProcess = false; ///< what it changes belongs to a whole process
    /// Its CallResult::out in words of strace(1).
    std::string (*showOut)(const Call&, const CallResult&) = nullptr;
    /// Other system calls that are this one too: accept(2) beside accept4(2).
    std::vector<long> alsoSystemCalls = {};
    /// Its values from the registers of a traced program; none: they make another call. Null: it is not told
    /// of.
    std::optional<std::vector<Value>> (*decode)(const CallType&, const Registers&) = nullptr;
    /// What it gave besides its value, from memory; null: nothing, or the octets of the second parameter.
    void (*outcome)(const Registers&, CallResult&) = nullptr;

    /// What it is called, where two rows are one system call; empty: as its name.
    std::string_view shownAs = {};

    /// Lessons may call it; else only programs of the user's do.
    [[nodiscard]] bool isOfLessons() const { return perform != nullptr || dialect != Dialect::C; }
};

/// A parameter for each register, in their order.
[[nodiscard]] std::optional<std::vector<Value>> asRegisters(const CallType& type, const Registers& registers);

template <Stimulus kStimulus>
[[nodiscard]] std::optional<Stimulus> always(const Call&) {
    return kStimulus;
}
[[nodiscard]] inline CForm mustBeUsed(std::span<const Value>) { return {.mustBeUsed = true}; }

struct CallFamily {
    std::span<const CallType> calls;
    std::span<const Constant> constants;
};
// One file each; calltable.cpp has the list of them.
[[nodiscard]] const CallFamily& openCalls();
[[nodiscard]] const CallFamily& transferCalls();
[[nodiscard]] const CallFamily& closeCalls();
[[nodiscard]] const CallFamily& optionCalls();
[[nodiscard]] const CallFamily& processCalls();
[[nodiscard]] const CallFamily& readinessCalls();
[[nodiscard]] const CallFamily& qtCalls();
[[nodiscard]] const CallFamily& tracedCalls();
/// All rows.
[[nodiscard]] const std::vector<const CallType*>& allCallTypes();

/// The row of a call that lessons may make, or nullptr if there is none of this name.
[[nodiscard]] const CallType* callType(std::string_view name, Dialect dialect = Dialect::C);
/// The same of any call.
[[nodiscard]] const CallType* anyCallType(std::string_view name, Dialect dialect);
/// The names of calls that lessons may make.
[[nodiscard]] std::vector<std::string> callNames(Dialect dialect = Dialect::C);

[[nodiscard]] std::optional<std::int64_t> constantValue(ConstantGroup group, std::string_view name);
[[nodiscard]] std::vector<std::string> constantsOf(ConstantGroup group);
[[nodiscard]] bool isConstant(std::string_view name);
/// "MSG_DONTWAIT|MSG_PEEK", "AF_INET"; what has no name as a number.
[[nodiscard]] std::string constantsText(ConstantGroup group, std::int64_t value);
/// The group of an argument: the option of setsockopt(2) depends on the level before it.
[[nodiscard]] ConstantGroup groupOf(const ParameterRule& rule, std::span<const Value> before);

/// The descriptors among the values.
[[nodiscard]] std::vector<int> descriptorsOf(const Call& call);
[[nodiscard]] std::optional<Stimulus> stimulusOf(const Call& call);

} // namespace eleven
