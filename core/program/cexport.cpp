#include "core/program/cexport.h"

#include "core/net/host.h"
#include "core/program/clinewriter.h"

#include <algorithm>

namespace eleven {
namespace {

/// `title` on a line of its own, whatever it holds.
std::string oneLine(std::string title) {
    for (char& c : title)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return title;
}

std::string togglesText(const Program& program, const std::set<std::string>& togglesOn) {
    std::string text;
    for (const std::string& name : program.toggles())
        text += (text.empty() ? "// Toggles: " : ", ") + name + (togglesOn.count(name) != 0 ? " on" : " off");
    return text.empty() ? text : text + ".\n";
}

std::string top(const Program& program, const std::set<std::string>& togglesOn, const std::string& title,
                const std::set<std::string>& headers) {
    std::string text = "// " + oneLine(title) + ": exported by Eleven States.\n" +
                       "// Compile it with: cc -std=c11 -Wall -Wextra FILE.c\n" +
                       togglesText(program, togglesOn);
    text += "#define _GNU_SOURCE // Linux and POSIX, beside C11\n";
    for (const std::string& header : headers)
        text += "#include <" + header + ">\n";
    text += "\n"
            "// The two hosts.\n"
            "#define CLIENT \"" +
            hostAddress(Side::Client).text() + "\"\n#define SERVER \"" + hostAddress(Side::Server).text() +
            "\"\n";
    return text;
}

constexpr std::string_view kBlockSigpipe = R"(
// As in the lab, where a thread has it blocked: a broken pipe is EPIPE, and no death.
static void block_sigpipe(void) {
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGPIPE);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
}
)";

/// The lines of the program, and what they need around them.
struct Body {
    std::string text;
    std::vector<std::string> definitions; ///< each once, in the order of the lines that need them
    std::set<std::string> headers{"arpa/inet.h", "netinet/in.h", "netinet/tcp.h", "sys/socket.h", "unistd.h"};
    bool ignoresResults = false;
    bool sends = false;

    void add(const CForm& form) {
        const std::string definition(form.definition);
        const bool isNew = std::find(definitions.begin(), definitions.end(), definition) == definitions.end();
        if (isNew && !definition.empty()) definitions.push_back(definition);
        if (!form.header.empty()) headers.emplace(form.header);
    }
};

Body bodyOf(const std::vector<CLine>& lines, const CVariables& variables) {
    Body body;
    for (const CLine& line : lines) {
        CLineWriter writer(line, variables);
        const std::string written = writer.write();
        body.text += (written.empty() ? "" : "    ") + written + "\n";
        if (!line.isActive) continue;
        body.ignoresResults = body.ignoresResults || writer.ignoresResult();
        const CallType* type = line.line->call.type;
        body.sends = body.sends || (type != nullptr && type->effect == Effect::Send);
        for (const CForm& form : writer.forms())
            body.add(form);
    }
    return body;
}

} // namespace

std::string exportAsC(const Program& program, const std::set<std::string>& togglesOn,
                      const std::string& title, bool isProcess) {
    const std::vector<CLine> lines = linesForC(program, togglesOn);
    const CVariables variables(lines);
    Body body = bodyOf(lines, variables);
    // As in a lab: the text of a thread that came to its end keeps its descriptors until Restart.
    const bool isThread = !isProcess && !program.needsProcess();
    const bool blocksSigpipe = isThread && body.sends;
    if (blocksSigpipe) body.add({.definition = kBlockSigpipe, .header = "signal.h"});
    std::string text = top(program, togglesOn, title, body.headers);
    for (const std::string& definition : body.definitions)
        text += definition;
    text += "\nint main(void) {\n";
    if (body.headers.count("stdio.h") != 0)
        text += "    setvbuf(stdout, NULL, _IOLBF, 0); // each line at once, into a pipe too\n";
    for (const std::string& declaration : variables.declarations())
        text += "    " + declaration + "\n";
    if (body.ignoresResults) text += "    ssize_t ignored = 0;\n";
    if (blocksSigpipe) text += "    block_sigpipe();\n";
    text += "\n" + body.text + "\n";
    for (const std::string& name : variables.unread())
        text += "    (void)" + name + "; // nothing reads it\n";
    if (body.ignoresResults) text += "    (void)ignored;\n";
    if (isThread) text += "    pause(); // the end: the descriptors stay open until the program is killed\n";
    text += "    return 0;\n"
            "}\n";
    return text;
}

} // namespace eleven
