#pragma once
// How names of the core are written in a sentence. TCP's own words are those of RFC 9293 in every language.

#include "core/net/segment.h"
#include "core/recording/expectation.h"
#include "core/tcp/state.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace eleven {

class CoreWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::CoreWords)
public:
    [[nodiscard]] static QString side(Side side) {
        return side == Side::Client ? tr("client") : tr("server");
    }
    [[nodiscard]] static QString endpoint(EndpointId who) {
        return who.index == 0 ? side(who.host)
                              : QStringLiteral("%1-%2").arg(side(who.host)).arg(who.index + 1);
    }
    /// `sentence` with `who` for its hole "%1", or that of another number. A host with one program is "the
    /// client"; "client-2" is a name: no article before it, and in Chinese a blank behind it.
    [[nodiscard]] static QString named(QString sentence, EndpointId who, int hole = 1);
    [[nodiscard]] static QString flags(std::uint8_t flags) {
        return QString::fromStdString(flagNames(flags));
    }
    /// As its box has it: "Skip close() on EOF".
    [[nodiscard]] static QString toggle(const std::string& name);
    /// "rcv SYN", "CLOSE", as RFC 9293 has them in its figure.
    [[nodiscard]] static QString stimulus(Stimulus stimulus);
    [[nodiscard]] static QString state(State state) {
        const std::string_view name = stateName(state);
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    [[nodiscard]] static QString states(const std::vector<State>& states);
    /// "SYN from client", or "SYN" if it is not said from whom.
    [[nodiscard]] static QString segment(const WireSegment& segment);
};

} // namespace eleven
