#include "app/crowdtext.h"

#include "app/cliwords.h"
#include "core/call/calltype.h"
#include "ui/words/corewords.h"
#include "ui/words/signalwords.h"
#include "ui/words/spokenlanguage.h"

#include "app/columntext.h"
#include "core/base/result.h"
#include "ui/words/checkwords.h"
#include "ui/words/notewords.h"

#include <ostream>
#include <utility>

namespace eleven {
namespace {

constexpr std::size_t kTold = 100; // columns, behind the indent
constexpr std::size_t kActWidth = 28;

} // namespace

std::string countsText(const StateCounts::Counts& counts) {
    QStringList texts;
    for (const State state : kAllStates) {
        const int count = counts[static_cast<std::size_t>(state)];
        if (count == 0 || state == State::Closed) continue;
        const QString name = CoreWords::state(state);
        texts << (count > 1 ? QStringLiteral("%1 × %2").arg(count).arg(name) : name);
    }
    return (texts.isEmpty() ? Cli::tr("no socket") : listOf(texts)).toStdString();
}

CrowdText::CrowdText(std::ostream& out, std::vector<std::string> stepNames)
    : m_out(out), m_stepNames(std::move(stepNames)) {}

void CrowdText::begin(const std::string& act) {
    finish();
    m_act = act;
}

void CrowdText::add(const Event& event) {
    m_counts.add(event);
    if (const auto* act = as<ActEvent>(event)) {
        showStep(act->lessonStep);
    } else if (const auto* call = as<CallEvent>(event)) {
        m_calls[call->who] = call->call.type;
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        addReturn(*returned);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        happened(CoreWords::endpoint(signal->who),
                 QString::fromStdString(signalName(signal->signal)) + u' ' + signalFateWords(*signal));
    } else if (const auto* exit = as<ExitEvent>(event)) {
        if (exit->signal != 0)
            happened(CoreWords::endpoint(exit->who),
                     Cli::tr("killed by %1").arg(QString::fromStdString(signalName(exit->signal))));
    } else if (const auto* check = as<CheckEvent>(event)) {
        finish();
        m_out << (check->held ? "✓ " : "✗ ") << checkText(*check).toStdString() << "\n";
    } else if (const auto* note = as<NoteEvent>(event)) {
        ++m_happened["· " + noteText(*note).toStdString()];
    }
}

void CrowdText::happened(const QString& who, const QString& what) {
    ++m_happened[labelled(who, what).toStdString()];
}

void CrowdText::addReturn(const ReturnEvent& returned) {
    const CallType* call = m_calls[returned.who];
    if (call == nullptr) return;
    const bool isOfCrowd = returned.who.host == Side::Client; // which of them does not matter
    const QString who = isOfCrowd ? CoreWords::side(Side::Client) : CoreWords::endpoint(returned.who);
    if (call->effect == Effect::Print)
        happened(who, QStringLiteral("puts \"%1\"").arg(QString::fromStdString(printable(returned.detail))));
    if (returned.errnum != 0)
        happened(who, QStringLiteral("%1() = %2 %3")
                          .arg(QString::fromStdString(std::string(call->name)))
                          .arg(returned.value)
                          .arg(QString::fromStdString(errnoName(returned.errnum))));
}

void CrowdText::showStep(int lessonStep) {
    if (lessonStep < 0 || lessonStep == m_lessonStep) return;
    m_lessonStep = lessonStep;
    m_out << "── " << m_stepNames.at(static_cast<std::size_t>(lessonStep)) << " ──\n";
}

void CrowdText::finish() {
    const std::string act = std::exchange(m_act, {});
    const std::string line = padded(act, kActWidth, Align::Left) + " " +
                             Cli::tr("server: %1; clients: %2")
                                 .arg(QString::fromStdString(countsText(m_counts.of(Side::Server))),
                                      QString::fromStdString(countsText(m_counts.of(Side::Client))))
                                 .toStdString();
    if (!act.empty() && line != m_shown) m_out << line << "\n";
    if (!act.empty()) m_shown = line;
    for (const auto& [what, count] : std::exchange(m_happened, {}))
        for (const std::string& text :
             wrapped((count > 1 ? std::to_string(count) + " × " : "") + what, kTold, 2))
            m_out << "    " << text << "\n";
}

} // namespace eleven
