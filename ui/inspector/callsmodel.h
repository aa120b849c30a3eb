#pragma once
// System calls, signals, ends of programs as `strace -f` prints them, in the order in which they happened,
// and what Qt says. A call that slept has a row where it was entered and one where it returned. Keeps the
// numbers of the events only; the text of a row is made when it is asked for. The laps of a busy loop are the
// rows of its first lap, with a count, until somebody else has a row below them.

#include "core/projection/busyloop.h"
#include "core/recording/trace.h"
#include "ui/shell/theme.h"

#include <QAbstractListModel>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace eleven {

class CallsModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// The entries of Explain that a row is about, the weightiest first.
    static constexpr int kEntriesRole = Qt::UserRole;
    /// "server.c:44": where the call of a traced program stands; empty if nobody knows.
    static constexpr int kPlaceRole = Qt::UserRole + 1;

    explicit CallsModel(QObject* parent = nullptr);

    /// Needed again whenever the trace was cleared.
    void setTrace(const Trace* trace);
    void setPrefix(EventNumber prefix);
    void setTheme(const Theme& theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    /// A call that a program is inside.
    struct Open {
        EventNumber call = 0;
        EventNumber row = 0;   ///< the row that shows it: its own, or that of an earlier lap
        EventNumber first = 0; ///< the call of the first lap that it seems to repeat, or 0
    };

    void readTo(EventNumber prefix);
    void addRow(EndpointId who, EventNumber number);
    void readCall(const CallEvent& call, EventNumber number);
    void readReturn(const ReturnEvent& returned, EventNumber number);
    /// How often the call of a row was made, with the same result.
    [[nodiscard]] int timesOf(EventNumber call) const;
    [[nodiscard]] const ReturnEvent* returnOf(EventNumber call) const;
    /// The program was killed inside `call`.
    [[nodiscard]] bool isFatal(EventNumber call) const;
    [[nodiscard]] QString textOf(const Event& event) const;
    [[nodiscard]] QString placeOf(const Event& event) const;
    [[nodiscard]] QColor colourOf(const Event& event) const;
    [[nodiscard]] QStringList entriesOf(const Event& event) const;

    const Trace* m_trace = nullptr;
    std::vector<EventNumber> m_rows; ///< what has a row among the first m_read events
    BusyLoops m_loops;
    std::unordered_map<EventNumber, std::vector<EventNumber>> m_repeats; ///< of a row's call: later ones
    std::unordered_map<EventNumber, EventNumber> m_returns;              ///< by call
    std::unordered_map<EventNumber, EventNumber> m_deaths;               ///< by call that never returned
    std::unordered_map<EventNumber, EventNumber> m_standsFor; ///< by call of a first lap: the row to count in
    std::unordered_set<EventNumber> m_resumed;                ///< calls whose return has a row of its own
    std::map<EndpointId, Open> m_open;
    std::set<EndpointId> m_threads; ///< of programs of the user's own
    EndpointId m_runOf;             ///< whose the last rows are
    EventNumber m_runBegan = 0;     ///< the first of these
    EventNumber m_read = 0;
    EventNumber m_prefix = 0;
    int m_shown = 0; ///< rows up to m_prefix
    Theme m_theme = Theme::light();
};

} // namespace eleven
