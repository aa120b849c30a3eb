#include "ui/inspector/callsmodel.h"

#include "core/call/calltype.h"
#include "core/explain/names.h"
#include "ui/words/inspectortexts.h"

#include <algorithm>

namespace eleven {

CallsModel::CallsModel(QObject* parent) : QAbstractListModel(parent) {}

void CallsModel::setTrace(const Trace* trace) {
    beginResetModel();
    m_trace = trace;
    m_rows.clear();
    m_loops = {};
    m_repeats.clear();
    m_standsFor.clear();
    m_resumed.clear();
    m_returns.clear();
    m_deaths.clear();
    m_open.clear();
    m_threads.clear();
    m_read = 0;
    m_prefix = 0;
    m_shown = 0;
    endResetModel();
}

void CallsModel::readTo(EventNumber prefix) {
    while (m_read < prefix) {
        const Event& event = m_trace->at(++m_read);
        m_loops.add(event);
        if (const auto* returned = as<ReturnEvent>(event)) {
            readReturn(*returned, event.n);
        } else if (const auto* call = as<CallEvent>(event)) {
            readCall(*call, event.n);
        } else if (const auto* exit = as<ExitEvent>(event)) {
            const auto open = m_open.find(exit->who);
            if (exit->signal != 0 && open != m_open.end()) m_deaths[open->second.call] = event.n;
            addRow(exit->who, event.n);
        } else if (const auto* signal = as<SignalEvent>(event)) {
            addRow(signal->who, event.n);
        } else if (const auto* said = as<FrameworkEvent>(event)) {
            addRow(said->who, event.n);
        } else if (const auto* note = as<NoteEvent>(event)) {
            if (note->code == NoteEvent::Code::IsThread) m_threads.insert(note->who);
        }
    }
}

void CallsModel::addRow(EndpointId who, EventNumber number) {
    if (m_rows.empty() || m_runOf != who) m_runBegan = number;
    m_runOf = who;
    m_rows.push_back(number);
}

/// A lap is counted in the rows of an earlier one only while nobody else has a row below those.
void CallsModel::readCall(const CallEvent& call, EventNumber number) {
    Open open{number, number, m_loops.repeats()};
    if (open.first != 0) {
        const EventNumber row = m_standsFor.try_emplace(open.first, open.first).first->second;
        const bool isInOrder = m_runOf == call.who && row >= m_runBegan;
        (isInOrder ? open.row : m_standsFor[open.first]) = isInOrder ? row : number;
    }
    m_open[call.who] = open;
    if (call.parent) return; // it returns in the child, which never entered it
    if (open.row == number)
        addRow(call.who, number);
    else
        m_repeats[open.row].push_back(number);
}

void CallsModel::readReturn(const ReturnEvent& returned, EventNumber number) {
    const auto found = m_open.find(returned.who);
    const Open open = found == m_open.end() ? Open{returned.call, returned.call} : found->second;
    m_open.erase(returned.who);
    const bool isLap = m_loops.repeats() != 0;
    if (isLap && open.row != open.call) return;
    if (!isLap && open.first != 0) { // it looked like the lap before, but returned something else
        m_standsFor.erase(open.first);
        std::erase(m_repeats[open.row], open.call);
        if (open.row != open.call)
            m_rows.insert(std::upper_bound(m_rows.begin(), m_rows.end(), open.call), open.call);
    }
    m_returns[returned.call] = number;
    const auto* call = as<CallEvent>(m_trace->at(returned.call));
    const bool isResumed = call != nullptr && (call->blocks || m_rows.back() != returned.call);
    if (!isResumed) return;
    m_resumed.insert(returned.call);
    addRow(returned.who, number);
}

int CallsModel::timesOf(EventNumber call) const {
    const auto found = m_repeats.find(call);
    if (found == m_repeats.end()) return 1;
    const std::vector<EventNumber>& repeats = found->second;
    return 1 + static_cast<int>(std::upper_bound(repeats.begin(), repeats.end(), m_prefix) - repeats.begin());
}

void CallsModel::setPrefix(EventNumber prefix) {
    if (m_trace == nullptr || prefix == m_prefix) return;
    readTo(prefix);
    const int shown =
        static_cast<int>(std::upper_bound(m_rows.begin(), m_rows.end(), prefix) - m_rows.begin());
    if (shown < m_shown) {
        beginRemoveRows({}, shown, m_shown - 1);
        m_shown = shown;
        endRemoveRows();
    }
    m_prefix = prefix;
    // A call may have returned, or not yet have returned.
    if (m_shown > 0) emit dataChanged(index(0), index(m_shown - 1));
    if (shown > m_shown) {
        beginInsertRows({}, m_shown, shown - 1);
        m_shown = shown;
        endInsertRows();
    }
}

void CallsModel::setTheme(const Theme& theme) {
    m_theme = theme;
    if (m_shown > 0) emit dataChanged(index(0), index(m_shown - 1), {Qt::ForegroundRole});
}

int CallsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_shown; }

