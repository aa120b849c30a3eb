#include "core/session/trialclient.h"

#include <algorithm>
#include <utility>

namespace eleven {
namespace {

constexpr std::size_t kLongestSay = 4000;   // bytes
constexpr std::size_t kLongestAtOnce = 200; // of a line, each perhaps written as two

/// As a text of the language of lessons.
std::string quotedInC(const std::string& octets) {
    std::string text = "\"";
    for (const char octet : octets) {
        if (octet == '\n')
            text += "\\n";
        else if (octet == '\t')
            text += "\\t";
        else if (octet == '\r')
            text += "\\r";
        else if (octet == '"' || octet == '\\')
            text += std::string("\\") + octet;
        else
            text += octet;
    }
    return text + "\"";
}

class Writer {
public:
    void line(const std::string& text) {
        m_text += text + "\n";
        ++m_lines;
    }
    void noStep(const std::string& text) { m_text += text + "\n"; }
    int takeLines() { return std::exchange(m_lines, 0); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    int m_lines = 0;
};

} // namespace

TrialClient trialClient(const TrialClientPlan& plan) {
    TrialClient client;
    client.toggle = "end-" + std::to_string(plan.number + 1);
    Writer out;
    out.noStep("char in[4096];");
    out.line("int fd = socket(AF_INET, SOCK_STREAM, 0);");
    if (plan.receiveBuffer != 0)
        out.line("setsockopt(fd, SOL_SOCKET, SO_RCVBUF, " + std::to_string(plan.receiveBuffer) + ");");
    out.line("connect(fd, server, " + std::to_string(plan.port) + ");");
    client.connects = out.takeLines();
    // With its FIN in the same segment, so that a server that asks poll() learns of both at once.
    const std::string more = plan.ending == TrialClient::Ending::Half ? " | MSG_MORE" : "";
    const std::size_t atOnce = plan.octetByOctet ? 1 : kLongestAtOnce;
    client.goesOn = plan.goesOn;
    if (plan.goesOn) {
        client.said = "said-" + std::to_string(plan.number + 1);
        out.noStep("for (;;) {");
        out.noStep("break; //@ when " + client.said);
    }
    for (std::size_t at = 0; at < plan.say.size(); at += atOnce) {
        const std::string part = plan.say.substr(at, atOnce);
        out.line("n = send(fd, " + quotedInC(part) + ", " + std::to_string(part.size()) +
                 ", MSG_NOSIGNAL | MSG_DONTWAIT" + more + ");");
    }
    client.says = out.takeLines();
    if (plan.goesOn) out.noStep("}");
    out.noStep("for (;;) {");
    out.noStep("break; //@ when " + client.toggle);
    out.noStep("n = recv(fd, in, 4096, MSG_DONTWAIT);");
    out.noStep("}");
    using Ending = TrialClient::Ending;
    if (plan.ending == Ending::Reset) out.line("setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);");
    out.line(plan.ending == Ending::Half ? "shutdown(fd, SHUT_WR);" : "close(fd);");
    client.ends = out.takeLines();
    if (plan.ending == Ending::Half) {
        out.noStep("for (;;) {");
        out.noStep("break; //@ unless " + client.toggle);
        out.noStep("n = recv(fd, in, 4096, MSG_DONTWAIT);");
        out.noStep("}");
    }
    client.text = out.text();
    return client;
}

bool canBeSaid(const std::string& say) {
    return !say.empty() && say.size() <= kLongestSay && std::all_of(say.begin(), say.end(), [](char octet) {
        const auto number = static_cast<unsigned char>(octet);
        return number >= 0x20 ? number < 0x7F : octet == '\n' || octet == '\t' || octet == '\r';
    });
}

} // namespace eleven
