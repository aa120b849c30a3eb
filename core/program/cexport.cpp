#include "core/program/cexport.h"

#include "core/net/host.h"
#include "core/program/clinewriter.h"

#include <array>

namespace eleven {
namespace {

struct Helper {
    std::string_view name;
    std::string_view text;
};

constexpr std::array kHelpers = std::to_array<Helper>({
    {"bind_port", R"(
// bind() to a port of every address of this host.
static int bind_port(int fd, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    return bind(fd, (struct sockaddr *)&address, sizeof address);
}
)"},
    {"connect_to", R"(
static int connect_to(int fd, const char *host, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};
    address.sin_addr.s_addr = inet_addr(host);
    return connect(fd, (struct sockaddr *)&address, sizeof address);
}
)"},
    {"set_option", R"(
static int set_option(int fd, int level, int option, int value) {
    return setsockopt(fd, level, option, &value, sizeof value);
}
)"},
    {"set_linger", R"(
static int set_linger(int fd, int on, int seconds) {
    struct linger value = {.l_onoff = on, .l_linger = seconds};
    return setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value);
}
)"},
    {"at_most", R"(
// A length that fits: after an error it is -1.
static size_t at_most(int length, size_t size) {
    return length < 0 ? 0 : (size_t)length < size ? (size_t)length : size;
}
)"},
    {"handler", R"(
static volatile sig_atomic_t handler_calls;

static void handler(int number) {
    (void)number;
    handler_calls = handler_calls + 1;
}
)"},
});

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

std::string top(const Program& program, const std::set<std::string>& togglesOn, const std::string& title) {
    std::string text = "// " + oneLine(title) + ": exported by Eleven States.\n" +
                       "// Compile it with: cc -std=c11 -Wall -Wextra FILE.c\n" +
                       togglesText(program, togglesOn);
    text += "#define _DEFAULT_SOURCE // POSIX and more, beside C11\n"
            "#include <arpa/inet.h>\n"
            "#include <netinet/in.h>\n"
            "#include <netinet/tcp.h>\n";
    if (program.calls("signal")) text += "#include <signal.h>\n";
    if (program.calls("puts")) text += "#include <stdio.h>\n";
    text += "#include <sys/socket.h>\n"
            "#include <unistd.h>\n"
            "\n"
            "// The two hosts.\n"
            "#define CLIENT \"" +
            hostAddress(Side::Client).text() + "\"\n#define SERVER \"" + hostAddress(Side::Server).text() +
            "\"\n";
    return text;
}

/// The lines of the program, and what they need around them.
struct Body {
    std::string text;
    std::set<std::string> helpers;
    bool ignoresResults = false;
    bool prints = false;
};

Body bodyOf(const std::vector<CLine>& lines, const CVariables& variables) {
    Body body;
    for (const CLine& line : lines) {
        CLineWriter writer(line, variables);
        const std::string written = writer.write();
        body.text += (written.empty() ? "" : "    ") + written + "\n";
        if (!line.isActive) continue;
        body.helpers.insert(writer.helpers().begin(), writer.helpers().end());
        body.ignoresResults = body.ignoresResults || writer.ignoresResult();
        body.prints = body.prints || line.line->call.name == "puts";
        for (const Argument& argument : line.line->call.arguments)
            if (argument.kind == Argument::Kind::Integer && argument.text == "handler")
                body.helpers.insert("handler");
    }
    return body;
}

} // namespace

std::string exportAsC(const Program& program, const std::set<std::string>& togglesOn,
                      const std::string& title) {
    const std::vector<CLine> lines = linesForC(program, togglesOn);
    const CVariables variables(lines);
    const Body body = bodyOf(lines, variables);
    std::string text = top(program, togglesOn, title);
    for (const Helper& helper : kHelpers)
        if (body.helpers.count(std::string(helper.name)) != 0) text += helper.text;
    text += "\nint main(void) {\n";
    if (body.prints) text += "    setvbuf(stdout, NULL, _IOLBF, 0); // each line at once, into a pipe too\n";
    for (const std::string& declaration : variables.declarations())
        text += "    " + declaration + "\n";
    if (body.ignoresResults) text += "    ssize_t ignored = 0;\n";
    text += "\n" + body.text + "\n";
    for (const std::string& name : variables.unread())
        text += "    (void)" + name + "; // nothing reads it\n";
    if (body.ignoresResults) text += "    (void)ignored;\n";
    // As in a lab: a program that came to its end keeps its descriptors until Restart.
    text += "    pause(); // the end: the descriptors stay open until the program is killed\n"
            "    return 0;\n"
            "}\n";
    return text;
}

} // namespace eleven
