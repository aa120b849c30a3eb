#include "ui/words/readingwords.h"

#include "ui/words/spokenlanguage.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <vector>

namespace eleven {

namespace {

// Core builds without words of another language, and says in English what it expects of a file, with what
// stands there in between. Each of these is found again in what it said. What is none of them stays English.
constexpr std::array kPatterns = {
    QT_TRANSLATE_NOOP("Reading", "none"),
    QT_TRANSLATE_NOOP("Reading", "nothing"),
    QT_TRANSLATE_NOOP("Reading", "another"),
    QT_TRANSLATE_NOOP("Reading", "more"),
    QT_TRANSLATE_NOOP("Reading", "one more"),
    QT_TRANSLATE_NOOP("Reading", "a longer one"),
    QT_TRANSLATE_NOOP("Reading", "%1 again"),
    QT_TRANSLATE_NOOP("Reading", "a list"),
    QT_TRANSLATE_NOOP("Reading", "a map"),
    QT_TRANSLATE_NOOP("Reading", "an empty list"),
    QT_TRANSLATE_NOOP("Reading", "an empty map"),
    QT_TRANSLATE_NOOP("Reading", "an alias"),
    QT_TRANSLATE_NOOP("Reading", "an error"),
    QT_TRANSLATE_NOOP("Reading", "a pipe, a socket or a device"),
    QT_TRANSLATE_NOOP("Reading", "the byte %1"),
    QT_TRANSLATE_NOOP("Reading", "the end of the line"),
    QT_TRANSLATE_NOOP("Reading", "the end of the program"),
    QT_TRANSLATE_NOOP("Reading", "the text %1"),
    QT_TRANSLATE_NOOP("Reading", "the buffer %1"),
    QT_TRANSLATE_NOOP("Reading", "a //@ remark"),
    QT_TRANSLATE_NOOP("Reading", "one more argument"),
    QT_TRANSLATE_NOOP("Reading", "%1 argument"),
    QT_TRANSLATE_NOOP("Reading", "%1 arguments"),
    QT_TRANSLATE_NOOP("Reading", "%1 lines"),
    QT_TRANSLATE_NOOP("Reading", "%1, a text without its step"),
    QT_TRANSLATE_NOOP("Reading", "%1, a text without its question"),
    QT_TRANSLATE_NOOP("Reading", "one that none of them has"),
    QT_TRANSLATE_NOOP("Reading", "a loop that does nothing and never ends"),
    QT_TRANSLATE_NOOP("Reading", "a file, or one of the lessons %1"),
    QT_TRANSLATE_NOOP("Reading", "a regular file"),
    QT_TRANSLATE_NOOP("Reading", "a file that can be read"),
    QT_TRANSLATE_NOOP("Reading", "a file that can be written"),
    QT_TRANSLATE_NOOP("Reading", "a step of the lesson"),
    QT_TRANSLATE_NOOP("Reading", "a line of the program of %1"),
    QT_TRANSLATE_NOOP("Reading", "a file in the folder of the lesson"),
    QT_TRANSLATE_NOOP("Reading", "a link that leads out of it"),
    QT_TRANSLATE_NOOP("Reading", "a file of at most 1 MB"),
    QT_TRANSLATE_NOOP("Reading", "text in UTF-8"),
    QT_TRANSLATE_NOOP("Reading", "no control characters"),
    QT_TRANSLATE_NOOP("Reading", "lines of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Reading", "YAML"),
    QT_TRANSLATE_NOOP("Reading", "one document in the file"),
    QT_TRANSLATE_NOOP("Reading", "no anchors"),
    QT_TRANSLATE_NOOP("Reading", "no aliases"),
    QT_TRANSLATE_NOOP("Reading", "no tags"),
    QT_TRANSLATE_NOOP("Reading", "a word as key"),
    QT_TRANSLATE_NOOP("Reading", "each key once"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 levels"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 values in the file"),
    QT_TRANSLATE_NOOP("Reading", "a value of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Reading", "true or false"),
    QT_TRANSLATE_NOOP("Reading", "the key %1"),
    QT_TRANSLATE_NOOP("Reading", "an id of small letters, digits and hyphens"),
    QT_TRANSLATE_NOOP("Reading", "a map with id, programs and steps"),
    QT_TRANSLATE_NOOP("Reading", "process, thread or qt: a lesson runs no program of its reader's"),
    QT_TRANSLATE_NOOP("Reading", "a map with program"),
    QT_TRANSLATE_NOOP("Reading", "a list: a program and its arguments"),
    QT_TRANSLATE_NOOP("Reading", "a program or an argument"),
    QT_TRANSLATE_NOOP("Reading", "no program of this name below programs, too"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 words"),
    QT_TRANSLATE_NOOP("Reading", "a list of steps"),
    QT_TRANSLATE_NOOP("Reading", "one"),
    QT_TRANSLATE_NOOP("Reading", "a goal beside it: only a challenge has this key"),
    QT_TRANSLATE_NOOP("Reading", "steps or a goal: a challenge has a goal, and not this key"),
    QT_TRANSLATE_NOOP("Reading", "a goal of at least one expectation"),
    QT_TRANSLATE_NOOP("Reading", "a list of two hints, the smaller one first"),
    QT_TRANSLATE_NOOP("Reading", "%1, the acts of the solution"),
    QT_TRANSLATE_NOOP("Reading", "an act that can be counted: run: WHO, run: WHO N lines, or one segment"),
    QT_TRANSLATE_NOOP("Reading", "the heading %1, the only one of a challenge"),
    QT_TRANSLATE_NOOP("Reading", "what is to be done, before any heading"),
    QT_TRANSLATE_NOOP("Reading", "two hints in the language of %1"),
    QT_TRANSLATE_NOOP("Reading", "the name of the folder, %1"),
    QT_TRANSLATE_NOOP("Reading", "a map from client or server to programs"),
    QT_TRANSLATE_NOOP("Reading", "client, server, client-2, server-2, ..."),
    QT_TRANSLATE_NOOP("Reading", "an endpoint that has a program"),
    QT_TRANSLATE_NOOP("Reading", "a number of minutes from %1 to %2"),
    QT_TRANSLATE_NOOP("Reading", "a number of clients from %1 to %2"),
    QT_TRANSLATE_NOOP("Reading", "a number of descriptors from %1 to %2"),
    QT_TRANSLATE_NOOP("Reading", "a number of acts from %1 to %2"),
    QT_TRANSLATE_NOOP("Reading", "a program of client, which each client runs"),
    QT_TRANSLATE_NOOP("Reading", "a program, as a literal block: \"|\" and then its lines"),
    QT_TRANSLATE_NOOP("Reading", "a program that makes a call"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 other runs"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 programs"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 steps"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 questions"),
    QT_TRANSLATE_NOOP("Reading", "a program of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Reading", "a program of at most %1 bytes in a line"),
    QT_TRANSLATE_NOOP("Reading", "a program of at most %1 lines"),
    QT_TRANSLATE_NOOP("Reading", "a step: a map with id, acts, expect and ask"),
    QT_TRANSLATE_NOOP("Reading", "an id that no other step has"),
    QT_TRANSLATE_NOOP("Reading", "an id that no other question of the step has"),
    QT_TRANSLATE_NOOP("Reading", "an id that no other run has"),
    QT_TRANSLATE_NOOP("Reading", "a list of acts"),
    QT_TRANSLATE_NOOP("Reading", "a list of questions"),
    QT_TRANSLATE_NOOP("Reading", "a list of other runs"),
    QT_TRANSLATE_NOOP("Reading", "a lesson of at most %1 acts"),
    QT_TRANSLATE_NOOP("Reading", "another run of at most %1 acts"),
    QT_TRANSLATE_NOOP("Reading",
                      "another run: a map with id, title, about, after, toggles, sigpipe and acts"),
    QT_TRANSLATE_NOOP("Reading", "the id of a step"),
    QT_TRANSLATE_NOOP("Reading", "the step %1"),
    QT_TRANSLATE_NOOP("Reading", "a title"),
    QT_TRANSLATE_NOOP("Reading", "a title that is not empty"),
    QT_TRANSLATE_NOOP("Reading", "a title in English (en)"),
    QT_TRANSLATE_NOOP("Reading", "plain text: no * and no ` around a word"),
    QT_TRANSLATE_NOOP("Reading", "a title of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Reading", "a title in this language in the YAML file"),
    QT_TRANSLATE_NOOP("Reading", "a map from languages to titles, such as {en: \"Three segments\"}"),
    QT_TRANSLATE_NOOP("Reading", "a language such as en or zh_CN"),
    QT_TRANSLATE_NOOP("Reading", "a language such as en or zh_CN in the file's name"),
    QT_TRANSLATE_NOOP("Reading", "text.en.md beside this file"),
    QT_TRANSLATE_NOOP("Reading", "text.%1.md for the title in this language"),
    QT_TRANSLATE_NOOP("Reading", "\"## %1\" in %2"),
    QT_TRANSLATE_NOOP("Reading", "\"### %1\" in %2"),
    QT_TRANSLATE_NOOP("Reading", "a line --- in the text \"## %1\" in %2, and below it what the step showed"),
    QT_TRANSLATE_NOOP("Reading", "the title before everything else"),
    QT_TRANSLATE_NOOP("Reading", "one line --- in the text of a step, before its questions"),
    QT_TRANSLATE_NOOP("Reading", "\"## STEP\" before the first question"),
    QT_TRANSLATE_NOOP("Reading", "a question of the step %1"),
    QT_TRANSLATE_NOOP("Reading", "a text below this line"),
    QT_TRANSLATE_NOOP("Reading", "a text of at most %1 bytes"),
    QT_TRANSLATE_NOOP("Reading", "a text of the option %1)"),
    QT_TRANSLATE_NOOP("Reading", "%1 options, as in %2"),
    QT_TRANSLATE_NOOP("Reading", "each heading once"),
    QT_TRANSLATE_NOOP("Reading", "a map from toggles to true or false"),
    QT_TRANSLATE_NOOP("Reading", "no toggle: no program has a line with //@ when or //@ unless"),
    QT_TRANSLATE_NOOP("Reading", "a toggle that a program names: %1"),
    QT_TRANSLATE_NOOP("Reading", "who has a program: %1"),
    QT_TRANSLATE_NOOP("Reading", "client or server"),
    QT_TRANSLATE_NOOP("Reading", "a call that the program of %1 makes: %2"),
    QT_TRANSLATE_NOOP("Reading", "flags such as SYN or \"FIN,ACK\""),
    QT_TRANSLATE_NOOP("Reading", "flags such as RST or \"FIN,ACK\""),
    QT_TRANSLATE_NOOP("Reading", "WHO, WHO until CALL, WHO N lines or WHO to end"),
    QT_TRANSLATE_NOOP("Reading", "everyone, and no more words: it runs until nobody can go on"),
    QT_TRANSLATE_NOOP("Reading", "a number of lines from 1 to %1"),
    QT_TRANSLATE_NOOP("Reading", "{TOGGLE: true} or {TOGGLE: false}"),
    QT_TRANSLATE_NOOP("Reading", "an act such as \"run: client\""),
    QT_TRANSLATE_NOOP("Reading", "one act: %1"),
    QT_TRANSLATE_NOOP("Reading", "flow or hold"),
    QT_TRANSLATE_NOOP("Reading", "who is killed"),
    QT_TRANSLATE_NOOP("Reading", "a state of RFC 9293: %1"),
    QT_TRANSLATE_NOOP("Reading", "at least one state"),
    QT_TRANSLATE_NOOP("Reading", "a call and its result, such as \"recv = 0\""),
    QT_TRANSLATE_NOOP("Reading", "a call and its result, such as \"recv = 0\" or \"poll = 1 (POLLIN)\""),
    QT_TRANSLATE_NOOP("Reading", "the name of an errno, such as EPIPE"),
    QT_TRANSLATE_NOOP("Reading", "the name of a signal, such as SIGPIPE"),
    QT_TRANSLATE_NOOP("Reading", "a signal such as SIGPIPE, or an exit status"),
    QT_TRANSLATE_NOOP("Reading", "a map of what is expected"),
    QT_TRANSLATE_NOOP("Reading", "a map from client or server to what is expected"),
    QT_TRANSLATE_NOOP("Reading", "a map from client or server to states and their numbers"),
    QT_TRANSLATE_NOOP("Reading", "a map from states to numbers, such as {CLOSE-WAIT: 28}"),
    QT_TRANSLATE_NOOP("Reading", "a number of sockets"),
    QT_TRANSLATE_NOOP("Reading", "a list of segments, such as [SYN, \"FIN,ACK from client\"], or []"),
    QT_TRANSLATE_NOOP("Reading", "a state that a socket in the kernel can have: CLOSED is its absence"),
    QT_TRANSLATE_NOOP("Reading", "no listener: no program calls listen()"),
    QT_TRANSLATE_NOOP("Reading", "an offset such as +0, +1 or -1"),
    QT_TRANSLATE_NOOP("Reading", "a window from 0 to %1"),
    QT_TRANSLATE_NOOP("Reading", "a seed from 0 to %1"),
    QT_TRANSLATE_NOOP("Reading", "%1 from %2 to %3"),
    QT_TRANSLATE_NOOP("Reading", "%1 numbers with blanks between, each from %2 to %3"),
    QT_TRANSLATE_NOOP("Reading", "a number from %1 to %2"),
    QT_TRANSLATE_NOOP("Reading", "who is said to have sent it"),
    QT_TRANSLATE_NOOP("Reading", "who gets it"),
    QT_TRANSLATE_NOOP("Reading", "somebody on the other host"),
    QT_TRANSLATE_NOOP("Reading", "one of the two ends by its number, not both"),
    QT_TRANSLATE_NOOP("Reading", "the data that it carries"),
    QT_TRANSLATE_NOOP("Reading", "at most %1 bytes of data"),
    QT_TRANSLATE_NOOP("Reading",
                      "FLAGS from WHO, such as RST from client, or {flags: RST, from: client, seq: +0}"),
    QT_TRANSLATE_NOOP("Reading",
                      "FLAGS from WHO, or {flags: RST, from: client, seq: +0, ack: +0, window: 0}"),
    QT_TRANSLATE_NOOP("Reading", "FLAGS or FLAGS from WHO, such as SYN or \"FIN,ACK from client\""),
    QT_TRANSLATE_NOOP("Reading", "[2nd] FLAGS [from WHO] [to WHO] [with \"DATA\"], next or all"),
    QT_TRANSLATE_NOOP("Reading",
                      "two ends on different hosts: from client to server, or from server to client"),
    QT_TRANSLATE_NOOP("Reading",
                      "{segment: SYN from client, window: 0}: what becomes of its flags, window, seq or ack"),
    QT_TRANSLATE_NOOP("Reading", "{segment: SYN from client, by: 200ms}"),
    QT_TRANSLATE_NOOP("Reading", "a part such as 10%, or {from: client, percent: 10, seed: 1}"),
    QT_TRANSLATE_NOOP("Reading", "a time such as 1.2s or 200ms, at most 600s"),
    QT_TRANSLATE_NOOP("Reading", "a setting of TCP: %1"),
    QT_TRANSLATE_NOOP("Reading", "a map such as {tcp_fin_timeout: 20}"),
    QT_TRANSLATE_NOOP("Reading", "one expectation, such as {client: FIN-WAIT-2}"),
    QT_TRANSLATE_NOOP("Reading", "a misconception from M1 to M%1"),
    QT_TRANSLATE_NOOP("Reading", "a list of misconceptions, such as [M11]"),
    QT_TRANSLATE_NOOP("Reading", "with it proved-by, an expectation of this or a later step; or source, "
                                 "where no state can prove it: an RFC section or a man page"),
    QT_TRANSLATE_NOOP("Reading", "proved-by or source, not both"),
    QT_TRANSLATE_NOOP("Reading", "two to four options, a) to d)"),
    QT_TRANSLATE_NOOP("Reading", "two to four options, a) to d), in this order"),
    QT_TRANSLATE_NOOP("Reading", "the option %1), which is the right one"),
    QT_TRANSLATE_NOOP("Reading",
                      "an option such as \"a) CLOSED\", and below it \"> \" and what to say of it"),
    QT_TRANSLATE_NOOP("Reading", "the question before its options"),
    QT_TRANSLATE_NOOP("Reading", "\"> \" and what to say of the option before this line"),
    QT_TRANSLATE_NOOP("Reading", "a question: a map with id, before, right, proved-by or source, and meets"),
    QT_TRANSLATE_NOOP("Reading", "an RFC section or a man page"),
    QT_TRANSLATE_NOOP("Reading", "an expectation of the step %1 or a later one"),
    QT_TRANSLATE_NOOP("Reading", "a statement: no block is open here"),
    QT_TRANSLATE_NOOP("Reading", "\"}\" alone: the block of line %1 is not an if"),
    QT_TRANSLATE_NOOP("Reading", "break only inside for or while"),
    QT_TRANSLATE_NOOP("Reading", "a call, a break or an if inside the loop"),
    QT_TRANSLATE_NOOP("Reading", "a \"}\" for the block that begins here"),
    QT_TRANSLATE_NOOP("Reading", "a call of %1"),
    QT_TRANSLATE_NOOP("Reading", "a descriptor: a variable or a number"),
    QT_TRANSLATE_NOOP("Reading", "a number or a variable"),
    QT_TRANSLATE_NOOP("Reading", "a buffer, such as buf"),
    QT_TRANSLATE_NOOP("Reading", "a buffer, such as buf, or a text in quotation marks"),
    QT_TRANSLATE_NOOP("Reading", "a text in quotation marks"),
    QT_TRANSLATE_NOOP("Reading", "a variable that a line above assigns"),
    QT_TRANSLATE_NOOP("Reading", "a variable that takes the value"),
    QT_TRANSLATE_NOOP("Reading", "a port from 0 to 65535"),
    QT_TRANSLATE_NOOP("Reading", "a length: a number or a variable"),
    QT_TRANSLATE_NOOP("Reading", "a length from 0 to %1, the size of the text"),
    QT_TRANSLATE_NOOP("Reading", "a length from 0 to %1, the size of %2"),
    QT_TRANSLATE_NOOP("Reading", "the host client or server"),
    QT_TRANSLATE_NOOP("Reading", "\",\" or \")\""),
    QT_TRANSLATE_NOOP("Reading", "a declaration, a call, x = call(...), if, for (;;), while, break or }"),
    QT_TRANSLATE_NOOP("Reading", "//@ when TOGGLE or //@ unless TOGGLE"),
    QT_TRANSLATE_NOOP("Reading",
                      "a //@ remark only behind a call or break (put one on each line of the block)"),
    QT_TRANSLATE_NOOP("Reading", "the end of the line (one statement on each line)"),
    QT_TRANSLATE_NOOP("Reading", "\"=\" and a call, or \"(\""),
    QT_TRANSLATE_NOOP("Reading", "a variable before \"=\""),
    QT_TRANSLATE_NOOP("Reading", "a call, such as recv(...)"),
    QT_TRANSLATE_NOOP("Reading", "a name for the variable"),
    QT_TRANSLATE_NOOP("Reading", "a name for the object"),
    QT_TRANSLATE_NOOP("Reading", "a name that no line above uses"),
    QT_TRANSLATE_NOOP("Reading", "the size of the buffer, such as [64]"),
    QT_TRANSLATE_NOOP("Reading", "a size from 1 to %1"),
    QT_TRANSLATE_NOOP("Reading", "a condition such as n == 0: a variable, a comparison, a number"),
    QT_TRANSLATE_NOOP("Reading", "one of == != < > <= >="),
    QT_TRANSLATE_NOOP("Reading", "a number"),
    QT_TRANSLATE_NOOP("Reading", "a number of bytes, 0: no limit"),
    QT_TRANSLATE_NOOP("Reading", "-1: a lab waits for as long as a segment is held"),
    QT_TRANSLATE_NOOP("Reading", "QHostAddress::AnyIPv4 (the hosts have no IPv6)"),
    QT_TRANSLATE_NOOP("Reading", "= and nextPendingConnection() of a QTcpServer"),
    QT_TRANSLATE_NOOP("Reading", "a declaration, or a call of an object that a line above declares: %1"),
    QT_TRANSLATE_NOOP("Reading", "a call of a QTcpServer: %1"),
    QT_TRANSLATE_NOOP("Reading", "a call of a QTcpSocket: %1"),
    QT_TRANSLATE_NOOP("Reading", "a number that fits into an int"),
    QT_TRANSLATE_NOOP("Reading", "a number without leading zeros (C would read it as octal)"),
    QT_TRANSLATE_NOOP("Reading", "one of \\n \\t \\r \\\\ \\\" in a text"),
    QT_TRANSLATE_NOOP("Reading", "a closing quotation mark"),
    QT_TRANSLATE_NOOP("Reading", "a statement of the Qt dialect"),
    QT_TRANSLATE_NOOP("Reading", "a statement of the C subset"),
    QT_TRANSLATE_NOOP("Reading", "one value for this option"),
    QT_TRANSLATE_NOOP("Reading", "an option that is one number"),
    QT_TRANSLATE_NOOP("Reading", "\"{\", and what belongs to it on lines of its own"),
    QT_TRANSLATE_NOOP("Reading", "\";\" or \"=\" and a call"),
    // What yaml-cpp says (yaml-cpp/exceptions.h).
    QT_TRANSLATE_NOOP("Reading", "YAML directives must have exactly one argument"),
    QT_TRANSLATE_NOOP("Reading", "bad YAML version: %1"),
    QT_TRANSLATE_NOOP("Reading", "YAML major version too large"),
    QT_TRANSLATE_NOOP("Reading", "repeated YAML directive"),
    QT_TRANSLATE_NOOP("Reading", "TAG directives must have exactly two arguments"),
    QT_TRANSLATE_NOOP("Reading", "repeated TAG directive"),
    QT_TRANSLATE_NOOP("Reading", "illegal character found while scanning tag handle"),
    QT_TRANSLATE_NOOP("Reading", "tag handle with no suffix"),
    QT_TRANSLATE_NOOP("Reading", "end of verbatim tag not found"),
    QT_TRANSLATE_NOOP("Reading", "end of map not found"),
    QT_TRANSLATE_NOOP("Reading", "end of map flow not found"),
    QT_TRANSLATE_NOOP("Reading", "end of sequence not found"),
    QT_TRANSLATE_NOOP("Reading", "end of sequence flow not found"),
    QT_TRANSLATE_NOOP("Reading", "cannot assign multiple tags to the same node"),
    QT_TRANSLATE_NOOP("Reading", "cannot assign multiple anchors to the same node"),
    QT_TRANSLATE_NOOP("Reading", "cannot assign multiple aliases to the same node"),
    QT_TRANSLATE_NOOP("Reading", "aliases can't have any content, *including* tags"),
    QT_TRANSLATE_NOOP("Reading", "bad character found while scanning hex number"),
    QT_TRANSLATE_NOOP("Reading", "invalid unicode: %1"),
    QT_TRANSLATE_NOOP("Reading", "unknown escape character: %1"),
    QT_TRANSLATE_NOOP("Reading", "unknown token"),
    QT_TRANSLATE_NOOP("Reading", "illegal document indicator in scalar"),
    QT_TRANSLATE_NOOP("Reading", "illegal EOF in scalar"),
    QT_TRANSLATE_NOOP("Reading", "illegal character in scalar"),
    QT_TRANSLATE_NOOP("Reading", "illegal tab when looking for indentation"),
    QT_TRANSLATE_NOOP("Reading", "illegal flow end"),
    QT_TRANSLATE_NOOP("Reading", "illegal block entry"),
    QT_TRANSLATE_NOOP("Reading", "illegal map key"),
    QT_TRANSLATE_NOOP("Reading", "illegal map value"),
    QT_TRANSLATE_NOOP("Reading", "alias not found after *"),
    QT_TRANSLATE_NOOP("Reading", "anchor not found after &"),
    QT_TRANSLATE_NOOP("Reading", "illegal character found while scanning alias"),
    QT_TRANSLATE_NOOP("Reading", "illegal character found while scanning anchor"),
    QT_TRANSLATE_NOOP("Reading", "cannot set zero indentation for a block scalar"),
    QT_TRANSLATE_NOOP("Reading", "unexpected character in block scalar"),
    QT_TRANSLATE_NOOP("Reading", "cannot assign the same alias to multiple nodes"),
    QT_TRANSLATE_NOOP("Reading", "the referenced anchor is not defined"),
    QT_TRANSLATE_NOOP("Reading", "open %1"),
    QT_TRANSLATE_NOOP("Reading", "write %1"),
    QT_TRANSLATE_NOOP("Reading", "start %1"),
    QT_TRANSLATE_NOOP("Reading", "talk to %1, which was stopped by a signal"),
    QT_TRANSLATE_NOOP("Reading", "talk to %1, which was killed by %2"),
    QT_TRANSLATE_NOOP("Reading", "talk to %1"),
    QT_TRANSLATE_NOOP("Reading", "start a thread"),
    QT_TRANSLATE_NOOP("Reading", "receive a descriptor"),
    QT_TRANSLATE_NOOP("Reading", "add the route to the other host"),
    QT_TRANSLATE_NOOP("Reading", "add the address to the TUN device"),
    QT_TRANSLATE_NOOP("Reading", "set the queue of the TUN device"),
    QT_TRANSLATE_NOOP("Reading", "set the TUN device up"),
    QT_TRANSLATE_NOOP("Reading", "set the route metrics"),
    QT_TRANSLATE_NOOP("Reading", "have %1 descriptors (the limit is %2)"),
};

/// Lists of words: those of a file, or of the format.
constexpr std::array kLists = {
    QT_TRANSLATE_NOOP("Reading", "%1 or %2 (did you mean %3\?)"),
    QT_TRANSLATE_NOOP("Reading", "%1 or %2"),
};

struct Pattern {
    const char* text;
    QRegularExpression finds; ///< with what stands at %1, %2, %3
    qsizetype letters;        ///< of its own: the more, the closer it is
};

template <std::size_t Count>
std::vector<Pattern> compiled(const std::array<const char*, Count>& texts) {
    std::vector<Pattern> all;
    for (const char* text : texts) {
        QString pattern = QRegularExpression::escape(QString::fromUtf8(text));
        const qsizetype whole = pattern.size();
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
        const qsizetype letters = whole - 6 * pattern.count(QStringLiteral("(.+)"));
        all.push_back({text, QRegularExpression(QRegularExpression::anchoredPattern(pattern)), letters});
    }
    return all;
}

/// What stands in a file is told as it stands.
bool isQuoted(const QString& text) {
    return text.startsWith(u'"') && text.indexOf(u'"', 1) == text.size() - 1;
}

/// The one of `patterns` that says most of `english`, or nullptr.
const Pattern* closestOf(const std::vector<Pattern>& patterns, const QString& english) {
    const Pattern* closest = nullptr;
    for (const Pattern& pattern : patterns) {
        const bool isCloser = closest == nullptr || pattern.letters > closest->letters;
        if (isCloser && pattern.finds.match(english).hasMatch()) closest = &pattern;
    }
    return closest;
}

/// In the words for `pattern` each at its place only: what a file says may look like a place.
template <typename Told>
QString filled(const Pattern& pattern, const QString& english, Told told) {
    const QString words = QCoreApplication::translate("Reading", pattern.text);
    const QStringList found = pattern.finds.match(english).capturedTexts();
    QString all;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const int place = words[at] == u'%' && at + 1 < words.size() ? words[at + 1].digitValue() : -1;
        const bool isPlace = place >= 1 && place < found.size();
        all += isPlace ? told(found[place]) : QString(words[at]);
        if (!isPlace) continue;
        ++at;
        if (all.endsWith(u'）') && words.mid(at + 1).startsWith(u' ')) ++at;
    }
    return all;
}

/// The words of a list are a file's, and so is one that stands alone: an id may be called "more".
QString listWords(const QString& english) {
    static const std::vector<Pattern> lists = compiled(kLists);
    const Pattern* list = isQuoted(english) ? nullptr : closestOf(lists, english);
    if (list == nullptr) return english;
    return filled(*list, english, [](const QString& word) {
        return isQuoted(word) ? word : listOf(word.split(QStringLiteral(", ")));
    });
}

} // namespace

QString readingWords(const QString& english) {
    if (SpokenLanguage::code() == QStringLiteral("en")) return english;
    static const std::vector<Pattern> patterns = compiled(kPatterns);
    const Pattern* closest = closestOf(patterns, english);
    return closest == nullptr ? listWords(english) : filled(*closest, english, listWords);
}

} // namespace eleven