QVariant CallsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_shown) return {};
    const Event& event = m_trace->at(m_rows[static_cast<std::size_t>(index.row())]);
    if (role == Qt::DisplayRole) return textOf(event);
    if (role == Qt::ForegroundRole) return colourOf(event);
    if (role == kEntriesRole) return entriesOf(event);
    if (role == kPlaceRole || role == Qt::ToolTipRole) return placeOf(event);
    if (role == Qt::AccessibleTextRole) {
        const QString place = placeOf(event);
        return place.isEmpty() ? textOf(event) : textOf(event) + QStringLiteral("  ") + place;
    }
    return {};
}

const ReturnEvent* CallsModel::returnOf(EventNumber call) const {
    const auto found = m_returns.find(call);
    if (found == m_returns.end() || found->second > m_prefix) return nullptr;
    return as<ReturnEvent>(m_trace->at(found->second));
}

bool CallsModel::isFatal(EventNumber call) const {
    const auto found = m_deaths.find(call);
    return found != m_deaths.end() && found->second <= m_prefix;
}

QString CallsModel::textOf(const Event& event) const {
    if (const auto* call = as<CallEvent>(event)) {
        if (call->blocks || m_resumed.count(event.n) != 0) return InspectorTexts::unfinishedLine(*call);
        return InspectorTexts::callLine(*call, returnOf(event.n), timesOf(event.n));
    }
    if (const auto* returned = as<ReturnEvent>(event))
        return InspectorTexts::resumedLine(*as<CallEvent>(m_trace->at(returned->call)), *returned);
    if (const auto* signal = as<SignalEvent>(event)) return InspectorTexts::signalLine(*signal);
    if (const auto* said = as<FrameworkEvent>(event)) return InspectorTexts::frameworkLine(*said);
    const auto* exit = as<ExitEvent>(event);
    return InspectorTexts::exitLine(*exit, m_threads.count(exit->who) != 0);
}

QString CallsModel::placeOf(const Event& event) const {
    const auto* returned = as<ReturnEvent>(event);
    const auto* call = as<CallEvent>(returned != nullptr ? m_trace->at(returned->call) : event);
    return call != nullptr ? QString::fromStdString(shown(call->source)) : QString();
}

/// An errno before its call.
QStringList CallsModel::entriesOf(const Event& event) const {
    QStringList names;
    const auto add = [&](EventNumber n) {
        for (const std::string& name : namesIn(*m_trace, n))
            names << QString::fromStdString(name);
    };
    const auto* returned = as<ReturnEvent>(event);
    const auto result = m_returns.find(event.n);
    if (result != m_returns.end() && result->second <= m_prefix) add(result->second);
    add(event.n);
    if (returned != nullptr) add(returned->call);
    return names;
}

QColor CallsModel::colourOf(const Event& event) const {
    if (as<CallEvent>(event) != nullptr) {
        const ReturnEvent* returned = returnOf(event.n);
        if (returned == nullptr) return isFatal(event.n) ? m_theme.error : m_theme.currentMark;
        const bool failsHere = returned->errnum != 0 && m_resumed.count(event.n) == 0;
        return failsHere ? m_theme.error : m_theme.text;
    }
    if (const auto* returned = as<ReturnEvent>(event))
        return returned->errnum != 0 ? m_theme.error : m_theme.text;
    if (as<FrameworkEvent>(event) != nullptr) return m_theme.muted;
    const auto* exit = as<ExitEvent>(event);
    return exit == nullptr || exit->signal != 0 ? m_theme.error : m_theme.muted;
}

} // namespace eleven
