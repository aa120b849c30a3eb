#include "app/cliwords.h"

#include "ui/words/spokenlanguage.h"

#include <clocale>

namespace eleven {

namespace {

QString namesOfChecks() {
    QStringList names;
    for (const std::string& name : ownCheckNames())
        names << QString::fromStdString(name);
    return listOf(names);
}

} // namespace

// A line each, so that a new option is one text to translate.
std::string Cli::usage() {
    const QStringList lines = {
        tr("eleven-states [FILE | LESSON]      the window"),
        tr("eleven-states lessons              one line each: id, title, what it needs"),
        tr("eleven-states new NAME             a folder with a lesson that plays, to be changed into one of "
           "your own"),
        tr("eleven-states play LESSON|FILE     without a window: the ladder as text, every expectation "
           "checked"),
        tr("    --rung lab|loopback|replay     on what: two hosts of its own (else nothing), 127.0.0.1 "
           "without "
           "segments, or the recording that comes with the program"),
        tr("    --set TOGGLE[=off]             a toggle's first position, instead of the lesson's"),
        tr("    --profile patient|kernel       how calm a held wire is; kernel leaves timers and options "
           "alone"),
        tr("    --sigpipe MODE                 blocked (a thread), default, handler, ignore or nosignal"),
        tr("    --language LANGUAGE            of all that is printed: en, zh_CN; else the terminal's "
           "(LANG)"),
        tr("    --trace FILE                   write what happened as JSON Lines"),
        tr("    --record FILE.eleven           keep the run: play FILE.eleven tells it again, without a "
           "kernel"),
        tr("    --handout FILE.pdf             print the lesson for a class, the answers on other pages"),
        tr("    --pcapng FILE.pcapng           write the segments as a capture for Wireshark, states in its "
           "comments"),
        tr("    --svg FILE, --pdf FILE, --png FILE  draw the whole ladder"),
        tr("    --html FILE.html               write the run as an interactive page, one file for any "
           "browser"),
        tr("    --quiet                        print nothing but what did not hold"),
        tr("eleven-states play --random SEED   random acts on random programs, held against RFC 9293"),
        tr("eleven-states run [--client COMMAND] -- COMMAND…  programs of your own, unchanged, on the two "
           "hosts "
           "server and client; the first is the server"),
        tr("    --directory FOLDER             where they begin, in place of the folder where you are"),
        tr("    --output-to FOLDER             what they write, as server.txt and client.txt in it"),
        tr("    --stop-at calls|states|nothing where they wait: before each call of a socket, those that can "
           "change a state, or never"),
        tr("    --window                       in the window"),
        tr("    --step                         each act waits for Return"),
        tr("    --flow                         the wire delivers at once"),
        tr("    --profile, --trace, --record, --pcapng, --svg …  as above"),
        tr("eleven-states run --check [all|NAME…] -- COMMAND…  what a server of your own survives, each "
           "check on "
           "fresh hosts with a client of ours"),
        tr("    NAME                           %1").arg(namesOfChecks()),
        tr("    --say TEXT|@FILE               what the client says; \\n, \\r, \\t as in C (\"hello\\n\")"),
        tr("    --report text|junit|json       how it is told"),
        tr("    -o FILE, --output FILE         where it is told, in place of the terminal"),
        tr("    --keep FOLDER                  recordings of what failed, which the window opens: "
           "NAME.eleven"),
        tr("eleven-states check FILE...        read the files, run nothing"),
        tr("eleven-states capture FILE         the connections of a pcap or pcapng file, with inferred "
           "states"),
        tr("    --filter WORDS                 never-closed, reset, refused, syn-unanswered, "
           "retransmissions, "
           "port=N, state=S"),
        tr("    --sort COLUMN                  number, begin, octets, retransmissions, …; -octets: largest "
           "first"),
        tr("    --connection N                 one of them as a ladder, and what the capture does not show"),
        tr("eleven-states export-c LESSON|FILE a program of it as a C file on the terminal"),
        tr("    --program client|server        which of them"),
        tr("    --set, --sigpipe               as above"),
        tr("eleven-states doctor               what this machine can do, and what to do about what it "
           "cannot"),
        QStringLiteral("eleven-states --help | --version"),
        QString(),
        tr("Exit status: 0 all held, 1 an expectation did not hold or a check failed, 2 bad input or nothing "
           "could be judged,\n3 this machine cannot run it, "
           "128 and the signal's number, if one ended a run. run gives on that of its programs."),
    };
    return lines.join(u'\n').toStdString() + "\n";
}

struct CliLanguage::Parts {
    Parts(int argc, char** argv, const QString& code) : count(argc), qt(count, argv), language(code) {}
    int count; ///< QCoreApplication keeps a reference
    QCoreApplication qt;
    SpokenLanguage language;
};

CliLanguage::CliLanguage(int argc, char** argv, const std::string& language)
    : m_parts(std::make_unique<Parts>(
          argc, argv, language.empty() ? SpokenLanguage::ofDesktop() : QString::fromStdString(language))) {
    std::setlocale(LC_NUMERIC, "C"); // Qt takes the terminal's: numbers in files have a point
}

CliLanguage::~CliLanguage() = default;

} // namespace eleven
