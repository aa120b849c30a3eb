#include "core/session/ownexam.h"

#include "core/projection/lastcalls.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <deque>
#include <set>
#include <sstream>

namespace eleven {
namespace {

struct NameOfCheck {
    std::string_view name;
    std::string_view lesson;
};
constexpr std::array<NameOfCheck, kOwnChecks> kNamesOfChecks = {{
    {"eof", "eof"},
    {"reset-in-write", "reset"},
    {"sigpipe", "sigpipe-survived"},
    {"reset", "reset"},
    {"lost-fin", "lost-fin"},
    {"lost-last-ack", "lost-fin"},
    {"half-close", "half-close"},
    {"zero-window", "data"},
    {"slow-reader", "data"},
    {"octet-by-octet", "data"},
    {"hundred-clients", "close-wait-leak"},
    {"vanished", "keepalive"},
    {"restart", "time-wait"},
    {"emfile", "close-wait-leak"},
}};

constexpr int kClientsForEmfile = 40;
constexpr int kDescriptorsForEmfile = 24;
constexpr std::size_t kLeastSaidAtOnce = 400; ///< octets, of who goes on

/// Who never reads what its first client says does not pass it.
bool isAboutReading(OwnCheck check) {
    return check == OwnCheck::EndOfFile || check == OwnCheck::Reset || check == OwnCheck::HalfClose ||
           check == OwnCheck::OctetByOctet;
}

bool comparesAnswers(OwnCheck check) {
    return check == OwnCheck::HalfClose || check == OwnCheck::SlowReader || check == OwnCheck::OctetByOctet;
}

} // namespace

std::string_view ownCheckName(OwnCheck check) { return kNamesOfChecks[static_cast<std::size_t>(check)].name; }
std::string_view lessonOf(const OwnOutcome& outcome) {
    using Code = OwnFinding::Code;
    const OwnFinding& finding = outcome.finding;
    if (finding.code == Code::Zombies) return "fork-server"; // wait(2)
    if (finding.code == Code::QueueFull) return "backlog";
    if (finding.code == Code::NotServed && outcome.check == OwnCheck::HundredClients) return "fork-server";
    if (finding.code == Code::Killed && finding.number == SIGPIPE) return "sigpipe-survived";
    return kNamesOfChecks[static_cast<std::size_t>(outcome.check)].lesson;
}

std::vector<std::string> lastWritten(const Recording& recording, std::size_t lines) {
    std::string all;
    if (recording.branches.empty()) return {};
    for (const Event& event : recording.branches.front().trace)
        if (const auto* print = as<PrintEvent>(event); print != nullptr && print->who.host == Side::Server)
            all += print->text;
    std::istringstream in(all);
    std::deque<std::string> last;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) last.push_back(line);
        if (last.size() > lines) last.pop_front();
    }
    return {last.begin(), last.end()};
}

std::vector<std::string> ownCheckNames() {
    std::vector<std::string> names;
    for (const NameOfCheck& each : kNamesOfChecks)
        names.emplace_back(each.name);
    return names;
}

std::optional<OwnCheck> ownCheckNamed(std::string_view name) {
    for (std::size_t i = 0; i < kOwnChecks; ++i)
        if (kNamesOfChecks[i].name == name) return static_cast<OwnCheck>(i);
    return std::nullopt;
}

Result<void> askOwn(const OwnQuestions& questions, const std::function<void(const OwnOutcome&)>& told) {
    OwnExam exam(questions);
    if (const Result<void> begun = exam.begin(); !begun) return begun;
    for (const OwnCheck check : questions.checks)
        told(exam.ask(check));
    return {};
}

TrialClientPlan OwnExam::talker(Ending ending) const { return {.say = m_questions.say, .ending = ending}; }
TrialClientPlan OwnExam::silent(Ending ending) { return {.ending = ending}; }

