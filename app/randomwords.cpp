#include "app/randomwords.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace eleven {

QString pairWords(std::string_view name) {
    [[maybe_unused]] static constexpr std::array kNames = {
        QT_TRANSLATE_NOOP("Pairs", "echo"),
        QT_TRANSLATE_NOOP("Pairs", "early close"),
        QT_TRANSLATE_NOOP("Pairs", "server closes first"),
        QT_TRANSLATE_NOOP("Pairs", "both close"),
        QT_TRANSLATE_NOOP("Pairs", "both send and close"),
        QT_TRANSLATE_NOOP("Pairs", "both read to the end"),
        QT_TRANSLATE_NOOP("Pairs", "half close"),
        QT_TRANSLATE_NOOP("Pairs", "both half close"),
        QT_TRANSLATE_NOOP("Pairs", "shut down both ways"),
        QT_TRANSLATE_NOOP("Pairs", "client aborts"),
        QT_TRANSLATE_NOOP("Pairs", "server aborts"),
        QT_TRANSLATE_NOOP("Pairs", "both abort after half close"),
        QT_TRANSLATE_NOOP("Pairs", "unread data"),
        QT_TRANSLATE_NOOP("Pairs", "unread data after half close"),
        QT_TRANSLATE_NOOP("Pairs", "writes after close"),
        QT_TRANSLATE_NOOP("Pairs", "duplicated descriptor"),
        QT_TRANSLATE_NOOP("Pairs", "listener closes early"),
        QT_TRANSLATE_NOOP("Pairs", "listener closes late"),
        QT_TRANSLATE_NOOP("Pairs", "nobody listens"),
        QT_TRANSLATE_NOOP("Pairs", "simultaneous open"),
        QT_TRANSLATE_NOOP("Pairs", "simultaneous open and close"),
        QT_TRANSLATE_NOOP("Pairs", "simultaneous open, half close"),
        QT_TRANSLATE_NOOP("Pairs", "simultaneous open, abort"),
        QT_TRANSLATE_NOOP("Pairs", "never waits"),
        QT_TRANSLATE_NOOP("Pairs", "waits for all"),
        QT_TRANSLATE_NOOP("Pairs", "peeks and leaves it unread"),
        QT_TRANSLATE_NOOP("Pairs", "nonblocking connect"),
        QT_TRANSLATE_NOOP("Pairs", "nonblocking connect, closed at once"),
        QT_TRANSLATE_NOOP("Pairs", "nonblocking connect, refused"),
        QT_TRANSLATE_NOOP("Pairs", "polls for the end"),
        QT_TRANSLATE_NOOP("Pairs", "waits with a limit"),
        QT_TRANSLATE_NOOP("Pairs", "both linger"),
        QT_TRANSLATE_NOOP("Pairs", "lingers after half close"),
        QT_TRANSLATE_NOOP("Pairs", "two listeners on one port"),
        QT_TRANSLATE_NOOP("Pairs", "processes that exit"),
        QT_TRANSLATE_NOOP("Pairs", "processes that exit with unread data"),
        QT_TRANSLATE_NOOP("Pairs", "child serves"),
        QT_TRANSLATE_NOOP("Pairs", "parent keeps a copy"),
        QT_TRANSLATE_NOOP("Pairs", "simultaneous open of processes")};
    return QCoreApplication::translate("Pairs", std::string(name).c_str());
}

QString habitWords(std::string_view reason) {
    [[maybe_unused]] static constexpr std::array kReasons = {
        QT_TRANSLATE_NOOP(
            "Habits",
            "nobody will read the data, so the connection is reset, as after close() (RFC 9293, SHLD-3)"),
        QT_TRANSLATE_NOOP("Habits", "nothing can come after a FIN; what begins behind it is ignored, but "
                                    "what begins before and goes on behind it resets the connection"),
        QT_TRANSLATE_NOOP("Habits", "the entry outlives its listener until the next segment for it, which "
                                    "finds no listener and is reset, or until its SYN,ACK timer"),
        QT_TRANSLATE_NOOP(
            "Habits",
            "close() is an ABORT here; both FINs are sent already, so no reset is sent that would show it"),
        QT_TRANSLATE_NOOP("Habits", "some systems send a FIN and then a RST with the same number; it lies "
                                    "before RCV.NXT, and is taken all the same"),
        QT_TRANSLATE_NOOP("Habits", "a SYN again means that the SYN,ACK was lost: it is sent again, where "
                                    "the RFC answers with an ACK"),
        QT_TRANSLATE_NOOP("Habits", "the entry is dropped as the RFC says, and the other end is told so"),
        QT_TRANSLATE_NOOP(
            "Habits",
            "only in SYN-SENT is a reset a refusal (ECONNREFUSED); the RFC says so of SYN-RECEIVED too"),
        QT_TRANSLATE_NOOP(
            "Habits",
            "nobody can read what the peer may still send, and it may never send a FIN: tcp_fin_timeout")};
    return QCoreApplication::translate("Habits", std::string(reason).c_str());
}

} // namespace eleven
