#pragma once
// Asks a server of the user's own one check after the other, each on a Trial of its own. What it does with a
// well-behaved client is learned first: a check that does not apply to it is not judged. Lives on one thread.

#include "core/session/owncheck.h"
#include "core/session/trial.h"

namespace eleven {

struct Judged {
    Verdict verdict = Verdict::NotJudged;
    OwnFinding finding = {};
};

[[nodiscard]] inline Judged passed() { return {Verdict::Passed, {}}; }
[[nodiscard]] inline Judged notJudged(OwnFinding::Code code) { return {Verdict::NotJudged, {.code = code}}; }
[[nodiscard]] inline Judged failed(OwnFinding finding) { return {Verdict::Failed, std::move(finding)}; }

class OwnExam {
public:
    explicit OwnExam(const OwnQuestions& questions) : m_questions(questions) {}
    /// Learns how it behaves. An error: there is no lab, or the program cannot be started.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] OwnOutcome ask(OwnCheck check);

private:
    using Ending = TrialClient::Ending;
    using Code = OwnFinding::Code;
    using Check = Judged (OwnExam::*)(Trial&);
    /// One check: what it needs, and how it is judged.
    struct Row {
        OwnCheck check;
        Check judge;
        std::vector<TrialClientPlan> clients = {};
        bool needsAnswer = false;
        bool needsMore = false; ///< than one client
        bool twice = false;
        int descriptorLimit = 0;
        std::map<std::string, std::string> sysctl = {};
    };
    [[nodiscard]] Row rowOf(OwnCheck check) const;
    [[nodiscard]] Trial::Plan planFor(const Row& row) const;
    [[nodiscard]] TrialClientPlan talker(Ending ending = Ending::Close) const;
    [[nodiscard]] static TrialClientPlan silent(Ending ending = Ending::Close);
    Result<void> learn(Trial& trial);

    Judged endOfFile(Trial& trial);
    Judged resetInWrite(Trial& trial);
    Judged sigpipe(Trial& trial);
    Judged reset(Trial& trial);
    Judged lostFin(Trial& trial);
    Judged lostLastAck(Trial& trial);
    Judged halfClose(Trial& trial);
    Judged zeroWindow(Trial& trial);
    Judged slowReader(Trial& trial);
    Judged octetByOctet(Trial& trial);
    Judged hundredClients(Trial& trial);
    [[nodiscard]] Judged unwaited(Trial& trial, int next);
    Judged vanished(Trial& trial);
    Judged restart(Trial& trial);
    Judged emfile(Trial& trial);

    /// Connects, and plays until the server has accepted it and is at rest. False: it has not.
    static bool meet(Trial& trial, int client);
    /// It lives and serves `client`; else what is in the way.
    [[nodiscard]] std::optional<Judged> lacks(Trial& trial, int client) const;
    /// The same, but not further than its first write to it, if that comes before the client says something.
    static bool meetBeforeWrite(Trial& trial, int client);
    /// A process of its was killed, or all of it is over.
    [[nodiscard]] std::optional<Judged> death(const Trial& trial, EventNumber since = 0) const;
    /// Why it does not listen.
    [[nodiscard]] OwnFinding whyUnheard(const Trial& trial) const;
    /// Clients of many are left unserved.
    [[nodiscard]] OwnFinding unserved(const Trial& trial, const std::vector<int>& waiting, int count,
                                      bool isOneByOne) const;
    /// The latest call of `process` (none: of any of the server) that failed since it listened; 0: none.
    [[nodiscard]] EventNumber lastFailure(const Trial& trial, std::optional<EndpointId> process = {}) const;
    /// The socket is closed with a FIN; else how it is not.
    [[nodiscard]] static std::optional<Judged> unclosed(const Trial& trial, SocketId socket);
    [[nodiscard]] static bool isFull(const Trial& trial, EventNumber since);
    /// The client says it again and again, until the server cannot send any more. False: it always can.
    static bool fill(Trial& trial, int client, int& laps);

    const OwnQuestions& m_questions;
    EventNumber m_listened = 0; ///< in the trial that runs: what ended before went into the background
    std::uint16_t m_port = 0;
    std::uint16_t m_portAgain = 0;
    OwnFinding m_unheard;     ///< where there is no port
    Recording m_unheardRun;   ///< and how it came to that
    std::size_t m_answer = 0; ///< octets that it answers to what is said
    std::size_t m_answerAgain = 0;
    std::optional<OwnOutcome> m_deathAtFirst; ///< of what the first client said
    bool m_closesFirst = false;               ///< behind its answer
    bool m_servesOne = false;                 ///< and ends
};

} // namespace eleven