OwnExam::Row OwnExam::rowOf(OwnCheck check) const {
    const TrialClientPlan talks = talker();
    TrialClientPlan slow = talks, fast = talks, slowly = talks;
    slowly.octetByOctet = true;
    for (TrialClientPlan* const goesOn : {&slow, &fast}) {
        goesOn->goesOn = true;
        while (goesOn->say.size() < kLeastSaidAtOnce)
            goesOn->say += m_questions.say;
    }
    slow.receiveBuffer = 2048;
    fast.receiveBuffer = 200'000;
    switch (check) {
    case OwnCheck::EndOfFile: return {check, &OwnExam::endOfFile, {talks, silent()}};
    case OwnCheck::ResetInWrite: return {check, &OwnExam::resetInWrite, {talker(Ending::Reset), talks}};
    case OwnCheck::Sigpipe: return {check, &OwnExam::sigpipe, {talks, talks}};
    case OwnCheck::Reset: return {check, &OwnExam::reset, {silent(Ending::Reset), talks}};
    case OwnCheck::LostFin: return {check, &OwnExam::lostFin, {silent()}};
    case OwnCheck::LostLastAck: return {check, &OwnExam::lostLastAck, {silent()}};
    case OwnCheck::HalfClose: return {check, &OwnExam::halfClose, {talker(Ending::Half)}, true};
    case OwnCheck::ZeroWindow: return {check, &OwnExam::zeroWindow, {slow, talks}, true, true};
    case OwnCheck::SlowReader: return {check, &OwnExam::slowReader, {slow, fast}, true, true};
    case OwnCheck::OctetByOctet: return {check, &OwnExam::octetByOctet, {slowly}, true};
    case OwnCheck::HundredClients:
        return {check, &OwnExam::hundredClients, std::vector<TrialClientPlan>(101, talks), false, true};
    case OwnCheck::Vanished:
        return {check,
                &OwnExam::vanished,
                {silent()},
                false,
                false,
                false,
                0,
                {{"tcp_keepalive_time", "1"}, {"tcp_keepalive_intvl", "1"}, {"tcp_keepalive_probes", "2"}}};
    case OwnCheck::Restart: return {check, &OwnExam::restart, {silent(), talks}, false, false, true};
    case OwnCheck::Emfile: {
        Row row{check, &OwnExam::emfile, std::vector<TrialClientPlan>(kClientsForEmfile, silent())};
        row.clients.back() = talks;
        row.needsMore = true;
        row.descriptorLimit = kDescriptorsForEmfile;
        return row;
    }
    }
    return {check, &OwnExam::endOfFile};
}

Trial::Plan OwnExam::planFor(const Row& row) const {
    Trial::Plan plan{.sandboxProgram = m_questions.sandboxProgram,
                     .command = m_questions.command,
                     .directory = m_questions.directory};
    plan.twice = row.twice;
    plan.descriptorLimit = row.descriptorLimit;
    plan.sysctl = row.sysctl;
    plan.interrupt = m_questions.interrupt;
    int number = 0;
    for (TrialClientPlan client : row.clients) {
        client.port = m_port;
        client.number = number++;
        plan.clients.push_back(trialClient(client));
    }
    return plan;
}

/// Two labs: in which port it listens, and what it does with a client that behaves.
Result<void> OwnExam::begin() {
    Trial alone(planFor({}));
    if (const Result<void> started = alone.start(); !started) return started;
    const bool listens = alone.playToListening();
    if (const std::optional<Error> failure = alone.failure()) return *failure;
    m_port = listens ? alone.port() : std::uint16_t{0};
    if (m_port == 0 || alone.isOnLoopback(m_port)) {
        m_unheard = whyUnheard(alone);
        m_unheardRun = alone.takeRecording();
        m_port = 0;
        return {};
    }
    Trial trial(planFor({OwnCheck::EndOfFile, nullptr, {talker(), talker()}}));
    if (const Result<void> started = trial.start(); !started) return started;
    return learn(trial);
}

