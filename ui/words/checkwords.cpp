#include "ui/words/checkwords.h"

#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {
namespace {

class CheckWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::CheckWords)
public:
    [[nodiscard]] static QString none() { return tr("none"); }
    [[nodiscard]] static QString wire(const std::vector<WireSegment>& wire, bool withEnds);
    [[nodiscard]] static QString failed(const QString& subject, const QString& expected,
                                        const QString& seen) {
        return tr("%1: expected %2, saw %3").arg(subject, spacedBehind(expected), seen);
    }
    [[nodiscard]] static QString claim(const Expectation& expectation);
    [[nodiscard]] static QString subject(const Expectation& expectation);
};

QString CheckWords::subject(const Expectation& expectation) {
    const QString who = CoreWords::endpoint(expectation.who);
    switch (expectation.kind) {
    case Expectation::Kind::State: return who;
    case Expectation::Kind::Listener: return tr("listener");
    case Expectation::Kind::Wire: return tr("wire");
    case Expectation::Kind::Lost: return tr("lost");
    case Expectation::Kind::Returned: return tr("returned %1").arg(who);
    case Expectation::Kind::Errno: return tr("errno %1").arg(who);
    case Expectation::Kind::Signal: return tr("signal %1").arg(who);
    case Expectation::Kind::Exited: return tr("exited %1").arg(who);
    case Expectation::Kind::Framework: return tr("framework %1").arg(who);
    case Expectation::Kind::Count: return tr("count %1 %2").arg(who, CoreWords::states(expectation.states));
    }
    return {};
}

QString CheckWords::wire(const std::vector<WireSegment>& wire, bool withEnds) {
    QStringList segments;
    for (const WireSegment& segment : wire)
        segments << (withEnds ? CoreWords::segment(segment) : CoreWords::flags(segment.flags));
    return segments.isEmpty() ? none() : listOf(segments);
}

QString CheckWords::claim(const Expectation& expectation) {
    const auto named = [&](const QString& claim) { return CoreWords::named(claim, expectation.who); };
    const QString expected = expectedText(expectation);
    switch (expectation.kind) {
    case Expectation::Kind::State:
        return named(expectation.states.size() > 1 ? tr("%1 goes through %2") : tr("%1 is %2")).arg(expected);
    case Expectation::Kind::Listener: return tr("the listener is %1").arg(expected);
    case Expectation::Kind::Wire:
        return expectation.wire.empty() ? tr("nothing is held") : tr("held: %1").arg(expected);
    case Expectation::Kind::Lost:
        return expectation.wire.empty() ? tr("nothing was lost") : tr("lost: %1").arg(expected);
    case Expectation::Kind::Returned: return named(QStringLiteral("%1 %2")).arg(expected);
    case Expectation::Kind::Errno: return named(tr("%1 gets %2", "an error of a call")).arg(expected);
    case Expectation::Kind::Signal: return named(tr("%1 gets %2", "a signal")).arg(expected);
    case Expectation::Kind::Exited: return named(tr("%1 ends with %2")).arg(expected);
    case Expectation::Kind::Count:
        return tr("%1 × %2 on the %3 host")
            .arg(expected, CoreWords::states(expectation.states), CoreWords::side(expectation.who.host));
    case Expectation::Kind::Framework: return named(tr("Qt at the %1 says %2")).arg(expected);
    }
    return {};
}

bool hasEnds(const std::vector<WireSegment>& wire) {
    for (const WireSegment& segment : wire)
        if (segment.from) return true;
    return false;
}

} // namespace

QString checkSubject(const Expectation& expectation) { return CheckWords::subject(expectation); }

QString expectedText(const Expectation& expectation) {
    switch (expectation.kind) {
    case Expectation::Kind::State:
    case Expectation::Kind::Listener: return CoreWords::states(expectation.states);
    case Expectation::Kind::Wire:
    case Expectation::Kind::Lost: return CheckWords::wire(expectation.wire, true);
    case Expectation::Kind::Count: return QString::number(expectation.count);
    default: return QString::fromStdString(expectation.text);
    }
}

QString seenText(const CheckEvent& check) {
    const Expectation& expectation = check.expectation;
    switch (expectation.kind) {
    case Expectation::Kind::State:
    case Expectation::Kind::Listener: return CoreWords::states(check.seen.states);
    case Expectation::Kind::Wire:
    case Expectation::Kind::Lost: return CheckWords::wire(check.seen.wire, hasEnds(expectation.wire));
    case Expectation::Kind::Count: return QString::number(check.seen.count);
    default: break;
    }
    QStringList texts;
    for (const std::string& text : check.seen.texts)
        texts << QString::fromStdString(text);
    return texts.isEmpty() ? CheckWords::none() : listOf(texts);
}

QString checkText(const CheckEvent& check) {
    const QString subject = checkSubject(check.expectation);
    const QString expected = expectedText(check.expectation);
    return check.held ? labelled(subject, expected) : CheckWords::failed(subject, expected, seenText(check));
}

QString claim(const Expectation& expectation) { return CheckWords::claim(expectation); }

} // namespace eleven