Result<void> OwnExam::learn(Trial& trial) {
    if (!trial.playToListening()) return {};
    m_portAgain = trial.port();
    m_listened = trial.trace().size();
    if (!meet(trial, 0)) return {};
    const SocketId socket = trial.socketOf(0);
    trial.say(0);
    m_answer = m_answerAgain = trial.readAll(0);
    const State state = trial.stateOf(socket);
    m_closesFirst = state != State::Established && state != State::CloseWait;
    trial.end(0);
    trial.playToClosed(socket);
    trial.playOut(); // perhaps it ends behind its close()
    const auto& exit = trial.viewOf({Side::Server, 0}).exit;
    m_servesOne = trial.processes().empty() && exit && exit->status == 0 && exit->signal == 0;
    const std::vector<OwnCheck>& all = m_questions.checks;
    const bool areCompared = std::any_of(all.begin(), all.end(), comparesAnswers);
    if (auto dead = death(trial))
        m_deathAtFirst = OwnOutcome{{}, dead->verdict, std::move(dead->finding), trial.takeRecording()};
    else if (m_answer > 0 && !m_servesOne && areCompared && meet(trial, 1)) {
        trial.say(1);
        m_answerAgain = trial.readAll(1);
    }
    return {};
}

OwnOutcome OwnExam::ask(OwnCheck check) {
    OwnOutcome outcome{.check = check};
    const Row row = rowOf(check);
    const auto unasked = [&](Code code) {
        outcome.finding.code = code;
        return std::move(outcome);
    };
    if (m_port == 0) {
        outcome.finding = m_unheard;
        outcome.recording = m_unheardRun;
        return outcome;
    }
    if (m_port != m_portAgain) return unasked(Code::AnotherPort);
    if (row.needsAnswer && m_answer == 0 && m_deathAtFirst) {
        outcome = *m_deathAtFirst;
        outcome.check = check;
        return outcome;
    }
    if (row.needsAnswer && m_answer == 0) return unasked(Code::NeverAnswered);
    if (comparesAnswers(check) && m_answer != m_answerAgain) {
        outcome.finding.number = static_cast<std::int64_t>(m_answer);
        outcome.finding.of = static_cast<std::int64_t>(m_answerAgain);
        return unasked(Code::AnswersDiffer);
    }
    if (row.needsMore && m_servesOne) return unasked(Code::OnlyOne);
    Trial trial(planFor(row));
    if (const Result<void> started = trial.start(); !started) {
        outcome.failure = started.error();
        return unasked(Code::NotDone);
    }
    const bool listens = trial.playToListening();
    m_listened = trial.trace().size();
    Judged judged = listens ? (this->*row.judge)(trial) : Judged{Verdict::NotJudged, whyUnheard(trial)};
    const bool isUnread = isAboutReading(check) && !trial.hasRead(trial.socketOf(0));
    if (judged.verdict == Verdict::Passed && isUnread) judged = notJudged(Code::NeverRead);
    const bool mayEnd = listens && check != OwnCheck::Restart; // which is ended by us
    if (mayEnd && judged.verdict == Verdict::NotJudged)
        if (auto dead = death(trial)) judged = std::move(*dead);
    if (trial.isBroken()) judged = notJudged(Code::NotDone);
    outcome.failure = trial.failure();
    outcome.verdict = judged.verdict;
    outcome.finding = std::move(judged.finding);
    outcome.recording = trial.takeRecording();
    return outcome;
}

bool OwnExam::meet(Trial& trial, int client) {
    trial.connect(client);
    const bool isMet = trial.playUntil([&] { return trial.isAccepted(client); });
    trial.playOut();
    return isMet;
}

bool OwnExam::meetBeforeWrite(Trial& trial, int client) {
    trial.connect(client);
    if (!trial.playUntil([&] { return trial.isAccepted(client); })) return false;
    trial.say(client);
    return true;
}

EventNumber OwnExam::lastFailure(const Trial& trial, std::optional<EndpointId> process) const {
    const std::set<int> harmless{EAGAIN, EINTR, EINPROGRESS, ENOTCONN};
    const Trace& trace = trial.trace();
    for (EventNumber n = trace.size(); n > m_listened; --n) {
        const auto* returned = as<ReturnEvent>(trace.at(n));
        if (returned == nullptr || returned->who.host != Side::Server || returned->errnum == 0) continue;
        const EndpointId whose = trial.keepers().descriptors().processOf(returned->who);
        if ((!process || whose == *process) && harmless.count(returned->errnum) == 0) return returned->call;
    }
    return 0;
}

std::optional<Judged> OwnExam::death(const Trial& trial, EventNumber since) const {
    LastCallsOfAll last;
    for (const Event& event : trial.trace())
        last.add(event);
    for (const Event& event : trial.trace()) { // a death is told before what its threads were doing
        const auto* exit = as<ExitEvent>(event);
        if (exit == nullptr || event.n <= since || exit->who.host != Side::Server || exit->keepsDescriptors)
            continue;
        OwnFinding finding{.code = Code::Killed, .who = exit->who, .number = exit->signal};
        finding.event = last.of(exit->who).before(exit->signal);
        if (exit->signal != SIGPIPE) finding.also = lastFailure(trial, exit->who);
        if (exit->signal != 0) return failed(finding);
        finding.code = Code::Ended;
        finding.number = exit->status;
        // A daemon leaves its first process behind, which ends well; its listener stays.
        const bool isFirst =
            exit->who.index == 0 && event.n > m_listened && (exit->status != 0 || trial.port() == 0);
        if ((isFirst || trial.processes().empty()) && (!m_servesOne || exit->status != 0))
            return failed(finding);
    }
    return std::nullopt;
}

std::optional<Judged> OwnExam::lacks(Trial& trial, int client) const {
    if (const auto dead = death(trial)) return dead;
    if (m_servesOne) return std::nullopt;
    const auto notServed = [&] {
        OwnFinding finding{.code = Code::NotServed, .also = lastFailure(trial), .number = 1, .of = 1};
        if (const auto who = trial.sleeper(trial.socketOf(0)); who && trial.viewOf(*who).call) {
            finding.who = *who;
            for (const Event& event : trial.trace())
                if (const auto* call = as<CallEvent>(event); call != nullptr && call->who == *who)
                    finding.event = event.n;
        }
        return failed(finding);
    };
    trial.connect(client);
    if (!trial.playUntil([&] { return trial.isAccepted(client); })) return death(trial).value_or(notServed());
    trial.say(client);
    const bool isAnswered = m_answer == 0 || trial.playUntil([&] { return trial.hasSomethingFor(client); });
    if (const auto dead = death(trial)) return dead;
    if (!isAnswered || (m_answer > 0 && trial.read(client) <= 0)) return notServed();
    return std::nullopt;
}

OwnFinding OwnExam::whyUnheard(const Trial& trial) const {
    const EventNumber failure = lastFailure(trial);
    if (trial.port() != 0) return {.code = Code::OnLoopback, .event = trial.lastCall("bind")};
    const auto& exit = trial.viewOf({Side::Server, 0}).exit;
    if (!exit || !trial.processes().empty()) return {.code = Code::NotListening, .also = failure};
    const bool isKilled = exit->signal != 0;
    return {.code = isKilled ? Code::KilledBefore : Code::EndedBefore,
            .also = failure,
            .number = isKilled ? exit->signal : exit->status};
}

std::optional<Judged> OwnExam::unclosed(const Trial& trial, SocketId socket) {
    if (trial.isClosed(socket)) return std::nullopt;
    return failed({.code = Code::StaysOpen, .kept = trial.keptOpen(socket)});
}

} // namespace eleven
